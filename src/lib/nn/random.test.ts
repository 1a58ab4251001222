import { describe, expect, it } from 'vitest';
import { normal, normalTensor, permutation, seededRandom, shuffle } from './random.ts';

const take = (seed: number, count: number) => {
	const random = seededRandom(seed);
	return Array.from({ length: count }, random);
};

describe('seededRandom', () => {
	it('repeats itself, and differs between seeds', () => {
		expect(take(7, 20)).toEqual(take(7, 20));
		expect(take(7, 20)).not.toEqual(take(8, 20));
	});
	it('gives the published first values of mulberry32 for seed 0', () => {
		expect(take(0, 3).map((value) => value * 2 ** 32)).toEqual([1144304738, 1416247, 958946056]);
	});
	it('fills [0, 1) evenly', () => {
		const bins = new Array<number>(10).fill(0);
		for (const value of take(1, 20000)) {
			expect(value >= 0 && value < 1).toBe(true);
			bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1;
		}
		const chiSquare = bins.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
		expect(chiSquare).toBeLessThan(27.9); // 0.1 % point for 9 degrees of freedom
	});
	it.each([1.5, NaN, Infinity])('refuses the seed %d', (seed) => {
		expect(() => seededRandom(seed)).toThrow('seededRandom: expected a whole seed, got');
	});
});

describe('normal', () => {
	it('has the mean, spread and tails it should', () => {
		const random = seededRandom(3);
		const values = Array.from({ length: 20000 }, () => normal(random, 5, 2));
		const mean = values.reduce((a, b) => a + b) / values.length;
		const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
		const within = values.filter((value) => Math.abs(value - 5) < 2).length / values.length;
		expect(mean).toBeCloseTo(5, 1);
		expect(variance).toBeCloseTo(4, 0);
		expect(within).toBeCloseTo(0.6827, 2);
	});
	it('stays finite when the generator gives 0', () => {
		expect(normal(() => 0)).toBe(0);
	});
	it('fills a tensor with the next numbers', () => {
		const random = seededRandom(9);
		const expected = [0, 1, 2, 3, 4, 5].map(() => Math.fround(normal(random, 1, 3)));
		const filled = normalTensor([2, 3], seededRandom(9), 1, 3);
		expect([...filled.data]).toEqual(expected);
		expect(filled.shape).toEqual([2, 3]);
	});
	it('refuses a negative spread', () => {
		expect(() => normal(seededRandom(1), 0, -1)).toThrow('normal: expected a standard deviation');
	});
});

describe('shuffle and permutation', () => {
	it('keep every item and leave the given list alone', () => {
		const items = [1, 2, 3, 4, 5, 6, 7, 8];
		const shuffled = shuffle(items, seededRandom(4));
		expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(shuffled).not.toEqual(items);
		expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
	});
	it('give every order equally often', () => {
		const random = seededRandom(5);
		const counts = new Map<string, number>();
		for (let i = 0; i < 6000; i++) {
			const order = permutation(3, random).join('');
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		expect(counts.size).toBe(6);
		for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
	});
	it('refuses half a count', () => {
		expect(() => permutation(2.5, seededRandom(1))).toThrow('permutation: expected a whole count');
		expect(permutation(0, seededRandom(1))).toEqual([]);
	});
});
