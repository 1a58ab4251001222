/** Filters as pictures. */
import type { Tensor } from '$lib/nn/tensor';

const SIDE = 5;

/** One filter of a kernel `[5, 5, channels, filters]`, a matrix of 5 rows for each channel. */
export function filterSlices(kernel: Tensor, filter: number): number[][][] {
	const [, , channels = 1, filters = 1] = kernel.shape;
	return Array.from({ length: channels }, (_, channel) =>
		Array.from({ length: SIDE }, (_, row) =>
			Array.from(
				{ length: SIDE },
				(_, column) => kernel.data[((row * SIDE + column) * channels + channel) * filters + filter] as number,
			),
		),
	);
}

/** The same channels-last, as a mosaic of its channels is painted. */
export function filterValues(kernel: Tensor, filter: number): Float32Array {
	const filters = kernel.shape[3] ?? 1;
	return kernel.data.filter((_, place) => place % filters === filter);
}
