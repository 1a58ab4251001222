import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	averageDivisor,
	globalAveragePool,
	pool2d,
	poolGeometry,
	poolTerms,
	poolWithIndices,
	stochasticPool,
	stochasticPoolMean,
	stochasticProbabilities,
	type PoolMode,
	type PoolOptions,
} from './pool.ts';
import { normalTensor, seededRandom } from './random.ts';
import { fromRows, indexOf, mapTensor, tensor, toRows } from './tensor.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

beforeAll(async () => {
	tf.env().set('IS_TEST', true); // no advertisement on stderr
	await tf.setBackend('cpu');
});

const LESSON = fromRows([
	[1, 1, 2, 4],
	[5, 6, 7, 8],
	[3, 2, 1, 0],
	[1, 2, 3, 4],
]);

const noise = (shape: readonly number[], seed: number) => normalTensor(shape, seededRandom(seed));

describe('pool2d, the worked numbers of lesson 6', () => {
	const modes: [PoolMode, number, number[][]][] = [
		[
			'max',
			4,
			[
				[6, 8],
				[3, 4],
			],
		],
		[
			'average',
			2.5,
			[
				[3.25, 5.25],
				[2, 2],
			],
		],
		[
			'min',
			1,
			[
				[1, 2],
				[1, 0],
			],
		],
	];
	it.each(modes)('%s', (mode, one, four) => {
		expect(
			toRows(
				pool2d(
					fromRows([
						[4, 2],
						[1, 3],
					]),
					{ mode, poolSize: 2 },
				),
			),
		).toEqual([[one]]);
		expect(toRows(pool2d(LESSON, { mode, poolSize: 2 }))).toEqual(four);
	});
	it('takes each channel by itself: the depth stays', () => {
		const image = tensor([2, 2, 2], [1, 10, 2, 20, 3, 30, 4, 40]);
		expect([...pool2d(image, { mode: 'max', poolSize: 2 }).data]).toEqual([4, 40]);
	});
	it('drops the rest, or pads it', () => {
		const row = fromRows([[1, 2, 9]]);
		expect(toRows(pool2d(row, { mode: 'max', poolSize: [1, 2] }))).toEqual([[2]]);
		expect(toRows(pool2d(row, { mode: 'average', poolSize: [1, 2], padding: 'same' }))).toEqual([[1.5, 9]]);
		const counted: PoolOptions = { mode: 'average', poolSize: [1, 2], padding: 'same', countPadding: true };
		expect(toRows(pool2d(row, counted))).toEqual([[1.5, 4.5]]);
	});
	it('overlaps when the window is larger than the stride', () => {
		expect(poolGeometry(7, { poolSize: 3, stride: 2 }).vertical.size).toBe(3);
	});
});

const options = fc.record({
	poolSize: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
	stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
	padding: fc.constantFrom('same' as const, 'valid' as const),
});
const images = fc.tuple(
	fc.integer({ min: 3, max: 8 }),
	fc.integer({ min: 3, max: 8 }),
	fc.integer({ min: 1, max: 3 }),
);

describe('pool2d, against tfjs', () => {
	it('maximum, minimum and average agree', () => {
		fc.assert(
			fc.property(images, options, fc.nat(1000), (shape, { poolSize, stride, padding }, seed) => {
				const input = noise(shape, seed);
				const x = tf.tensor3d(input.data, shape);
				const oracles: Record<PoolMode, tf.Tensor> = {
					max: tf.maxPool(x, poolSize, stride, padding),
					average: tf.avgPool(x, poolSize, stride, padding),
					min: tf.neg(tf.maxPool(tf.neg(x) as tf.Tensor3D, poolSize, stride, padding)),
				};
				for (const [mode, oracle] of Object.entries(oracles) as [PoolMode, tf.Tensor][]) {
					const output = pool2d(input, { mode, poolSize, stride, padding });
					expect(output.shape).toEqual(oracle.shape);
					const expected = oracle.dataSync();
					output.data.forEach((value, place) => expect(value).toBeCloseTo(expected[place] as number, 6));
				}
			}),
			{ numRuns: 60 },
		);
	});
	it('dilated maxima agree with tf.pool', () => {
		const input = noise([9, 8, 2], 5);
		const x = tf.tensor3d(input.data, [9, 8, 2]);
		for (const dilation of [2, 3]) {
			const oracle = tf.pool(x, [3, 2], 'max', 'valid', [dilation, dilation]);
			const output = pool2d(input, { mode: 'max', poolSize: [3, 2], stride: 1, dilation });
			expect(output.shape).toEqual(oracle.shape);
			expect([...output.data]).toEqual([...oracle.dataSync()]);
		}
	});
	it('positions agree with maxPoolWithArgmax', () => {
		fc.assert(
			fc.property(images, options, fc.nat(1000), (shape, { poolSize, stride, padding }, seed) => {
				const input = noise(shape, seed);
				const x = tf.tensor4d(input.data, [1, ...shape]);
				const { indexes } = tf.maxPoolWithArgmax(x, poolSize, stride, padding);
				const { indices } = poolWithIndices(input, { mode: 'max', poolSize, stride, padding });
				expect([...indices]).toEqual([...(indexes as tf.Tensor).dataSync()]);
			}),
			{ numRuns: 40 },
		);
	});
	it('averages with the padding counted as an average over a zero-padded image', () => {
		const input = noise([6, 6, 2], 1);
		const x = tf.pad3d(tf.tensor3d(input.data, [6, 6, 2]), [
			[1, 1],
			[1, 1],
			[0, 0],
		]);
		const expected = tf.avgPool(x, 3, 2, 'valid').dataSync();
		const output = pool2d(input, { mode: 'average', poolSize: 3, stride: 2, padding: 1, countPadding: true });
		output.data.forEach((value, place) => expect(value).toBeCloseTo(expected[place] as number, 6));
	});
});

describe('poolWithIndices', () => {
	it('says where each value stood, the first among equals', () => {
		const { output, indices } = poolWithIndices(
			fromRows([
				[3, 3],
				[3, 1],
			]),
			{ mode: 'max', poolSize: 2 },
		);
		expect([...output.data, ...indices]).toEqual([3, 0]);
		const least = poolWithIndices(LESSON, { mode: 'min', poolSize: 2 });
		expect([...least.indices].map((index) => indexOf(LESSON.shape, index))).toEqual([
			[0, 0, 0],
			[0, 2, 0],
			[3, 0, 0],
			[2, 3, 0],
		]);
	});
	it('never takes the padding, even where everything is negative', () => {
		const negative = mapTensor(tensor([3, 3, 1]), (_, index) => -1 - index);
		const { output } = poolWithIndices(negative, { mode: 'max', poolSize: 3, stride: 2, padding: 1 });
		expect(toRows(output)).toEqual([
			[-1, -2],
			[-4, -5],
		]);
	});
});

describe('stochastic pooling', () => {
	it('has probabilities proportional to the activations: Zeiler & Fergus’s example 1.6, 0, 0, 0, 0, 0, 0, 0, 2.4', () => {
		const probabilities = stochasticProbabilities([1.6, 0, 0, 0, 0, 0, 0, 0, 2.4]);
		expect(probabilities[0]).toBeCloseTo(0.4, 12);
		expect(probabilities[8]).toBeCloseTo(0.6, 12);
		expect(stochasticProbabilities([-1, 3, 1])).toEqual([0, 0.75, 0.25]);
		expect(stochasticProbabilities([0, -2])).toEqual([0, 0]);
	});
	it('takes each value as often as its probability says', () => {
		const image = fromRows([
			[4, 2],
			[1, 3],
		]);
		const random = seededRandom(11);
		const counts = [0, 0, 0, 0];
		for (let i = 0; i < 10000; i++) {
			const { output, indices } = stochasticPool(image, { poolSize: 2 }, random);
			const index = indices[0] as number;
			counts[index] = (counts[index] as number) + 1;
			expect(output.data[0]).toBe(image.data[index]);
		}
		[0.4, 0.2, 0.1, 0.3].forEach((p, index) => expect((counts[index] as number) / 10000).toBeCloseTo(p, 1.7));
	});
	it('repeats with the seed', () => {
		const input = noise([8, 8, 3], 2);
		const run = (seed: number) => stochasticPool(input, { poolSize: 2 }, seededRandom(seed));
		expect(run(1)).toEqual(run(1));
		expect(run(1).indices).not.toEqual(run(2).indices);
	});
	it('gives 0 and chooses nothing where nothing is above 0', () => {
		const { output, indices } = stochasticPool(
			fromRows([
				[0, -1],
				[-2, 0],
			]),
			{ poolSize: 2 },
			() => 0.5,
		);
		expect([output.data[0], indices[0]]).toEqual([0, -1]);
	});
	it('shares out [0, 1) in reading order, each share without its end', () => {
		const take = (u: number) =>
			stochasticPool(fromRows([[1, 3]]), { poolSize: [1, 2] }, () => u).output.data[0];
		expect([0, 0.2499, 0.25, 0.9999].map(take)).toEqual([1, 1, 3, 3]);
	});
	it('stays inside the window when rounding leaves a rest', () => {
		const { output } = stochasticPool(
			fromRows([
				[0.1, 0.2],
				[0.3, 0],
			]),
			{ poolSize: 2 },
			() => 1 - 2 ** -53,
		);
		expect(output.data[0]).toBeCloseTo(0.3, 6);
	});
	it('is averaged by its probabilities once trained', () => {
		const mean = stochasticPoolMean(
			fromRows([
				[4, 2],
				[1, 3],
			]),
			{ poolSize: 2 },
		);
		expect(mean.data[0]).toBeCloseTo((16 + 4 + 1 + 9) / 10, 6);
	});
});

describe('globalAveragePool', () => {
	it('is one number per map, as tfjs averages', () => {
		const input = noise([5, 7, 3], 3);
		const expected = tf.mean(tf.tensor3d(input.data, [5, 7, 3]), [0, 1]).dataSync();
		const output = globalAveragePool(input);
		expect(output.shape).toEqual([3]);
		output.data.forEach((value, channel) => expect(value).toBeCloseTo(expected[channel] as number, 6));
	});
});

describe('poolTerms', () => {
	it('adds up to the pooled value, with the padding left empty', () => {
		const input = noise([5, 6, 2], 4);
		const window = { poolSize: 3, stride: 2, padding: 1 };
		const output = pool2d(input, { ...window, mode: 'average' });
		output.data.forEach((value, place) => {
			const [row = 0, column = 0, channel = 0] = indexOf(output.shape, place);
			const terms = poolTerms(input, window, { row, column, channel });
			const values = terms.flatMap((term) => (term.value === null ? [] : [term.value]));
			expect(terms).toHaveLength(9);
			expect(values.reduce((a, b) => a + b) / averageDivisor(values.length, 9)).toBeCloseTo(value, 6);
		});
		expect(poolTerms(input, window, { row: 0, column: 0, channel: 0 })[0]).toEqual({
			row: -1,
			column: -1,
			value: null,
		});
	});
	it('refuses units outside', () => {
		expect(() => poolTerms(LESSON, { poolSize: 2 }, { row: 2, column: 0, channel: 0 })).toThrow(
			'poolTerms: unit (2, 0, 0) is outside an output of [2, 2, 1]',
		);
		expect(() => poolTerms(LESSON, { poolSize: 2 }, { row: 0, column: 0, channel: 1 })).toThrow(
			'poolTerms: unit',
		);
	});
});

describe('errors', () => {
	it('refuse windows that cannot be', () => {
		const max = { mode: 'max' } as const;
		expect(() => pool2d(LESSON, { ...max, poolSize: 5 })).toThrow(
			'pool: filter 5 is larger than the padded input 4',
		);
		expect(() => pool2d(LESSON, { ...max, poolSize: 2, padding: 2 })).toThrow(
			'pool: padding 2 must be smaller than the window 2',
		);
		expect(() => pool2d(LESSON, { ...max, poolSize: 0 })).toThrow('pool: expected the filter size');
		expect(() => pool2d(LESSON, { ...max, poolSize: 2, stride: 0 })).toThrow('pool: expected the stride');
		expect(() => pool2d(LESSON, { ...max, poolSize: 3, stride: 2, convention: 'exact' })).toThrow(
			'is not a whole number',
		);
		expect(() => pool2d(tensor([4, 4]), { ...max, poolSize: 2 })).toThrow('pool: expected an image');
		expect(() => globalAveragePool(tensor([4]))).toThrow('globalAveragePool: expected an image');
	});
});
