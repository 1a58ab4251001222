import { describe, expect, it } from 'vitest';
import { addCounts, convCounts, denseCounts, poolCounts, trainablePoolCounts } from './counts.ts';

describe('convCounts', () => {
	const parameters = (kernelSize: number, inChannels: number, filters: number) =>
		convCounts({ kernelSize, inChannels, filters, outputSize: 1 }).parameters;

	it('has (F·F·D + 1)·K parameters: the worked numbers of lessons 2 and 5', () => {
		expect(parameters(5, 3, 1)).toBe(76);
		expect(parameters(5, 3, 10)).toBe(760);
		expect(parameters(1, 64, 32)).toBe(2080);
		expect(parameters(5, 1, 1)).toBe(26);
		expect(2 * parameters(3, 1, 1)).toBe(20);
	});

	it('has 25C² weights with one 5×5 against 18C² with two 3×3', () => {
		const weights = (kernelSize: number) =>
			convCounts({ kernelSize, inChannels: 7, filters: 7, outputSize: 1, bias: false }).parameters;
		expect(weights(5)).toBe(25 * 49);
		expect(2 * weights(3)).toBe(18 * 49);
	});

	it('counts multiply-adds as the plain loop performs them', () => {
		let products = 0;
		for (let place = 0; place < 4 * 3; place++)
			for (let filter = 0; filter < 5; filter++)
				for (let cell = 0; cell < 2 * 3; cell++) for (let channel = 0; channel < 2; channel++) products++;
		const counts = convCounts({ kernelSize: [2, 3], inChannels: 2, filters: 5, outputSize: [4, 3] });
		expect(counts.multiplyAdds).toBe(products);
		expect(counts).toMatchObject({ weights: 60, biases: 5, parameters: 65 });
	});

	it('refuses what is not whole', () => {
		expect(() => parameters(0, 1, 1)).toThrow('convCounts: expected kernelHeight');
		expect(() => parameters(3, 1, 2.5)).toThrow('convCounts: expected filters');
	});
});

describe('denseCounts', () => {
	it('has one weight for every input and unit, and a bias per unit', () => {
		expect(denseCounts(32 * 32 * 3, 10)).toMatchObject({ weights: 30720, biases: 10, parameters: 30730 });
		expect(denseCounts(64 * 64 * 3, 10, false).parameters).toBe(122880);
		expect(denseCounts(400, 120)).toMatchObject({ parameters: 48120, multiplyAdds: 48000 });
	});
	it('refuses what is not whole', () => {
		expect(() => denseCounts(0, 1)).toThrow('denseCounts: expected the number of inputs');
		expect(() => denseCounts(1, -2)).toThrow('denseCounts: expected the number of units');
	});
});

describe('pooling', () => {
	it('learns nothing', () => {
		expect(poolCounts()).toEqual({ weights: 0, biases: 0, parameters: 0, multiplyAdds: 0 });
	});
	it('had two trainable numbers per map in 1998: 12 in S2, 32 in S4', () => {
		expect(trainablePoolCounts(6, 14).parameters).toBe(12);
		expect(trainablePoolCounts(16, 5).parameters).toBe(32);
	});
});

describe('addCounts', () => {
	it('adds each count', () => {
		expect(addCounts([denseCounts(2, 3), denseCounts(3, 1, false)])).toEqual({
			weights: 9,
			biases: 3,
			parameters: 12,
			multiplyAdds: 9,
		});
		expect(addCounts([])).toEqual(poolCounts());
	});
});
