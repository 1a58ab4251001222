import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmaxCrossEntropy } from './loss.js';
import { createOptimizer } from './optimizers.js';
import { cosineRate } from './schedule.js';

const SEED = { seed: 1 };

describe('softmaxCrossEntropy', () => {
	it('gives ln 10 and no preference for equal logits', () => {
		const { loss, probabilities, correct } = softmaxCrossEntropy(new Float32Array(20), [0, 4]);
		expect(loss).toBeCloseTo(Math.log(10), 6);
		expect(probabilities.every((p) => Math.abs(p - 0.1) < 1e-6)).toBe(true);
		expect(correct).toBe(1); // of equal logits the first is taken
	});

	it('survives logits that overflow an exponential', () => {
		const { loss, probabilities } = softmaxCrossEntropy(Float32Array.from([1000, 0, -1000]), [0], 3);
		expect(loss).toBeCloseTo(0, 6);
		expect([...probabilities]).toEqual([1, 0, 0]);
	});

	it('has the gradient of finite differences, with and without smoothing', () => {
		const logits = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 6, maxLength: 6 });
		fc.assert(
			fc.property(logits, fc.constantFrom(0, 0.1), (values, smoothing) => {
				const loss = (z: number[]) => softmaxCrossEntropy(Float32Array.from(z), [2, 0], 3, smoothing).loss;
				const { gradient } = softmaxCrossEntropy(Float32Array.from(values), [2, 0], 3, smoothing);
				const H = 1 / 256;
				values.forEach((value, i) => {
					const slope = (loss(values.with(i, value + H)) - loss(values.with(i, value - H))) / (2 * H);
					expect(gradient[i]).toBeCloseTo(slope, 3);
				});
			}),
			SEED,
		);
	});

	it('says what does not fit', () => {
		expect(() => softmaxCrossEntropy(new Float32Array(9), [1])).toThrow(
			'expected 1 × 10 logits for 1 labels, got 9',
		);
		expect(() => softmaxCrossEntropy(new Float32Array(10), [12])).toThrow('expected labels 0 to 9, got 12');
		expect(() => softmaxCrossEntropy(new Float32Array(10).fill(NaN), [1])).toThrow('diverged');
	});
});

describe('createOptimizer', () => {
	/** Steps on f(w) = w², from w = 1. */
	const descend = (name: 'sgd' | 'momentum' | 'adam', rate: number, steps: number) => {
		const optimizer = createOptimizer(name, 1);
		const w = Float32Array.of(1);
		const path = [];
		for (let i = 0; i < steps; i++) {
			optimizer.step(w, Float32Array.of(2 * (w[0] as number)), rate);
			path.push(w[0] as number);
		}
		return path;
	};

	it('steps as the formulas say', () => {
		expect(descend('sgd', 0.1, 2).map((w) => w.toFixed(4))).toEqual(['0.8000', '0.6400']);
		// v: 2, then 0.9·2 + 1.6 = 3.4
		expect(descend('momentum', 0.1, 2).map((w) => w.toFixed(4))).toEqual(['0.8000', '0.4600']);
		// Adam's first step is the rate itself, whatever the gradient's size.
		expect(descend('adam', 0.1, 1)[0]).toBeCloseTo(0.9, 4);
	});

	it('finds the bottom of a bowl', () => {
		expect(Math.abs(descend('sgd', 0.1, 100).at(-1) as number)).toBeLessThan(1e-3);
		expect(Math.abs(descend('momentum', 0.02, 300).at(-1) as number)).toBeLessThan(1e-3);
		expect(Math.abs(descend('adam', 0.05, 300).at(-1) as number)).toBeLessThan(1e-2);
	});

	it('refuses vectors of another length', () => {
		const step = () => createOptimizer('adam', 3).step(new Float32Array(2), new Float32Array(3), 0.1);
		expect(step).toThrow('adam: expected 3 parameters and gradients, got 2 and 3');
	});
});

describe('cosineRate', () => {
	it('rises to the peak, then falls to the floor', () => {
		expect(cosineRate(0, 100, 1, 10)).toBeCloseTo(0.1);
		expect(cosineRate(9, 100, 1, 10)).toBeCloseTo(1);
		expect(cosineRate(10, 100, 1, 10)).toBeCloseTo(1);
		expect(cosineRate(55, 100, 1, 10, 0.2)).toBeCloseTo(0.6);
		expect(cosineRate(100, 100, 1, 10, 0.2)).toBeCloseTo(0.2);
		expect(cosineRate(500, 100, 1, 10)).toBeCloseTo(0);
	});

	it('refuses a warm-up as long as the whole', () => {
		expect(() => cosineRate(0, 10, 1, 10)).toThrow('below 10 steps, got 10');
	});
});
