import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { pad, PAD_MODES, readCounts, sourceIndices, type Sides } from './pad.ts';
import { fromRows, tensor, toRows } from './tensor.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

beforeAll(async () => {
	tf.env().set('IS_TEST', true); // no advertisement on stderr
	await tf.setBackend('cpu');
});

const sides: Sides = { top: 1, bottom: 2, left: 2, right: 0 };
const image = tensor(
	[3, 4, 2],
	Array.from({ length: 24 }, (_, index) => index + 1),
);

describe('pad', () => {
	it('puts zeros where tfjs puts them', () => {
		const padded = pad(image, sides);
		const oracle = tf.pad(tf.tensor(image.data, [3, 4, 2]), [
			[1, 2],
			[2, 0],
			[0, 0],
		]);
		expect(padded.shape).toEqual(oracle.shape);
		expect([...padded.data]).toEqual([...oracle.dataSync()]);
	});
	it('mirrors as tfjs does', () => {
		const oracle = tf.mirrorPad(
			tf.tensor(image.data, [3, 4, 2]),
			[
				[1, 2],
				[2, 0],
				[0, 0],
			],
			'reflect',
		);
		expect([...pad(image, sides, 'reflect').data]).toEqual([...oracle.dataSync()]);
	});
	it('repeats the edge, or goes round (NumPy’s edge and wrap)', () => {
		const row = fromRows([[1, 2, 3]]);
		const horizontal = { top: 0, bottom: 0, left: 2, right: 2 };
		expect(toRows(pad(row, horizontal, 'replicate'))).toEqual([[1, 1, 1, 2, 3, 3, 3]]);
		expect(toRows(pad(row, horizontal, 'circular'))).toEqual([[2, 3, 1, 2, 3, 1, 2]]);
		expect(toRows(pad(row, horizontal, 'reflect'))).toEqual([[3, 2, 1, 2, 3, 2, 1]]);
		expect(toRows(pad(row, horizontal, 'zero'))).toEqual([[0, 0, 1, 2, 3, 0, 0]]);
	});
	it('makes (N + 2P)² of N²', () => {
		expect(pad(tensor([7, 7, 1]), 1).shape).toEqual([9, 9, 1]);
		expect(pad(tensor([28, 28, 1]), 2).shape).toEqual([32, 32, 1]);
	});
	it('circular padding is periodic', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(9), (inputSize, any) => {
				const amount = Math.min(any, inputSize);
				const indices = sourceIndices(inputSize, amount, amount, 'circular');
				indices.slice(inputSize).forEach((index, cell) => expect(index).toBe(indices[cell]));
			}),
		);
	});
	it.each(PAD_MODES)('%s leaves the image itself alone', (mode) => {
		expect(sourceIndices(4, 2, 3, mode).slice(2, 6)).toEqual([0, 1, 2, 3]);
	});
	it('refuses what cannot be', () => {
		expect(() => pad(image, 3, 'reflect')).toThrow(
			'pad: reflect padding of 3 needs more cells than an input of 3 has',
		);
		expect(() => pad(image, 4, 'circular')).toThrow('pad: circular padding of 4 needs more');
		expect(() => pad(image, -1)).toThrow('pad: expected the padding to be a whole number of at least 0');
		expect(() => pad(image, 0.5)).toThrow('pad: expected the padding');
		expect(() => pad(tensor([3]), 1)).toThrow('pad: expected an image');
		expect(pad(image, 3, 'circular').shape).toEqual([9, 10, 2]);
		expect(pad(image, 9, 'replicate').shape).toEqual([21, 22, 2]);
	});
});

describe('readCounts', () => {
	it('reads a corner once and the middle F² times (lesson 4)', () => {
		const counts = toRows(readCounts(7, 3).input);
		expect(counts[0]).toEqual([1, 2, 3, 3, 3, 2, 1]);
		expect(counts[3]).toEqual([3, 6, 9, 9, 9, 6, 3]);
	});
	it('reads every cell F² times once enough padding stands round it', () => {
		expect(new Set(readCounts(5, 3, { padding: 2 }).input.data)).toEqual(new Set([9]));
	});
	it('leaves the last cells unread when the stride does not fit', () => {
		const { input } = readCounts(7, 3, { stride: 3 });
		expect(toRows(input).at(-1)).toEqual([0, 0, 0, 0, 0, 0, 0]);
		expect(toRows(input)[0]).toEqual([1, 1, 1, 1, 1, 1, 0]);
	});
	it('is the gradient of the sum of all windows, as tfjs finds it', () => {
		const options = fc.record({
			size: fc.tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 3, max: 8 })),
			kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
			stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
			padding: fc.constantFrom('same' as const, 'valid' as const),
		});
		fc.assert(
			fc.property(options, ({ size, kernel, stride, padding }) => {
				const ones = tf.ones<tf.Rank.R4>([...kernel, 1, 1]);
				const sum = (x: tf.Tensor) => tf.sum(tf.conv2d(x as tf.Tensor3D, ones, stride, padding)) as tf.Scalar;
				const oracle = tf.grad(sum)(tf.zeros([...size, 1]));
				const { input, padded } = readCounts(size, kernel, { stride, padding });
				expect([...input.data]).toEqual([...oracle.dataSync()]);
				const windows = tf.conv2d(tf.zeros<tf.Rank.R3>([...size, 1]), ones, stride, padding).size;
				expect(padded.data.reduce((a, b) => a + b)).toBe(windows * kernel[0] * kernel[1]);
			}),
			{ numRuns: 60 },
		);
	});
});
