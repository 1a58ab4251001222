import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { conv2d, type ConvOptions } from './conv.ts';
import { dense } from './dense.ts';
import {
	conv2dBiasGradient,
	conv2dInputGradient,
	conv2dKernelGradient,
	denseGradients,
	pool2dGradient,
} from './gradients.ts';
import { PAD_MODES } from './pad.ts';
import { pool2d, POOL_MODES, type PoolOptions } from './pool.ts';
import { normalTensor, seededRandom, shuffle } from './random.ts';
import { fromRows, mapTensor, tensor, toRows, type Tensor } from './tensor.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

beforeAll(async () => {
	tf.env().set('IS_TEST', true); // no advertisement on stderr
	await tf.setBackend('cpu');
});

const noise = (shape: readonly number[], seed: number) => normalTensor(shape, seededRandom(seed));

/** Σ out·weights: a loss whose gradient by `out` is `weights`. */
function dot(output: Tensor, weights: Tensor): number {
	return output.data.reduce((sum, value, place) => sum + value * (weights.data[place] as number), 0);
}

/** The definition of the derivative, value by value: central differences with a step that suits 32-bit numbers. */
function finiteDifference(at: Tensor, loss: (moved: Tensor) => number, step = 2 ** -6): number[] {
	return Array.from(at.data, (_, place) => {
		const moved = (by: number) => loss(mapTensor(at, (value, i) => (i === place ? value + by : value)));
		return (moved(step) - moved(-step)) / (2 * step);
	});
}

function expectClose(got: Tensor, expected: ArrayLike<number>, digits: number): void {
	expect(got.data.length).toBe(expected.length);
	got.data.forEach((value, place) => expect(value).toBeCloseTo(expected[place] as number, digits));
}

const small = (min: number, max: number) => fc.integer({ min, max });
const twice = (min: number, max: number) => fc.tuple(small(min, max), small(min, max));

const convCases = fc.record({
	image: twice(3, 6),
	window: twice(1, 3),
	depth: twice(1, 2),
	stride: twice(1, 2),
	padding: fc.oneof(twice(0, 2), fc.constant('same' as const)),
	padMode: fc.constantFrom(...PAD_MODES),
	flip: fc.boolean(),
	seed: fc.nat(1000),
});

describe('convolution', () => {
	it('has the gradients finite differences find, in every padding mode, flipped or not', () => {
		fc.assert(
			fc.property(convCases, ({ image, window, depth, seed, ...options }) => {
				const [channels, filters] = depth;
				const input = noise([...image, channels], seed);
				const kernel = noise([...window, channels, filters], seed + 1);
				const bias = noise([filters], seed + 2);
				const gradient = noise(conv2d(input, kernel, bias, options).shape, seed + 3);
				const loss = (x: Tensor, w: Tensor, b: Tensor) => dot(conv2d(x, w, b, options), gradient);
				const byInput = conv2dInputGradient(gradient, kernel, input.shape, options);
				expectClose(
					byInput,
					finiteDifference(input, (x) => loss(x, kernel, bias)),
					3,
				);
				const byKernel = conv2dKernelGradient(gradient, input, window, options);
				expectClose(
					byKernel,
					finiteDifference(kernel, (w) => loss(input, w, bias)),
					3,
				);
				expectClose(
					conv2dBiasGradient(gradient),
					finiteDifference(bias, (b) => loss(input, kernel, b)),
					3,
				);
			}),
			{ numRuns: 40 },
		);
	});

	it('has the gradients of tfjs', () => {
		const padding = fc.constantFrom('same' as const, 'valid' as const);
		fc.assert(
			fc.property(
				convCases,
				padding,
				small(1, 2),
				({ image, window, depth, stride, seed }, padding, dilation) => {
					const [channels, filters] = depth;
					const options: ConvOptions = dilation === 1 ? { stride, padding } : { padding: 'same' };
					const input = noise([...image, channels], seed);
					const kernel = noise([...window, channels, filters], seed + 1);
					const output = conv2d(input, kernel, undefined, options);
					const gradient = noise(output.shape, seed + 2);
					const run = (x: tf.Tensor, w: tf.Tensor) =>
						tf.conv2d(
							x as tf.Tensor3D,
							w as tf.Tensor4D,
							dilation === 1 ? stride : 1,
							dilation === 1 ? padding : 'same',
						);
					const [dx, dw] = tf.grads(run)(
						[tf.tensor(input.data, [...input.shape]), tf.tensor(kernel.data, [...kernel.shape])],
						tf.tensor(gradient.data, [...gradient.shape]),
					);
					expectClose(
						conv2dInputGradient(gradient, kernel, input.shape, options),
						(dx as tf.Tensor).dataSync(),
						4,
					);
					expectClose(
						conv2dKernelGradient(gradient, input, window, options),
						(dw as tf.Tensor).dataSync(),
						4,
					);
				},
			),
			{ numRuns: 40 },
		);
	});

	it('follows a number through by hand: one window, loss = output', () => {
		const input = fromRows([
			[1, 2],
			[3, 4],
		]);
		const kernel = tensor([2, 2, 1, 1], [5, 6, 7, 8]);
		const one = tensor([1, 1, 1], [1]);
		expect([...conv2dInputGradient(one, kernel, input.shape).data]).toEqual([5, 6, 7, 8]);
		expect([...conv2dKernelGradient(one, input, [2, 2]).data]).toEqual([1, 2, 3, 4]);
		expect([...conv2dBiasGradient(tensor([2, 2, 1], [1, 2, 3, 4])).data]).toEqual([10]);
	});
});

const poolCases = fc.record({
	mode: fc.constantFrom(...POOL_MODES),
	poolSize: twice(2, 3),
	stride: twice(1, 3),
	padding: fc.oneof(twice(0, 1), fc.constant('same' as const)),
	countPadding: fc.boolean(),
	seed: fc.nat(1000),
});

describe('pooling', () => {
	it('has the gradients finite differences find', () => {
		fc.assert(
			fc.property(poolCases, ({ seed, ...options }) => {
				// whole numbers in random order: no two are equal, and no small step changes which is largest
				const input = tensor([5, 4, 2], shuffle([...Array(40).keys()], seededRandom(seed)));
				const gradient = noise(pool2d(input, options).shape, seed + 1);
				const loss = (x: Tensor) => dot(pool2d(x, options), gradient);
				expectClose(pool2dGradient(gradient, input, options), finiteDifference(input, loss, 2 ** -3), 3);
			}),
			{ numRuns: 60 },
		);
	});

	it('has the gradients of tfjs', () => {
		const padding = fc.constantFrom('same' as const, 'valid' as const);
		fc.assert(
			fc.property(poolCases, padding, ({ poolSize, stride, seed }, padding) => {
				const input = noise([5, 6, 2], seed);
				const options = { poolSize, stride, padding };
				const gradient = noise(pool2d(input, { ...options, mode: 'max' }).shape, seed + 1);
				const [x, dy] = [tf.tensor3d(input.data, [5, 6, 2]), tf.tensor(gradient.data, [...gradient.shape])];
				const max = tf.grad((image) => tf.maxPool(image as tf.Tensor3D, poolSize, stride, padding))(x, dy);
				expectClose(pool2dGradient(gradient, input, { ...options, mode: 'max' }), max.dataSync(), 5);
				if (padding === 'same') return; // there tfjs 4.22 divides the gradient by F² where the average divided by fewer
				const average = tf.grad((image) => tf.avgPool(image as tf.Tensor3D, poolSize, stride, padding))(
					x,
					dy,
				);
				expectClose(pool2dGradient(gradient, input, { ...options, mode: 'average' }), average.dataSync(), 5);
			}),
			{ numRuns: 60 },
		);
	});

	it('goes to the largest, or evenly to all (lesson 12)', () => {
		const window = fromRows([
			[4, 2],
			[1, 3],
		]);
		const one = tensor([1, 1, 1], [1]);
		const through = (mode: PoolOptions['mode']) => toRows(pool2dGradient(one, window, { mode, poolSize: 2 }));
		expect(through('max')).toEqual([
			[1, 0],
			[0, 0],
		]);
		expect(through('min')).toEqual([
			[0, 0],
			[1, 0],
		]);
		expect(through('average')).toEqual([
			[0.25, 0.25],
			[0.25, 0.25],
		]);
	});
});

describe('dense', () => {
	it('has the gradients finite differences find', () => {
		const [input, kernel, bias, gradient] = [noise([5], 1), noise([5, 3], 2), noise([3], 3), noise([3], 4)];
		const got = denseGradients(gradient, input, kernel);
		expectClose(
			got.input,
			finiteDifference(input, (x) => dot(dense(x, kernel, bias), gradient)),
			3,
		);
		expectClose(
			got.kernel,
			finiteDifference(kernel, (w) => dot(dense(input, w, bias), gradient)),
			3,
		);
		expectClose(
			got.bias,
			finiteDifference(bias, (b) => dot(dense(input, kernel, b), gradient)),
			3,
		);
	});
});

describe('errors', () => {
	it('say which gradient does not belong', () => {
		const gradient = tensor([2, 2, 1]);
		expect(() => conv2dInputGradient(gradient, tensor([3, 3, 1, 1]), [5, 5, 1])).toThrow(
			'conv2dInputGradient: expected a gradient of shape [3, 3, 1], got [2, 2, 1]',
		);
		expect(() => conv2dInputGradient(gradient, tensor([3, 3, 2, 1]), [4, 4, 1])).toThrow(
			'kernel expects 2 channels',
		);
		expect(() => conv2dKernelGradient(gradient, tensor([5, 5, 1]), [3, 3])).toThrow(
			'conv2dKernelGradient: expected a gradient',
		);
		expect(() => conv2dBiasGradient(tensor([3]))).toThrow('conv2dBiasGradient: expected an image');
		expect(() => pool2dGradient(gradient, tensor([6, 6, 1]), { mode: 'max', poolSize: 2 })).toThrow(
			'pool2dGradient: expected a gradient of shape [3, 3, 1], got [2, 2, 1]',
		);
		expect(() => denseGradients(tensor([2]), tensor([3]), tensor([3, 3]))).toThrow(
			'denseGradients: expected a gradient',
		);
		expect(() => denseGradients(tensor([3]), tensor([2]), tensor([3, 3]))).toThrow(
			'denseGradients: expected an input',
		);
	});
});
