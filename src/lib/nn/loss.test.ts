import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crossEntropy, crossEntropyGradient, oneHot } from './loss.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

beforeAll(async () => {
	tf.env().set('IS_TEST', true); // no advertisement on stderr
	await tf.setBackend('cpu');
});

const cases = fc
	.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 10 })
	.chain((logits) => fc.tuple(fc.constant(logits), fc.integer({ min: 0, max: logits.length - 1 })));

describe('oneHot', () => {
	it('is 1 at the label', () => {
		expect([...oneHot(3, 10).data]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
	});
	it('refuses labels that are none', () => {
		expect(() => oneHot(10, 10)).toThrow('oneHot: expected a label from 0 to 9, got 10');
		expect(() => oneHot(-1, 10)).toThrow('got -1');
		expect(() => oneHot(0.5, 10)).toThrow('got 0.5');
	});
});

describe('crossEntropy', () => {
	it('equals tfjs', () => {
		fc.assert(
			fc.property(cases, ([logits, label]) => {
				const target = tf.tensor2d([...oneHot(label, logits.length).data], [1, logits.length]);
				const oracle = tf.losses.softmaxCrossEntropy(target, tf.tensor2d(logits, [1, logits.length]));
				expect(crossEntropy(logits, label)).toBeCloseTo(oracle.dataSync()[0] as number, 4);
			}),
		);
	});
	it('is log 10 for ten equal logits, and near 0 for a sure and right one', () => {
		expect(crossEntropy(new Array<number>(10).fill(0), 4)).toBeCloseTo(Math.LN10, 12);
		expect(crossEntropy([30, 0], 0)).toBeCloseTo(Math.exp(-30), 18);
	});
	it('stays finite when the network is sure and wrong', () => {
		expect(crossEntropy([1000, 0], 1)).toBe(1000);
	});
	it('has the gradient a finite difference finds', () => {
		fc.assert(
			fc.property(cases, ([logits, label]) => {
				crossEntropyGradient(logits, label).forEach((slope, index) => {
					const moved = (by: number) =>
						crossEntropy(
							logits.map((value, i) => (i === index ? value + by : value)),
							label,
						);
					expect(slope).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 6);
				});
			}),
		);
	});
	it('refuses what it cannot do', () => {
		expect(() => crossEntropy([1, 2], 2)).toThrow('crossEntropy: expected a label from 0 to 1, got 2');
		expect(() => crossEntropy([1, Infinity], 0)).toThrow('crossEntropy: expected finite logits');
		expect(() => crossEntropyGradient([1, 2], -1)).toThrow('crossEntropyGradient: expected a label');
	});
});
