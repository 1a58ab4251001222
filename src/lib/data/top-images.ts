/**
 * For every unit of C5, F6 and the output the nine test images that excite it most: `npm run features` writes a file for
 * each layer, this reads it. Such a unit sees the whole picture, so each is a whole digit. Files are gzip; pixels are kept
 * in 16 greys, two to a byte, and a picture that excites several units is there once.
 */
import { LENET5_SHAPES } from '../nn/architecture.js';
import { expectBytes } from './checksum.js';
import { fetchBytes } from './digits.js';
import { unpack } from './gzip.js';
import { TOP, type Patch } from './patches.js';
import { RecordReader, RecordWriter } from './records.js';
import manifest from './top-images-manifest.json' with { type: 'json' };

export const UNIT_LAYERS = ['c5', 'f6', 'output'] as const;
export type UnitLayer = (typeof UNIT_LAYERS)[number];

/** For each unit of a layer its nine images, the strongest first; `value` is the unit's sum before tanh or softmax. */
export type TopImages = readonly (readonly Patch[])[];

export interface TopImagesManifest {
	/** SHA-256 of the weights they belong to. */
	weights: string;
	/** Of each layer's file, unpacked. */
	layers: Readonly<Record<UnitLayer, { byteLength: number; sha256: string }>>;
}

export const TOP_IMAGES_MANIFEST: TopImagesManifest = manifest;

const PIXELS = 784;
/** Greys of 8 bits between two of 4 bits: 255 / 15. */
const STEP = 17;

export type TopImage = Omit<Patch, 'image' | 'row' | 'column'> & { pixels: Uint8Array };

/** Writes a layer's images as its file holds them, before gzip; `pixels` are bytes. */
export function encodeTopImages(units: readonly (readonly TopImage[])[]): Uint8Array<ArrayBuffer> {
	const pictures = new Map(units.flat().map((image) => [image.testIndex, image]));
	const inOrder = [...pictures.values()].sort((a, b) => a.testIndex - b.testIndex);
	const file = new RecordWriter().u16(inOrder.length);
	for (const { testIndex, label, pixels } of inOrder) {
		file.u16(testIndex).u8(label);
		const grey = (at: number) => Math.round((pixels[at] as number) / STEP);
		for (let at = 0; at < PIXELS; at += 2) file.u8((grey(at) << 4) | grey(at + 1));
	}
	const places = new Map(inOrder.map(({ testIndex }, place) => [testIndex, place]));
	for (const { testIndex, value } of units.flat()) file.u16(places.get(testIndex) as number).f32(value);
	return file.bytes;
}

function greys(file: RecordReader): Float32Array {
	const image = new Float32Array(PIXELS);
	for (let at = 0; at < PIXELS; at += 2) {
		const pair = file.u8();
		image[at] = (pair >> 4) / 15;
		image[at + 1] = (pair & 15) / 15;
	}
	return image;
}

/**
 * Reads a layer's file, unpacked.
 * @throws DataError `integrity` when a byte differs from the manifest's
 */
export function decodeTopImages(
	bytes: Uint8Array<ArrayBuffer>,
	layer: UnitLayer,
	{ layers }: TopImagesManifest = TOP_IMAGES_MANIFEST,
): TopImages {
	expectBytes('decodeTopImages', bytes, layers[layer]);
	const file = new RecordReader(bytes.buffer);
	const pictures = Array.from({ length: file.u16() }, () => ({
		testIndex: file.u16(),
		label: file.u8(),
		image: greys(file),
		row: 0,
		column: 0,
	}));
	const top = () => {
		const picture = pictures[file.u16()] as (typeof pictures)[number];
		return { ...picture, value: file.f32() };
	};
	return Array.from({ length: LENET5_SHAPES[layer][0] as number }, () => Array.from({ length: TOP }, top));
}

/**
 * Fetches and checks a layer's images.
 * @throws DataError `not-found`, `network` or `integrity`
 */
export async function loadTopImages(
	url: string,
	layer: UnitLayer,
	fetcher?: (url: string) => Promise<Response>,
): Promise<TopImages> {
	const packed = new Uint8Array(await fetchBytes(url, fetcher));
	return decodeTopImages(await unpack('loadTopImages', packed, url), layer);
}
