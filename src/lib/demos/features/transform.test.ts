import { describe, expect, it } from 'vitest';
import { shifted, shuffled, transform, turned, withNoise } from './transform';

const ramp = Float32Array.from({ length: 784 }, (_, place) => place / 1000);
const still = { dx: 0, dy: 0, turn: 0, noise: 0, shuffle: false, seed: 3 };
const at = (image: Float32Array, row: number, column: number) => image[row * 28 + column];

it('leaves a picture alone where nothing is done to it', () => {
	expect(transform(ramp, still)).toBe(ramp);
});

describe('shifting', () => {
	it('moves right and down, lets paper in and loses what leaves', () => {
		const moved = shifted(ramp, 2, 3);
		expect(at(moved, 10, 10)).toBe(at(ramp, 7, 8));
		expect(at(moved, 2, 20)).toBe(0);
		expect(at(moved, 20, 1)).toBe(0);
		expect(at(shifted(shifted(ramp, 2, 3), -2, -3), 27, 27)).toBe(0);
		expect(at(shifted(shifted(ramp, 2, 3), -2, -3), 5, 5)).toBe(at(ramp, 5, 5));
	});
});

describe('turning', () => {
	it('by 90 degrees clockwise puts the left column on top, and by 360 changes nothing', () => {
		const quarter = turned(ramp, 90);
		for (const [row, column] of [
			[0, 0],
			[3, 20],
			[14, 9],
		] as const) {
			// A pixel at (row, column) came from (27 − column, row).
			expect(at(quarter, row, column)).toBeCloseTo(at(ramp, 27 - column, row) ?? NaN, 5);
		}
		turned(ramp, 360).forEach((grey, place) => expect(grey).toBeCloseTo(ramp[place] ?? NaN, 4));
	});
});

describe('noise', () => {
	it('is the same for the same seed, and stays between paper and ink', () => {
		expect(withNoise(ramp, 0.5, 1)).toEqual(withNoise(ramp, 0.5, 1));
		expect(withNoise(ramp, 0.5, 1)).not.toEqual(withNoise(ramp, 0.5, 2));
		expect(Math.min(...withNoise(ramp, 2, 1))).toBe(0);
		expect(Math.max(...withNoise(ramp, 2, 1))).toBe(1);
	});
});

describe('shuffling', () => {
	it('keeps every pixel, in one order for all pictures', () => {
		const mixed = shuffled(ramp, 5);
		expect([...mixed].sort()).toEqual([...ramp].sort());
		expect(mixed).not.toEqual(ramp);
		const double = shuffled(
			ramp.map((grey) => 2 * grey),
			5,
		);
		expect(double).toEqual(mixed.map((grey) => 2 * grey));
	});
});
