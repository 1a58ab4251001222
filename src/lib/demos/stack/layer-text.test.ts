import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNetwork } from '$lib/nn/architecture';
import { inputField, layersField, LIMITS, readLayer, writeLayer, type StackLayer } from './layer-text';
import { newLayer, NEW_LAYERS, preset, PRESETS, type NewLayer } from './presets';

describe('a layer in a link', () => {
	it.each<[string, StackLayer]>([
		['c6f5', { kind: 'conv', filters: 6, kernelSize: 5, stride: 1, padding: 0, dilation: 1 }],
		['c64f4s2p1', { kind: 'conv', filters: 64, kernelSize: 4, stride: 2, padding: 1, dilation: 1 }],
		[
			'c8f3x5s1x2samed2',
			{ kind: 'conv', filters: 8, kernelSize: [3, 5], stride: [1, 2], padding: 'same', dilation: 2 },
		],
		['max2', { kind: 'pool', mode: 'max', poolSize: 2, stride: 2, padding: 0 }],
		['avg3s2p1', { kind: 'pool', mode: 'average', poolSize: 3, stride: 2, padding: 1 }],
		['max3s1samed2', { kind: 'pool', mode: 'max', poolSize: 3, stride: 1, padding: 'same', dilation: 2 }],
		[
			'c8f3s2p0_1',
			{
				...{ kind: 'conv', filters: 8, kernelSize: 3, stride: 2, dilation: 1 },
				padding: { top: 0, bottom: 1, left: 0, right: 1 },
			},
		],
		[
			'max3s2p0_1x2_2',
			{
				...{ kind: 'pool', mode: 'max', poolSize: 3, stride: 2 },
				padding: { top: 0, bottom: 1, left: 2, right: 2 },
			},
		],
		[
			'add(skip-c8f1.cat(c4f3same-max3s1same))',
			{
				...{ kind: 'branches', join: 'add' },
				branches: [
					[],
					[
						{ kind: 'conv', filters: 8, kernelSize: 1, stride: 1, padding: 0, dilation: 1 },
						{
							...{ kind: 'branches', join: 'concat' },
							branches: [
								[{ kind: 'conv', filters: 4, kernelSize: 3, stride: 1, padding: 'same', dilation: 1 }],
								[{ kind: 'pool', mode: 'max', poolSize: 3, stride: 1, padding: 'same' }],
							],
						},
					],
				],
			},
		],
		['gap', { kind: 'globalAveragePool' }],
		['flat', { kind: 'flatten' }],
		['d120', { kind: 'dense', units: 120 }],
	])('%s', (word, layer) => {
		expect(readLayer(word)).toEqual(layer);
		expect(writeLayer(layer)).toBe(word);
	});
	it.each([
		'',
		'c',
		'c6',
		'f3',
		'c0f3',
		'c6f0',
		'c6f3s0',
		'c6f32',
		'c6f3p65',
		'max',
		'd0',
		'd99999',
		'c6f3x',
		'flatten',
		'c6f3\n',
		'd-1',
		'c6f3p1_',
		'c6f3p0_65',
		'add()',
		'add(skip)',
		'add(skip-)',
		'add(skip-c8f3',
		'add(skip-c8f3))',
		'add(skip-skip.c8f3)',
		'cat(c8f1-nonsense)',
		'add(skip-add(skip-add(skip-add(skip-c1f1))))',
		'add(skip-' + Array(13).fill('c1f1').join('.') + ')',
		'<b>',
	])('refuses %j', (word) => expect(readLayer(word)).toBeUndefined());
	it('never throws, and what it reads it writes so that it reads the same', () => {
		const parts = fc.array(
			fc.constantFrom(
				'c',
				'f',
				's',
				'p',
				'd',
				'x',
				'_',
				'same',
				'max',
				'avg',
				'add(',
				'-',
				'.',
				')',
				'skip',
				'0',
				'3',
				'12',
			),
			{
				maxLength: 9,
			},
		);
		const check = () =>
			fc.assert(
				fc.property(parts, (pieces) => {
					const layer = readLayer(pieces.join(''));
					return (
						layer === undefined || JSON.stringify(readLayer(writeLayer(layer))) === JSON.stringify(layer)
					);
				}),
			);
		expect(check).not.toThrow();
	});
	it('reads an input of three sides only', () => {
		const field = inputField([28, 28, 1]);
		expect(field.read('64x48x3')).toEqual([64, 48, 3]);
		expect(field.write([64, 48, 3])).toBe('64x48x3');
		for (const wrong of ['28', '28x28', '0x28x1', `28x28x${LIMITS.channels.max + 1}`, 'axbxc'])
			expect(field.read(wrong)).toBeUndefined();
	});
	it('refuses a list with one wrong layer, and takes an empty one', () => {
		const field = layersField([]);
		expect(field.read('c6f5,flat')).toHaveLength(2);
		expect(field.read('c6f5,nonsense')).toBeUndefined();
		expect(field.read('')).toEqual([]);
	});
});

describe('presets', () => {
	it('read whole, and count what the course says', () => {
		const parameters = PRESETS.map((id) => {
			const { input, layers } = preset(id);
			return describeNetwork(input, layers).totals.parameters;
		});
		expect(parameters.slice(0, 4)).toEqual([61706, 168 + 1552 + 31370, 936426, 64 * 17]);
		const { input, layers } = preset('broken');
		expect(describeNetwork(input, layers).failure?.problem).toMatchObject({ code: 'filter-too-large' });
	});
	it('has a layer of every kind to begin with', () => {
		for (const kind of Object.keys(NEW_LAYERS) as NewLayer[]) expect(newLayer(kind)).toBeDefined();
	});
});
