import { describe, expect, it } from 'vitest';
import { tensor } from '$lib/nn/tensor';
import { parseParams, serialiseParams, defaults } from '$lib/url/codec';
import { FeaturesDemo, mapCount, middleUnit } from './features.svelte';
import { filterSlices, filterValues } from './filters';
import { normalise, schema } from './params';

describe('links', () => {
	it('come back as they were written', () => {
		const values = {
			...defaults(schema),
			layer: 'output' as const,
			unit: 3,
			seed: 42,
			c1off: '1,5',
			turn: -30,
		};
		const { search } = serialiseParams(schema, values);
		expect(search).toContain('layer=output');
		expect(parseParams(schema, search).values).toEqual(values);
		expect(serialiseParams(schema, defaults(schema)).search).toBe('');
	});

	it('lose a unit their layer does not have, and get an odd square, with a notice', () => {
		const { values, notices } = normalise({ ...defaults(schema), layer: 'f6', unit: 84, cover: 6 });
		expect([values.unit, values.cover]).toEqual([null, 5]);
		expect(notices.map(({ name }) => name)).toEqual(['unit', 'cover']);
		const off = normalise({ ...defaults(schema), c1off: '5,1,6,1', c3off: '15' });
		expect([off.values.c1off, off.values.c3off]).toEqual(['1,5', '15']);
		expect(off.notices).toEqual([{ name: 'c1off', given: '5,1,6,1', used: '1,5' }]);
	});
});

describe('the unit', () => {
	it('is the middle one of the first map at first, and of the map that is chosen', () => {
		expect(middleUnit('c3', 7)).toBe((5 * 10 + 5) * 16 + 7);
		expect(middleUnit('output', 4)).toBe(4);
		const demo = new FeaturesDemo({ layer: 'c1' });
		expect(demo.unit).toEqual({ layer: 'c1', index: (14 * 28 + 14) * 6 });
		demo.chooseMap(5);
		expect([demo.map, demo.index % mapCount('c1')]).toEqual([5, 5]);
		demo.chooseLayer('f6');
		expect([demo.map, demo.patchLayer]).toEqual([0, null]);
	});
});

describe('breaking', () => {
	it('is told to the network, and mended again', () => {
		const demo = new FeaturesDemo({ part: 'break' });
		expect(demo.isWhole).toBe(true);
		demo.toggleMap('c1', 2);
		demo.toggleMap('c3', 9);
		demo.update({ pool: 'max', dx: 3 });
		expect(demo.change).toEqual({
			pooling: 'max',
			silenced: [
				{ layer: 'c1', map: 2 },
				{ layer: 'c3', map: 9 },
			],
		});
		expect(demo.isWhole).toBe(false);
		demo.toggleMap('c1', 2);
		expect(demo.isSilenced('c1', 2)).toBe(false);
		demo.mend();
		expect([demo.isWhole, demo.params.part]).toEqual([true, 'break']);
	});

	it('moves the digit the network gets, and leaves the one that was drawn', () => {
		const demo = new FeaturesDemo({ digit: 1, dx: 2 });
		const image = Float32Array.from({ length: 784 }, (_, place) => place / 784);
		demo.lab.testDigits = [
			{ image, label: 0 },
			{ image, label: 1 },
		];
		expect(demo.drawn).toBe(image);
		expect(demo.image?.[30]).toBe(image[28]);
		expect(demo.toParams()).toMatchObject({ digit: 1, dx: 2 });
	});
});

it('holds what is locked, and picks the digit it is told to', () => {
	const demo = new FeaturesDemo({ layer: 'c1' }, { lock: ['layer'] });
	demo.chooseLayer('c3');
	expect(demo.layer).toBe('c1');
	demo.update({ digit: 17 });
	expect(demo.lab.digitIndex).toBe(17);
	demo.reset();
	expect(demo.toParams()).toMatchObject({ layer: 'c1', digit: 34 });
});

describe('filters as pictures', () => {
	it('are cut out of the kernel', () => {
		const kernel = tensor(
			[5, 5, 2, 3],
			Array.from({ length: 150 }, (_, place) => place),
		);
		const slices = filterSlices(kernel, 1);
		expect(slices[1]?.[2]?.[3]).toBe(((2 * 5 + 3) * 2 + 1) * 3 + 1);
		expect(filterValues(kernel, 1)[(2 * 5 + 3) * 2 + 1]).toBe(slices[1]?.[2]?.[3]);
		expect(filterValues(kernel, 1)).toHaveLength(50);
	});
});
