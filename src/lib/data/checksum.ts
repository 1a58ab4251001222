/**
 * SHA-256 as lower-case hexadecimal. A library's, not the browser's: `crypto.subtle` is missing where a school's server
 * speaks plain http.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DataError } from './data-error.js';

export const checksum = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Throws a DataError `integrity`, in the name of `caller`, unless length and SHA-256 are the expected ones. */
export function expectBytes(
	caller: string,
	bytes: Uint8Array,
	expected: { readonly byteLength: number; readonly sha256: string },
): void {
	if (bytes.length !== expected.byteLength) {
		throw new DataError('integrity', `${caller}: expected ${expected.byteLength} bytes, got ${bytes.length}`);
	}
	const sum = checksum(bytes);
	if (sum !== expected.sha256) {
		throw new DataError('integrity', `${caller}: expected SHA-256 ${expected.sha256}, got ${sum}`);
	}
}
