import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooledCell, recogniseSlip, type PoolQuestion } from './slips';

// windows of 2×2, stride 2: 9 1 6 2 | 30 4 8 5 / …
const base: PoolQuestion = {
	kind: 'average',
	image: [
		[9, 1, 30, 4],
		[6, 2, 8, 5],
		[7, 3, 10, 12],
		[20, 2, 14, 1],
	],
	window: { poolSize: 2, stride: 2, padding: 0 },
	count: false,
	cell: { row: 0, column: 0 },
};
const slipOf = (given: number, changes: Partial<PoolQuestion> = {}) =>
	recogniseSlip({ ...base, ...changes }, given);
const uneven = base.image.map((row, r) => row.map((value, c) => (r === 1 && c === 1 ? 3 : value)));
const padded = { poolSize: 3, stride: 2, padding: 1 };

describe('recogniseSlip', () => {
	it('says nothing about the right answer', () => {
		expect(pooledCell(base)).toBe(4.5);
		expect(slipOf(4.5)).toBeUndefined();
	});

	it.each([
		['took-max', 9, {}],
		['took-min', 1, {}],
		['took-average', 4.5, { kind: 'max' }],
		['took-min', 1, { kind: 'max' }],
		['took-max', 9, { kind: 'min' }],
		['not-divided', 18, {}],
		// 9 1 6 3 adds up to 19
		['divided-by-side', 9.5, { image: uneven }],
		// window at row 1: 6 2 7 3 and at column 1: 1 30 2 8
		['column-off', 41 / 4, {}],
		// stride 1 at column 1: 1 30 2 8
		['stride-ignored', 41 / 4, { cell: { row: 0, column: 1 } }],
		['rounded', 4, {}],
		['middle', 4.5, { image: uneven }],
		['whole-input', 134 / 16, {}],
		// input cells 9 1 6 2 of the first window of 3×3 with padding 1
		['padding-counted', 2, { window: padded }],
		['padding-left-out', 4.5, { window: padded, count: true }],
		['padding-won', 0, { window: padded, kind: 'min' }],
		['padding-ignored', (9 + 1 + 30 + 6 + 2 + 8 + 7 + 3 + 10) / 9, { window: padded }],
	] as const)('recognises %s in %d', (name, given, changes) => {
		expect(slipOf(given, changes as Partial<PoolQuestion>)).toBe(name);
	});

	it('has no diagnosis for a number that betrays nothing', () => {
		expect(slipOf(1234.5)).toBeUndefined();
	});

	it('never calls the right answer a slip, whatever is set', () => {
		const settings = fc.record({
			kind: fc.constantFrom('max' as const, 'average' as const, 'min' as const),
			count: fc.boolean(),
			window: fc.constantFrom(base.window, padded, { poolSize: 3, stride: 2, padding: 'same' as const }),
		});
		fc.assert(
			fc.property(settings, (changes) => {
				const question = { ...base, ...changes };
				expect(recogniseSlip(question, pooledCell(question))).toBeUndefined();
			}),
		);
	});
});
