/** A class-balanced choice of MNIST test digits to pick from: `npm run data` writes the file, this reads it. */
import { expectBytes } from './checksum.js';
import { DataError } from './data-error.js';
import manifest from './digits-manifest.json' with { type: 'json' };

export interface SampleDigit {
	/** 784 pixels, row-major, 0 (paper) … 1 (ink), as the network reads them. */
	image: Float32Array;
	/** The digit a person read, 0–9. */
	label: number;
	/** Which of the 10,000 MNIST test images it is. */
	testIndex: number;
}

/** Length, checksum and number of digits of the file, compiled in. */
export interface DigitsManifest {
	count: number;
	byteLength: number;
	sha256: string;
}

/** The file's manifest. */
export const DIGITS_MANIFEST: DigitsManifest = manifest;

const PIXELS = 784;
/** Each digit: its index in the test set (16-bit little-endian), its label, its pixels. */
const RECORD = 2 + 1 + PIXELS;

/** Writes digits as the file holds them. */
export function encodeDigits(
	digits: readonly { pixels: Uint8Array; label: number; testIndex: number }[],
): Uint8Array {
	const bytes = new Uint8Array(digits.length * RECORD);
	const view = new DataView(bytes.buffer);
	digits.forEach(({ pixels, label, testIndex }, i) => {
		view.setUint16(i * RECORD, testIndex, true);
		view.setUint8(i * RECORD + 2, label);
		bytes.set(pixels, i * RECORD + 3);
	});
	return bytes;
}

/**
 * Reads the file.
 * @throws DataError `integrity` when a byte differs from the manifest's
 */
export function decodeDigits(buffer: ArrayBuffer, expected: DigitsManifest = DIGITS_MANIFEST): SampleDigit[] {
	const bytes = new Uint8Array(buffer);
	expectBytes('decodeDigits', bytes, expected);
	const view = new DataView(buffer);
	return Array.from({ length: expected.count }, (_, i) => ({
		testIndex: view.getUint16(i * RECORD, true),
		label: view.getUint8(i * RECORD + 2),
		image: Float32Array.from(bytes.subarray(i * RECORD + 3, (i + 1) * RECORD), (value) => value / 255),
	}));
}

type Fetch = (url: string) => Promise<Response>;

/**
 * Fetches a file.
 * @throws DataError `not-found` on 404 and 410, `network` when the request fails or any other status comes
 */
export async function fetchBytes(url: string, fetcher: Fetch = fetch): Promise<ArrayBuffer> {
	let response: Response;
	try {
		response = await fetcher(url);
	} catch (cause) {
		throw new DataError('network', `fetchBytes: no answer for ${url}`, { cause });
	}
	if (!response.ok) {
		const code = response.status === 404 || response.status === 410 ? 'not-found' : 'network';
		throw new DataError(code, `fetchBytes: expected status 200 for ${url}, got ${response.status}`);
	}
	try {
		return await response.arrayBuffer();
	} catch (cause) {
		throw new DataError('network', `fetchBytes: ${url} broke off`, { cause });
	}
}

/**
 * Fetches and checks the sample digits.
 * @throws DataError `not-found`, `network` or `integrity`
 */
export async function loadDigits(url: string, fetcher?: Fetch): Promise<SampleDigit[]> {
	return decodeDigits(await fetchBytes(url, fetcher));
}
