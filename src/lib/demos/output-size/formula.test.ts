import { describe, expect, it } from 'vitest';
import { axisOutput, type AxisOptions } from '$lib/nn/shape';
import { letters, numbers, samePaddingText, textOf } from './formula';
import type { Rule } from './layer';

const written = (rule: Rule, options: AxisOptions) =>
	textOf(numbers(rule, axisOutput({ ...options, convention: rule === 'same' ? 'same' : 'floor' })));

describe('the formula with its numbers', () => {
	const seven = { inputSize: 7, kernelSize: 3 };
	it.each<[string, Rule, AxisOptions]>([
		['= (7 − 3 + 2·0) / 1 + 1 = 4 + 1 = 5', 'exact', seven],
		['= (7 − 3 + 2·0) / 2 + 1 = 4 / 2 + 1 = 2 + 1 = 3', 'exact', { ...seven, stride: 2 }],
		['= (7 − 3 + 2·0) / 3 + 1 = 4 / 3 + 1 = 2.33', 'exact', { ...seven, stride: 3 }],
		['= ⌊(7 − 3 + 2·0) / 3⌋ + 1 = ⌊4 / 3⌋ + 1 = 1 + 1 = 2', 'floor', { ...seven, stride: 3 }],
		['= ⌈7 / 3⌉ = ⌈2.33⌉ = 3', 'same', { ...seven, stride: 3 }],
		['= ⌈7 / 1⌉ = 7', 'same', seven],
		[
			'= (28 − 4 + 2·1) / 2 + 1 = 26 / 2 + 1 = 13 + 1 = 14',
			'exact',
			{ inputSize: 28, kernelSize: 4, stride: 2, padding: 1 },
		],
		['= (9 − 5 + 2·0) / 1 + 1 = 4 + 1 = 5', 'exact', { inputSize: 9, kernelSize: 3, dilation: 2 }],
	])('%s', (text, rule, options) => expect(written(rule, options)).toBe(text));

	it('names every letter in the letters', () => {
		expect(textOf(letters('exact', false))).toBe('O = (N − F + 2P) / S + 1');
		expect(textOf(letters('floor', true))).toBe('O = ⌊(N − F′ + 2P) / S⌋ + 1');
		expect(textOf(letters('same', false))).toBe('O = ⌈N / S⌉');
	});
	it('leaves out what a short figure does without', () => {
		const axis = axisOutput({ ...seven, convention: 'floor' });
		const short = (padding: boolean, stride: boolean) =>
			`${textOf(letters('floor', false, { padding, stride }))} ${textOf(numbers('floor', axis, { padding, stride }))}`;
		expect(short(false, false)).toBe('O = (N − F) + 1 = (7 − 3) + 1 = 4 + 1 = 5');
		expect(short(false, true)).toBe('O = ⌊(N − F) / S⌋ + 1 = ⌊(7 − 3) / 1⌋ + 1 = 4 + 1 = 5');
		expect(short(true, false)).toBe('O = (N − F + 2P) + 1 = (7 − 3 + 2·0) + 1 = 4 + 1 = 5');
	});
	it('works the padding of SAME out', () => {
		const axis = axisOutput({ ...seven, stride: 3, convention: 'same' });
		expect(samePaddingText(axis)).toBe('max((3 − 1)·3 + 3 − 7, 0) = 2');
	});
});
