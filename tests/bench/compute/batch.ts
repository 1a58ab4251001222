/** Images to train on: speed does not depend on what they show, so they are drawn from a seeded generator. */
import { seededRandom } from '../../../src/lib/nn/random';
import type { Timing } from './repeat';

export const BATCH_SIZE = 128;
export const IMAGE_SIZE = 28 * 28;

export interface Batch {
	/** Pixels 0 … 1, `[128 × 784]`. */
	images: Float32Array;
	labels: Uint8Array;
}

export function seededBatch(seed: number): Batch {
	const random = seededRandom(seed);
	return {
		// as in MNIST, about four pixels in five are paper
		images: Float32Array.from({ length: BATCH_SIZE * IMAGE_SIZE }, () => Math.max(0, random() * 5 - 4)),
		labels: Uint8Array.from({ length: BATCH_SIZE }, () => Math.floor(random() * 10)),
	};
}

/** Images a second by the clock, and a second of processor time, where a repetition is one batch. */
export function imageRates({ clockMs, cpuMs }: Timing): {
	imagesPerSecond: number;
	imagesPerCpuSecond: number;
} {
	return { imagesPerSecond: (1000 * BATCH_SIZE) / clockMs, imagesPerCpuSecond: (1000 * BATCH_SIZE) / cpuMs };
}
