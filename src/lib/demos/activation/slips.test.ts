import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES } from '$lib/nn/activation';
import { answerTo, recogniseSlip, type ActivationQuestion, type SlipName } from './slips';

const value = (fn: (typeof ACTIVATION_NAMES)[number], x: number): ActivationQuestion => ({
	kind: 'value',
	fn,
	x,
});
const slope = (fn: (typeof ACTIVATION_NAMES)[number], x: number): ActivationQuestion => ({
	kind: 'slope',
	fn,
	x,
});
const share = (index: number, temperature = 1): ActivationQuestion => ({
	kind: 'probability',
	logits: [2, 1, -1],
	temperature,
	index,
});
const merged: ActivationQuestion = {
	kind: 'merged',
	first: [
		[1, 2],
		[-1, 1],
	],
	second: [
		[2, -1],
		[1, 1],
	],
	row: 0,
	column: 0,
};

describe('recogniseSlip', () => {
	it.each<[SlipName, number, ActivationQuestion]>([
		['absolute', 2, value('relu', -2)],
		['unchanged', -2, value('relu', -2)],
		['other-side', 0, value('relu', 3)],
		['is-slope', 1, value('relu', 3)],
		['leak-missing', 0, value('leakyRelu', -2)],
		['sign', 0.02, value('leakyRelu', -2)],
		['sign', Math.tanh(-1), value('tanh', 1)],
		['other-curve', 1 / (1 + Math.exp(-1)), value('tanh', 1)],
		['other-curve', Math.tanh(1), value('sigmoid', 1)],
		['tangent', Math.tan(1), value('tanh', 1)],
		['not-scaled', Math.tanh(1), value('scaledTanh', 1)],
		['outer-scale', Math.tanh(2 / 3), value('scaledTanh', 1)],
		['inner-scale', 1.7159 * Math.tanh(1), value('scaledTanh', 1)],
		['not-squared', 1 - Math.tanh(1), slope('tanh', 1)],
		['is-value', Math.tanh(1), slope('tanh', 1)],
		['slope-of-other', Math.tanh(1) * (1 - Math.tanh(1)), slope('tanh', 1)],
		['one-factor', 1 - 1 / (1 + Math.exp(-1)), slope('sigmoid', 1)],
		['slope-other-side', 1, slope('relu', -2)],
		['is-x', -2, slope('relu', -2)],
		['without-exponential', 1, share(0)],
		['percent', 70.54, share(0)],
		['not-normalised', Math.exp(2), share(0)],
		['sigmoid-alone', 1 / (1 + Math.exp(-2)), share(0)],
		['other-class', 0.2595, share(0)],
		['temperature-ignored', 0.7054, share(0, 2)],
		['temperature-multiplied', 0.8789, share(0, 2)],
		['temperature-too-late', 0.3527, share(0, 2)],
		['cell-by-cell', 2, merged],
		['wrong-order', 4, merged],
		['other-cell', 0, merged],
	])('recognises %s in %d', (name, given, question) => {
		expect(recogniseSlip(question, given)).toBe(name);
	});

	it('recognises added weights', () => {
		const first = [
			[1, 2],
			[-2, 1],
		];
		expect(recogniseSlip({ ...merged, first, row: 1, column: 1 } as ActivationQuestion, 2)).toBe('added');
	});

	it('has no diagnosis for a number that betrays nothing', () => {
		for (const question of [value('tanh', 1), slope('sigmoid', 1), share(1), merged]) {
			expect(recogniseSlip(question, 1234.5)).toBeUndefined();
		}
	});

	it('never calls the right answer a slip', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...ACTIVATION_NAMES),
				fc.double({ min: -6, max: 6, noNaN: true }),
				fc.constantFrom('value' as const, 'slope' as const),
				(fn, x, kind) => {
					const question = { kind, fn, x };
					expect(recogniseSlip(question, answerTo(question))).toBeUndefined();
				},
			),
		);
	});
});
