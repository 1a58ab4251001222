import { expect, it } from 'vitest';
import fc from 'fast-check';
import { factor, readNumbers, show, sumOfProducts } from './format';

it.each([
	['12', [12]],
	['−3', [-3]],
	['-3', [-3]],
	['–3', [-3]],
	['+4', [4]],
	['2,5', [2.5]],
	['2.5', [2.5]],
	[' 1 250 ', [1250]],
	['1,250', [1250, 1.25]],
	['30,720', [30720, 30.72]],
	['7/3', [7 / 3]],
	['.5', [0.5]],
	[',5', [0.5]],
	['１２', [12]],
	['-0', [0]],
	['', []],
	['abc', []],
	['1e9', []],
	['1/0', []],
	['--1', []],
	['1,2,3', []],
])('reads %j as %j', (typed, expected) => {
	expect(readNumbers(typed)).toEqual(expected);
});

it('reads back what it shows', () => {
	fc.assert(
		fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
			expect(readNumbers(show(value / 100))).toContain(value / 100 + 0);
		}),
		{ seed: 3 },
	);
});

it('shows a real minus, thousands and no rounding noise', () => {
	expect(show(-1234567)).toBe('−1,234,567');
	expect(show(0.1 + 0.2)).toBe('0.3');
	expect(show(-0.00001)).toBe('0');
	expect(show(7 / 3, 2)).toBe('2.33');
});

it('puts negative numbers into parentheses', () => {
	expect(factor(-2)).toBe('(−2)');
	expect(
		sumOfProducts([
			[1, -1],
			[0, 2],
		]),
	).toBe('1·(−1) + 0·2');
});
