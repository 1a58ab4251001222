/** What the shipped network answers to all 10,000 test images: its mistakes, and what excites each of its maps most. */
import type { Mistake } from '../../src/lib/data/mistakes.js';
import {
	cutPatch,
	PATCH_LAYERS,
	patchSide,
	TOP,
	type Patch,
	type PatchLayer,
} from '../../src/lib/data/patches.js';
import type { Lenet5Weights } from '../../src/lib/data/weights.js';
import { LENET5_SHAPES } from '../../src/lib/nn/architecture.js';
import { Lenet5Trace } from '../../src/lib/nn/lenet5-trace.js';

const PIXELS = 784;

type FoundMistake = Omit<Mistake, 'image'> & { pixels: Uint8Array };
type FoundPatch = Omit<Patch, 'image'> & { pixels: Uint8Array };
export interface Features {
	mistakes: FoundMistake[];
	patches: Record<PatchLayer, FoundPatch[][]>;
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
 * image), the first images among equals
 */
export function studyFeatures(weights: Lenet5Weights, images: Uint8Array, labels: Uint8Array): Features {
	const trace = new Lenet5Trace(weights);
	const peaks = Object.fromEntries(
		PATCH_LAYERS.map((layer) => [layer, Array.from({ length: mapsOf(layer) }, (): Peak[] => [])]),
	) as Record<PatchLayer, Peak[][]>;
	const mistakes: FoundMistake[] = [];
	labels.forEach((label, image) => {
		const pixels = images.subarray(image * PIXELS, (image + 1) * PIXELS);
		const values = trace.forward(Float32Array.from(pixels, (grey) => grey / 255));
		const predicted = values.output.indexOf(Math.max(...values.output));
		const [probability = 0, ofLabel = 0] = [values.output[predicted], values.output[label]];
		if (predicted !== label)
			mistakes.push({ testIndex: image, label, predicted, probability, ofLabel, pixels });
		const read = (layer: PatchLayer) => (hasSums(layer) ? trace.sums : values)[layer];
		for (const layer of PATCH_LAYERS) {
			peaks[layer].forEach((best, map) => keepBest(best, peakOf(read(layer), layer, map, image)));
		}
	});
	const cut = (layer: PatchLayer) => (best: Peak[]) =>
		best.map((peak) => patchOf(layer, peak, images, labels));
	const patches = Object.fromEntries(PATCH_LAYERS.map((layer) => [layer, peaks[layer].map(cut(layer))]));
	return { mistakes, patches: patches as Record<PatchLayer, FoundPatch[][]> };
}

/** tanh of a large sum cannot be told from 1: what is before it says who is strongest. */
const hasSums = (layer: PatchLayer) => layer === 'c1' || layer === 'c3';
const mapsOf = (layer: PatchLayer) => LENET5_SHAPES[layer][2] as number;

function peakOf(values: Float64Array, layer: PatchLayer, map: number, image: number): Peak {
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
