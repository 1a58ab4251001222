/**
 * What belongs together in a convolution: which inputs a weight multiplies, which outputs read an input.
 * Rows and columns of the input count from the corner of the padded input.
 */
import { tapOffsets, type AxisOutput } from '$lib/nn/shape';
import type { Cell } from '$lib/viz/cell';

/** Both axes of a square convolution are the same. */
export interface Sliding {
	axis: AxisOutput;
	/** the kernel is turned by 180° before it slides */
	flip: boolean;
}

const each = (size: number) => Array.from({ length: size }, (_, i) => i);

/** Place of a kernel cell within the window. */
function tapOf({ axis, flip }: Sliding, { row, column }: Cell): Cell {
	const last = axis.kernelSize - 1;
	return flip ? { row: last - row, column: last - column } : { row, column };
}

/** Top left corner of the window that makes an output cell. */
export function windowOrigin({ axis }: Sliding, output: Cell): Cell {
	return { row: output.row * axis.stride, column: output.column * axis.stride };
}

/** Every input cell that a weight multiplies, once per output cell: weight sharing. */
export function inputsOfWeight(sliding: Sliding, weight: Cell): Cell[] {
	const tap = tapOf(sliding, weight);
	const offsets = tapOffsets(sliding.axis);
	return each(sliding.axis.size).flatMap((row) =>
		each(sliding.axis.size).map((column) => {
			const origin = windowOrigin(sliding, { row, column });
			return {
				row: origin.row + (offsets[tap.row] ?? 0),
				column: origin.column + (offsets[tap.column] ?? 0),
			};
		}),
	);
}

/** Every output cell whose window reads an input cell. */
export function outputsOfInput({ axis }: Sliding, input: Cell): Cell[] {
	const offsets = tapOffsets(axis);
	const readers = (at: number) =>
		each(axis.size).filter((output) => offsets.includes(at - output * axis.stride));
	return readers(input.row).flatMap((row) => readers(input.column).map((column) => ({ row, column })));
}
