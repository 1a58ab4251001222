import { describe, expect, it } from 'vitest';
import { DataError } from './data-error.js';
import { parseIdx } from './idx.js';

/** Two images of 2×3. */
const file = Uint8Array.from([
	0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
]);

const failure = (bytes: Uint8Array) => {
	try {
		parseIdx(bytes);
	} catch (error) {
		return error as DataError;
	}
	throw new Error('expected parseIdx to refuse');
};

describe('parseIdx', () => {
	it('reads shape and numbers', () => {
		const { shape, data } = parseIdx(file);
		expect(shape).toEqual([2, 2, 3]);
		expect([...data]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
	});

	it('reads a view that does not start at its buffer’s first byte', () => {
		const shifted = new Uint8Array(file.length + 5);
		shifted.set(file, 5);
		expect(parseIdx(shifted.subarray(5)).shape).toEqual([2, 2, 3]);
	});

	it.each([
		['nothing', new Uint8Array(0), 'expected an IDX header, got 0 bytes'],
		['a web page', new TextEncoder().encode('<!doctype html><title>404</title>'), 'got 3c21646f'],
		['a type other than bytes', Uint8Array.from([0, 0, 13, 1, 0, 0, 0, 0]), 'got 00000d01'],
		['half a header', file.subarray(0, 10), 'expected a header of 16 bytes, got 10'],
		['a truncated file', file.subarray(0, 27), 'expected 28 bytes for [2, 2, 3], got 27'],
		[
			'a file with more than it says',
			Uint8Array.from([...file, 0]),
			'expected 28 bytes for [2, 2, 3], got 29',
		],
	])('refuses %s', (_, bytes, message) => {
		const error = failure(bytes);
		expect(error).toBeInstanceOf(DataError);
		expect(error.code).toBe('format');
		expect(error.message).toContain(message);
	});
});
