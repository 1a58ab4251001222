/**
 * LeNet-5 on tensors: LeCun, Bottou, Bengio, Haffner (1998), "Gradient-based learning applied to document
 * recognition", with full connections in C3, plain averages for S2 and S4 and a softmax at the end, as in most
 * re-implementations. Inference only.
 *
 *   28×28×1 → C1 conv 5×5×6, padding 2, tanh → S2 mean 2×2 → C3 conv 5×5×16, tanh → S4 mean 2×2
 *           → 400 (row, column, channel) → C5 120 tanh → F6 84 tanh → 10 softmax
 */
import { tidy, type Tensor } from '@tensorflow/tfjs-core';
import {
	averagePool,
	concatenate,
	convolve,
	multiplyAdd,
	reshape,
	scoped,
	softmax,
	tanh,
	upload,
} from './ops';
import {
	ACTIVATION_COUNT,
	IMAGE_SIDE,
	LAYER_SHAPES,
	type BackendName,
	type LayerId,
	type LeNet5Weights,
} from './protocol';

type Layers = Record<LayerId | 'logits', Tensor>;

const IMAGE_SIZE = IMAGE_SIDE * IMAGE_SIDE;
const LAYER_IDS = Object.keys(LAYER_SHAPES) as (LayerId | 'logits')[];

const WEIGHT_SHAPES = {
	c1: [5, 5, 1, 6],
	c3: [5, 5, 6, 16],
	c5: [400, 120],
	f6: [120, 84],
	output: [84, 10],
} as const satisfies Record<keyof LeNet5Weights, readonly number[]>;
const WEIGHTED = Object.keys(WEIGHT_SHAPES) as (keyof LeNet5Weights)[];

function checkWeights(weights: LeNet5Weights): void {
	for (const layer of WEIGHTED) {
		const { kernel, bias } = weights[layer];
		const expected = WEIGHT_SHAPES[layer];
		const out = expected[expected.length - 1];
		if (kernel.shape.join() !== expected.join() || bias.shape.join() !== String(out)) {
			throw new RangeError(
				`LeNet5: ${layer} must have a kernel [${expected.join(', ')}] and a bias [${out}], ` +
					`got [${kernel.shape.join(', ')}] and [${bias.shape.join(', ')}]`,
			);
		}
	}
}

export class LeNet5 {
	readonly #weights: Record<string, { kernel: Tensor; bias: Tensor }> = {};

	/**
	 * Uploads the weights to the active backend, where they stay until `dispose`.
	 * @throws RangeError when a kernel or bias has another shape than LeNet-5's
	 */
	constructor(
		weights: LeNet5Weights,
		private readonly backend: BackendName,
	) {
		checkWeights(weights);
		for (const layer of WEIGHTED) {
			const { kernel, bias } = weights[layer];
			const shape = kernel.shape.length === 2 ? [1, ...kernel.shape] : kernel.shape;
			this.#weights[layer] = { kernel: upload(kernel.data, shape), bias: upload(bias.data, bias.shape) };
		}
	}

	/**
	 * Every layer of one image.
	 * @param image 784 numbers from 0 (paper) to 1 (ink), row by row
	 * @returns the layers of `LAYER_SHAPES` one after the other; see `viewActivations`
	 * @throws RangeError when the image has another length
	 */
	async infer(image: Float32Array): Promise<Float32Array> {
		if (this.backend === 'wasm' || this.backend === 'cpu')
			return scoped(() => readEach(this.#forward(image)));
		const joined = tidy(() => {
			const layers = this.#forward(image);
			return concatenate(LAYER_IDS.map((id) => reshape(layers[id], [layers[id].size])));
		});
		try {
			// WebGL's asynchronous read polls a fence that never comes when the context is lost: read at once.
			const values = this.backend === 'webgl' ? joined.dataSync() : await joined.data();
			return values.slice() as Float32Array; // what was read may be part of a larger, padded buffer
		} finally {
			joined.dispose();
		}
	}

	/**
	 * Probabilities of the ten digits for many images at once.
	 * @param images 784 numbers for each image, one after the other
	 * @returns ten numbers for each image
	 * @throws RangeError when the length is no multiple of 784
	 */
	async classify(images: Float32Array): Promise<Float32Array> {
		const output = tidy(() => this.#forward(images).output);
		try {
			return (await output.data()) as Float32Array;
		} finally {
			output.dispose();
		}
	}

	/** Frees the weights. */
	dispose(): void {
		for (const { kernel, bias } of Object.values(this.#weights)) {
			kernel.dispose();
			bias.dispose();
		}
	}

	#forward(images: Float32Array): Layers {
		const count = images.length / IMAGE_SIZE;
		if (count < 1 || !Number.isInteger(count)) {
			throw new RangeError(`LeNet5: expected ${IMAGE_SIZE} numbers for each image, got ${images.length}`);
		}
		const c1 = this.#convolution('c1', upload(images, [count, IMAGE_SIDE, IMAGE_SIDE, 1]), 'same');
		const s2 = averagePool(c1);
		const c3 = this.#convolution('c3', s2, 'valid');
		const s4 = averagePool(c3);
		const c5 = tanh(this.#dense('c5', reshape(s4, [1, count, 400])));
		const f6 = tanh(this.#dense('f6', c5));
		const logits = reshape(this.#dense('output', f6), [count, 10]);
		return { c1, s2, c3, s4, c5, f6, output: softmax(logits), logits };
	}

	#convolution(layer: 'c1' | 'c3', x: Tensor, pad: 'same' | 'valid'): Tensor {
		const { kernel, bias } = this.#layer(layer);
		return tanh(convolve(x, kernel, bias, pad));
	}

	#dense(layer: 'c5' | 'f6' | 'output', x: Tensor): Tensor {
		const { kernel, bias } = this.#layer(layer);
		return multiplyAdd(x, kernel, bias);
	}

	#layer(layer: keyof LeNet5Weights): { kernel: Tensor; bias: Tensor } {
		const weights = this.#weights[layer];
		if (!weights || weights.kernel.isDisposed) throw new Error(`LeNet5: ${layer} has been disposed`);
		return weights;
	}
}

/** Reads layer by layer: on the processor that costs less than joining them first. */
function readEach(layers: Layers): Float32Array {
	const all = new Float32Array(ACTIVATION_COUNT);
	let offset = 0;
	for (const id of LAYER_IDS) {
		const values = layers[id].dataSync() as Float32Array;
		all.set(values, offset);
		offset += values.length;
	}
	return all;
}
