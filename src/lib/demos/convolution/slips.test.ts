import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetImage, presetKernel } from './presets';
import { cellTerms, recogniseSlip, type CellQuestion } from './slips';

const base: CellQuestion = {
	image: [
		[3, 1, 4, 1, 5],
		[9, 2, 6, 5, 3],
		[5, 8, 9, 7, 9],
		[3, 2, 3, 8, 4],
		[6, 2, 6, 4, 3],
	],
	weights: [
		[1, 0, -2],
		[0, 3, 0],
		[1, 0, 0],
	],
	bias: 0,
	stride: 1,
	padding: 0,
	dilation: 1,
	flip: false,
	cell: { row: 0, column: 0 },
};
// first window 3 1 4 / 9 2 6 / 5 8 9: 3·1 + 4·(−2) + 2·3 + 5·1 = 6
const slipOf = (given: number, changes: Partial<CellQuestion> = {}) =>
	recogniseSlip({ ...base, ...changes }, given)?.name;

describe('recogniseSlip', () => {
	it('says nothing about the right answer', () => {
		expect(cellTerms(base).total).toBe(6);
		expect(recogniseSlip(base, 6)).toBeUndefined();
	});

	it.each([
		// turned kernel 0 0 1 / 0 3 0 / −2 0 1: 4 + 6 − 10 + 9
		['flipped', 9, {}],
		['flipped', 6, { flip: true }],
		['no-bias', 6, { bias: 2 }],
		['no-bias', 4, { bias: 2 }],
		['sum-of-window', 47, {}],
		['sum-of-window', 49, { bias: 2 }],
		['sum-of-weights', 3, {}],
		['added', 50, {}],
		// window at row 0, column 1: 1 − 2 + 18 + 8
		['stride-ignored', 25, { stride: 2, cell: { row: 0, column: 1 } }],
		// without dilation it would be the first answer
		['dilation-ignored', 6, { dilation: 2 }],
		['padding-ignored', 6, { padding: 1 }],
		// window at row 1: 9 − 12 + 24 + 3
		['row-off', 24, {}],
		['column-off', 25, {}],
		['signs-ignored', 22, {}],
		['average', 6 / 9, {}],
	] as const)('recognises %s in %d', (name, given, changes) => {
		expect(slipOf(given, changes)).toBe(name);
	});

	it('recognises the maximum, where no other slip gives the same', () => {
		const image = base.image.map((row, r) => row.map((value, c) => (r === 1 && c === 0 ? 20 : value)));
		expect(slipOf(20, { image })).toBe('maximum');
	});

	it('names the product that was left out', () => {
		expect(recogniseSlip(base, 6 + 8)).toMatchObject({
			name: 'term-missed',
			term: { input: 4, weight: -2, kernelRow: 0, kernelColumn: 2 },
		});
	});

	it('has no diagnosis for a number that betrays nothing', () => {
		expect(recogniseSlip(base, 1234.5)).toBeUndefined();
	});

	it('never calls the right answer a slip, whatever is set', () => {
		const settings = fc.record({
			bias: fc.integer({ min: -3, max: 3 }),
			stride: fc.integer({ min: 1, max: 3 }),
			padding: fc.integer({ min: 0, max: 2 }),
			dilation: fc.integer({ min: 1, max: 2 }),
			flip: fc.boolean(),
		});
		fc.assert(
			fc.property(settings, (changes) => {
				const question = { ...base, ...changes };
				expect(recogniseSlip(question, cellTerms(question).total)).toBeUndefined();
			}),
		);
	});
});

describe('presets', () => {
	it('are the worked example of the lesson at the default size', () => {
		expect(presetImage('example', 5).map((row) => row.join(''))).toEqual([
			...['11100', '01110', '00111', '00110', '01100'],
		]);
		expect(presetKernel('example', 3).map((row) => row.join(''))).toEqual(['101', '010', '101']);
	});

	it('hold no −0', () => {
		for (const f of [1, 2, 3, 5]) {
			expect(
				presetKernel('vertical', f)
					.flat()
					.some((value) => Object.is(value, -0)),
			).toBe(false);
		}
	});
});
