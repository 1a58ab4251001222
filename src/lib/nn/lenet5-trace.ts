/**
 * LeNet-5 forwards and back to the picture, in plain arithmetic, fast enough for gradients of many images: loops
 * written for its five weighted layers, in 64-bit floats, in buffers that are made once.
 *
 *   28×28 → C1 5×5×6, padding 2, tanh → S2 2×2 → C3 5×5×16, tanh → S4 2×2 → C5 120 tanh → F6 84 tanh → 10 softmax
 *
 * Going back is the chain rule layer by layer (Rumelhart, Hinton & Williams 1986); only the picture's gradient is kept,
 * as in K. Simonyan, A. Vedaldi & A. Zisserman, "Deep Inside Convolutional Networks", 2014. A place no gradient comes
 * back to stays exactly 0. `nn/lenet5` computes the same from the general parts; tests hold the two together.
 */
import { softmax } from './activation.ts';
import {
	LENET5_LAYERS,
	LENET5_SHAPES,
	LENET5_TRAINABLE,
	type Lenet5LayerId,
	type Lenet5TrainableId,
} from './architecture.ts';
import type { Lenet5Weights } from './lenet5.ts';
import { poolBack, poolForward, convolveForward, convolveBack, type PoolKind } from './lenet5-loops.ts';
import { size } from './tensor.ts';

/** A unit of LeNet-5 by its number in the layer, channels last: (row · width + column) · maps + map. */
export interface Lenet5Unit {
	readonly layer: Lenet5LayerId;
	readonly index: number;
}

/** Where the derivative is taken: before the unit's activation function or behind it. Pooling has none: both are one. */
export type UnitSide = 'preactivation' | 'activation';

/** How this network differs from the trained one. */
export interface Lenet5Change {
	/** both pooling layers; 'average' unless given */
	readonly pooling?: PoolKind;
	/** maps whose filter and bias are set to 0 */
	readonly silenced?: readonly { readonly layer: 'c1' | 'c3'; readonly map: number }[];
}

const SIDE = 28;
const PIXELS = SIDE * SIDE;

type Buffers = Readonly<Record<Lenet5LayerId, Float64Array>>;
const buffers = (): Buffers =>
	Object.fromEntries(
		LENET5_LAYERS.map((id) => [id, new Float64Array(size(LENET5_SHAPES[id]))]),
	) as unknown as Buffers;

/** Units in a layer of LeNet-5. */
export const unitsOf = (layer: Lenet5LayerId): number => size(LENET5_SHAPES[layer]);

/** Throws a RangeError when LeNet-5 has no such unit. */
export function expectUnit(caller: string, { layer, index }: Lenet5Unit): void {
	const shape = (LENET5_SHAPES as Partial<Record<string, readonly number[]>>)[layer];
	if (!shape) throw new RangeError(`${caller}: expected a layer of LeNet-5, got ${layer}`);
	if (!Number.isInteger(index) || index < 0 || index >= size(shape)) {
		throw new RangeError(`${caller}: expected a unit of ${layer} from 0 to ${size(shape) - 1}, got ${index}`);
	}
}

export class Lenet5Trace {
	/** Behind the activation; overwritten by each `forward`. */
	readonly values: Buffers = buffers();
	/** Sums of the output layer, before the softmax. */
	readonly logits = new Float64Array(10);
	/** Before the activation, of the layers whose activation is tanh; of the others nothing. */
	readonly sums: Buffers = buffers();
	readonly #slopes: Buffers = buffers();
	readonly #pixels = new Float64Array(PIXELS);
	readonly #image = new Float64Array(PIXELS);
	readonly #kernels: Readonly<Record<Lenet5TrainableId, Float64Array>>;
	readonly #biases: Readonly<Record<Lenet5TrainableId, Float64Array>>;
	readonly #pooling: PoolKind;

	/** @throws RangeError when a map to be silenced does not exist */
	constructor(weights: Lenet5Weights, { pooling = 'average', silenced = [] }: Lenet5Change = {}) {
		const copies = (part: 'kernel' | 'bias') =>
			Object.fromEntries(
				LENET5_TRAINABLE.map((id) => [id, Float64Array.from(weights[id][part].data)]),
			) as unknown as Record<Lenet5TrainableId, Float64Array>;
		[this.#kernels, this.#biases, this.#pooling] = [copies('kernel'), copies('bias'), pooling];
		for (const { layer, map } of silenced) this.#silence(layer, map);
	}

	/**
	 * Every layer of one image, into `values` and `logits`.
	 * @param image 784 numbers from 0 (paper) to 1 (ink)
	 * @throws RangeError when the image has another length
	 */
	forward(image: ArrayLike<number>): Buffers {
		if (image.length !== PIXELS) {
			throw new RangeError(`Lenet5Trace: expected ${PIXELS} numbers, got ${image.length}`);
		}
		this.#image.set(image);
		const { c1, s2, c3, s4, c5, f6, output } = this.values;
		const { sums } = this;
		convolveForward(this.#image, this.#kernels.c1, this.#biases.c1, sums.c1, C1);
		tanhAll(sums.c1, c1);
		poolForward(c1, s2, POOL_S2, this.#pooling);
		convolveForward(s2, this.#kernels.c3, this.#biases.c3, sums.c3, C3);
		tanhAll(sums.c3, c3);
		poolForward(c3, s4, POOL_S4, this.#pooling);
		tanhAll(this.#dense('c5', s4, sums.c5), c5);
		tanhAll(this.#dense('f6', c5, sums.f6), f6);
		this.#dense('output', f6, this.logits);
		output.set(softmax(this.logits));
		return this.values;
	}

	/**
	 * What a unit had before its activation in the last `forward`: its sum, a logit; of a pooling unit its value.
	 * @throws RangeError when there is no such unit
	 */
	sum(unit: Lenet5Unit): number {
		expectUnit('sum', unit);
		const { layer, index } = unit;
		const pools = layer === 's2' || layer === 's4';
		const from = layer === 'output' ? this.logits : (pools ? this.values : this.sums)[layer];
		return from[index] as number;
	}

	/**
	 * ∂unit/∂pixel at the image of the last `forward`.
	 * @returns 784 numbers, row by row; overwritten by the next call
	 * @throws RangeError when there is no such unit
	 */
	gradient(unit: Lenet5Unit, side: UnitSide = 'activation'): Float64Array {
		expectUnit('gradient', unit);
		const { layer, index } = unit;
		for (const id of LENET5_LAYERS) this.#slopes[id].fill(0);
		const start = this.#slopes[layer];
		if (layer === 'output') this.#fromOutput(index, side, start);
		else start[index] = side === 'activation' ? this.#ownSlope(layer, index) : 1;
		return this.#back(layer);
	}

	/** Of the sum: `slopes` holds ∂unit/∂sum of every weighted layer and ∂unit/∂value of every pooling layer. */
	#back(from: Lenet5LayerId): Float64Array {
		const { c1, s2, c3, s4, c5, f6, output } = this.#slopes;
		const depth = LENET5_LAYERS.indexOf(from);
		if (depth >= 6) timesTanhSlope(this.#denseBack('output', output, f6), this.values.f6);
		if (depth >= 5) timesTanhSlope(this.#denseBack('f6', f6, c5), this.values.c5);
		if (depth >= 4) this.#denseBack('c5', c5, s4);
		if (depth >= 3) {
			poolBack(s4, this.values.c3, c3, POOL_S4, this.#pooling);
			timesTanhSlope(c3, this.values.c3);
		}
		if (depth >= 2) convolveBack(c3, this.#kernels.c3, s2, C3);
		if (depth >= 1) {
			poolBack(s2, this.values.c1, c1, POOL_S2, this.#pooling);
			timesTanhSlope(c1, this.values.c1);
		}
		this.#pixels.fill(0);
		convolveBack(c1, this.#kernels.c1, this.#pixels, C1);
		return this.#pixels;
	}

	/** ∂p_i/∂logit_j = p_i(δ_ij − p_j); of a logit by itself, 1. */
	#fromOutput(index: number, side: UnitSide, slopes: Float64Array): void {
		if (side === 'preactivation') {
			slopes[index] = 1;
			return;
		}
		const probabilities = this.values.output;
		const own = probabilities[index] as number;
		probabilities.forEach((p, j) => (slopes[j] = own * ((j === index ? 1 : 0) - p)));
	}

	#ownSlope(layer: Lenet5LayerId, index: number): number {
		if (layer === 's2' || layer === 's4') return 1;
		const value = this.values[layer][index] as number;
		return 1 - value * value;
	}

	#dense(layer: 'c5' | 'f6' | 'output', input: Float64Array, sums: Float64Array): Float64Array {
		const kernel = this.#kernels[layer];
		const units = sums.length;
		sums.set(this.#biases[layer]);
		for (let i = 0, place = 0; i < input.length; i++) {
			const value = input[i] as number;
			for (let unit = 0; unit < units; unit++, place++) {
				sums[unit] = (sums[unit] as number) + value * (kernel[place] as number);
			}
		}
		return sums;
	}

	#denseBack(layer: 'c5' | 'f6' | 'output', slopes: Float64Array, toInput: Float64Array): Float64Array {
		const kernel = this.#kernels[layer];
		for (let i = 0, place = 0; i < toInput.length; i++) {
			let sum = 0;
			for (let unit = 0; unit < slopes.length; unit++, place++) {
				sum += (slopes[unit] as number) * (kernel[place] as number);
			}
			toInput[i] = sum;
		}
		return toInput;
	}

	#silence(layer: 'c1' | 'c3', map: number): void {
		const bias = this.#biases[layer];
		if (!Number.isInteger(map) || map < 0 || map >= bias.length) {
			throw new RangeError(
				`Lenet5Trace: expected a map of ${layer} from 0 to ${bias.length - 1}, got ${map}`,
			);
		}
		bias[map] = 0;
		const kernel = this.#kernels[layer];
		for (let place = map; place < kernel.length; place += bias.length) kernel[place] = 0;
	}
}

/** Shapes of the two convolutions and the two poolings. */
const C1 = { side: 28, channels: 1, filters: 6, padding: 2, kernelSize: 5 };
const C3 = { side: 14, channels: 6, filters: 16, padding: 0, kernelSize: 5 };
const POOL_S2 = { side: 28, channels: 6 };
const POOL_S4 = { side: 10, channels: 16 };

function tanhAll(sums: Float64Array, values: Float64Array): void {
	for (let i = 0; i < values.length; i++) values[i] = Math.tanh(sums[i] as number);
}

/** tanh′(z) = 1 − tanh²(z), from the value tanh(z). */
function timesTanhSlope(slopes: Float64Array, values: Float64Array): void {
	for (let i = 0; i < slopes.length; i++) {
		const slope = slopes[i] as number;
		if (slope !== 0) slopes[i] = slope * (1 - (values[i] as number) ** 2);
	}
}
