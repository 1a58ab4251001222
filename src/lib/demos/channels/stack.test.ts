import { describe, expect, it } from 'vitest';
import { defaults } from '$lib/url/codec';
import { boxPicture, depthLength, volumeLayout } from './box';
import { schema } from './params';
import { presetParams } from './presets';
import { compareStacks } from './stack';

const compared = (changes: Partial<Parameters<typeof compareStacks>[0]>) => {
	const stacks = compareStacks({ ...defaults(schema), n: 28, d: 1, k: 1, f: 5, p: 2, ...changes });
	if (!stacks) throw new Error('expected stacks to compare');
	return stacks;
};

describe('compareStacks', () => {
	it('sets 26 parameters beside 20, both seeing 5×5', () => {
		const { large, small } = compared(presetParams('small-filters'));
		expect([large.counts.parameters, small.counts.parameters]).toEqual([26, 20]);
		expect([large.field, small.field]).toEqual([5, 5]);
		expect(small.layers.map(({ field }) => field)).toEqual([3, 5]);
	});

	it.each([1, 7, 64])('has 25C² weights beside 18C² for C = %d', (channels) => {
		const { large, small } = compared({ d: channels, k: channels });
		expect(large.counts.weights).toBe(25 * channels ** 2);
		expect(small.counts.weights).toBe(18 * channels ** 2);
	});

	it('saves nothing where few channels come in and many go out', () => {
		const { large, small } = compared({ d: 3, k: 64 });
		expect(small.counts.parameters).toBeGreaterThan(large.counts.parameters);
	});

	it.each([
		[5, 0],
		[5, 1],
		[5, 2],
		[7, 3],
		[7, 2],
		[11, 5],
	])('comes to the same size and field with F = %d, P = %d', (f, p) => {
		const { large, small } = compared({ n: 20, f, p });
		expect(small.layers).toHaveLength((f - 1) / 2);
		expect(small.field).toBe(large.field);
		expect(small.layers.at(-1)?.outputSize).toBe(large.layers[0]?.outputSize);
	});

	it('compares only what can be compared', () => {
		const layer = { ...defaults(schema), n: 28 };
		expect(compareStacks({ ...layer, f: 3 })).toBeNull();
		expect(compareStacks({ ...layer, f: 6 })).toBeNull();
		expect(compareStacks({ ...layer, f: 5, s: 2 })).toBeNull();
	});
});

describe('boxPicture', () => {
	it('draws a front face and a depth up and to the right', () => {
		const box = boxPicture(10, 20, 30, 40, 20);
		expect(box.front).toBe('10,20 40,20 40,60 10,60');
		expect(box.top).toBe('10,20 24,11 54,11 40,20');
	});

	it('draws more channels deeper, within bounds', () => {
		expect(depthLength(64)).toBeGreaterThan(depthLength(3));
		expect(depthLength(1024)).toBeLessThanOrEqual(110);
		expect(depthLength(1)).toBe(12);
	});
});

describe('volumeLayout', () => {
	it.each([
		{ n: 56, f: 1, side: 56, channels: 64, filters: 32 },
		{ n: 512, f: 11, side: 2, channels: 1, filters: 1024 },
		{ n: 1, f: 11, side: 1, channels: 1024, filters: 1 },
	])('keeps everything inside its frame: %o', (layer) => {
		const { inputBox, filterBoxes, outputBox } = volumeLayout(layer);
		const within = (points: string, { width, height }: { width: number; height: number }) => {
			for (const corner of points.split(' ')) {
				const [x = NaN, y = NaN] = corner.split(',').map(Number);
				expect(x).toBeGreaterThanOrEqual(0);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(width);
				expect(y).toBeLessThanOrEqual(height);
			}
		};
		for (const volume of [inputBox, outputBox]) {
			for (const box of [volume.all, volume.part]) Object.values(box).forEach((face) => within(face, volume));
		}
		for (const box of filterBoxes.boxes) Object.values(box).forEach((face) => within(face, filterBoxes));
		expect(filterBoxes.boxes).toHaveLength(Math.min(4, layer.filters));
	});
});
