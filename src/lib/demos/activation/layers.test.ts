import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '$lib/url/codec';
import { addsUp, countDifferent, product, productTerms, stackLayers } from './layers';
import { INPUTS, presetWeights } from './presets';

/** The definition as the plainest loop. */
function plainProduct(left: Matrix, right: Matrix): number[][] {
	return left.map((row) =>
		(right[0] ?? []).map((_, c) => row.reduce((sum, value, k) => sum + value * (right[k]?.[c] ?? 0), 0)),
	);
}

const whole = fc.integer({ min: -9, max: 9 });
const two = fc.array(fc.array(whole, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });

describe('product', () => {
	it('equals the definition, and its terms add up to it', () => {
		fc.assert(
			fc.property(two, two, (left, right) => {
				const made = product(left, right);
				expect(made).toEqual(plainProduct(left, right));
				expect(productTerms(left, right, 1, 0).total).toBe(made[1]?.[0]);
			}),
		);
	});
});

describe('stackLayers', () => {
	it('is one layer without anything between, whatever the numbers', () => {
		fc.assert(
			fc.property(two, two, two, (first, second, inputs) => {
				const layers = stackLayers(first, second, inputs, 'linear');
				expect(countDifferent(layers.output, layers.single)).toBe(0);
				expect(addsUp(layers.output)).toBe(true);
			}),
		);
	});

	it('is not with a ReLU between', () => {
		const { first, second } = presetWeights('example');
		const layers = stackLayers(first, second, INPUTS, 'relu');
		expect(layers.merged).toEqual([
			[3, 3],
			[0, 3],
		]);
		expect(layers.output).toEqual([
			[2, 3, 6],
			[1, 3, 3],
		]);
		expect(countDifferent(layers.output, layers.single)).toBe(2);
		expect(addsUp(layers.output)).toBe(false);
	});

	it('makes a distance of two ReLUs', () => {
		const { first, second } = presetWeights('distance');
		expect(stackLayers(first, second, INPUTS, 'relu').output[0]).toEqual([1, 1, 0]);
		expect(stackLayers(first, second, INPUTS, 'linear').output[0]).toEqual([0, 0, 0]);
	});
});
