import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	activate,
	activateTensor,
	activationDerivative,
	ACTIVATION_NAMES,
	LEAKY_SLOPE,
	softmax,
	softmaxTerms,
	softmaxJacobian,
	type ActivationName,
} from './activation.ts';
import { tensor } from './tensor.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

beforeAll(async () => {
	tf.env().set('IS_TEST', true); // no advertisement on stderr
	await tf.setBackend('cpu');
});

const POINTS = Float32Array.from([-90, -5, -1, -0.25, 0, 0.25, 1, 5, 90]);

const ORACLES: Record<ActivationName, (x: tf.Tensor) => tf.Tensor> = {
	linear: (x) => tf.mul(x, 1),
	tanh: (x) => tf.tanh(x),
	scaledTanh: (x) => tf.mul(tf.tanh(tf.mul(x, 2 / 3)), 1.7159),
	relu: (x) => tf.relu(x),
	leakyRelu: (x) => tf.leakyRelu(x, LEAKY_SLOPE),
	sigmoid: (x) => tf.sigmoid(x),
};

describe.each(ACTIVATION_NAMES)('%s', (name) => {
	it('equals tfjs', () => {
		const expected = ORACLES[name](tf.tensor1d(POINTS)).dataSync();
		POINTS.forEach((x, index) => expect(activate(name, x)).toBeCloseTo(expected[index] as number, 5));
		expect([...activateTensor(name, tensor([9], POINTS)).data]).toEqual(
			[...POINTS].map((x) => Math.fround(activate(name, x))),
		);
	});
	it('has the derivative a finite difference finds', () => {
		fc.assert(
			fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (x) => {
				fc.pre(Math.abs(x) > 1e-3); // ReLU bends at 0
				const step = 1e-5;
				const slope = (activate(name, x + step) - activate(name, x - step)) / (2 * step);
				expect(activationDerivative(name, x)).toBeCloseTo(slope, 6);
			}),
		);
	});
});

describe('particular values', () => {
	it('scaledTanh maps ±1 to ±1, LeNet-5’s targets', () => {
		expect(activate('scaledTanh', 1)).toBeCloseTo(1, 4);
		expect(activate('scaledTanh', -1)).toBeCloseTo(-1, 4);
	});
	it('slopes at 0: tanh 1, sigmoid 1/4, ReLU 0 from the left', () => {
		expect(activationDerivative('tanh', 0)).toBe(1);
		expect(activationDerivative('sigmoid', 0)).toBe(0.25);
		expect(activationDerivative('relu', 0)).toBe(0);
	});
	it('sigmoid keeps its precision at both ends', () => {
		expect(activate('sigmoid', -745)).toBeGreaterThan(0);
		expect(activate('sigmoid', 1000)).toBe(1);
		expect(activate('sigmoid', -1000)).toBe(0);
	});
});

const logitLists = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 10 });

describe('softmax', () => {
	it('equals tfjs, at every temperature', () => {
		const logits = [2, -1, 0.5, 3, 3];
		for (const temperature of [0.5, 1, 4]) {
			const expected = tf.softmax(tf.div(tf.tensor1d(logits), temperature)).dataSync();
			softmax(logits, temperature).forEach((p, index) => expect(p).toBeCloseTo(expected[index] as number, 6));
		}
	});
	it('sums to 1, keeps the order, and forgets a common shift', () => {
		fc.assert(
			fc.property(logitLists, fc.double({ min: 0.1, max: 10, noNaN: true }), (logits, temperature) => {
				const p = softmax(logits, temperature);
				expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
				logits.forEach((a, i) =>
					logits.forEach((b, j) => {
						if (a > b) expect(p[i] as number).toBeGreaterThanOrEqual(p[j] as number);
					}),
				);
				const shifted = softmax(
					logits.map((value) => value + 7),
					temperature,
				);
				shifted.forEach((value, index) => expect(value).toBeCloseTo(p[index] as number, 9));
			}),
		);
	});
	it('shows its steps: the largest power is 1, each probability its share of the sum', () => {
		const { largest, powers, sum, probabilities } = softmaxTerms([1, 1000, 998]);
		expect(largest).toBe(1000);
		expect(powers.map((power) => Number(power.toFixed(6)))).toEqual([0, 1, 0.135335]);
		expect(sum).toBeCloseTo(1.135335, 6);
		expect(probabilities).toEqual(powers.map((power) => power / sum));
	});
	it('does not overflow', () => {
		expect(softmax([1000, 0])).toEqual([1, 0]);
		expect(softmax([-1000, -1000])).toEqual([0.5, 0.5]);
	});
	it('is flat when hot and a choice when cold', () => {
		expect(Math.max(...softmax([1, 2, 3], 1e6))).toBeCloseTo(1 / 3, 5);
		expect(Math.max(...softmax([1, 2, 3], 0.01))).toBeCloseTo(1, 12);
	});
	it('has the derivatives a finite difference finds, rows summing to 0', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 5 }),
				(logits) => {
					const jacobian = softmaxJacobian(logits, 1.5);
					logits.forEach((_, j) => {
						const moved = (by: number) =>
							softmax(
								logits.map((value, index) => (index === j ? value + by : value)),
								1.5,
							);
						const [up, down] = [moved(1e-5), moved(-1e-5)];
						logits.forEach((__, i) => {
							const slope = ((up[i] as number) - (down[i] as number)) / 2e-5;
							expect(jacobian[i]?.[j]).toBeCloseTo(slope, 7);
						});
					});
					for (const row of jacobian) expect(row.reduce((a, b) => a + b)).toBeCloseTo(0, 12);
				},
			),
		);
	});
	it('runs over a whole tensor', () => {
		expect([...activateTensor('softmax', tensor([2], [0, 0])).data]).toEqual([0.5, 0.5]);
	});
	it('refuses what it cannot do', () => {
		expect(() => softmax([])).toThrow('softmax: expected finite logits, got []');
		expect(() => softmax([1, NaN])).toThrow('softmax: expected finite logits, got [1, NaN]');
		expect(() => softmax([1, 2], 0)).toThrow('softmax: expected a temperature above 0, got 0');
		expect(() => softmax([1, 2], -1)).toThrow('got -1');
		expect(() => softmaxJacobian([1], NaN)).toThrow('got NaN');
	});
});
