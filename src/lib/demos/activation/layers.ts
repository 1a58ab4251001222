/** Two layers in a row, and the one layer they come to. Matrices as rows; inputs are columns. */
import { activate, type ActivationName } from '$lib/nn/activation';
import { contributions, dense, type DenseTerms } from '$lib/nn/dense';
import { tensor } from '$lib/nn/tensor';
import type { Matrix } from '$lib/url/codec';

const column = (matrix: Matrix, index: number) => matrix.map((row) => row[index] ?? 0);
const transposed = (matrix: Matrix): Matrix => (matrix[0] ?? []).map((_, index) => column(matrix, index));

/** W·X: the layer W (a row for each unit) applied to every column of X. */
export function product(left: Matrix, right: Matrix): Matrix {
	const kernel = tensor([left[0]?.length ?? 0, left.length], transposed(left).flat());
	const outputs = transposed(right).map((input) => [...dense(tensor([input.length], input), kernel).data]);
	return transposed(outputs);
}

/** The products behind one cell of W·X. */
export function productTerms(left: Matrix, right: Matrix, row: number, at: number): DenseTerms {
	const kernel = tensor([left[0]?.length ?? 0, left.length], transposed(left).flat());
	return contributions(tensor([right.length], column(right, at)), kernel, undefined, row);
}

/** Two inputs, and as a third column their sum. */
export const withSum = (inputs: Matrix): Matrix =>
	inputs.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);

export interface Layers {
	/** two inputs and their sum, as columns */
	readonly inputs: Matrix;
	readonly first: Matrix;
	readonly second: Matrix;
	/** W₁·X */
	readonly hidden: Matrix;
	/** f(W₁·X) */
	readonly active: Matrix;
	/** W₂·f(W₁·X) */
	readonly output: Matrix;
	/** W₂·W₁ */
	readonly merged: Matrix;
	/** (W₂·W₁)·X */
	readonly single: Matrix;
}

export function stackLayers(first: Matrix, second: Matrix, inputs: Matrix, between: ActivationName): Layers {
	const all = withSum(inputs);
	const hidden = product(first, all);
	const active = hidden.map((row) => row.map((value) => activate(between, value)));
	const merged = product(second, first);
	return {
		inputs: all,
		first,
		second,
		hidden,
		active,
		output: product(second, active),
		merged,
		single: product(merged, all),
	};
}

/** The weights and sums are 32-bit numbers; what differs by less came from rounding. */
const TOLERANCE = 1e-3;

/** How many cells of two matrices of one size differ. */
export function countDifferent(a: Matrix, b: Matrix): number {
	return a.flat().filter((value, index) => Math.abs(value - (b.flat()[index] ?? NaN)) > TOLERANCE).length;
}

/**
 * Whether the third column is the sum of the first two, row by row. What any single matrix makes of inputs whose
 * third column is the sum of the others has this property; outputs without it are out of reach of every matrix.
 */
export function addsUp(outputs: Matrix): boolean {
	return outputs.every(([a = 0, b = 0, sum = 0]) => Math.abs(a + b - sum) <= TOLERANCE);
}
