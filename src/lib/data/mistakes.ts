/** The test images the shipped network gets wrong: `npm run features` writes the file, this reads it. */
import { expectBytes } from './checksum.js';
import { fetchBytes } from './digits.js';
import manifest from './mistakes-manifest.json' with { type: 'json' };
import { RecordReader, RecordWriter } from './records.js';

export interface Mistake {
	/** 784 pixels, 0 (paper) … 1 (ink). */
	image: Float32Array;
	/** The digit a person read. */
	label: number;
	/** The digit the network says, and how sure it is. */
	predicted: number;
	probability: number;
	/** The probability it gives to the right digit. */
	ofLabel: number;
	/** Which of the 10,000 MNIST test images it is. */
	testIndex: number;
}

export interface MistakesManifest {
	byteLength: number;
	sha256: string;
	/** SHA-256 of the weights that make these mistakes. */
	weights: string;
	/** Of the mistakes, in the order of the file. */
	testIndices: readonly number[];
}

export const MISTAKES_MANIFEST: MistakesManifest = manifest;

const PIXELS = 784;

/** Writes mistakes as the file holds them; `pixels` are bytes. */
export function encodeMistakes(
	mistakes: readonly (Omit<Mistake, 'image'> & { pixels: Uint8Array })[],
): Uint8Array<ArrayBuffer> {
	const file = new RecordWriter();
	for (const { testIndex, label, predicted, probability, ofLabel, pixels } of mistakes) {
		file.u16(testIndex).u8(label).u8(predicted).f32(probability).f32(ofLabel).raw(pixels);
	}
	return file.bytes;
}

/**
 * Reads the file.
 * @throws DataError `integrity` when a byte differs from the manifest's
 */
export function decodeMistakes(
	buffer: ArrayBuffer,
	expected: MistakesManifest = MISTAKES_MANIFEST,
): Mistake[] {
	expectBytes('decodeMistakes', new Uint8Array(buffer), expected);
	const file = new RecordReader(buffer);
	return expected.testIndices.map(() => ({
		testIndex: file.u16(),
		label: file.u8(),
		predicted: file.u8(),
		probability: file.f32(),
		ofLabel: file.f32(),
		image: file.greys(PIXELS),
	}));
}

/**
 * Fetches and checks the mistakes.
 * @throws DataError `not-found`, `network` or `integrity`
 */
export async function loadMistakes(
	url: string,
	fetcher?: (url: string) => Promise<Response>,
): Promise<Mistake[]> {
	return decodeMistakes(await fetchBytes(url, fetcher));
}
