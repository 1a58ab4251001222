/**
 * The small whole numbers a figure begins with, from a seed. Each channel, each kernel and each bias has a sequence of its
 * own, so that changing a size keeps the numbers that stay.
 */
import { seededRandom } from '$lib/nn/random';
import type { Matrix } from '$lib/url/codec';

/** Rows and columns drawn for every matrix, of which the first are used. */
const DRAWN = 8;
/** Sequences of one seed. */
const LANES = 4096;
const INPUT = { first: 0, least: 0, kinds: 3 };
const WEIGHT = { first: 1024, least: -1, kinds: 3 };
const BIASES = [-2, -1, 1, 2] as const;
const BIAS_LANE = 2048;
const CHANNELS = 16;

const randomOf = (seed: number, lane: number) => seededRandom(seed * LANES + lane);

function square(seed: number, lane: number, side: number, least: number, kinds: number): Matrix {
	const random = randomOf(seed, lane);
	const all = Array.from({ length: DRAWN }, () =>
		Array.from({ length: DRAWN }, () => least + Math.floor(random() * kinds)),
	);
	return all.slice(0, side).map((row) => row.slice(0, side));
}

/** One channel of the input, N×N, whole numbers from 0 to 2. N is at most 8. */
export const seededChannel = (seed: number, channel: number, n: number): Matrix =>
	square(seed, INPUT.first + channel, n, INPUT.least, INPUT.kinds);

/** One filter's weights for one channel, F×F, each −1, 0 or 1. F is at most 8. */
export const seededKernel = (seed: number, filter: number, channel: number, f: number): Matrix =>
	square(seed, WEIGHT.first + CHANNELS * filter + channel, f, WEIGHT.least, WEIGHT.kinds);

/** A filter's bias, never 0, so that it can be seen. */
export function seededBias(seed: number, filter: number): number {
	const random = randomOf(seed, BIAS_LANE + filter);
	return BIASES[Math.floor(random() * BIASES.length)] ?? 1;
}
