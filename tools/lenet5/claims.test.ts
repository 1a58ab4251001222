/** The numbers that lesson 10 names, counted again. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import weightsManifest from '../../src/lib/data/lenet5-manifest.json' with { type: 'json' };
import { decodeDigits } from '../../src/lib/data/digits.js';
import { decodePatches } from '../../src/lib/data/patches.js';
import { decodeTopImages, UNIT_LAYERS } from '../../src/lib/data/top-images.js';
import { decodeWeights } from '../../src/lib/data/weights.js';
import { transform, type Transform } from '../../src/lib/demos/features/transform.js';
import { Lenet5Trace, type Lenet5Change } from '../../src/lib/nn/lenet5-trace.js';
import { readMnist } from './mnist-files.js';
import { chooseDigits } from './prepare.js';

vi.setConfig({ testTimeout: 120_000 }); // eight thousand runs of the network

const read = (name: string) => new Uint8Array(readFileSync(`static/models/lenet5/${name}.bin`)).buffer;
const weights = decodeWeights(weightsManifest, read('weights'));
const [images, labels] = [readMnist('t10k-images-idx3-ubyte'), readMnist('t10k-labels-idx1-ubyte')];
const digits = decodeDigits(chooseDigits(images, labels).slice().buffer);
const STILL: Transform = { dx: 0, dy: 0, turn: 0, noise: 0, shuffle: false, seed: 1 };

function right(change: Lenet5Change, done: Partial<Transform> = {}): number {
	const trace = new Lenet5Trace(weights, change);
	return digits.filter(({ image, label }) => {
		const { output } = trace.forward(transform(image, { ...STILL, ...done }));
		return output.indexOf(Math.max(...output)) === label;
	}).length;
}
const silence = (layer: 'c1' | 'c3', map: number): Lenet5Change => ({ silenced: [{ layer, map }] });

it('counts what the lesson counts', () => {
	const counted = {
		whole: right({}),
		'without filter 2 of C1': right(silence('c1', 1)),
		'without filter 5 of C1': right(silence('c1', 4)),
		'3 pixels': right({}, { dx: 3 }),
		'6 pixels': right({}, { dx: 6 }),
		'8 pixels': right({}, { dx: 8 }),
		'20 degrees': right({}, { turn: 20 }),
		'90 degrees': right({}, { turn: 90 }),
		maxima: right({ pooling: 'max' }),
		shuffled: right({}, { shuffle: true }),
	};
	const text = readFileSync('src/content/lessons/what-features-learn/en.md', 'utf8');
	const korean = readFileSync('src/content/lessons/what-features-learn/ko.md', 'utf8');
	for (const [name, count] of Object.entries(counted)) {
		expect(text, name).toMatch(new RegExp(`\\b${count}\\b`));
		expect(korean, name).toContain(`${count}개`);
	}
	expect(counted).toMatchObject({ whole: 296, 'without filter 2 of C1': 178, maxima: 177, shuffled: 35 });
	const worst = Math.min(...Array.from({ length: 16 }, (_, map) => right(silence('c3', map))));
	expect(worst).toBe(292);
});

it('reads the seven as a one without filter 2', () => {
	const seven = digits[17];
	expect(seven?.label).toBe(7);
	const { output } = new Lenet5Trace(weights, silence('c1', 1)).forward(seven?.image ?? []);
	expect(output.indexOf(Math.max(...output))).toBe(1);
});

it('finds the digits the lesson names in the patches of C3', () => {
	const { c3 } = decodePatches(read('patches'));
	const of = (map: number) => c3[map - 1]?.map(({ label }) => label) ?? [];
	expect(of(14).filter((label) => label === 7)).toHaveLength(8);
	expect(of(14)).toContain(0);
	expect(new Set(of(1))).toEqual(new Set([3, 5, 8]));
	expect(new Set(of(3))).toEqual(new Set([3, 5]));
	expect(new Set(of(5)).size).toBe(6);
	expect(of(11).filter((label) => label === 5).length).toBeGreaterThan(6);
});

it('counts the maps and units whose nine are all of one digit', () => {
	const alike = (all: readonly (readonly { label: number }[])[]) =>
		all.filter((nine) => nine.every(({ label }) => label === nine[0]?.label)).length;
	const [c5, f6, output] = UNIT_LAYERS.map((layer) => {
		const file = readFileSync(`static/models/lenet5/top-${layer}.bin`);
		return decodeTopImages(new Uint8Array(gunzipSync(file)), layer);
	});
	expect([c5, f6, output].map((top) => alike(top ?? []))).toEqual([26, 37, 10]);
	expect(alike(decodePatches(read('patches')).c3)).toBe(0);
	const digitsOf = (nine: readonly { label: number }[] = []) => new Set(nine.map(({ label }) => label));
	expect(digitsOf(c5?.[0])).toEqual(new Set([2, 4, 6, 7]));
	expect(digitsOf(f6?.[2])).toEqual(new Set([6]));
	for (const language of ['en', 'ko']) {
		const text = readFileSync(`src/content/lessons/what-features-learn/${language}.md`, 'utf8');
		for (const count of [26, 37, 120, 84]) expect(text).toMatch(new RegExp(`(?<!\\d)${count}(?!\\d)`));
	}
});
