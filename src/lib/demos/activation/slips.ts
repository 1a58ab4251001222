/** Wrong answers that betray how they came about. Each slip computes the number it leads to. */
import {
	activate,
	activationDerivative,
	LEAKY_SLOPE,
	softmax,
	type ActivationName,
} from '$lib/nn/activation';
import type { Matrix } from '$lib/url/codec';
import { product } from './layers';

export type ActivationQuestion =
	| { readonly kind: 'value' | 'slope'; readonly fn: ActivationName; readonly x: number }
	| {
			readonly kind: 'probability';
			readonly logits: readonly number[];
			readonly temperature: number;
			readonly index: number;
	  }
	| {
			readonly kind: 'merged';
			readonly first: Matrix;
			readonly second: Matrix;
			readonly row: number;
			readonly column: number;
	  };

export type SlipName =
	| 'absolute'
	| 'other-side'
	| 'unchanged'
	| 'leak-missing'
	| 'sign'
	| 'other-curve'
	| 'tangent'
	| 'not-scaled'
	| 'outer-scale'
	| 'inner-scale'
	| 'is-slope'
	| 'is-value'
	| 'is-x'
	| 'not-squared'
	| 'one-factor'
	| 'slope-of-other'
	| 'slope-other-side'
	| 'without-exponential'
	| 'not-normalised'
	| 'sigmoid-alone'
	| 'temperature-ignored'
	| 'temperature-multiplied'
	| 'temperature-too-late'
	| 'percent'
	| 'other-class'
	| 'cell-by-cell'
	| 'wrong-order'
	| 'added'
	| 'other-cell';

export const TOLERANCE = 0.005;
const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;

type Candidate = readonly [SlipName, number | undefined];

const cell = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? 0;

/** The right answer. */
export function answerTo(question: ActivationQuestion): number {
	switch (question.kind) {
		case 'value':
			return activate(question.fn, question.x);
		case 'slope':
			return activationDerivative(question.fn, question.x);
		case 'probability':
			return softmax(question.logits, question.temperature)[question.index] ?? 0;
		case 'merged':
			return cell(product(question.second, question.first), question.row, question.column);
	}
}

function valueSlips(fn: ActivationName, x: number): Candidate[] {
	const cutsOff: Candidate[] = [
		['absolute', Math.abs(x)],
		['other-side', x > 0 ? 0 : undefined],
		['unchanged', x],
		['is-slope', activationDerivative(fn, x)],
	];
	const curves: Candidate[] = [
		['sign', activate(fn, -x)],
		['other-curve', activate(fn === 'sigmoid' ? 'tanh' : 'sigmoid', x)],
		['tangent', fn === 'sigmoid' ? undefined : Math.tan(x)],
		['is-slope', activationDerivative(fn, x)],
		['unchanged', x],
	];
	switch (fn) {
		case 'relu':
			return cutsOff;
		case 'leakyRelu':
			return [['leak-missing', x < 0 ? 0 : undefined], ['sign', -LEAKY_SLOPE * x], ...cutsOff];
		case 'scaledTanh':
			return [
				['not-scaled', activate('tanh', x)],
				['outer-scale', activate('tanh', (2 * x) / 3)],
				['inner-scale', (activate(fn, 1) / activate('tanh', 2 / 3)) * activate('tanh', x)],
				...curves,
			];
		case 'linear':
			return [
				['absolute', Math.abs(x)],
				['sign', -x],
			];
		default:
			return curves;
	}
}

function slopeSlips(fn: ActivationName, x: number): Candidate[] {
	const y = activate(fn, x);
	const rest: Candidate[] = [
		['is-value', y],
		['is-x', x],
	];
	switch (fn) {
		case 'tanh':
			return [['not-squared', 1 - y], ['slope-of-other', y * (1 - y)], ...rest];
		case 'sigmoid':
			return [['one-factor', 1 - y], ['slope-of-other', 1 - y * y], ...rest];
		case 'scaledTanh':
			return [['not-scaled', activationDerivative('tanh', x)], ['not-squared', 1 - y], ...rest];
		case 'relu':
		case 'leakyRelu':
			return [
				['leak-missing', fn === 'leakyRelu' && x < 0 ? 0 : undefined],
				['slope-other-side', activationDerivative(fn, -x)],
				...rest,
			];
		case 'linear':
			return rest;
	}
}

function softmaxSlips(logits: readonly number[], temperature: number, index: number): Candidate[] {
	const score = logits[index] ?? 0;
	const sum = logits.reduce((total, logit) => total + logit, 0);
	const right = softmax(logits, temperature);
	const plain = softmax(logits);
	const isHot = temperature !== 1;
	return [
		['percent', 100 * (right[index] ?? 0)],
		['without-exponential', sum === 0 ? undefined : score / sum],
		['temperature-ignored', isHot ? plain[index] : undefined],
		['temperature-multiplied', isHot ? softmax(logits, 1 / temperature)[index] : undefined],
		['temperature-too-late', isHot ? (plain[index] ?? 0) / temperature : undefined],
		['not-normalised', Math.exp(score / temperature)],
		['sigmoid-alone', activate('sigmoid', score / temperature)],
		...right.map((share): Candidate => ['other-class', share]),
		['unchanged', score],
	];
}

function mergedSlips(question: Extract<ActivationQuestion, { kind: 'merged' }>): Candidate[] {
	const { first, second, row, column } = question;
	return [
		['cell-by-cell', cell(first, row, column) * cell(second, row, column)],
		['wrong-order', cell(product(first, second), row, column)],
		['added', cell(first, row, column) + cell(second, row, column)],
		...product(second, first)
			.flat()
			.map((value): Candidate => ['other-cell', value]),
	];
}

function candidates(question: ActivationQuestion): Candidate[] {
	switch (question.kind) {
		case 'value':
			return valueSlips(question.fn, question.x);
		case 'slope':
			return slopeSlips(question.fn, question.x);
		case 'probability':
			return softmaxSlips(question.logits, question.temperature, question.index);
		case 'merged':
			return mergedSlips(question);
	}
}

/** The likeliest slip behind a wrong answer, or `undefined` for a right one and for one that betrays nothing. */
export function recogniseSlip(question: ActivationQuestion, given: number): SlipName | undefined {
	if (near(given, answerTo(question))) return undefined;
	return candidates(question).find(([, value]) => value !== undefined && near(value, given))?.[0];
}
