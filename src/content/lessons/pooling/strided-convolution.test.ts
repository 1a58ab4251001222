import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halve, INPUT, PRESETS, presetOf } from './strided-convolution';

describe('halve', () => {
	it('gives the numbers of the lesson', () => {
		const { max, average, convolution } = halve(INPUT, PRESETS.quarter);
		expect(max).toEqual([
			[6, 8],
			[3, 4],
		]);
		expect(average).toEqual([
			[3.25, 5.25],
			[2, 2],
		]);
		expect(convolution).toEqual(average);
	});

	it('with a corner’s weight takes that cell, with a difference the sum of two differences', () => {
		expect(halve(INPUT, PRESETS.corner).convolution).toEqual([
			[1, 2],
			[3, 1],
		]);
		expect(halve(INPUT, PRESETS.vertical).convolution[0]?.[0]).toBe(1 - 1 + (6 - 5));
		expect(halve(INPUT, PRESETS.horizontal).convolution[1]?.[1]).toBe(3 + 4 - (1 + 0));
	});

	it('finds no weights that make every window its maximum', () => {
		const weight = fc.integer({ min: -36, max: 36 }).map((quarters) => quarters / 4);
		fc.assert(
			fc.property(fc.tuple(weight, weight, weight, weight), ([a, b, c, d]) => {
				const { max, convolution } = halve(INPUT, [
					[a, b],
					[c, d],
				]);
				expect(convolution).not.toEqual(max);
			}),
		);
	});

	it('names its presets', () => {
		expect(presetOf(PRESETS.vertical)).toBe('vertical');
		expect(
			presetOf([
				[1, 2],
				[3, 4],
			]),
		).toBeUndefined();
	});
});
