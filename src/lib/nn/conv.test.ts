import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { conv2d, flipKernel, im2col, windowTerms, type ConvOptions } from './conv.ts';
import { pad, PAD_MODES } from './pad.ts';
import { normalTensor, seededRandom } from './random.ts';
import { at, fromRows, mapTensor, reshape, tensor, toRows, type Tensor } from './tensor.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

beforeAll(async () => {
	tf.env().set('IS_TEST', true); // no advertisement on stderr
	await tf.setBackend('cpu');
});

const LESSON_IMAGE = fromRows(
	['11100', '01110', '00111', '00110', '01100'].map((row) => [...row].map(Number)),
);
const LESSON_KERNEL = reshape(
	fromRows([
		[1, 0, 1],
		[0, 1, 0],
		[1, 0, 1],
	]),
	[3, 3, 1, 1],
);

const noise = (shape: readonly number[], seed: number) => normalTensor(shape, seededRandom(seed));

function expectClose(got: Tensor, expected: ArrayLike<number>, digits = 5): void {
	expect(got.data.length).toBe(expected.length);
	got.data.forEach((value, index) => expect(value).toBeCloseTo(expected[index] as number, digits));
}

describe('conv2d, worked numbers', () => {
	it('slides over the 5×5 image of lesson 2', () => {
		expect(toRows(conv2d(LESSON_IMAGE, LESSON_KERNEL))).toEqual([
			[4, 3, 4],
			[2, 4, 3],
			[2, 3, 4],
		]);
	});

	it('sums over the channels and adds the bias once per filter', () => {
		const ones = (shape: number[]) => mapTensor(tensor(shape), () => 1);
		const output = conv2d(ones([2, 2, 3]), ones([2, 2, 3, 2]), tensor([2], [0.5, -1]));
		expect([...output.data]).toEqual([12.5, 11]);
		expect(output.shape).toEqual([1, 1, 2]);
	});

	it('turns the kernel only when asked to', () => {
		const impulse = fromRows([
			[0, 0, 0],
			[0, 1, 0],
			[0, 0, 0],
		]);
		const kernel = reshape(
			fromRows([
				[1, 2, 3],
				[4, 5, 6],
				[7, 8, 9],
			]),
			[3, 3, 1, 1],
		);
		const correlated = conv2d(impulse, kernel, undefined, { padding: 1 });
		const convolved = conv2d(impulse, kernel, undefined, { padding: 1, flip: true });
		expect(toRows(correlated)).toEqual([
			[9, 8, 7],
			[6, 5, 4],
			[3, 2, 1],
		]);
		expect(toRows(convolved)).toEqual([
			[1, 2, 3],
			[4, 5, 6],
			[7, 8, 9],
		]);
	});
});

interface Case {
	readonly input: Tensor;
	readonly kernel: Tensor;
	readonly bias: Tensor;
	readonly options: ConvOptions & { stride: [number, number]; dilation: [number, number] };
}

const small = (min: number, max: number) => fc.integer({ min, max });
const twice = (min: number, max: number) => fc.tuple(small(min, max), small(min, max));

const cases: fc.Arbitrary<Case> = fc
	.record({
		image: twice(5, 9),
		window: twice(1, 3),
		channels: small(1, 3),
		filters: small(1, 3),
		stride: twice(1, 3),
		dilation: twice(1, 2),
		padding: fc.oneof(twice(0, 2), fc.constant('same' as const), fc.constant('valid' as const)),
		padMode: fc.constantFrom(...PAD_MODES),
		flip: fc.boolean(),
		seed: fc.nat(10000),
	})
	.map(({ image, window, channels, filters, seed, ...options }) => ({
		input: noise([...image, channels], seed),
		kernel: noise([...window, channels, filters], seed + 1),
		bias: noise([filters], seed + 2),
		options,
	}));

/** The definition, cell by cell, on an image already padded. */
function plainLoop(
	input: Tensor,
	kernel: Tensor,
	bias: Tensor,
	stride: readonly number[],
	dilation: readonly number[],
): Tensor {
	const [h = 0, w = 0, channels = 0] = input.shape;
	const [kh = 0, kw = 0, , filters = 0] = kernel.shape;
	const [sv = 1, sh = 1] = stride;
	const [dv = 1, dh = 1] = dilation;
	const values: number[] = [];
	const shape = [0, 0, filters];
	for (let y = 0; y + (kh - 1) * dv < h; y += sv) {
		shape[0] = (shape[0] ?? 0) + 1;
		shape[1] = 0;
		for (let x = 0; x + (kw - 1) * dh < w; x += sh) {
			shape[1] = (shape[1] ?? 0) + 1;
			for (let k = 0; k < filters; k++) {
				let sum = at(bias, k);
				for (let i = 0; i < kh; i++)
					for (let j = 0; j < kw; j++)
						for (let c = 0; c < channels; c++)
							sum += at(input, y + i * dv, x + j * dh, c) * at(kernel, i, j, c, k);
				values.push(sum);
			}
		}
	}
	return tensor(shape, values);
}

describe('conv2d, against oracles', () => {
	it('equals tfjs, with strides, dilations, zero padding', () => {
		fc.assert(
			fc.property(cases, ({ input, kernel, bias, options }) => {
				const { stride, dilation, padding = 0 } = options;
				fc.pre(stride.every((s) => s === 1) || dilation.every((d) => d === 1));
				const [vertical, horizontal] = padding as [number, number];
				const x = tf.tensor3d(input.data, input.shape as [number, number, number]);
				const w = tf.tensor4d(kernel.data, kernel.shape as [number, number, number, number]);
				const padded =
					typeof padding === 'string'
						? x
						: tf.pad3d(x, [
								[vertical, vertical],
								[horizontal, horizontal],
								[0, 0],
							]);
				const oracle = tf.add(
					tf.conv2d(padded, w, stride, typeof padding === 'string' ? padding : 'valid', 'NHWC', dilation),
					tf.tensor1d(bias.data),
				);
				const output = conv2d(input, kernel, bias, { stride, dilation, padding });
				expect(output.shape).toEqual(oracle.shape);
				expectClose(output, oracle.dataSync());
			}),
			{ numRuns: 80 },
		);
	});

	it('equals the definition as a plain loop over the padded image, in every padding mode', () => {
		fc.assert(
			fc.property(cases, ({ input, kernel, bias, options }) => {
				const { stride, dilation, padding, padMode, flip } = options;
				fc.pre(Array.isArray(padding));
				const [vertical, horizontal] = padding as [number, number];
				const sides = { top: vertical, bottom: vertical, left: horizontal, right: horizontal };
				const turned = flip ? flipKernel(kernel) : kernel;
				const oracle = plainLoop(pad(input, sides, padMode), turned, bias, stride, dilation);
				const output = conv2d(input, kernel, bias, options);
				expect(output.shape).toEqual(oracle.shape);
				expectClose(output, oracle.data, 5);
			}),
			{ numRuns: 80 },
		);
	});

	it('equals tfjs under a stride and a dilation together, taken every S-th from stride 1', () => {
		const [input, kernel] = [noise([9, 9, 2], 1), noise([3, 3, 2, 2], 2)];
		const dense = conv2d(input, kernel, undefined, { dilation: 2 });
		const strided = conv2d(input, kernel, undefined, { dilation: 2, stride: 2 });
		expect(toRows(strided, 1)).toEqual([0, 2, 4].map((y) => [0, 2, 4].map((x) => at(dense, y, x, 1))));
	});
});

describe('conv2d, properties', () => {
	it('is linear in the image', () => {
		fc.assert(
			fc.property(cases, fc.integer({ min: -3, max: 3 }), ({ input, kernel, options }, factor) => {
				const other = noise(input.shape, 77);
				const mixed = mapTensor(input, (value, index) => factor * value + (other.data[index] as number));
				const [a, b] = [input, other].map((x) => conv2d(x, kernel, undefined, options).data) as [
					Float32Array,
					Float32Array,
				];
				expectClose(
					conv2d(mixed, kernel, undefined, options),
					a.map((value, index) => factor * value + (b[index] as number)),
					4,
				);
			}),
			{ numRuns: 40 },
		);
	});

	it('moves with the image: circular padding makes that exact', () => {
		const kernel = noise([3, 3, 1, 1], 5);
		const circular = { padding: 1, padMode: 'circular' } as const;
		fc.assert(
			fc.property(small(0, 6), small(0, 5), (down, right) => {
				const input = noise([7, 6, 1], 6);
				const shift = (image: Tensor) =>
					mapTensor(image, (_, index) => {
						const [y, x] = [Math.floor(index / 6), index % 6];
						return at(image, (y - down + 7) % 7, (x - right + 6) % 6, 0);
					});
				expect(conv2d(shift(input), kernel, undefined, circular)).toEqual(
					shift(conv2d(input, kernel, undefined, circular)),
				);
			}),
			{ numRuns: 42 },
		);
	});

	it('reads 5×5 with two 3×3, which join into one kernel', () => {
		const [first, second] = [noise([3, 3, 1, 1], 8), noise([3, 3, 1, 1], 9)];
		const joined = conv2d(reshape(first, [3, 3, 1]), second, undefined, { padding: 2, flip: true });
		const input = noise([8, 8, 1], 10);
		expectClose(conv2d(conv2d(input, first), second), conv2d(input, reshape(joined, [5, 5, 1, 1])).data, 5);
	});

	it('pads and convolves without padding to the same as it pads by itself', () => {
		fc.assert(
			fc.property(fc.constantFrom(...PAD_MODES), small(0, 3), small(1, 3), (padMode, padding, stride) => {
				const [input, kernel] = [noise([6, 7, 2], 3), noise([3, 2, 2, 2], 4)];
				expect(conv2d(pad(input, padding, padMode), kernel, undefined, { stride })).toEqual(
					conv2d(input, kernel, undefined, { stride, padding, padMode }),
				);
			}),
		);
	});
});

describe('flipKernel', () => {
	it('turns twice to where it was, filter by filter', () => {
		const kernel = noise([2, 3, 2, 2], 1);
		expect(flipKernel(flipKernel(kernel))).toEqual(kernel);
		expect(at(flipKernel(kernel), 0, 0, 1, 0)).toBe(at(kernel, 1, 2, 1, 0));
	});
});

describe('windowTerms', () => {
	it('writes out the first window of lesson 2 term by term', () => {
		const { channels, bias, total } = windowTerms(LESSON_IMAGE, LESSON_KERNEL, undefined, {
			row: 0,
			column: 0,
			filter: 0,
		});
		expect(channels[0]?.terms.map((term) => `${term.input}·${term.weight}`).join('+')).toBe(
			'1·1+1·0+1·1+0·0+1·1+1·0+0·1+0·0+1·1',
		);
		expect([channels[0]?.sum, bias, total]).toEqual([4, 0, 4]);
	});

	it('adds up to the output of conv2d for every unit, from places that hold what they say', () => {
		fc.assert(
			fc.property(cases, fc.nat(), ({ input, kernel, bias, options }, any) => {
				const output = conv2d(input, kernel, bias, options);
				const [, columns = 1, filters = 1] = output.shape;
				const place = any % output.data.length;
				const cell = Math.floor(place / filters);
				const unit = { row: Math.floor(cell / columns), column: cell % columns, filter: place % filters };
				const { channels, bias: added, total } = windowTerms(input, kernel, bias, unit, options);
				expect(total).toBeCloseTo(output.data[place] as number, 5);
				expect(total).toBeCloseTo(
					channels.reduce((sum, channel) => sum + channel.sum, added),
					10,
				);
				const [height = 0, width = 0] = input.shape;
				for (const term of channels.flatMap((channel) => channel.terms)) {
					const inside = term.row >= 0 && term.row < height && term.column >= 0 && term.column < width;
					expect(term.padded).toBe(!inside);
					if (inside) expect(term.input).toBe(at(input, term.row, term.column, term.channel));
					expect(term.weight).toBe(at(kernel, term.kernelRow, term.kernelColumn, term.channel, unit.filter));
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('has 75 products and a bias for 5×5 over three channels', () => {
		const { channels } = windowTerms(tensor([8, 8, 3]), tensor([5, 5, 3, 1]), tensor([1], [0.5]), {
			row: 1,
			column: 2,
			filter: 0,
		});
		expect(channels.flatMap((channel) => channel.terms)).toHaveLength(75);
	});

	it('refuses units outside', () => {
		const unit = { row: 3, column: 0, filter: 0 };
		expect(() => windowTerms(LESSON_IMAGE, LESSON_KERNEL, undefined, unit)).toThrow(
			'windowTerms: unit (3, 0, 0) is outside an output of [3, 3, 1]',
		);
		expect(() => windowTerms(LESSON_IMAGE, LESSON_KERNEL, undefined, { ...unit, row: 0.5 })).toThrow(
			'unit (0.5, 0, 0)',
		);
	});
});

describe('im2col', () => {
	it('turns convolution into a matrix product, done here by tfjs', () => {
		fc.assert(
			fc.property(cases, ({ input, kernel, options }) => {
				const { flip: _, ...rest } = options;
				const [kh = 1, kw = 1, channels = 1, filters = 1] = kernel.shape;
				const matrix = im2col(input, [kh, kw], rest);
				expect(matrix.shape[1]).toBe(kh * kw * channels);
				const product = tf.matMul(
					tf.tensor2d(matrix.data, matrix.shape as [number, number]),
					tf.tensor2d(kernel.data, [kh * kw * channels, filters]),
				);
				expectClose(conv2d(input, kernel, undefined, rest), product.dataSync());
			}),
			{ numRuns: 40 },
		);
	});
	it('has one row per window', () => {
		expect(im2col(LESSON_IMAGE, 3).shape).toEqual([9, 9]);
		expect([...im2col(LESSON_IMAGE, 3).data.slice(0, 9)]).toEqual([1, 1, 1, 0, 1, 1, 0, 0, 1]);
	});
});

describe('errors', () => {
	const image = tensor([5, 5, 3]);
	it('say what does not belong together', () => {
		expect(() => conv2d(image, tensor([3, 3, 1, 2]))).toThrow(
			'conv2d: kernel expects 1 channels, the input has 3',
		);
		expect(() => conv2d(tensor([5, 5]), tensor([3, 3, 3, 2]))).toThrow('conv2d: expected an image');
		expect(() => conv2d(image, tensor([3, 3, 3]))).toThrow('conv2d: expected a kernel');
		expect(() => conv2d(image, tensor([3, 3, 3, 2]), tensor([3]))).toThrow(
			'conv2d: expected a bias of shape [2], got [3]',
		);
		expect(() => conv2d(image, tensor([6, 3, 3, 1]))).toThrow(
			'conv2d: filter 6 is larger than the padded input 5',
		);
		expect(() => conv2d(image, tensor([3, 3, 3, 1]), undefined, { stride: 0 })).toThrow(
			'conv2d: expected the stride',
		);
		expect(() => conv2d(image, tensor([3, 3, 3, 1]), undefined, { padding: 5, padMode: 'reflect' })).toThrow(
			'pad: reflect padding of 5',
		);
		expect(() => conv2d(image, tensor([2, 2, 3, 1]), undefined, { stride: 2, convention: 'exact' })).toThrow(
			'is not a whole number',
		);
		expect(() => im2col(tensor([2, 2, 1]), 3)).toThrow('im2col: filter 3 is larger than the padded input 2');
	});
});
