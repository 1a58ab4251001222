import { describe, expect, it } from 'vitest';
import { ascend, blurred, startPicture, totalVariation, totalVariationGradient, unitSum } from './ascent.ts';
import type { Lenet5Weights } from './lenet5.ts';
import { Lenet5Trace, type Lenet5Unit } from './lenet5-trace.ts';
import { normal, seededRandom } from './random.ts';
import { size, tensor } from './tensor.ts';

const random = seededRandom(8);
const noise = (shape: number[]) => {
	const spread = 1 / Math.sqrt(Math.max(1, size(shape.slice(0, -1))));
	return tensor(
		shape,
		Array.from({ length: size(shape) }, () => normal(random, 0, spread)),
	);
};
const layer = (shape: number[]) => ({ kernel: noise(shape), bias: tensor(shape.slice(-1)) });
const weights: Lenet5Weights = {
	c1: layer([5, 5, 1, 6]),
	c3: layer([5, 5, 6, 16]),
	c5: layer([400, 120]),
	f6: layer([120, 84]),
	output: layer([84, 10]),
};
const trace = new Lenet5Trace(weights);
const plain = { step: 0.05, l2: 0, blur: 0, totalVariation: 0 };
const UNITS: Lenet5Unit[] = [
	{ layer: 'c1', index: 2000 },
	{ layer: 's2', index: 600 },
	{ layer: 'c3', index: 700 },
	{ layer: 's4', index: 200 },
	{ layer: 'c5', index: 60 },
	{ layer: 'f6', index: 40 },
	{ layer: 'output', index: 3 },
];

const climb = (unit: Lenet5Unit, steps: number, settings = plain) => {
	let image: ArrayLike<number> = startPicture(1);
	for (let step = 0; step < steps; step++) image = ascend(trace, image, unit, settings);
	return image;
};

it('starts from the same picture for the same seed', () => {
	expect(startPicture(5)).toEqual(startPicture(5));
	expect(startPicture(5)).not.toEqual(startPicture(6));
	expect(Math.min(...startPicture(5))).toBeGreaterThanOrEqual(0.2);
	expect(Math.max(...startPicture(5))).toBeLessThanOrEqual(0.4);
});

it('has the gradient of total variation that finite differences find', () => {
	const image = Float64Array.from(startPicture(2));
	const gradient = totalVariationGradient(image);
	for (const at of [0, 27, 28, 400, 756, 783]) {
		const moved = (by: number) => totalVariation(image.with(at, (image[at] as number) + by));
		expect(gradient[at]).toBeCloseTo((moved(1e-6) - moved(-1e-6)) / 2e-6, 4);
	}
});

it('blurs without losing ink, and leaves an even surface as it is', () => {
	const dot = new Float64Array(784).with(14 * 28 + 14, 1);
	const soft = blurred(dot);
	expect(soft.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
	expect([soft[14 * 28 + 14], soft[14 * 28 + 13], soft[13 * 28 + 13]]).toEqual([0.25, 0.125, 0.0625]);
	expect(Math.max(...blurred(new Float64Array(784).fill(0.5)).map((v) => Math.abs(v - 0.5)))).toBe(0);
});

describe.each(UNITS)('climbing for a unit of $layer', (unit) => {
	it('raises it, stays between paper and ink, and leaves its argument alone', () => {
		const start = startPicture(1);
		const before = start.slice();
		const sum = unitSum(trace, start, unit);
		const image = climb(unit, 20);
		expect(start).toEqual(before);
		expect(unitSum(trace, image, unit)).toBeGreaterThan(sum);
		expect(Math.min(...Array.from(image))).toBeGreaterThanOrEqual(0);
		expect(Math.max(...Array.from(image))).toBeLessThanOrEqual(1);
	});

	it('moves the strongest pixel by the step, and no pixel it does not see', () => {
		const start = Float64Array.from(startPicture(1));
		trace.forward(start);
		const gradient = trace.gradient(unit, 'preactivation').slice();
		const next = ascend(trace, start, unit, plain);
		const moves = next.map((grey, pixel) => grey - (start[pixel] as number));
		expect(Math.max(...moves.map(Math.abs))).toBeCloseTo(0.05, 10);
		expect(moves.every((move, pixel) => gradient[pixel] !== 0 || move === 0)).toBe(true);
	});
});

it('gets less ink by the pull towards paper, and evener surfaces by total variation and blur', () => {
	const unit = { layer: 'output', index: 3 } as const;
	const ink = (image: ArrayLike<number>) => Array.from(image).reduce((a, b) => a + b * b, 0);
	expect(ink(climb(unit, 30, { ...plain, l2: 0.5 }))).toBeLessThan(ink(climb(unit, 30)));
	expect(totalVariation(climb(unit, 30, { ...plain, totalVariation: 0.1 }))).toBeLessThan(
		totalVariation(climb(unit, 30)),
	);
	expect(totalVariation(climb(unit, 30, { ...plain, blur: 0.5 }))).toBeLessThan(
		totalVariation(climb(unit, 30)),
	);
});
