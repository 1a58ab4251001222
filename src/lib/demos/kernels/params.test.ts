import { describe, expect, it } from 'vitest';
import { parseParams, serialiseParams } from '$lib/url/codec';
import { KERNEL_NAMES } from './kernels';
import { normalise, normaliseLink, schema } from './params';

const read = (search: string) => normaliseLink(parseParams(schema, search).values);

describe('parameters', () => {
	it('survive a link there and back', () => {
		for (const kernel of KERNEL_NAMES) {
			const { values } = parseParams(schema, `?kernel=${kernel}&image=digit&norm=0&row=3&column=9`);
			const { search, hash } = serialiseParams(schema, values);
			expect(parseParams(schema, search, hash)).toEqual({ values, notices: [] });
			expect(values).toMatchObject({ kernel, image: 'digit', norm: false, row: 3, column: 9 });
		}
	});

	it('carry edited weights', () => {
		const { values } = parseParams(schema, '');
		const weights = [
			[0, -1.5, 0],
			[2, 0, 99],
			[0, 0, -99],
		];
		const { search, hash } = serialiseParams(schema, { ...values, weights });
		expect(search).toBe('');
		expect(parseParams(schema, search, hash).values.weights).toEqual(weights);
	});

	it('fall back when wrong', () => {
		const { values, notices } = parseParams(schema, '?kernel=none&norm=maybe&row=9999');
		expect(values).toMatchObject({ kernel: 'sobel-x', norm: true, row: -1 });
		expect(notices.map(({ name }) => name)).toEqual(['kernel', 'norm', 'row']);
	});

	it('keep the window inside the picture, and say so', () => {
		const { values, notices } = read('?image=digit&row=100&column=0');
		expect(values).toMatchObject({ row: 26, column: 1 });
		expect(notices).toEqual([
			{ name: 'row', given: '100', used: '26' },
			{ name: 'column', given: '0', used: '1' },
		]);
		expect(normalise(values).notices).toEqual([]);
	});

	it('refuse a kernel of another size', () => {
		const { values } = parseParams(schema, '');
		expect(normalise({ ...values, weights: [[1, 2]] })).toEqual({
			values,
			notices: [{ name: 'weights', given: '1×2', used: '' }],
		});
	});

	it('do not promise a picture that never left somebody’s device', () => {
		const { values, notices } = read('?image=own&row=300&kernel=box');
		expect(values).toMatchObject({ image: 'scene', row: -1, kernel: 'box' });
		expect(notices).toEqual([{ name: 'image', given: 'own', used: 'scene' }]);
		expect(normalise({ ...values, image: 'own' }).values.image).toBe('own');
	});
});
