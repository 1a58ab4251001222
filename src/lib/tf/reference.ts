/**
 * LeNet-5 once more, as the plainest loops, to judge a backend by before it is trusted: drivers have been wrong.
 * One image takes a few milliseconds.
 */
import { ACTIVATION_COUNT, IMAGE_SIDE, LAYER_SHAPES, viewActivations, type LeNet5Weights } from './protocol';

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

type Weights = LeNet5Weights[keyof LeNet5Weights];

/**
 * Every layer of one image, layer by layer by the definition, in double precision within a layer.
 * @param image 784 numbers @returns the layers of `LAYER_SHAPES` one after the other
 */
export function referenceForward(weights: LeNet5Weights, image: Float32Array): Float32Array {
	const all = new Float32Array(ACTIVATION_COUNT);
	const { c1, s2, c3, s4, c5, f6, output, logits } = viewActivations(all);
	convolveTanh(image, [IMAGE_SIDE, 1], weights.c1, 2, c1.data, LAYER_SHAPES.c1);
	pool(c1.data, s2.data, LAYER_SHAPES.s2);
	convolveTanh(s2.data, [14, 6], weights.c3, 0, c3.data, LAYER_SHAPES.c3);
	pool(c3.data, s4.data, LAYER_SHAPES.s4);
	dense(s4.data, weights.c5, c5.data, Math.tanh);
	dense(c5.data, weights.f6, f6.data, Math.tanh);
	dense(f6.data, weights.output, logits.data, (sum) => sum);
	const largest = Math.max(...logits.data);
	const exponentials = Array.from(logits.data, (logit) => Math.exp(logit - largest));
	const total = exponentials.reduce((sum, value) => sum + value, 0);
	output.data.set(exponentials.map((value) => value / total));
	return all;
}

function convolveTanh(
	x: Float32Array,
	[side, inChannels]: readonly [number, number],
	{ kernel, bias }: Weights,
	padding: number,
	out: Float32Array,
	[height, width, outChannels]: readonly [number, number, number],
): void {
	const sums = new Float64Array(outChannels);
	for (let row = 0; row < height; row++) {
		for (let column = 0; column < width; column++) {
			sums.set(bias.data);
			for (let tap = 0; tap < 25; tap++) {
				const y = row + Math.floor(tap / 5) - padding;
				const z = column + (tap % 5) - padding;
				if (y < 0 || z < 0 || y >= side || z >= side) continue;
				for (let i = 0; i < inChannels; i++) {
					const value = x[(y * side + z) * inChannels + i] as number;
					const at = (tap * inChannels + i) * outChannels;
					for (let o = 0; o < outChannels; o++) {
						sums[o] = (sums[o] as number) + value * (kernel.data[at + o] as number);
					}
				}
			}
			for (let o = 0; o < outChannels; o++) {
				out[(row * width + column) * outChannels + o] = Math.tanh(sums[o] as number);
			}
		}
	}
}

function pool(
	x: Float32Array,
	out: Float32Array,
	[height, width, channels]: readonly [number, number, number],
): void {
	const below = 2 * width * channels;
	for (let i = 0; i < out.length; i++) {
		const channel = i % channels;
		const column = Math.floor(i / channels) % width;
		const row = Math.floor(i / channels / width);
		const first = (2 * row * 2 * width + 2 * column) * channels + channel;
		const window = [first, first + channels, first + below, first + below + channels];
		out[i] = window.reduce((sum, at) => sum + (x[at] as number), 0) / 4;
	}
	if (below * height * 2 !== x.length)
		throw new RangeError(`pool: expected ${below * height * 2} numbers, got ${x.length}`);
}

function dense(
	x: Float32Array,
	{ kernel, bias }: Weights,
	out: Float32Array,
	activation: (sum: number) => number,
): void {
	for (let o = 0; o < out.length; o++) {
		let sum = bias.data[o] as number;
		for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (kernel.data[i * out.length + o] as number);
		out[o] = activation(sum);
	}
}
