/** Training LeNet-5: one class of ordinary functions over the current tfjs backend; it knows of no worker and no page. */
import * as tf from '@tensorflow/tfjs-core';
import { LENET5_BLOCKS, LENET5_PARAMETERS } from '../../data/lenet5-shapes.js';
import type { Random } from '../../nn/random.js';
import {
	backward,
	CLASSIC,
	disposeForward,
	forward,
	uploadImages,
	uploadParameters,
	type DropoutMasks,
	type Lenet5Options,
} from './lenet5-network.js';
import { softmaxCrossEntropy } from './loss.js';
import { createOptimizer, type Optimizer, type OptimizerName, type OptimizerSettings } from './optimizers.js';

export interface TrainerOptions extends Partial<Lenet5Options> {
	optimizer?: OptimizerName;
	optimizerSettings?: OptimizerSettings;
	/** Share of the outputs of C5 and of F6 set to 0 in each training step, 0 (usual) to below 1. */
	dropout?: number;
	/** Share of each label spread over all classes, 0 (usual) to 1. */
	labelSmoothing?: number;
}

export interface StepResult {
	/** Mean loss of the batch before the step. */
	loss: number;
	/** Images of the batch that were classified rightly before the step. */
	correct: number;
}

export interface Evaluation {
	/** Mean cross-entropy, without label smoothing. */
	loss: number;
	/** Share of images classified rightly, 0..1. */
	accuracy: number;
	/** Softmax of each image, `[images × 10]`. */
	probabilities: Float32Array;
	/** The most probable class of each image. */
	predictions: Uint8Array;
}

const PIXELS = 784;
const CLASSES = 10;

/**
 * Random first parameters: kernels uniform within ±√(6/(fanIn + fanOut)) (Glorot and Bengio 2010), for ReLU within
 * ±√(6/fanIn) (He et al. 2015), biases 0.
 * @returns all 61,706 parameters in the order of `LENET5_BLOCKS`
 */
export function initialParameters(random: Random, options: Lenet5Options = CLASSIC): Float32Array {
	const parameters = new Float32Array(LENET5_PARAMETERS);
	for (const { part, shape, offset, size } of LENET5_BLOCKS) {
		if (part === 'bias') continue;
		const outputs = shape[shape.length - 1] as number;
		const window = shape.length === 4 ? (shape[0] as number) * (shape[1] as number) : 1;
		const fanIn = size / outputs;
		const limit = Math.sqrt(6 / (options.activation === 'relu' ? fanIn : fanIn + outputs * window));
		for (let i = 0; i < size; i++) parameters[offset + i] = limit * (2 * random() - 1);
	}
	return parameters;
}

function expectImages(caller: string, images: Float32Array, labels: ArrayLike<number>) {
	if (labels.length === 0 || images.length !== labels.length * PIXELS) {
		throw new RangeError(
			`${caller}: expected ${labels.length} × ${PIXELS} pixels for ${labels.length} labels, got ${images.length}`,
		);
	}
}

/** Trains one network. The parameters are an ordinary array: read it, keep it, replace it between steps. */
export class Lenet5Trainer {
	/** All 61,706 parameters in the order of `LENET5_BLOCKS`. */
	readonly parameters: Float32Array;
	readonly options: Lenet5Options;
	readonly #optimizer: Optimizer;
	readonly #dropout: number;
	readonly #labelSmoothing: number;
	readonly #random: Random;

	/**
	 * @param random seeded; draws the first parameters and the dropout masks
	 * @param parameters where to start instead of at random, copied; throws when it does not hold 61,706 numbers
	 */
	constructor(random: Random, options: TrainerOptions = {}, parameters?: Float32Array) {
		this.options = {
			activation: options.activation ?? CLASSIC.activation,
			pooling: options.pooling ?? CLASSIC.pooling,
		};
		if (parameters && parameters.length !== LENET5_PARAMETERS) {
			throw new RangeError(
				`Lenet5Trainer: expected ${LENET5_PARAMETERS} parameters, got ${parameters.length}`,
			);
		}
		this.#dropout = options.dropout ?? 0;
		if (!(this.#dropout >= 0 && this.#dropout < 1)) {
			throw new RangeError(`Lenet5Trainer: expected a dropout from 0 to below 1, got ${this.#dropout}`);
		}
		this.#labelSmoothing = options.labelSmoothing ?? 0;
		this.#random = random;
		this.parameters = parameters?.slice() ?? initialParameters(random, this.options);
		this.#optimizer = createOptimizer(
			options.optimizer ?? 'adam',
			LENET5_PARAMETERS,
			options.optimizerSettings,
		);
	}

	#masks(batch: number): DropoutMasks | undefined {
		if (this.#dropout === 0) return undefined;
		const mask = (width: number) =>
			tf.tensor2d(
				Float32Array.from({ length: batch * width }, () =>
					this.#random() < this.#dropout ? 0 : 1 / (1 - this.#dropout),
				),
				[batch, width],
			);
		return { c5: mask(120), f6: mask(84) };
	}

	/**
	 * Loss and its gradient by every parameter, without moving them.
	 * @param images pixels 0..1, `[batch × 784]`
	 * @param labels one digit per image
	 * @throws RangeError when sizes do not fit or the network has diverged
	 */
	async gradient(
		images: Float32Array,
		labels: ArrayLike<number>,
	): Promise<StepResult & { gradient: Float32Array }> {
		expectImages('Lenet5Trainer.gradient', images, labels);
		const batch = labels.length;
		const layers = uploadParameters(this.parameters, this.options);
		const masks = this.#masks(batch);
		const input = uploadImages(images);
		const state = forward(input, layers, this.options, masks);
		try {
			const logits = (await state.logits.data()) as Float32Array;
			const {
				loss,
				correct,
				gradient: slope,
			} = softmaxCrossEntropy(logits, labels, CLASSES, this.#labelSmoothing);
			const dLogits = tf.tensor2d(slope, [batch, CLASSES]);
			const flat = backward(dLogits, state, layers, this.options, masks);
			dLogits.dispose();
			const gradient = (await flat.data()) as Float32Array;
			flat.dispose();
			return { loss, correct, gradient };
		} finally {
			disposeForward(state);
			input.dispose();
			for (const { kernel, bias } of Object.values(layers)) tf.dispose([kernel, bias]);
			if (masks) tf.dispose([masks.c5, masks.f6]);
		}
	}

	/**
	 * One step of the optimiser on one batch.
	 * @param images pixels 0..1, `[batch × 784]`
	 * @param labels one digit per image
	 */
	async trainStep(
		images: Float32Array,
		labels: ArrayLike<number>,
		learningRate: number,
	): Promise<StepResult> {
		const { loss, correct, gradient } = await this.gradient(images, labels);
		this.#optimizer.step(this.parameters, gradient, learningRate);
		return { loss, correct };
	}

	/** Scores images with the parameters as they are. */
	evaluate(images: Float32Array, labels: ArrayLike<number>, batch = 250): Promise<Evaluation> {
		return evaluate(this.parameters, images, labels, this.options, batch);
	}
}

/**
 * Scores images.
 * @param parameters all 61,706, in the order of `LENET5_BLOCKS`
 * @param images pixels 0..1, `[images × 784]`
 * @param labels one digit per image
 */
export async function evaluate(
	parameters: Float32Array,
	images: Float32Array,
	labels: ArrayLike<number>,
	options: Lenet5Options = CLASSIC,
	batch = 250,
): Promise<Evaluation> {
	expectImages('evaluate', images, labels);
	const total = labels.length;
	const probabilities = new Float32Array(total * CLASSES);
	const predictions = new Uint8Array(total);
	const layers = uploadParameters(parameters, options);
	let loss = 0;
	let correct = 0;
	try {
		for (let first = 0; first < total; first += batch) {
			const count = Math.min(batch, total - first);
			const logits = tf.tidy(() => {
				const input = uploadImages(images.subarray(first * PIXELS, (first + count) * PIXELS));
				return forward(input, layers, options).logits;
			});
			const values = (await logits.data()) as Float32Array;
			logits.dispose();
			const part = softmaxCrossEntropy(
				values,
				Array.from({ length: count }, (_, i) => labels[first + i] as number),
			);
			probabilities.set(part.probabilities, first * CLASSES);
			loss += part.loss * count;
			correct += part.correct;
		}
	} finally {
		for (const { kernel, bias } of Object.values(layers)) tf.dispose([kernel, bias]);
	}
	for (let image = 0; image < total; image++) {
		const row = probabilities.subarray(image * CLASSES, (image + 1) * CLASSES);
		predictions[image] = row.indexOf(Math.max(...row));
	}
	return { loss: loss / total, accuracy: correct / total, probabilities, predictions };
}
