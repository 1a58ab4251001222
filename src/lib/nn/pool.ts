/** Pooling: each window of each channel becomes one number. Depth stays, nothing is learned. */
import {
	placements,
	tapOffsets,
	windowGeometry,
	type AxisOutput,
	type Convention,
	type Padding,
	type PerAxis,
	type WindowGeometry,
} from './shape.ts';
import { ShapeError } from './shape-error.ts';
import { imageShape, tensor, type Tensor } from './tensor.ts';
import type { Random } from './random.ts';

export const POOL_MODES = ['max', 'average', 'min'] as const;
export type PoolMode = (typeof POOL_MODES)[number];

export interface PoolWindowOptions {
	/** F */
	readonly poolSize: PerAxis;
	/** S; the pool size unless given, as in Keras */
	readonly stride?: PerAxis;
	/** P, 'valid' or 'same'; 'valid' unless given */
	readonly padding?: Padding;
	/** D: distance between neighbouring cells of the window, as in PyTorch; 1 unless given */
	readonly dilation?: PerAxis;
	/** 'floor' unless given */
	readonly convention?: Convention;
}

export interface PoolOptions extends PoolWindowOptions {
	readonly mode: PoolMode;
	/**
	 * Whether an average counts the zeros of the padding in its divisor: false unless given, as TensorFlow does;
	 * true is PyTorch's `count_include_pad`. Maximum and minimum never take the padding.
	 */
	readonly countPadding?: boolean;
}

/** One window of one channel: the positions in `input.data` it reads, without padding, and its size with it. */
interface PoolWindow {
	readonly positions: readonly number[];
	readonly cells: number;
}

/**
 * The sliding window of pooling; the stride is the pool size unless given: O = (W − F + 2P)/S + 1.
 * Throws as `windowGeometry` does, and when some window would hold padding only.
 */
export function poolGeometry(inputSize: PerAxis, options: PoolWindowOptions): WindowGeometry {
	const { poolSize, stride = poolSize, padding = 0, dilation = 1, convention = 'floor' } = options;
	const geometry = windowGeometry(inputSize, poolSize, { stride, padding, dilation, convention }, 'pool');
	for (const axis of [geometry.vertical, geometry.horizontal]) {
		if (!hasEmptyWindow(axis)) continue;
		const padding = Math.max(axis.paddingBefore, axis.paddingAfter);
		throw new ShapeError('pool', { code: 'padding-too-large', padding, window: axis.kernelSize });
	}
	return geometry;
}

/** Whether some window reads no cell of the input: it hangs over too far, or steps over the input by its dilation. */
function hasEmptyWindow(axis: AxisOutput): boolean {
	const taps = tapOffsets(axis);
	const inside = (index: number) => index >= 0 && index < axis.inputSize;
	return placements(axis).some((start) => !taps.some((tap) => inside(start + tap)));
}

/** Visits every window of every channel, in the order of the output's data. */
function forEachWindow(
	input: Tensor,
	geometry: WindowGeometry,
	visit: (window: PoolWindow, place: number) => void,
): void {
	const [height, width, channels] = imageShape('pool', input);
	const { vertical, horizontal } = geometry;
	const inside = (start: number, taps: readonly number[], end: number) =>
		taps.map((tap) => start + tap).filter((index) => index >= 0 && index < end);
	const cells = vertical.kernelSize * horizontal.kernelSize;
	let place = 0;
	for (const top of placements(vertical)) {
		const rows = inside(top, tapOffsets(vertical), height);
		for (const left of placements(horizontal)) {
			const columns = inside(left, tapOffsets(horizontal), width);
			const corners = rows.flatMap((row) => columns.map((column) => (row * width + column) * channels));
			for (let channel = 0; channel < channels; channel++) {
				const positions = corners.map((corner) => corner + channel);
				visit({ positions, cells }, place++);
			}
		}
	}
}

/** `[h, w, c]` -> `[oh, ow, c]` filled by `reduce`, which gets each window. */
function reduceWindows(
	input: Tensor,
	options: PoolWindowOptions,
	reduce: (window: PoolWindow, place: number) => number,
): Tensor {
	const [height, width, channels] = imageShape('pool', input);
	const geometry = poolGeometry([height, width], options);
	const output = tensor([geometry.vertical.size, geometry.horizontal.size, channels]);
	forEachWindow(input, geometry, (window, place) => {
		output.data[place] = reduce(window, place);
	});
	return output;
}

/**
 * Maximum, average or minimum of every window: `[h, w, c]` -> `[oh, ow, c]`, O = (W − F + 2P)/S + 1 per axis.
 * Throws as `poolGeometry` does.
 */
export function pool2d(input: Tensor, options: PoolOptions): Tensor {
	if (options.mode !== 'average') return poolWithIndices(input, { ...options, mode: options.mode }).output;
	return reduceWindows(input, options, (window) => {
		const sum = window.positions.reduce((total, position) => total + (input.data[position] as number), 0);
		return sum / averageDivisor(window.positions.length, window.cells, options.countPadding);
	});
}

/** What an average divides by: the input cells of its window, or all its cells with the padding counted. */
export function averageDivisor(inputCells: number, windowCells: number, countPadding = false): number {
	return countPadding ? windowCells : inputCells;
}

export interface PoolChoice {
	/** `[oh, ow, c]` */
	readonly output: Tensor;
	/** for every value of the output, the position in `input.data` it was taken from; −1 for none */
	readonly indices: Int32Array;
}

/**
 * Maximum or minimum of every window, with where it stood: the first in reading order among equals, as in tfjs.
 * Throws as `poolGeometry` does.
 */
export function poolWithIndices(
	input: Tensor,
	options: PoolWindowOptions & { mode: 'max' | 'min' },
): PoolChoice {
	const sign = options.mode === 'max' ? 1 : -1;
	const chosen: number[] = [];
	const output = reduceWindows(input, options, ({ positions }, place) => {
		const best = positions.reduce((a, b) =>
			sign * ((input.data[b] as number) - (input.data[a] as number)) > 0 ? b : a,
		);
		chosen[place] = best;
		return input.data[best] as number;
	});
	return { output, indices: Int32Array.from(chosen) };
}

/**
 * The probability with which stochastic pooling takes each value of a window: p_i = a_i / Σ a_j.
 * Values below 0 count as 0, as they would behind a ReLU; a window with nothing above 0 gets all zeros.
 * Source: M. Zeiler & R. Fergus, "Stochastic Pooling for Regularization of Deep Convolutional Neural Networks", 2013.
 */
export function stochasticProbabilities(values: readonly number[]): number[] {
	const positive = values.map((value) => Math.max(value, 0));
	const sum = positive.reduce((a, b) => a + b, 0);
	return positive.map((value) => (sum > 0 ? value / sum : 0));
}

/**
 * Takes one value of every window at random, with the probabilities of `stochasticProbabilities`; one number of
 * `random` per window. A window with nothing above 0 gives 0 and the index −1: nothing is chosen.
 * Throws as `poolGeometry` does.
 */
export function stochasticPool(input: Tensor, options: PoolWindowOptions, random: Random): PoolChoice {
	const chosen: number[] = [];
	const output = reduceWindows(input, options, ({ positions }, place) => {
		const probabilities = stochasticProbabilities(
			positions.map((position) => input.data[position] as number),
		);
		const pick = draw(probabilities, random());
		chosen[place] = pick < 0 ? -1 : (positions[pick] as number);
		return pick < 0 ? 0 : (input.data[positions[pick] as number] as number);
	});
	return { output, indices: Int32Array.from(chosen) };
}

/** The index whose share of [0, 1) holds `u`; −1 when every probability is 0. */
function draw(probabilities: readonly number[], u: number): number {
	let rest = u;
	let last = -1;
	for (const [index, probability] of probabilities.entries()) {
		if (probability === 0) continue;
		last = index; // rounding may leave a rest beyond the last share
		if (rest < probability) return index;
		rest -= probability;
	}
	return last;
}

/** What stochastic pooling does once trained: the mean of each window weighted by its probabilities, Σ p_i·a_i (same paper). */
export function stochasticPoolMean(input: Tensor, options: PoolWindowOptions): Tensor {
	return reduceWindows(input, options, ({ positions }) => {
		const values = positions.map((position) => input.data[position] as number);
		return stochasticProbabilities(values).reduce((sum, p, index) => sum + p * (values[index] as number), 0);
	});
}

/** The average of each whole map: `[h, w, c]` -> `[c]`. */
export function globalAveragePool(input: Tensor): Tensor {
	const [height, width, channels] = imageShape('globalAveragePool', input);
	const sums = new Float64Array(channels);
	input.data.forEach((value, position) => {
		sums[position % channels] = (sums[position % channels] as number) + value;
	});
	return tensor(
		[channels],
		sums.map((sum) => sum / (height * width)),
	);
}

/** One cell of a pooling window: its place in the input, and its value, or null inside the padding. */
export interface PoolTerm {
	readonly row: number;
	readonly column: number;
	readonly value: number | null;
}

/** The cells behind one value of a pooled image, row by row. Throws as `poolGeometry` does, and when the unit lies outside. */
export function poolTerms(
	input: Tensor,
	options: PoolWindowOptions,
	unit: { row: number; column: number; channel: number },
): PoolTerm[] {
	const [height, width, channels] = imageShape('poolTerms', input);
	const { vertical, horizontal } = poolGeometry([height, width], options);
	const top = placements(vertical)[unit.row];
	const left = placements(horizontal)[unit.column];
	if (
		top === undefined ||
		left === undefined ||
		!Number.isInteger(unit.channel) ||
		unit.channel < 0 ||
		unit.channel >= channels
	) {
		const place = `(${unit.row}, ${unit.column}, ${unit.channel})`;
		throw new RangeError(
			`poolTerms: unit ${place} is outside an output of [${vertical.size}, ${horizontal.size}, ${channels}]`,
		);
	}
	return tapOffsets(vertical).flatMap((down) =>
		tapOffsets(horizontal).map((right) => {
			const [row, column] = [top + down, left + right];
			const outside = row < 0 || row >= height || column < 0 || column >= width;
			const value = outside ? null : (input.data[(row * width + column) * channels + unit.channel] as number);
			return { row, column, value };
		}),
	);
}
