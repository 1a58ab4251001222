import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
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
import {
	decodeTopImages,
	encodeTopImages,
	loadTopImages,
	TOP_IMAGES_MANIFEST,
	UNIT_LAYERS,
	type UnitLayer,
} from '../../src/lib/data/top-images.js';
import { decodeWeights } from '../../src/lib/data/weights.js';
import { LENET5_SHAPES } from '../../src/lib/nn/architecture.js';
import { dense } from '../../src/lib/nn/dense.js';
import { forward } from '../../src/lib/nn/lenet5.js';
import { seededRandom } from '../../src/lib/nn/random.js';
import { tensor } from '../../src/lib/nn/tensor.js';
import { studyFeatures } from './features.js';
import { readMnist, sha256 } from './mnist-files.js';

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
/** What every unit of a layer adds up, by the plain dense layer. */
function sumsOf(layer: UnitLayer, index: number): Float32Array {
	const values = run(index);
	const input = { c5: tensor([400], values.s4.data), f6: values.c5, output: values.f6 }[layer];
	return dense(input, weights[layer].kernel, weights[layer].bias).data;
}
const mapsOf = (layer: PatchLayer) => LENET5_SHAPES[layer][2] as number;

it('belongs to the shipped weights; if not, run npm run features', () => {
	expect(MISTAKES_MANIFEST.weights).toBe(weightsManifest.sha256);
	expect(PATCHES_MANIFEST.weights).toBe(weightsManifest.sha256);
	expect(TOP_IMAGES_MANIFEST.weights).toBe(weightsManifest.sha256);
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

describe('the nine images of each unit of C5, F6 and the output', () => {
	const packed = (layer: string) => readFileSync(`static/models/lenet5/top-${layer}.bin`);
	const unpacked = (layer: string) => new Uint8Array(gunzipSync(packed(layer)));
	const all = UNIT_LAYERS.map((layer) => ({ layer, top: decodeTopImages(unpacked(layer), layer) }));

	it('are small files', () => {
		for (const layer of UNIT_LAYERS) expect(packed(layer).length).toBeLessThan(110_000);
	});

	it('are test images, in 16 greys, with their digit and the sum of the unit', () => {
		for (const { layer, top } of all) {
			expect(top).toHaveLength(LENET5_SHAPES[layer][0] as number);
			top.forEach((nine, unit) => {
				for (const { testIndex, label, value, image } of unit % 9 === 0 ? nine : []) {
					expect(label).toBe(labels[testIndex]);
					const whole = picture(testIndex);
					expect(Math.max(...image.map((grey, at) => Math.abs(grey - (whole[at] as number))))).toBeLessThan(
						0.034,
					);
					expect(sumsOf(layer, testIndex)[unit]).toBeCloseTo(value, 4);
				}
			});
		}
	});

	it('are nine different ones, the strongest first, and no other of 200 test images is stronger', () => {
		const random = seededRandom(7);
		for (let draw = 0; draw < 200; draw++) {
			const index = Math.floor(random() * 10_000);
			for (const { layer, top } of all) {
				const sums = sumsOf(layer, index);
				top.forEach((nine, unit) => {
					if (nine.some(({ testIndex }) => testIndex === index)) return;
					expect(sums[unit]).toBeLessThanOrEqual((nine.at(-1)?.value ?? NaN) + 1e-4);
				});
			}
		}
		for (const nine of all.flatMap(({ top }) => top)) {
			const sums = nine.map(({ value }) => value);
			expect(sums).toEqual([...sums].sort((a, b) => b - a));
			expect(new Set(nine.map(({ testIndex }) => testIndex)).size).toBe(TOP);
		}
	});

	it('are refused when a byte differs, and taken as they are where a server unpacks them on the way', async () => {
		const bytes = unpacked('output');
		const answer = (body: Uint8Array) => async () => new Response(Uint8Array.from(body));
		expect(await loadTopImages('/x.bin', 'output', answer(bytes))).toEqual(all[2]?.top);
		expect(await loadTopImages('/x.bin', 'output', answer(packed('output')))).toEqual(all[2]?.top);
		bytes[1000] = (bytes[1000] as number) ^ 1;
		await expect(loadTopImages('/x.bin', 'output', answer(bytes))).rejects.toThrow('SHA-256');
		await expect(
			loadTopImages('/x.bin', 'output', answer(packed('output').subarray(0, 500))),
		).rejects.toMatchObject({ code: 'integrity' });
	});

	it('are written as they are read', () => {
		const { topImages } = studyFeatures(weights, images.subarray(0, 12 * 784), labels.subarray(0, 12));
		const bytes = encodeTopImages(topImages.output);
		const output = { byteLength: bytes.length, sha256: sha256(bytes) };
		const manifest = { weights: '', layers: { ...TOP_IMAGES_MANIFEST.layers, output } };
		decodeTopImages(bytes, 'output', manifest).forEach((nine, digit) => {
			const sums = Array.from({ length: 12 }, (_, index) => sumsOf('output', index)[digit] as number);
			const order = [...sums.keys()].sort((a, b) => (sums[b] as number) - (sums[a] as number));
			expect(nine.map(({ testIndex }) => testIndex)).toEqual(order.slice(0, TOP));
		});
	});
});

it('finds the same in the same images', () => {
	const [few, theirs] = [images.subarray(0, 30 * 784), labels.subarray(0, 30)];
	const found = studyFeatures(weights, few, theirs);
	expect(studyFeatures(weights, few, theirs)).toEqual(found);
	const { c3 } = found.patches;
	const best = Math.max(
		...Array.from({ length: 30 }, (_, i) => Math.max(...run(i).c3.data.filter((_, at) => at % 16 === 5))),
	);
	expect(Math.tanh(c3[5]?.[0]?.value ?? NaN)).toBeCloseTo(best, 5);
});
