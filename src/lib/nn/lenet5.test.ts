import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	describeNetwork,
	LENET5,
	LENET5_LAYERS,
	LENET5_SHAPES,
	LENET5_TRAINABLE,
	type Lenet5LayerId,
	type Network,
} from './architecture.ts';
import {
	forward,
	forwardNetwork,
	unitArithmetic,
	type LayerWeights,
	type Lenet5Activations,
	type Lenet5Weights,
} from './lenet5.ts';
import { normalTensor, seededRandom } from './random.ts';
import { indexOf, mapTensor, tensor, type Tensor } from './tensor.ts';

const random = seededRandom(5);
const noise = (shape: readonly number[], spread = 1) => normalTensor(shape, random, 0, spread);

const KERNELS = { c1: [5, 5, 1, 6], c3: [5, 5, 6, 16], c5: [400, 120], f6: [120, 84], output: [84, 10] };
const weights = Object.fromEntries(
	LENET5_TRAINABLE.map((id) => {
		const shape = KERNELS[id];
		const inputs = shape.slice(0, -1).reduce((a, b) => a * b);
		return [id, { kernel: noise(shape, 1 / Math.sqrt(inputs)), bias: noise(shape.slice(-1), 0.1) }];
	}),
) as unknown as Lenet5Weights;
const image = mapTensor(tensor([28, 28, 1]), () => random());

/** LeNet-5 written out in tfjs, on its own. */
function oracle(): Record<Lenet5LayerId, tf.Tensor> {
	const of = (t: Tensor) => tf.tensor(t.data, [...t.shape]);
	const conv = (x: tf.Tensor, { kernel, bias }: LayerWeights, pad: number | 'valid') =>
		tf.tanh(tf.add(tf.conv2d(x as tf.Tensor3D, of(kernel) as tf.Tensor4D, 1, pad), of(bias)));
	const full = (x: tf.Tensor, { kernel, bias }: LayerWeights) =>
		tf.add(tf.matMul(tf.reshape(x, [1, -1]), of(kernel) as tf.Tensor2D), of(bias));
	const c1 = conv(of(image), weights.c1, 2);
	const s2 = tf.avgPool(c1 as tf.Tensor3D, 2, 2, 'valid');
	const c3 = conv(s2, weights.c3, 'valid');
	const s4 = tf.avgPool(c3 as tf.Tensor3D, 2, 2, 'valid');
	const c5 = tf.tanh(full(s4, weights.c5));
	const f6 = tf.tanh(full(c5, weights.f6));
	return { c1, s2, c3, s4, c5, f6, output: tf.softmax(full(f6, weights.output)) };
}

let activations: Lenet5Activations;
beforeAll(async () => {
	tf.env().set('IS_TEST', true); // no advertisement on stderr
	await tf.setBackend('cpu');
	activations = forward(weights, image);
});

describe('forward', () => {
	it('equals LeNet-5 written in tfjs, layer by layer', () => {
		const expected = oracle();
		for (const id of LENET5_LAYERS) {
			const values = expected[id].dataSync();
			expect(activations[id].shape).toEqual(LENET5_SHAPES[id]);
			activations[id].data.forEach((value, place) => expect(value).toBeCloseTo(values[place] as number, 5));
		}
	});
	it('refuses another image, or another kernel', () => {
		expect(() => forward(weights, tensor([32, 32, 1]))).toThrow(
			'expected an input of shape [28, 28, 1], got [32, 32, 1]',
		);
		const wrong = { ...weights, c3: weights.c1 };
		expect(() => forward(wrong, image)).toThrow('conv2d: kernel expects 1 channels, the input has 6');
		const { c5: _, ...missing } = weights;
		expect(() => forward(missing as Lenet5Weights, image)).toThrow(
			'forwardNetwork: expected weights for layer c5',
		);
	});
});

describe('unitArithmetic', () => {
	it.each(LENET5_LAYERS)('%s: adds up to what the layer put out, for every unit', (id) => {
		const output = activations[id];
		const step = Math.max(1, Math.floor(output.data.length / 97)); // units spread over all rows, columns and channels
		for (let place = 0; place < output.data.length; place += step) {
			const arithmetic = unitArithmetic(id, indexOf(output.shape, place), activations, weights);
			expect(arithmetic.value).toBeCloseTo(output.data[place] as number, 5);
		}
	});
	it('has as many terms as a unit has inputs', () => {
		const terms = (id: Lenet5LayerId, unit: number[]) => {
			const arithmetic = unitArithmetic(id, unit, activations, weights);
			return arithmetic.kind === 'conv'
				? arithmetic.channels.flatMap((channel) => channel.terms)
				: arithmetic.terms;
		};
		expect(terms('c1', [0, 0, 0])).toHaveLength(25);
		expect(terms('s2', [0, 0, 0])).toHaveLength(4);
		expect(terms('c3', [9, 9, 15])).toHaveLength(150);
		expect(terms('c5', [119])).toHaveLength(400);
		expect(terms('f6', [83])).toHaveLength(120);
		expect(terms('output', [9])).toHaveLength(84);
	});
	it('knows the place in S4 each input of C5 comes from: row, column, channel', () => {
		const arithmetic = unitArithmetic('c5', [7], activations, weights);
		if (arithmetic.kind !== 'dense') throw new Error(arithmetic.kind);
		expect(arithmetic.sources[17]).toEqual([0, 1, 1]);
		expect(arithmetic.sources[399]).toEqual([4, 4, 15]);
		expect(arithmetic.terms[17]?.input).toBe(activations.s4.data[17]);
	});
	it('gives all ten logits of the output', () => {
		const arithmetic = unitArithmetic('output', [3], activations, weights);
		if (arithmetic.kind !== 'softmax') throw new Error(arithmetic.kind);
		expect(arithmetic.logits).toHaveLength(10);
		expect(arithmetic.logits[3]).toBeCloseTo(arithmetic.total, 5);
	});
	it('refuses units that do not exist', () => {
		expect(() => unitArithmetic('c1', [28, 0, 0], activations, weights)).toThrow(
			'unit (28, 0, 0) is outside',
		);
		expect(() => unitArithmetic('c3', [0, 0], activations, weights)).toThrow('unit (0, 0, NaN) is outside');
		expect(() => unitArithmetic('s4', [0, 5, 0], activations, weights)).toThrow('unit (0, 5, 0) is outside');
		expect(() => unitArithmetic('f6', [84], activations, weights)).toThrow(
			'expected a unit from 0 to 83, got 84',
		);
		expect(() => unitArithmetic('output', [], activations, weights)).toThrow(
			'expected a unit from 0 to 9, got NaN',
		);
	});
});

describe('forwardNetwork', () => {
	it('runs every kind of layer to the shapes describeNetwork tells', () => {
		const network: Network = {
			inputShape: [12, 10, 2],
			layers: [
				{ kind: 'conv', filters: 3, kernelSize: 3, padding: 'same', bias: false },
				{ kind: 'activation', activation: 'relu' },
				{ kind: 'pool', mode: 'max', poolSize: 2 },
				{ kind: 'dropout', rate: 0.5 },
				{ kind: 'conv', filters: 4, kernelSize: [3, 2], stride: [1, 2], dilation: [2, 1] },
				{ kind: 'globalAveragePool' },
				{ kind: 'flatten' },
				{ kind: 'dense', units: 5, activation: 'softmax' },
			],
		};
		const learned = {
			conv1: { kernel: noise([3, 3, 2, 3]), bias: noise([3]) },
			conv2: { kernel: noise([3, 2, 3, 4]), bias: noise([4]) },
			dense1: { kernel: noise([4, 5]), bias: noise([5]) },
		};
		const outputs = forwardNetwork(network, learned, noise([12, 10, 2]));
		const described = describeNetwork(network.inputShape, network.layers).layers;
		expect([...outputs.keys()]).toEqual(described.map((layer) => layer.id));
		for (const layer of described) {
			expect(layer.status === 'fits' && layer.outputShape).toEqual(outputs.get(layer.id)?.shape);
		}
		expect(outputs.get('dense1')?.data.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
		const unbiased = { ...learned, conv1: { kernel: tensor([3, 3, 2, 3]), bias: noise([3]) } };
		const first = forwardNetwork(network, unbiased, noise([12, 10, 2])).get('conv1');
		expect(first?.data.every((value) => value === 0)).toBe(true);
	});
	it('names every layer of the course', () => {
		expect([...forwardNetwork(LENET5, weights, image).keys()]).toEqual(
			LENET5.layers.map((layer) => layer.id),
		);
	});
});
