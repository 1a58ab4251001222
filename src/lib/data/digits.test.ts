import { describe, expect, it } from 'vitest';
import { checksum } from './checksum.js';
import { DataError } from './data-error.js';
import { decodeDigits, DIGITS_MANIFEST, encodeDigits, loadDigits } from './digits.js';

const made = Array.from({ length: 3 }, (_, i) => ({
	pixels: Uint8Array.from({ length: 784 }, (_, p) => (p * 7 + i) % 256),
	label: i,
	testIndex: 9000 + i,
}));
const bytes = encodeDigits(made);
const manifest = { count: 3, byteLength: bytes.length, sha256: checksum(bytes) };

const failure = async (url: string, fetcher: (url: string) => Promise<Response>) => {
	const error: unknown = await loadDigits(url, fetcher).catch((error: unknown) => error);
	expect(error).toBeInstanceOf(DataError);
	return (error as DataError).code;
};

describe('sample digits', () => {
	it('come back as they were written', () => {
		const digits = decodeDigits(bytes.slice().buffer, manifest);
		expect(digits.map(({ label, testIndex }) => [label, testIndex])).toEqual([
			[0, 9000],
			[1, 9001],
			[2, 9002],
		]);
		expect(digits[1]?.image[3]).toBeCloseTo(22 / 255, 6);
	});

	it('are 300, and their manifest says how long they are', () => {
		expect(DIGITS_MANIFEST.count).toBe(300);
		expect(DIGITS_MANIFEST.byteLength).toBe(300 * 787);
	});

	it('fail by kind: not found, no network, broken off, altered, a page in place of the file', async () => {
		expect(await failure('/a', async () => new Response('', { status: 404 }))).toBe('not-found');
		expect(await failure('/a', async () => new Response('', { status: 503 }))).toBe('network');
		expect(await failure('/a', () => Promise.reject(new TypeError('failed to fetch')))).toBe('network');
		const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
		expect(await failure('/a', async () => new Response(broken))).toBe('network');
		expect(await failure('/a', async () => new Response(new Uint8Array(DIGITS_MANIFEST.byteLength)))).toBe(
			'integrity',
		);
		expect(await failure('/a', async () => new Response('<!doctype html>'))).toBe('integrity');
	});
});
