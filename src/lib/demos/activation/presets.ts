/** What the figures begin with: a feature map, logits, and the weights of two layers. */
import { conv2d } from '$lib/nn/conv';
import { fromRows, tensor, toRows } from '$lib/nn/tensor';
import type { Matrix } from '$lib/url/codec';

export const MAP_PRESETS = ['edges', 'ramp'] as const;
export type MapPreset = (typeof MAP_PRESETS)[number];

export const LOGIT_PRESETS = ['clear', 'close', 'three', 'equal', 'digit', 'mistake'] as const;
export type LogitPreset = (typeof LOGIT_PRESETS)[number];

export const WEIGHT_PRESETS = ['example', 'distance'] as const;
export type WeightPreset = (typeof WEIGHT_PRESETS)[number];

/** A seven of 7×7 pixels, drawn for this demo. */
const SEVEN = ['0000000', '0111110', '0111110', '0000110', '0001100', '0011000', '0011000'].map((row) =>
	Array.from(row, Number),
);

/** Bright on the left, dark on the right. */
const EDGE_KERNEL = [1, 0, -1, 1, 0, -1, 1, 0, -1];

const rampRow = (row: number) => Array.from({ length: 5 }, (_, column) => (row * 5 + column - 12) / 2);

/** A map of 5×5 before its activation. `edges` is a picture convolved with a kernel for vertical edges. */
export function presetMap(name: MapPreset): Matrix {
	if (name === 'ramp') return Array.from({ length: 5 }, (_, row) => rampRow(row));
	return toRows(conv2d(fromRows(SEVEN), tensor([3, 3, 1, 1], EDGE_KERNEL)));
}

/**
 * What the LeNet-5 of this site answers to two of the 10,000 MNIST test images, before the softmax, to two decimals. A test
 * computes both again from the shipped weights. In both a person read a 3; the second the network takes for a 4.
 */
export const LENET_LOGITS = {
	digit: {
		testIndex: 3549,
		label: 3,
		logits: [-0.34, -1.76, 0.4, 5.01, -0.42, -0.33, 0.05, -0.99, 0.67, -1.4],
	},
	mistake: {
		testIndex: 2109,
		label: 3,
		logits: [-0.7, -0.48, -1.44, 1.91, 2.74, 1.34, -0.57, -0.6, 0.68, 1.12],
	},
} as const;

const LOGITS: Record<LogitPreset, readonly number[]> = {
	clear: [-1, 0, 1.5, 6, -2, 2.5, -3, 2, 0, 0.5],
	close: [-1, 0, 1, 3, -1.5, 2.8, -1, 2.5, 0.5, 2],
	three: [2, 1, -1],
	equal: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
	digit: LENET_LOGITS.digit.logits,
	mistake: LENET_LOGITS.mistake.logits,
};

/** One row of scores. */
export const presetLogits = (name: LogitPreset): Matrix => [LOGITS[name]];

export interface Weights {
	readonly first: Matrix;
	readonly second: Matrix;
}

const WEIGHTS: Record<WeightPreset, Weights> = {
	example: {
		first: [
			[1, 2],
			[-1, 1],
		],
		second: [
			[2, -1],
			[1, 1],
		],
	},
	/** with a ReLU between, the first output is the distance |x₁ − x₂| */
	distance: {
		first: [
			[1, -1],
			[-1, 1],
		],
		second: [
			[1, 1],
			[1, -1],
		],
	},
};

export const presetWeights = (name: WeightPreset): Weights => WEIGHTS[name];

/** Two inputs as columns; their sum is the third. */
export const INPUTS: Matrix = [
	[1, 0],
	[0, 1],
];
