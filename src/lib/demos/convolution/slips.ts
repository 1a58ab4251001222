/** Wrong answers for one output cell that betray how they came about. Each slip computes the number it leads to. */
import { fromRows, tensor, type Tensor } from '$lib/nn/tensor';
import { conv2d, windowTerms, type ConvOptions, type WindowTerm } from '$lib/nn/conv';
import { pad } from '$lib/nn/pad';
import type { Matrix } from '$lib/url/codec';
import type { Cell } from '$lib/viz/cell';

export interface CellQuestion {
	image: Matrix;
	weights: Matrix;
	bias: number;
	stride: number;
	padding: number;
	dilation: number;
	flip: boolean;
	/** the output cell that is asked for */
	cell: Cell;
}

export type SlipName =
	| 'flipped'
	| 'no-bias'
	| 'sum-of-window'
	| 'sum-of-weights'
	| 'added'
	| 'stride-ignored'
	| 'dilation-ignored'
	| 'padding-ignored'
	| 'row-off'
	| 'column-off'
	| 'signs-ignored'
	| 'maximum'
	| 'average'
	| 'term-missed';

export interface Slip {
	name: SlipName;
	/** for `term-missed`: the product that was left out */
	term?: WindowTerm;
}

const TOLERANCE = 0.005;
const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const kernelOf = (weights: Matrix): Tensor =>
	tensor([weights.length, weights[0]?.length ?? 0, 1, 1], weights.flat());

function optionsOf({ stride, padding, dilation, flip }: CellQuestion): ConvOptions {
	return { stride, padding, dilation, flip };
}

/** The products behind the asked cell, and the right answer. Throws when the cell lies outside the output. */
export function cellTerms(question: CellQuestion): { terms: readonly WindowTerm[]; total: number } {
	const { channels, total } = windowTerms(
		fromRows(question.image),
		kernelOf(question.weights),
		tensor([1], [question.bias]),
		{ ...question.cell, filter: 0 },
		optionsOf(question),
	);
	return { terms: channels[0]?.terms ?? [], total };
}

/** The value of a convolution with other settings at a cell, or `undefined` where that has no such cell. */
function valueWith(question: CellQuestion, changed: Partial<CellQuestion>): number | undefined {
	const other = { ...question, ...changed };
	try {
		return cellTerms(other).total;
	} catch {
		return undefined; // the other settings have no such cell, so nobody can have read it
	}
}

/** The window's value one row or column further in the padded input. */
function shifted(question: CellQuestion, down: number, right: number): number | undefined {
	const padded = pad(fromRows(question.image), question.padding);
	const dense = conv2d(padded, kernelOf(question.weights), tensor([1], [question.bias]), {
		dilation: question.dilation,
		flip: question.flip,
	});
	const [height = 0, width = 0] = dense.shape;
	const row = question.cell.row * question.stride + down;
	const column = question.cell.column * question.stride + right;
	const inside = row >= 0 && column >= 0 && row < height && column < width;
	return inside ? dense.data[row * width + column] : undefined;
}

/** Every slip with the numbers it can lead to, the likeliest first. */
function candidates(question: CellQuestion): [SlipName, (number | undefined)[]][] {
	const { terms, total } = cellTerms(question);
	const { bias } = question;
	const inputs = terms.map((term) => term.input);
	const weights = terms.map((term) => term.weight);
	const withBias = (value: number) => [value + bias, value];
	return [
		['no-bias', bias === 0 ? [] : [total - bias, total - 2 * bias]],
		['flipped', [valueWith(question, { flip: !question.flip })]],
		['stride-ignored', [question.stride > 1 ? valueWith(question, { stride: 1 }) : undefined]],
		['dilation-ignored', [question.dilation > 1 ? valueWith(question, { dilation: 1 }) : undefined]],
		['padding-ignored', [question.padding > 0 ? valueWith(question, { padding: 0 }) : undefined]],
		['sum-of-window', withBias(sum(inputs))],
		['row-off', [shifted(question, 1, 0), shifted(question, -1, 0)]],
		['column-off', [shifted(question, 0, 1), shifted(question, 0, -1)]],
		['signs-ignored', withBias(sum(terms.map((term) => Math.abs(term.product))))],
		['sum-of-weights', withBias(sum(weights))],
		['added', withBias(sum(inputs) + sum(weights))],
		['average', [total / terms.length, (total - bias) / terms.length]],
		['maximum', [Math.max(...inputs)]],
	];
}

/** The likeliest slip behind a wrong answer, or `undefined` for a right one and for one that betrays nothing. */
export function recogniseSlip(question: CellQuestion, given: number): Slip | undefined {
	const { terms, total } = cellTerms(question);
	if (near(given, total)) return undefined;
	const found = candidates(question).find(([, values]) =>
		values.some((value) => value !== undefined && near(value, given)),
	);
	if (found) return { name: found[0] };
	const missed = terms.find((term) => near(total - term.product, given));
	return missed && { name: 'term-missed', term: missed };
}
