/** The effective field that is measured in the worker, on the shipped weights and real digits: nothing of it lies outside the box. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '$lib/data/lenet5-manifest.json' with { type: 'json' };
import { decodeWeights } from '$lib/data/weights';
import { LENET5_LAYERS, LENET5_SHAPES, type Lenet5LayerId } from '$lib/nn/architecture';
import { massInBox } from '$lib/nn/effective-field';
import { forward } from '$lib/nn/lenet5';
import { Lenet5Trace, unitsOf, type Lenet5Unit } from '$lib/nn/lenet5-trace';
import { normal, seededRandom } from '$lib/nn/random';
import { tensor } from '$lib/nn/tensor';
import { readMnist } from '../../../tools/lenet5/mnist-files';
import { stepsOf, type GradientStudy } from './studies';

const file = new Uint8Array(readFileSync('static/models/lenet5/weights.bin'));
const weights = decodeWeights(manifest, file.buffer);
const pixels = readMnist('t10k-images-idx3-ubyte').data;
const digits = (count: number, from = 0) =>
	Float32Array.from(pixels.subarray(784 * from, 784 * (from + count)), (grey) => grey / 255);

/** Size, jump and first pixel of a unit's field, written out by hand from the paper's layers, two cells of padding before C1. */
const FIELDS: Readonly<Record<Lenet5LayerId, readonly [size: number, jump: number, start: number]>> = {
	c1: [5, 1, -2],
	s2: [6, 2, -2],
	c3: [14, 2, -2],
	s4: [16, 4, -2],
	c5: [32, 0, -2],
	f6: [32, 0, -2],
	output: [32, 0, -2],
};

function boxOf({ layer, index }: Lenet5Unit) {
	const [size, jump, start] = FIELDS[layer];
	const shape = LENET5_SHAPES[layer];
	const [, width = 1, maps = 1] = shape.length === 3 ? shape : [1, 1, shape[0]];
	const place = Math.floor(index / maps);
	const [row, column] = [Math.floor(place / width), place % width];
	const clip = (at: number) => Math.min(27, Math.max(0, at));
	const [top, left] = [start + row * jump, start + column * jump];
	return { top: clip(top), left: clip(left), bottom: clip(top + size - 1), right: clip(left + size - 1) };
}

function study(question: Pick<GradientStudy, 'unit' | 'images' | 'reduce' | 'side'>): Float32Array {
	const steps = stepsOf(weights, { kind: 'gradient', ...question });
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

const random = seededRandom(2016);
const someUnits = (count: number): Lenet5Unit[] =>
	Array.from({ length: count }, (_, number) => {
		const layer = LENET5_LAYERS[number % LENET5_LAYERS.length] as Lenet5LayerId;
		return { layer, index: Math.floor(random() * unitsOf(layer)) };
	});

describe.each(LENET5_LAYERS)('the effective field of units of %s', (layer) => {
	it('lies in the theoretical box, all of it, over 1 digit and over 100', () => {
		const last = unitsOf(layer) - 1;
		const indices = [0, last, ...Array.from({ length: 4 }, () => Math.floor(random() * (last + 1)))];
		for (const index of indices) {
			for (const count of [1, 100]) {
				const unit = { layer, index };
				const images = digits(count, 37);
				const magnitudes = study({ unit, images, reduce: 'mean-abs', side: 'activation' });
				const { total, inside } = massInBox(magnitudes, 28, boxOf(unit));
				expect(total, `${layer} ${index}`).toBeGreaterThan(0);
				expect(Math.abs(inside - 1), `${layer} ${index}`).toBeLessThan(1e-6);
			}
		}
	});
});

it('agrees with finite differences on 50 units, one image each', () => {
	const trace = new Lenet5Trace(weights);
	someUnits(50).forEach((unit, number) => {
		const image = Float64Array.from(digits(1, 100 + number));
		const gradient = study({
			unit,
			images: Float32Array.from(image),
			reduce: 'each',
			side: 'activation',
		});
		const read = (picture: Float64Array) => trace.forward(picture)[unit.layer][unit.index] as number;
		const slope = (direction: Float64Array) => {
			const step = 1e-5;
			const moved = (by: number) => image.map((grey, at) => grey + by * (direction[at] as number));
			return (read(moved(step)) - read(moved(-step))) / (2 * step);
		};
		const magnitude = Math.max(...gradient.map(Math.abs));
		const strongest = gradient.findIndex((value) => Math.abs(value) === magnitude);
		const along = Float64Array.from({ length: 784 }, (_, at) => (at === strongest ? 1 : 0));
		const name = `${unit.layer} ${unit.index}`;
		expect(Math.abs(slope(along) - (gradient[strongest] as number)), name).toBeLessThan(
			1e-4 * magnitude + 1e-9,
		);
		// All 784 pixels at once: the slope along a random direction.
		const direction = Float64Array.from({ length: 784 }, () => normal(random));
		const expected = gradient.reduce((sum, value, at) => sum + value * (direction[at] as number), 0);
		expect(Math.abs(slope(direction) - expected), name).toBeLessThan(2e-4 * magnitude * 28 + 1e-9);
	});
});

it('is the mean of the magnitudes of each image alone', () => {
	const unit = { layer: 'c3', index: 882 } as const;
	const images = digits(20, 500);
	const mean = study({ unit, images, reduce: 'mean-abs', side: 'activation' });
	const each = study({ unit, images, reduce: 'each', side: 'activation' });
	mean.forEach((value, at) => {
		let sum = 0;
		for (let image = 0; image < 20; image++) sum += Math.abs(each[image * 784 + at] as number);
		expect(value).toBeCloseTo(sum / 20, 6);
	});
});

it('belongs to the network that answers: both compute the same activations', () => {
	const image = digits(1, 7);
	const answered = forward(weights, tensor([28, 28, 1], image));
	const traced = new Lenet5Trace(weights).forward(image);
	for (const layer of LENET5_LAYERS) {
		traced[layer].forEach((value, at) => expect(answered[layer].data[at]).toBeCloseTo(value, 5));
	}
});
