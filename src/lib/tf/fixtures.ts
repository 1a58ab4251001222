/** Weights and images for tests that must not wait for trained ones, drawn from the seeded generator. */
import { seededRandom } from '$lib/nn/random';
import type { LeNet5Weights } from './protocol';

/** Weights of LeNet-5's shapes, uniform within ±√(3 / inputs). */
export function seededWeights(seed: number): LeNet5Weights {
	const random = seededRandom(seed);
	const draw = (shape: number[], inputs: number) => ({
		data: Float32Array.from(
			{ length: shape.reduce((a, b) => a * b) },
			() => (2 * random() - 1) * Math.sqrt(3 / inputs),
		),
		shape,
	});
	const layer = (shape: number[]) => {
		const inputs = shape.slice(0, -1).reduce((a, b) => a * b);
		return { kernel: draw(shape, inputs), bias: draw(shape.slice(-1), 30) };
	};
	return {
		c1: layer([5, 5, 1, 6]),
		c3: layer([5, 5, 6, 16]),
		c5: layer([400, 120]),
		f6: layer([120, 84]),
		output: layer([84, 10]),
	};
}

/** 784 numbers between 0 and 1. */
export function seededImage(seed: number): Float32Array {
	return Float32Array.from({ length: 784 }, seededRandom(seed));
}
