import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import weightsManifest from '../../src/lib/data/lenet5-manifest.json' with { type: 'json' };
import { decodeMistakes, MISTAKES_MANIFEST } from '../../src/lib/data/mistakes.js';
import {
	decodePatches,
	PATCH_LAYERS,
	patchSide,
	PATCHES_MANIFEST,
	TOP,
	type PatchLayer,
} from '../../src/lib/data/patches.js';
import { decodeWeights } from '../../src/lib/data/weights.js';
import { LENET5_SHAPES } from '../../src/lib/nn/architecture.js';
import { forward } from '../../src/lib/nn/lenet5.js';
import { seededRandom } from '../../src/lib/nn/random.js';
import { tensor } from '../../src/lib/nn/tensor.js';
import { studyFeatures } from './features.js';
import { readMnist } from './mnist-files.js';

const read = (name: string) => new Uint8Array(readFileSync(`static/models/lenet5/${name}.bin`)).buffer;
const weights = decodeWeights(weightsManifest, read('weights'));
const images = readMnist('t10k-images-idx3-ubyte').data;
const labels = readMnist('t10k-labels-idx1-ubyte').data;
const mistakes = decodeMistakes(read('mistakes'));
const patches = decodePatches(read('patches'));

const picture = (index: number) =>
	Float32Array.from(images.subarray(index * 784, (index + 1) * 784), (v) => v / 255);
/** By the general parts of `nn/`, which the tool does not use. */
const run = (index: number) => forward(weights, tensor([28, 28, 1], picture(index)));
const mapsOf = (layer: PatchLayer) => LENET5_SHAPES[layer][2] as number;

it('belongs to the shipped weights; if not, run npm run features', () => {
	expect(MISTAKES_MANIFEST.weights).toBe(weightsManifest.sha256);
	expect(PATCHES_MANIFEST.weights).toBe(weightsManifest.sha256);
});

describe('the mistakes', () => {
	it('are as many as the model card says, and each is one', () => {
		expect(mistakes.length).toBe(Math.round(10_000 * (1 - weightsManifest.card.testAccuracy)));
		expect(mistakes.map(({ testIndex }) => testIndex)).toEqual(MISTAKES_MANIFEST.testIndices);
		for (const { testIndex, label, predicted, probability, ofLabel, image } of mistakes) {
			expect(label).toBe(labels[testIndex]);
			expect(image).toEqual(picture(testIndex));
			const answer = run(testIndex).output.data;
			expect(answer.indexOf(Math.max(...answer))).toBe(predicted);
			expect(predicted).not.toBe(label);
			expect(answer[predicted]).toBeCloseTo(probability, 5);
			expect(answer[label]).toBeCloseTo(ofLabel, 5);
		}
	});
});

describe('the patches', () => {
	it('show what the unit sees, where it stands, and what it puts out there', () => {
		for (const layer of PATCH_LAYERS) {
			expect(patches[layer]).toHaveLength(mapsOf(layer));
			const [width = 0, side] = [LENET5_SHAPES[layer][1], patchSide(layer)];
			const [jump, start] = { c1: [1, -2], s2: [2, -2], c3: [2, -2], s4: [4, -2] }[layer] as [number, number];
			patches[layer].forEach((nine, map) => {
				for (const { testIndex, label, row, column, value, image } of map % 5 === 0 ? nine : []) {
					expect(label).toBe(labels[testIndex]);
					const place = (row * width + column) * mapsOf(layer) + map;
					const sums = layer === 'c1' || layer === 'c3';
					expect(run(testIndex)[layer].data[place]).toBeCloseTo(sums ? Math.tanh(value) : value, 5);
					const whole = picture(testIndex);
					image.forEach((grey, at) => {
						const y = start + row * jump + Math.floor(at / side);
						const x = start + column * jump + (at % side);
						expect(grey).toBe(y < 0 || x < 0 || y > 27 || x > 27 ? 0 : whole[y * 28 + x]);
					});
				}
			});
		}
	});

	it('are nine of different images, the strongest first, and no other of 200 test images is stronger', () => {
		const random = seededRandom(4);
		const others = Array.from({ length: 200 }, () => Math.floor(random() * 10_000));
		const peaks = new Map(PATCH_LAYERS.map((layer) => [layer, new Float64Array(mapsOf(layer)).fill(-1)]));
		const known = new Set(
			Object.values(patches)
				.flat(2)
				.map(({ testIndex }) => testIndex),
		);
		for (const index of others.filter((index) => !known.has(index))) {
			const values = run(index);
			for (const layer of PATCH_LAYERS) {
				values[layer].data.forEach((value, at) => {
					const highest = peaks.get(layer) as Float64Array;
					const map = at % mapsOf(layer);
					highest[map] = Math.max(highest[map] as number, value);
				});
			}
		}
		for (const layer of PATCH_LAYERS) {
			patches[layer].forEach((nine, map) => {
				const values = nine.map(({ value }) => value);
				expect(values).toEqual([...values].sort((a, b) => b - a));
				expect(new Set(nine.map(({ testIndex }) => testIndex)).size).toBe(TOP);
				const ninth = values.at(-1) as number;
				const least = layer === 'c1' || layer === 'c3' ? Math.tanh(ninth) : ninth;
				expect(peaks.get(layer)?.[map]).toBeLessThanOrEqual(least + 1e-6);
			});
		}
	});
});

it('finds the same in the same images', () => {
	const [few, theirs] = [images.subarray(0, 30 * 784), labels.subarray(0, 30)];
	expect(studyFeatures(weights, few, theirs)).toEqual(studyFeatures(weights, few, theirs));
	const { c3 } = studyFeatures(weights, few, theirs).patches;
	const best = Math.max(
		...Array.from({ length: 30 }, (_, i) => Math.max(...run(i).c3.data.filter((_, at) => at % 16 === 5))),
	);
	expect(Math.tanh(c3[5]?.[0]?.value ?? NaN)).toBeCloseTo(best, 5);
});
