import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataError } from '../../src/lib/data/data-error.js';
import type { MnistIndex } from '../../src/lib/data/mnist-index.js';
import { sha256 } from './mnist-files.js';
import { prepareMnist, type PrepareOptions } from './prepare.js';

const COUNTS = { train: 6400, test: 400 };
const folder = mkdtempSync(join(tmpdir(), 'prepare-mnist-'));
const source = join(folder, 'source');
const sums: Record<string, string> = {};

function idx(shape: number[], value: (i: number) => number): Uint8Array {
	const header = new Uint8Array(4 + 4 * shape.length);
	const view = new DataView(header.buffer);
	view.setUint32(0, 0x800 + shape.length);
	shape.forEach((size, axis) => view.setUint32(4 + 4 * axis, size));
	const numbers = Uint8Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => value(i));
	return Buffer.concat([header, numbers]);
}

beforeAll(() => {
	cpSync(new URL('.', import.meta.url).pathname, source, {
		recursive: true,
		filter: (path) => !path.includes('.ts'),
	});
	for (const [set, count] of [
		['train', COUNTS.train],
		['t10k', COUNTS.test],
	] as const) {
		const files = {
			[`${set}-images-idx3-ubyte`]: idx([count, 28, 28], (i) => (i * 31) % 251),
			[`${set}-labels-idx1-ubyte`]: idx([count], (i) => i % 10),
		};
		for (const [file, bytes] of Object.entries(files)) {
			writeFileSync(join(source, file), bytes);
			sums[file] = sha256(bytes);
		}
	}
});
afterAll(() => rmSync(folder, { recursive: true }));

const prepare = (more: PrepareOptions = {}) =>
	prepareMnist({ source, target: join(folder, 'target'), sums, digits: null, images: COUNTS, ...more });

async function refusal(change: (source: string) => void, more: PrepareOptions = {}): Promise<DataError> {
	const damaged = mkdtempSync(join(folder, 'damaged-'));
	cpSync(source, damaged, { recursive: true });
	change(damaged);
	const target = join(damaged, 'target');
	const error: unknown = await prepare({ source: damaged, target, ...more }).catch((error: unknown) => error);
	expect(error).toBeInstanceOf(DataError);
	return error as DataError;
}

describe('prepareMnist', () => {
	it('writes shards whose sums the index tells, and digits of each kind', async () => {
		expect(await prepare()).toEqual({ written: true, files: 7 });
		const target = join(folder, 'target');
		const index = JSON.parse(readFileSync(join(target, 'mnist/index.json'), 'utf8')) as MnistIndex;
		expect(index.train.images.map(({ count }) => count)).toEqual([6000, 400]);
		expect(index.test.images.map(({ count }) => count)).toEqual([400]);
		for (const shard of [
			...index.train.images,
			index.train.labels,
			...index.test.images,
			index.test.labels,
		]) {
			const packed = readFileSync(join(target, 'mnist', shard.file));
			const unpacked = gunzipSync(packed);
			expect([packed.length, sha256(packed)]).toEqual([shard.byteLength, shard.sha256]);
			expect([unpacked.length, sha256(unpacked)]).toEqual([shard.unpackedLength, shard.unpackedSha256]);
		}
		expect(readFileSync(join(target, 'digits.bin')).length).toBe(300 * 787);
	});

	it('does nothing the second time, and all again when a file is missing', async () => {
		await prepare();
		expect((await prepare()).written).toBe(false);
		rmSync(join(folder, 'target/mnist/test-labels.gz'));
		expect((await prepare()).written).toBe(true);
	});

	it('gives the same digits every time', async () => {
		await prepare();
		const first = readFileSync(join(folder, 'target/digits.bin'));
		await prepare({ target: join(folder, 'again') });
		expect(readFileSync(join(folder, 'again/digits.bin')).equals(first)).toBe(true);
	});

	it('refuses a missing, shortened, altered or foreign file', async () => {
		const images = 'train-images-idx3-ubyte';
		expect((await refusal((from) => rmSync(join(from, images)))).code).toBe('not-found');
		const short = await refusal((from) =>
			writeFileSync(join(from, images), readFileSync(join(from, images)).subarray(0, 1_000_000)),
		);
		expect([short.code, short.message]).toEqual(['format', expect.stringContaining('got 1000000')]);
		const altered = await refusal((from) => {
			const bytes = readFileSync(join(from, images));
			bytes[5000] = (bytes[5000] as number) ^ 1;
			writeFileSync(join(from, images), bytes);
		});
		expect([altered.code, altered.message]).toEqual(['integrity', expect.stringContaining(images)]);
		const page = await refusal((from) => writeFileSync(join(from, images), '<!doctype html>'));
		expect(page.code).toBe('format');
		expect((await refusal(() => undefined, { images: { train: 60_000, test: 10_000 } })).code).toBe('format');
	});

	it('refuses digits other than those compiled into the site', async () => {
		const digits = { count: 300, byteLength: 236_100, sha256: 'something else' };
		const error = await refusal(() => undefined, { digits });
		expect([error.code, error.message]).toEqual(['integrity', expect.stringContaining('digits.bin')]);
	});
});
