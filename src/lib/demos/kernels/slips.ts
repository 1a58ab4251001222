/** Wrong answers for one value of a filtered picture that betray how they came about. */
import type { Matrix } from '$lib/url/codec';
import { WHITE } from './filter';

export interface ValueQuestion {
	/** the nine greys under the kernel */
	readonly window: Matrix;
	readonly weights: Matrix;
	readonly divisor: number;
}

export type SlipName =
	| 'not-divided'
	| 'flipped'
	| 'transposed'
	| 'sum-of-window'
	| 'average'
	| 'signs-ignored'
	| 'clipped'
	| 'centre'
	| 'sign-turned'
	| 'term-missed';

export interface Slip {
	readonly name: SlipName;
	/** for `term-missed`: the pixel and the weight that were left out */
	readonly input?: number;
	readonly weight?: number;
}

const TOLERANCE = 0.5;
const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function products({ window, weights }: ValueQuestion): number[] {
	const flat = weights.flat();
	return window.flat().map((input, i) => input * (flat[i] ?? 0));
}

/** The right answer. */
export function valueOf(question: ValueQuestion): number {
	return sum(products(question)) / question.divisor;
}

/** The likeliest slip behind a wrong answer, or `undefined` for a right one and for one that betrays nothing. */
export function recogniseSlip(question: ValueQuestion, given: number): Slip | undefined {
	const { window, weights, divisor } = question;
	const value = valueOf(question);
	if (near(given, value)) return undefined;
	const flat = window.flat();
	const withWeights = (other: Matrix) => valueOf({ ...question, weights: other });
	const turned = weights.map((row) => row.toReversed()).toReversed();
	const swapped = weights.map((_, row) => weights.map((other) => other[row] ?? 0));
	const candidates: [SlipName, number[]][] = [
		['not-divided', divisor === 1 ? [] : [value * divisor]],
		['flipped', [withWeights(turned)]],
		['transposed', [withWeights(swapped)]],
		['sign-turned', [-value]],
		['clipped', value < 0 ? [0] : value > WHITE ? [WHITE] : []],
		['signs-ignored', [sum(products(question).map(Math.abs)) / divisor]],
		['sum-of-window', [sum(flat), sum(flat) / divisor]],
		['average', [sum(flat) / flat.length]],
		['centre', [flat[4] ?? 0]],
	];
	const found = candidates.find(([, values]) => values.some((other) => near(other, given)));
	if (found) return { name: found[0] };
	const missed = products(question).findIndex(
		(product) => product !== 0 && near(value - product / divisor, given),
	);
	if (missed < 0) return undefined;
	return { name: 'term-missed', input: flat[missed] ?? 0, weight: weights.flat()[missed] ?? 0 };
}
