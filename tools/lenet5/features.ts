/** What the shipped network answers to all 10,000 test images: its mistakes, and what excites each of its maps and units most. */
import type { Mistake } from '../../src/lib/data/mistakes.js';
import {
	cutPatch,
	PATCH_LAYERS,
	patchSide,
	TOP,
	type Patch,
	type PatchLayer,
} from '../../src/lib/data/patches.js';
import { UNIT_LAYERS, type TopImage, type UnitLayer } from '../../src/lib/data/top-images.js';
import type { Lenet5Weights } from '../../src/lib/data/weights.js';
import { LENET5_SHAPES } from '../../src/lib/nn/architecture.js';
import { Lenet5Trace } from '../../src/lib/nn/lenet5-trace.js';

const PIXELS = 784;

type Looked = PatchLayer | UnitLayer;
type FoundMistake = Omit<Mistake, 'image'> & { pixels: Uint8Array };
type FoundPatch = Omit<Patch, 'image'> & { pixels: Uint8Array };
export interface Features {
	mistakes: FoundMistake[];
	patches: Record<PatchLayer, FoundPatch[][]>;
	topImages: Record<UnitLayer, TopImage[][]>;
}

/** Where a map of an image is strongest; the first place among equals. */
interface Peak {
	value: number;
	place: number;
	image: number;
}

/**
 * Runs the network on every image.
 * @param images bytes, 784 for each image @param labels one for each image
 * @returns mistakes in the order of the test set; of each map the nine images with the highest peak, before the activation (one patch of each
 * image), the first images among equals; of each unit of C5, F6 and the output the nine with its highest sum
 */
export function studyFeatures(weights: Lenet5Weights, images: Uint8Array, labels: Uint8Array): Features {
	const trace = new Lenet5Trace(weights);
	const peaks = Object.fromEntries(
		[...PATCH_LAYERS, ...UNIT_LAYERS].map((layer) => [
			layer,
			Array.from({ length: mapsOf(layer) }, (): Peak[] => []),
		]),
	) as Record<Looked, Peak[][]>;
	const mistakes: FoundMistake[] = [];
	labels.forEach((label, image) => {
		const pixels = images.subarray(image * PIXELS, (image + 1) * PIXELS);
		const values = trace.forward(Float32Array.from(pixels, (grey) => grey / 255));
		const predicted = values.output.indexOf(Math.max(...values.output));
		const [probability = 0, ofLabel = 0] = [values.output[predicted], values.output[label]];
		if (predicted !== label)
			mistakes.push({ testIndex: image, label, predicted, probability, ofLabel, pixels });
		for (const layer of [...PATCH_LAYERS, ...UNIT_LAYERS]) {
			const read = layer === 'output' ? trace.logits : (hasSums(layer) ? trace.sums : values)[layer];
			peaks[layer].forEach((best, map) => keepBest(best, peakOf(read, layer, map, image)));
		}
	});
	const cut = (layer: PatchLayer) => (best: Peak[]) =>
		best.map((peak) => patchOf(layer, peak, images, labels));
	const patches = Object.fromEntries(PATCH_LAYERS.map((layer) => [layer, peaks[layer].map(cut(layer))]));
	const whole = ({ value, image }: Peak): TopImage => {
		const pixels = images.subarray(image * PIXELS, (image + 1) * PIXELS);
		return { testIndex: image, label: labels[image] as number, value, pixels };
	};
	const topImages = Object.fromEntries(
		UNIT_LAYERS.map((layer) => [layer, peaks[layer].map((best) => best.map(whole))]),
	);
	return { mistakes, patches, topImages } as Features;
}

/** tanh of a large sum cannot be told from 1: what is before it says who is strongest. */
const hasSums = (layer: Looked) => layer !== 's2' && layer !== 's4';
const mapsOf = (layer: Looked) => LENET5_SHAPES[layer].at(-1) as number;

function peakOf(values: ArrayLike<number>, layer: Looked, map: number, image: number): Peak {
	const maps = mapsOf(layer);
	let [value, place] = [-Infinity, 0];
	for (let at = 0; at * maps < values.length; at++) {
		const here = values[at * maps + map] as number;
		if (here > value) [value, place] = [here, at];
	}
	return { value, place, image };
}

/** Keeps the list sorted, highest first, and no longer than nine; who came first stays before its equals. */
function keepBest(best: Peak[], peak: Peak): void {
	const at = best.findIndex(({ value }) => value < peak.value);
	if (at >= 0) best.splice(at, 0, peak);
	else best.push(peak);
	best.splice(TOP);
}

function patchOf(
	layer: PatchLayer,
	{ value, place, image }: Peak,
	images: Uint8Array,
	labels: Uint8Array,
): FoundPatch {
	const width = LENET5_SHAPES[layer][1] as number;
	const [row, column] = [Math.floor(place / width), place % width];
	const pixels = images.subarray(image * PIXELS, (image + 1) * PIXELS);
	const patch = cutPatch(pixels, layer, row, column, new Uint8Array(patchSide(layer) ** 2));
	return { testIndex: image, label: labels[image] as number, row, column, value, pixels: patch };
}
