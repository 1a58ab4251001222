/**
 * What the LeNet-5 of 1998 did otherwise than the course's: C3 saw only some maps of S2, subsampling had weights.
 * Source: Y. LeCun, L. Bottou, Y. Bengio & P. Haffner, "Gradient-Based Learning Applied to Document Recognition",
 * Proceedings of the IEEE 86, 1998, section II.B and table I.
 */
import { addCounts, convCounts, denseCounts, trainablePoolCounts, type LayerCounts } from './counts.ts';

/** Table I: for each of the 16 maps of C3, the maps of S2 (0 … 5) that feed it. */
export const C3_CONNECTIONS: readonly (readonly number[])[] = [
	[0, 1, 2],
	[1, 2, 3],
	[2, 3, 4],
	[3, 4, 5],
	[0, 4, 5],
	[0, 1, 5],
	[0, 1, 2, 3],
	[1, 2, 3, 4],
	[2, 3, 4, 5],
	[0, 3, 4, 5],
	[0, 1, 4, 5],
	[0, 1, 2, 5],
	[0, 1, 3, 4],
	[1, 2, 4, 5],
	[0, 2, 3, 5],
	[0, 1, 2, 3, 4, 5],
];

/**
 * A convolution each of whose maps reads only some input maps: map k has F·F·|connections[k]| weights and one bias.
 * `outputSize` is the height and width of the square output. Throws a `ShapeError` when a number is not whole.
 */
export function partialConvCounts(
	connections: readonly (readonly number[])[],
	kernelSize: number,
	outputSize: number,
): LayerCounts {
	return addCounts(
		connections.map(({ length }) => convCounts({ kernelSize, inChannels: length, filters: 1, outputSize })),
	);
}

/** The trainable numbers of the original, layer by layer; its output units compared with fixed patterns and learned nothing. */
export const LENET5_1998_COUNTS: Readonly<Record<'c1' | 's2' | 'c3' | 's4' | 'c5' | 'f6', LayerCounts>> = {
	c1: convCounts({ kernelSize: 5, inChannels: 1, filters: 6, outputSize: 28 }),
	s2: trainablePoolCounts(6, 14),
	c3: partialConvCounts(C3_CONNECTIONS, 5, 10),
	s4: trainablePoolCounts(16, 5),
	c5: convCounts({ kernelSize: 5, inChannels: 16, filters: 120, outputSize: 1 }),
	f6: denseCounts(120, 84),
};
