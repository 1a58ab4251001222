import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooled, type PoolSettings } from './kinds';
import { presetInput } from './presets';
import { compare, lostCells, poolChange, overAll, shifted, SHIFTS } from './shift';

const settings: PoolSettings = {
	window: { poolSize: 2, stride: 2, padding: 0 },
	count: false,
	seed: 1,
};
const dot = presetInput('dot', 4); // a 9 in row 3, column 3: the first cell of the last window

describe('the worked numbers of lesson 6', () => {
	it('one window', () => {
		const image = presetInput('window', 2);
		expect(image).toEqual([
			[4, 2],
			[1, 3],
		]);
		expect(pooled('max', image, settings).rows).toEqual([[4]]);
		expect(pooled('average', image, settings).rows).toEqual([[2.5]]);
		expect(pooled('min', image, settings).rows).toEqual([[1]]);
	});

	it('a 4×4', () => {
		const image = presetInput('example', 4);
		expect(image.map((row) => row.join(' '))).toEqual(['1 1 2 4', '5 6 7 8', '3 2 1 0', '1 2 3 4']);
		expect(pooled('max', image, settings).rows.flat()).toEqual([6, 8, 3, 4]);
		expect(pooled('average', image, settings).rows.flat()).toEqual([3.25, 5.25, 2, 2]);
		expect(pooled('min', image, settings).rows.flat()).toEqual([1, 2, 1, 0]);
		expect(pooled('global', image, settings).rows).toEqual([[50 / 16]]);
	});
});

describe('shifted', () => {
	it('moves every cell, brings zeros in, and loses what passes the edge', () => {
		const image = presetInput('example', 4);
		expect(shifted(image, { down: 0, right: 1 })[0]).toEqual([0, 1, 1, 2]);
		expect(shifted(image, { down: -1, right: 0 })).toEqual([...image.slice(1), [0, 0, 0, 0]]);
		expect(lostCells(image, { down: 0, right: 1 })).toBe(3); // 4, 8 and 4; the 0 is no loss
		expect(lostCells(image, { down: 0, right: 0 })).toBe(0);
	});

	it('keeps the numbers of a digit, whose border is empty', () => {
		for (const shift of SHIFTS) expect(lostCells(presetInput('digit', 10), shift)).toBe(0);
	});

	it('keeps all that is not lost, whatever the image', () => {
		const images = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }), {
			minLength: 5,
			maxLength: 5,
		});
		fc.assert(
			fc.property(images, fc.constantFrom(...SHIFTS), (image, shift) => {
				const kept = shifted(image, shift)
					.flat()
					.filter((value) => value !== 0).length;
				expect(kept + lostCells(image, shift)).toBe(25);
			}),
		);
	});
});

describe('poolChange', () => {
	it('finds nothing while a dot stays in its window, and two cells when it leaves', () => {
		const right = poolChange('max', dot, { down: 0, right: 1 }, settings);
		expect(right).toEqual({ cells: [], total: 4, mean: 0 });
		const left = poolChange('max', dot, { down: 0, right: -1 }, settings);
		expect(left.cells).toEqual([
			{ row: 1, column: 0 },
			{ row: 1, column: 1 },
		]);
		expect(left.mean).toBe(4.5); // two cells of four change by 9
	});

	it('gives a dot’s share over all directions: it stays for 3 of 8', () => {
		const { share, mean } = overAll((shift) => poolChange('max', dot, shift, settings));
		expect(share).toBe((5 * 2) / (8 * 4));
		expect(mean).toBe((5 * 2 * 9) / (8 * 4));
	});

	it('leaves the global average alone while nothing is lost', () => {
		const digit = presetInput('digit', 10);
		for (const shift of SHIFTS) expect(poolChange('global', digit, shift, settings).cells).toEqual([]);
	});

	it('bears out what lesson 6 says of the digit', () => {
		const digit = presetInput('digit', 10);
		const of = (kind: 'max' | 'average') => overAll((shift) => poolChange(kind, digit, shift, settings));
		const input = overAll((shift) => compare(digit, shifted(digit, shift)));
		expect(of('max').share).toBeGreaterThan(input.share);
		expect(of('max').mean).toBeGreaterThan(input.mean);
		expect(of('average').share).toBeGreaterThan(of('max').share);
		expect(of('average').mean).toBeLessThan(input.mean);
	});

	it('draws with the same random numbers before and after: no shift, no change', () => {
		const digit = presetInput('digit', 10);
		expect(poolChange('stochastic', digit, { down: 0, right: 0 }, settings).cells).toEqual([]);
	});

	it('compares cell by cell', () => {
		expect(compare([[1, 2]], [[1, 5]])).toEqual({ cells: [{ row: 0, column: 1 }], total: 2, mean: 1.5 });
	});
});
