/**
 * How large the output of a sliding window is, along one axis and in two.
 * Letters: N input size, F filter (kernel) size, S stride, P padding on each side, D dilation, K filters.
 * Source: V. Dumoulin & F. Visin, "A guide to convolution arithmetic for deep learning", 2016;
 * 'same' as in TensorFlow's documentation of tf.nn.convolution.
 */
import { requireWhole, ShapeError } from './shape-error.ts';

/**
 * What to do when the windows do not fill the input:
 * 'exact' refuses, as a textbook does; 'floor' leaves the last cells unread, as libraries do;
 * 'same' adds the padding that makes the output ⌈N/S⌉, more of it at the end.
 */
export type Convention = 'exact' | 'floor' | 'same';

export interface AxisOptions {
	readonly inputSize: number;
	readonly kernelSize: number;
	/** 1 unless given */
	readonly stride?: number;
	/** cells added on each side, or before and after apart; 0 unless given; not read under 'same', which computes its own */
	readonly padding?: number | readonly [before: number, after: number];
	/** distance between neighbouring cells of the filter; 1 unless given */
	readonly dilation?: number;
	/** 'floor' unless given */
	readonly convention?: Convention;
}

/** One axis of a sliding window, worked out. */
export interface AxisOutput {
	readonly inputSize: number;
	readonly kernelSize: number;
	readonly stride: number;
	readonly dilation: number;
	/** (F − 1)·D + 1 */
	readonly effectiveKernelSize: number;
	/** cells of padding before the first and after the last cell of the input */
	readonly paddingBefore: number;
	readonly paddingAfter: number;
	/** (N + padding − F)/S + 1 before any rounding */
	readonly fractional: number;
	/** whether `fractional` is a whole number, so that the last window ends where the padded input ends */
	readonly fits: boolean;
	/** number of windows */
	readonly size: number;
}

/** One number for both axes, or `[vertical, horizontal]`. */
export type PerAxis = number | readonly [vertical: number, horizontal: number];

/** Cells to add on each of the four sides. */
export interface Sides {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** Padding of a two-dimensional window: the same on both sides of an axis, each side for itself, or by a rule; 'valid' is 0. */
export type Padding = PerAxis | Sides | 'valid' | 'same';

export interface WindowOptions {
	readonly stride?: PerAxis;
	readonly padding?: Padding;
	readonly dilation?: PerAxis;
	readonly convention?: Convention;
}

/** A two-dimensional sliding window, axis by axis. */
export interface WindowGeometry {
	readonly vertical: AxisOutput;
	readonly horizontal: AxisOutput;
}

/** The cells a dilated filter spans: (F − 1)·D + 1. Throws when F or D is not a whole number of at least 1. */
export function effectiveKernelSize(kernelSize: number, dilation = 1): number {
	requireWhole('effectiveKernelSize', 'the filter size', kernelSize, 1);
	requireWhole('effectiveKernelSize', 'the dilation', dilation, 1);
	return (kernelSize - 1) * dilation + 1;
}

/**
 * Number of outputs along one axis: O = (N − F + 2P)/S + 1, with F the effective filter size; ⌈N/S⌉ under 'same'.
 * Throws a `ShapeError` when a setting is not whole, the filter exceeds the padded input, or 'exact' does not fit.
 */
export function outputSize(options: AxisOptions): number {
	return axisOutput(options, 'outputSize').size;
}

/** `outputSize` with everything it rests on: padding per side, the unrounded value, whether it fits. Throws as `outputSize` does. */
export function axisOutput(options: AxisOptions, caller = 'axisOutput'): AxisOutput {
	const { inputSize, kernelSize, stride = 1, padding = 0, dilation = 1, convention = 'floor' } = options;
	requireWhole(caller, 'the input size', inputSize, 1);
	requireWhole(caller, 'the filter size', kernelSize, 1);
	requireWhole(caller, 'the stride', stride, 1);
	for (const cells of pair(padding)) requireWhole(caller, 'the padding', cells, 0);
	requireWhole(caller, 'the dilation', dilation, 1);
	const effective = effectiveKernelSize(kernelSize, dilation);
	const [paddingBefore, paddingAfter] =
		convention === 'same' ? samePadding(inputSize, effective, stride) : pair(padding);
	const padded = inputSize + paddingBefore + paddingAfter;
	if (effective > padded)
		throw new ShapeError(caller, { code: 'filter-too-large', filter: effective, padded });
	const fractional = (padded - effective) / stride + 1;
	const fits = (padded - effective) % stride === 0;
	if (convention === 'exact' && !fits) {
		throw new ShapeError(caller, {
			code: 'does-not-fit',
			inputSize,
			filter: effective,
			stride,
			padding: (paddingBefore + paddingAfter) / 2,
			fractional,
		});
	}
	const output = { effectiveKernelSize: effective, paddingBefore, paddingAfter, fractional, fits };
	return { inputSize, kernelSize, stride, dilation, ...output, size: Math.floor(fractional) };
}

/**
 * TensorFlow's SAME padding as [before, after]: in all max((⌈N/S⌉ − 1)·S + F − N, 0) cells, the odd one at the end.
 * `filter` is the effective size.
 */
function samePadding(inputSize: number, filter: number, stride: number): readonly [number, number] {
	const total = Math.max((Math.ceil(inputSize / stride) - 1) * stride + filter - inputSize, 0);
	const before = Math.floor(total / 2);
	return [before, total - before];
}

/** Where each window starts, in input coordinates: negative inside the padding. */
export function placements(axis: AxisOutput): number[] {
	return Array.from({ length: axis.size }, (_, output) => output * axis.stride - axis.paddingBefore);
}

/** The input indices no window reads: cut off at the end, or skipped between windows or by the dilation. */
export function unreadIndices(axis: AxisOutput): number[] {
	const read = new Set(placements(axis).flatMap((start) => tapOffsets(axis).map((tap) => start + tap)));
	return Array.from({ length: axis.inputSize }, (_, index) => index).filter((index) => !read.has(index));
}

/** Distances of the filter's cells from the start of its window: 0, D, 2D, … */
export function tapOffsets(axis: AxisOutput): number[] {
	return Array.from({ length: axis.kernelSize }, (_, tap) => tap * axis.dilation);
}

/** One number or a pair, as a pair `[vertical, horizontal]`. */
export function pair(value: PerAxis): readonly [number, number] {
	return typeof value === 'number' ? [value, value] : value;
}

/** Cells before and after, along the vertical and the horizontal axis; nothing for 'same', which depends on the input. */
export function paddingPairs(padding: Padding): readonly [vertical: BeforeAfter, horizontal: BeforeAfter] {
	if (typeof padding === 'string') return [NO_PADDING, NO_PADDING];
	if (typeof padding === 'object' && 'top' in padding) {
		const { top, bottom, left, right } = padding;
		return [
			[top, bottom],
			[left, right],
		];
	}
	const [vertical, horizontal] = pair(padding);
	return [
		[vertical, vertical],
		[horizontal, horizontal],
	];
}

type BeforeAfter = readonly [before: number, after: number];
const NO_PADDING: BeforeAfter = [0, 0];

/**
 * Both axes of a window of `kernelSize` over an input of `inputSize`, each `[vertical, horizontal]` or one number.
 * `padding: 'same'` and `convention: 'same'` mean the same thing. Throws as `outputSize` does, in the name of `caller`.
 */
export function windowGeometry(
	inputSize: PerAxis,
	kernelSize: PerAxis,
	options: WindowOptions = {},
	caller = 'windowGeometry',
): WindowGeometry {
	const { stride = 1, padding = 0, dilation = 1 } = options;
	const convention = padding === 'same' ? 'same' : options.convention;
	const amount = paddingPairs(padding);
	const axis = (which: 0 | 1) => ({
		inputSize: pair(inputSize)[which],
		kernelSize: pair(kernelSize)[which],
		stride: pair(stride)[which],
		padding: amount[which],
		dilation: pair(dilation)[which],
		...(convention && { convention }),
	});
	return { vertical: axisOutput(axis(0), caller), horizontal: axisOutput(axis(1), caller) };
}

export interface Conv2dShape extends WindowGeometry {
	/** `[height, width, filters]`: the depth of the output is the number of filters */
	readonly shape: readonly [number, number, number];
}

/** Output shape of K filters over an image `[height, width, channels]`: height and width apart, depth K. Throws as `outputSize` does. */
export function conv2dShape(
	inputShape: readonly [height: number, width: number, channels: number],
	kernelSize: PerAxis,
	filters: number,
	options: WindowOptions = {},
): Conv2dShape {
	requireWhole('conv2dShape', 'the number of channels', inputShape[2], 1);
	requireWhole('conv2dShape', 'the number of filters', filters, 1);
	const geometry = windowGeometry([inputShape[0], inputShape[1]], kernelSize, options, 'conv2dShape');
	return { ...geometry, shape: [geometry.vertical.size, geometry.horizontal.size, filters] };
}
