import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../nn/random.js';
import { DataError } from './data-error.js';
import { LENET5_BLOCKS, LENET5_LAYERS, LENET5_PARAMETERS } from './lenet5-shapes.js';
import { decodeWeights, encodeWeights, flattenWeights, splitParameters, type ModelCard } from './weights.js';

const random = seededRandom(7);
const parameters = Float32Array.from({ length: LENET5_PARAMETERS }, () => normal(random, 0, 0.2));
const card: ModelCard = {
	data: 'noise',
	seed: 7,
	epochs: 0,
	batchSize: 1,
	testAccuracy: 0.1,
	testAccuracyFloat: 0.1,
	redrawnTestAccuracy: 0.1,
	date: '2026-11-22',
	command: 'none',
};
const { manifest, bytes } = encodeWeights(parameters, card);
/** 61,706 numbers are compared as bytes: a matcher that walks them takes seconds. */
const sameNumbers = (a: Float32Array, b: Float32Array) => Buffer.from(a.buffer).equals(Buffer.from(b.buffer));
const buffer = (values: Uint8Array) => values.slice().buffer;

const failure = (run: () => unknown) => {
	try {
		run();
	} catch (error) {
		return error as DataError;
	}
	throw new Error('expected a refusal');
};

describe('weights file', () => {
	it('takes a byte a kernel weight and four a bias', () => {
		expect(bytes.length).toBe(61_706 - 236 + 4 * 236);
		expect(manifest.byteLength).toBe(bytes.length);
	});

	it('comes back within half a step of each channel’s scale, biases exactly', () => {
		const back = flattenWeights(decodeWeights(manifest, buffer(bytes)));
		let worst = -1;
		LENET5_BLOCKS.forEach(({ part, offset, size, shape }, b) => {
			const channels = shape[shape.length - 1] as number;
			for (let i = 0; i < size; i++) {
				const error = Math.abs((back[offset + i] as number) - (parameters[offset + i] as number));
				const step = part === 'bias' ? 0 : (manifest.blocks[b]?.scales?.[i % channels] as number);
				worst = Math.max(worst, error - step * 0.5001);
			}
		});
		expect(worst).toBeLessThanOrEqual(0);
	});

	it('has the layers’ shapes', () => {
		const weights = decodeWeights(manifest, buffer(bytes));
		for (const { name, kernel } of LENET5_LAYERS) {
			expect(weights[name].kernel.shape).toEqual([...kernel]);
			expect(weights[name].bias.shape).toEqual(kernel.slice(-1));
		}
	});

	it('survives JSON, as the manifest is kept', () => {
		const kept = JSON.parse(JSON.stringify(manifest)) as typeof manifest;
		expect(flattenWeights(decodeWeights(kept, buffer(bytes)))).toEqual(
			flattenWeights(decodeWeights(manifest, buffer(bytes))),
		);
	});

	it('keeps a channel of zeros', () => {
		const zeros = new Float32Array(LENET5_PARAMETERS);
		const packed = encodeWeights(zeros, card);
		const back = flattenWeights(decodeWeights(packed.manifest, buffer(packed.bytes)));
		expect(back.every((value) => value === 0)).toBe(true);
	});

	it.each([0, 1, 150, 30_000, bytes.length - 1])('refuses one bit turned at byte %i', (place) => {
		const damaged = bytes.slice();
		damaged[place] = (damaged[place] as number) ^ 1;
		const error = failure(() => decodeWeights(manifest, damaged.buffer));
		expect(error).toBeInstanceOf(DataError);
		expect(error.code).toBe('integrity');
	});

	it.each([0, 1000, bytes.length - 1])('refuses a file cut to %i bytes', (length) => {
		const error = failure(() => decodeWeights(manifest, buffer(bytes.subarray(0, length))));
		expect(error.code).toBe('integrity');
		expect(error.message).toContain(`expected ${bytes.length} bytes, got ${length}`);
	});

	it('refuses a manifest of another network', () => {
		const other = { ...manifest, blocks: manifest.blocks.slice(1) };
		expect(failure(() => decodeWeights(other, buffer(bytes))).code).toBe('format');
	});

	it('refuses to pack what is no network', () => {
		expect(() => encodeWeights(new Float32Array(3), card)).toThrow('expected 61706 finite numbers, got 3');
		expect(() =>
			encodeWeights(
				parameters.map(() => NaN),
				card,
			),
		).toThrow(RangeError);
	});
});

describe('splitParameters', () => {
	it('is the inverse of flattenWeights', () => {
		expect(sameNumbers(flattenWeights(splitParameters(parameters)), parameters)).toBe(true);
		expect(() => splitParameters(new Float32Array(2))).toThrow('expected 61706 numbers, got 2');
	});
});
