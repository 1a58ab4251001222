/** The question every backend is asked before it is trusted: drivers have been wrong. */
import { forward } from '$lib/nn/lenet5';
import { IMAGE_SIDE, LAYERS, viewActivations, type LeNet5Weights } from './protocol';

/** Half-precision textures of some phones stay below this; a wrong result does not. */
export const PROBE_TOLERANCE = 0.02;

/** A ring, much like a zero: 784 numbers, 1 on the ring and 0 elsewhere. */
export function probeImage(): Float32Array {
	const image = new Float32Array(IMAGE_SIDE * IMAGE_SIDE);
	for (let row = 0; row < IMAGE_SIDE; row++) {
		for (let column = 0; column < IMAGE_SIDE; column++) {
			const distance = Math.hypot(row - 14, (column - 14) * 1.4);
			if (distance > 6 && distance < 9) image[row * IMAGE_SIDE + column] = 1;
		}
	}
	return image;
}

/**
 * How far a forward pass is from the same in plain arithmetic (`nn/`): the largest difference in any layer, NaN where
 * anything is not a number.
 * @param activations the layers of `LAYER_SHAPES` for `image`, one after the other
 */
export function deviation(activations: Float32Array, weights: LeNet5Weights, image: Float32Array): number {
	const got = viewActivations(activations);
	const expected = forward(weights, { data: image, shape: [IMAGE_SIDE, IMAGE_SIDE, 1] });
	const worstOf = (a: Float32Array, b: Float32Array) =>
		a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (b[i] as number))), 0);
	return Math.max(...LAYERS.map((layer) => worstOf(expected[layer].data, got[layer].data)));
}
