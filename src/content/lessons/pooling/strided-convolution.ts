/** One map, halved by two poolings and by a convolution over the same windows: 2×2, stride 2. */
import { conv2d } from '$lib/nn/conv';
import { pool2d } from '$lib/nn/pool';
import { fromRows, tensor, toRows } from '$lib/nn/tensor';

type Rows = readonly (readonly number[])[];

/** The 4×4 of the lesson. */
export const INPUT: Rows = [
	[1, 1, 2, 4],
	[5, 6, 7, 8],
	[3, 2, 1, 0],
	[1, 2, 3, 4],
];

/** Weights that are one of four things: an average, one cell of the four, and two differences. */
export const PRESETS = {
	quarter: [
		[0.25, 0.25],
		[0.25, 0.25],
	],
	corner: [
		[1, 0],
		[0, 0],
	],
	vertical: [
		[-1, 1],
		[-1, 1],
	],
	horizontal: [
		[-1, -1],
		[1, 1],
	],
} as const satisfies Record<string, Rows>;
export type Preset = keyof typeof PRESETS;

/** The name of these weights, if they have one. */
export const presetOf = (weights: Rows): Preset | undefined =>
	(Object.keys(PRESETS) as Preset[]).find((name) => PRESETS[name].join() === weights.join());

/** The three small maps. */
export function halve(input: Rows, weights: Rows): Record<'max' | 'average' | 'convolution', Rows> {
	const image = fromRows(input);
	const kernel = tensor([2, 2, 1, 1], weights.flat());
	return {
		max: toRows(pool2d(image, { poolSize: 2, mode: 'max' })),
		average: toRows(pool2d(image, { poolSize: 2, mode: 'average' })),
		convolution: toRows(conv2d(image, kernel, undefined, { stride: 2 })),
	};
}
