/** Padding an image, and how often a sliding window reads each of its cells. */
import {
	placements,
	tapOffsets,
	windowGeometry,
	type AxisOutput,
	type PerAxis,
	type Sides,
	type WindowOptions,
} from './shape.ts';
import { requireWhole } from './shape-error.ts';
import { imageShape, tensor, type Tensor } from './tensor.ts';

/** What stands in the padding: 0; the image mirrored without its edge; its edge repeated; its other side. */
export const PAD_MODES = ['zero', 'reflect', 'replicate', 'circular'] as const;
export type PadMode = (typeof PAD_MODES)[number];

export type { Sides } from './shape.ts';

/**
 * Pads an image `[h, w, c]` to `[top + h + bottom, left + w + right, c]`. `sides` is one number for all four, or each.
 * Modes as in NumPy's `pad` (constant 0, reflect, edge, wrap) and PyTorch's `padding_mode`.
 * Throws when an amount is not whole, when reflect needs more than h − 1 (w − 1) cells or circular more than h (w).
 */
export function pad(image: Tensor, sides: number | Sides, mode: PadMode = 'zero'): Tensor {
	const [height, width, channels] = imageShape('pad', image);
	const { top, bottom, left, right } =
		typeof sides === 'number' ? { top: sides, bottom: sides, left: sides, right: sides } : sides;
	const rows = sourceIndices(height, top, bottom, mode);
	const columns = sourceIndices(width, left, right, mode);
	const result = tensor([rows.length, columns.length, channels]);
	rows.forEach((row, y) =>
		columns.forEach((column, x) => {
			if (row < 0 || column < 0) return;
			const from = (row * width + column) * channels;
			result.data.set(image.data.subarray(from, from + channels), (y * columns.length + x) * channels);
		}),
	);
	return result;
}

/**
 * For every cell of a padded axis, the input index its value comes from, or −1 for a padded zero.
 * Throws as `pad` does.
 */
export function sourceIndices(inputSize: number, before: number, after: number, mode: PadMode): number[] {
	requireWhole('pad', 'the padding', before, 0);
	requireWhole('pad', 'the padding', after, 0);
	const most = { zero: Infinity, replicate: Infinity, reflect: inputSize - 1, circular: inputSize }[mode];
	if (Math.max(before, after) > most) {
		throw new RangeError(
			`pad: ${mode} padding of ${Math.max(before, after)} needs more cells than an input of ${inputSize} has`,
		);
	}
	return Array.from({ length: before + inputSize + after }, (_, cell) =>
		source(cell - before, inputSize, mode),
	);
}

function source(index: number, inputSize: number, mode: PadMode): number {
	if (index >= 0 && index < inputSize) return index;
	switch (mode) {
		case 'zero':
			return -1;
		case 'replicate':
			return index < 0 ? 0 : inputSize - 1;
		case 'reflect':
			return index < 0 ? -index : 2 * (inputSize - 1) - index;
		case 'circular':
			return (index + inputSize) % inputSize;
	}
}

export interface ReadCounts {
	/** how many windows read each input cell, `[h, w, 1]` */
	readonly input: Tensor;
	/** the same with the padding round it, `[before + h + after, before + w + after, 1]` */
	readonly padded: Tensor;
}

/**
 * How many windows read each cell of an image of `inputSize`: without padding the corners once, the middle F² times.
 * Throws as `windowGeometry` does.
 */
export function readCounts(inputSize: PerAxis, kernelSize: PerAxis, options: WindowOptions = {}): ReadCounts {
	const { vertical, horizontal } = windowGeometry(inputSize, kernelSize, options, 'readCounts');
	const rows = axisReads(vertical);
	const columns = axisReads(horizontal);
	const inside = (counts: number[], axis: AxisOutput) =>
		counts.slice(axis.paddingBefore, axis.paddingBefore + axis.inputSize);
	return { input: outer(inside(rows, vertical), inside(columns, horizontal)), padded: outer(rows, columns) };
}

/** Windows over each cell of one padded axis. */
function axisReads(axis: AxisOutput): number[] {
	const counts = new Array<number>(axis.paddingBefore + axis.inputSize + axis.paddingAfter).fill(0);
	for (const start of placements(axis)) {
		for (const tap of tapOffsets(axis)) {
			const cell = start + tap + axis.paddingBefore;
			counts[cell] = (counts[cell] as number) + 1;
		}
	}
	return counts;
}

function outer(rows: readonly number[], columns: readonly number[]): Tensor {
	return tensor(
		[rows.length, columns.length, 1],
		rows.flatMap((row) => columns.map((column) => row * column)),
	);
}
