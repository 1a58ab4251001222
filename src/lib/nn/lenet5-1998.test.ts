import { describe, expect, it } from 'vitest';
import { addCounts } from './counts.ts';
import { C3_CONNECTIONS, LENET5_1998_COUNTS, partialConvCounts } from './lenet5-1998.ts';

describe('C3 of 1998', () => {
	it('has six maps of three neighbours, nine of four, one of all', () => {
		expect(C3_CONNECTIONS.map((maps) => maps.length)).toEqual([
			3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6,
		]);
		expect(new Set(C3_CONNECTIONS.map(String)).size).toBe(16);
	});
	it('reads every map of S2 equally often', () => {
		const uses = [0, 1, 2, 3, 4, 5].map((map) => C3_CONNECTIONS.filter((maps) => maps.includes(map)).length);
		expect(uses).toEqual([10, 10, 10, 10, 10, 10]);
	});
	it('has contiguous neighbours, counted round, in its first twelve maps', () => {
		for (const maps of C3_CONNECTIONS.slice(0, 12)) {
			const breaks = maps.filter((map) => !maps.includes((map + 1) % 6));
			expect(breaks).toHaveLength(1);
		}
	});
});

describe('the counts the paper states', () => {
	it('156, 12, 1,516, 32, 48,120, 10,164: exactly 60,000 trainable', () => {
		const counts = Object.values(LENET5_1998_COUNTS);
		expect(counts.map((count) => count.parameters)).toEqual([156, 12, 1516, 32, 48120, 10164]);
		expect(addCounts(counts).parameters).toBe(60000);
	});
	it('C1 has 122,304 connections and C3 151,600, biases among them', () => {
		const connections = (
			{ multiplyAdds, biases }: { multiplyAdds: number; biases: number },
			places: number,
		) => multiplyAdds + biases * places;
		expect(connections(LENET5_1998_COUNTS.c1, 28 * 28)).toBe(122304);
		expect(connections(LENET5_1998_COUNTS.c3, 10 * 10)).toBe(151600);
	});
	it('a full table is an ordinary convolution', () => {
		const full = Array.from({ length: 16 }, () => [0, 1, 2, 3, 4, 5]);
		expect(partialConvCounts(full, 5, 10).parameters).toBe(2416);
	});
});
