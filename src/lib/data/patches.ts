/**
 * For every map of C1, S2, C3 and S4 the nine test images that excite it most, each by the part of it that the strongest
 * unit sees: `npm run features` writes the file, this reads it.
 */
import { LENET5, LENET5_SHAPES } from '../nn/architecture.js';
import { receptiveFields, type WindowLayer } from '../nn/receptive-field.js';
import { expectBytes } from './checksum.js';
import { fetchBytes } from './digits.js';
import manifest from './patches-manifest.json' with { type: 'json' };
import { RecordReader, RecordWriter } from './records.js';

export const PATCH_LAYERS = ['c1', 's2', 'c3', 's4'] as const;
export type PatchLayer = (typeof PATCH_LAYERS)[number];

/** Patches of one map. */
export const TOP = 9;
const SIDE = 28;

export interface Patch {
	/** What the unit sees, row by row: 0 (paper) … 1 (ink), 0 too where it sees padding. */
	image: Float32Array;
	/** The unit's sum before tanh (C1, C3), or the average it puts out (S2, S4). */
	value: number;
	/** Where the unit stands in its map. */
	row: number;
	column: number;
	/** The digit, and which of the 10,000 MNIST test images it is. */
	label: number;
	testIndex: number;
}

/** For each layer, for each of its maps, nine patches, the strongest first. */
export type Patches = Readonly<Record<PatchLayer, readonly (readonly Patch[])[]>>;

export interface PatchesManifest {
	byteLength: number;
	sha256: string;
	/** SHA-256 of the weights they belong to. */
	weights: string;
}

export const PATCHES_MANIFEST: PatchesManifest = manifest;

const WINDOWS: WindowLayer[] = PATCH_LAYERS.map((id) => {
	const layer = LENET5.layers.find((candidate) => candidate.id === id);
	if (layer?.kind === 'conv') {
		return { kernelSize: layer.kernelSize, padding: 'padding' in layer ? layer.padding : 0 };
	}
	return { kernelSize: 2, stride: 2 };
});
const FIELDS = receptiveFields(WINDOWS, SIDE);

/** Side of what a unit of the layer sees, in pixels: 5, 6, 14, 16. */
export function patchSide(layer: PatchLayer): number {
	return FIELDS[PATCH_LAYERS.indexOf(layer)]?.vertical.size ?? 0;
}

/** What the unit at a place of the layer sees of a picture, with `paper` where it sees padding. */
export function cutPatch<T extends Uint8Array | Float32Array>(
	pixels: T,
	layer: PatchLayer,
	row: number,
	column: number,
	out: T,
): T {
	const field = FIELDS[PATCH_LAYERS.indexOf(layer)]?.vertical;
	if (!field) return out;
	const [top, left] = [row, column].map((at) => field.start + at * field.jump) as [number, number];
	for (let place = 0; place < field.size ** 2; place++) {
		const [y, x] = [top + Math.floor(place / field.size), left + (place % field.size)];
		const inside = y >= 0 && y < SIDE && x >= 0 && x < SIDE;
		out[place] = inside ? (pixels[y * SIDE + x] as number) : 0;
	}
	return out;
}

const mapsOf = (layer: PatchLayer): number => LENET5_SHAPES[layer][2] as number;

/** Writes patches as the file holds them; `pixels` are bytes. */
export function encodePatches(
	patches: Readonly<
		Record<PatchLayer, readonly (readonly (Omit<Patch, 'image'> & { pixels: Uint8Array })[])[]>
	>,
): Uint8Array<ArrayBuffer> {
	const file = new RecordWriter();
	for (const layer of PATCH_LAYERS) {
		for (const { testIndex, label, row, column, value, pixels } of patches[layer].flat()) {
			file.u16(testIndex).u8(label).u8(row).u8(column).f32(value).raw(pixels);
		}
	}
	return file.bytes;
}

/**
 * Reads the file.
 * @throws DataError `integrity` when a byte differs from the manifest's
 */
export function decodePatches(buffer: ArrayBuffer, expected: PatchesManifest = PATCHES_MANIFEST): Patches {
	expectBytes('decodePatches', new Uint8Array(buffer), expected);
	const file = new RecordReader(buffer);
	const patch = (layer: PatchLayer): Patch => ({
		testIndex: file.u16(),
		label: file.u8(),
		row: file.u8(),
		column: file.u8(),
		value: file.f32(),
		image: file.greys(patchSide(layer) ** 2),
	});
	const layers = PATCH_LAYERS.map((layer) => [
		layer,
		Array.from({ length: mapsOf(layer) }, () => Array.from({ length: TOP }, () => patch(layer))),
	]);
	return Object.fromEntries(layers) as Patches;
}

/**
 * Fetches and checks the patches.
 * @throws DataError `not-found`, `network` or `integrity`
 */
export async function loadPatches(
	url: string,
	fetcher?: (url: string) => Promise<Response>,
): Promise<Patches> {
	return decodePatches(await fetchBytes(url, fetcher));
}
