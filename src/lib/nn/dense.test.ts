import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contributions, dense, largestContributions } from './dense.ts';
import { normalTensor, permutation, seededRandom } from './random.ts';
import { mapTensor, tensor } from './tensor.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

beforeAll(async () => {
	tf.env().set('IS_TEST', true); // no advertisement on stderr
	await tf.setBackend('cpu');
});

const noise = (shape: readonly number[], seed: number) => normalTensor(shape, seededRandom(seed));

const sizes = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }), fc.nat(1000));

describe('dense', () => {
	it('equals the matrix product of tfjs', () => {
		fc.assert(
			fc.property(sizes, ([inputs, units, seed]) => {
				const [x, w, b] = [noise([inputs], seed), noise([inputs, units], seed + 1), noise([units], seed + 2)];
				const product = tf.matMul(tf.tensor2d(x.data, [1, inputs]), tf.tensor2d(w.data, [inputs, units]));
				const expected = tf.add(product, tf.tensor1d(b.data)).dataSync();
				dense(x, w, b).data.forEach((value, unit) => expect(value).toBeCloseTo(expected[unit] as number, 5));
			}),
		);
	});
	it('stacks into one layer when nothing bends in between (lesson 7)', () => {
		const [x, first, second] = [noise([4], 1), noise([4, 3], 2), noise([3, 2], 3)];
		const joined = tf.matMul(tf.tensor2d(first.data, [4, 3]), tf.tensor2d(second.data, [3, 2])).dataSync();
		const [once, twice] = [dense(x, tensor([4, 2], joined)), dense(dense(x, first), second)];
		twice.data.forEach((value, unit) => expect(value).toBeCloseTo(once.data[unit] as number, 5));
	});
	it('does not care for the order of its inputs (lesson 1)', () => {
		const [x, w] = [noise([6], 1), noise([6, 2], 2)];
		const order = permutation(6, seededRandom(3));
		const shuffled = mapTensor(x, (_, i) => x.data[order[i] as number] as number);
		const rows = mapTensor(w, (_, i) => w.data[(order[Math.floor(i / 2)] as number) * 2 + (i % 2)] as number);
		dense(shuffled, rows).data.forEach((value, unit) =>
			expect(value).toBeCloseTo(dense(x, w).data[unit] as number, 6),
		);
	});
});

describe('contributions', () => {
	it('add up to the unit', () => {
		fc.assert(
			fc.property(sizes, ([inputs, units, seed]) => {
				const [x, w, b] = [noise([inputs], seed), noise([inputs, units], seed + 1), noise([units], seed + 2)];
				const unit = seed % units;
				const { terms, bias, total } = contributions(x, w, b, unit);
				expect(terms.map((term) => term.index)).toEqual([...x.data.keys()]);
				expect(total).toBeCloseTo(dense(x, w, b).data[unit] as number, 5);
				expect(terms.reduce((sum, term) => sum + term.input * term.weight, bias)).toBeCloseTo(total, 10);
			}),
		);
	});
	it('have no bias without one', () => {
		expect(contributions(tensor([1], [2]), tensor([1, 1], [3]), undefined, 0)).toEqual({
			terms: [{ index: 0, input: 2, weight: 3, product: 6 }],
			bias: 0,
			total: 6,
		});
	});
});

describe('largestContributions', () => {
	const terms = [0.5, -3, 2, 3, 0].map((product, index) => ({ index, input: product, weight: 1, product }));

	it('ranks by magnitude, the earlier of equal ones first, and adds up the rest', () => {
		const { largest, rest, restCount } = largestContributions(terms, 2);
		expect(largest.map(({ index }) => index)).toEqual([1, 3]);
		expect([rest, restCount]).toEqual([2.5, 3]);
	});
	it('loses nothing, however many are asked for', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -99, max: 99 })), fc.nat(20), (products, count) => {
				const all = products.map((product, index) => ({ index, input: product, weight: 1, product }));
				const { largest, rest, restCount } = largestContributions(all, count);
				expect(largest.reduce((sum, { product }) => sum + product, rest)).toBe(
					products.reduce((sum, product) => sum + product, 0),
				);
				expect(largest.length + restCount).toBe(products.length);
			}),
		);
	});
	it('refuses a count that is none', () => {
		expect(() => largestContributions(terms, -1)).toThrow('expected a whole number of at least 0, got -1');
	});
});

describe('errors', () => {
	it('say what does not belong together', () => {
		expect(() => dense(tensor([3]), tensor([4, 2]))).toThrow(
			'dense: expected an input of shape [4], got [3]',
		);
		expect(() => dense(tensor([2, 2]), tensor([4, 2]))).toThrow(
			'dense: expected an input of shape [4], got [2, 2]',
		);
		expect(() => dense(tensor([4]), tensor([4, 2]), tensor([3]))).toThrow(
			'dense: expected a bias of shape [2], got [3]',
		);
		expect(() => dense(tensor([4]), tensor([4]))).toThrow(
			'dense: expected a kernel [inputs, units], got shape [4]',
		);
		expect(() => contributions(tensor([4]), tensor([4, 2]), undefined, 2)).toThrow(
			'contributions: expected a unit from 0 to 1, got 2',
		);
	});
});
