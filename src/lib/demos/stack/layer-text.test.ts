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
		'<b>',
	])('refuses %j', (word) => expect(readLayer(word)).toBeUndefined());
	it('never throws, and what it reads it writes so that it reads the same', () => {
		const parts = fc.array(
			fc.constantFrom('c', 'f', 's', 'p', 'd', 'x', 'same', 'max', 'avg', '0', '3', '12'),
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
