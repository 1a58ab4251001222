import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { checksum } from './checksum.js';
import { DataError } from './data-error.js';
import { loadMnist, type LoadMnistOptions } from './mnist.js';
import type { MnistIndex, MnistShard } from './mnist-index.js';

const files = new Map<string, Uint8Array>();

function shard(file: string, count: number, numbers: Uint8Array): MnistShard {
	const packed = new Uint8Array(gzipSync(numbers));
	files.set(`/data/${file}`, packed);
	return {
		file,
		count,
		byteLength: packed.length,
		sha256: checksum(packed),
		unpackedLength: numbers.length,
		unpackedSha256: checksum(numbers),
	};
}

const noise = (length: number, start: number) =>
	Uint8Array.from({ length }, (_, i) => (start + i * 13) % 256);
const trainImages = noise(5 * 784, 1);
const trainLabels = Uint8Array.of(1, 2, 3, 4, 5);
const index: MnistIndex = {
	format: 'convoscope-mnist-1',
	imageShape: [28, 28, 1],
	train: {
		count: 5,
		images: [
			shard('a.gz', 3, trainImages.subarray(0, 3 * 784)),
			shard('b.gz', 2, trainImages.subarray(3 * 784)),
		],
		labels: shard('al.gz', 5, trainLabels),
	},
	test: { count: 1, images: [shard('t.gz', 1, noise(784, 7))], labels: shard('tl.gz', 1, Uint8Array.of(9)) },
};
files.set('/data/index.json', new TextEncoder().encode(JSON.stringify(index)));

const serve = (url: string) => {
	const bytes = files.get(url);
	return Promise.resolve(bytes ? new Response(bytes.slice()) : new Response('', { status: 404 }));
};
const load = (options: LoadMnistOptions = {}) => loadMnist('/data/index.json', { fetch: serve, ...options });

async function failure(options: LoadMnistOptions): Promise<DataError> {
	const error: unknown = await load(options).catch((error: unknown) => error);
	expect(error).toBeInstanceOf(DataError);
	return error as DataError;
}

describe('loadMnist', () => {
	it('puts the shards together and tells how far it is', async () => {
		const steps: number[] = [];
		const { train, test } = await load({ onProgress: ({ loaded, total }) => steps.push(loaded / total) });
		expect(Buffer.from(train.images).equals(Buffer.from(trainImages))).toBe(true);
		expect([...train.labels]).toEqual([...trainLabels]);
		expect([...test.labels]).toEqual([9]);
		expect(steps).toHaveLength(5);
		expect(steps.at(-1)).toBe(1);
		expect([...steps].sort((a, b) => a - b)).toEqual(steps);
	});

	it('leaves out shards that are not wanted', async () => {
		const fetch = vi.fn(serve);
		const { train } = await load({ trainCount: 2, fetch });
		expect([train.images.length, train.labels.length]).toEqual([2 * 784, 2]);
		expect(fetch.mock.calls.map(([url]) => url)).not.toContain('/data/b.gz');
	});

	it('takes shards that were unpacked on the way', async () => {
		const fetch = async (url: string) =>
			url.endsWith('a.gz') ? new Response(trainImages.slice(0, 3 * 784)) : serve(url);
		expect((await load({ fetch })).train.images.length).toBe(5 * 784);
	});

	it('asks once more for a damaged shard, past the cache', async () => {
		const asked: (string | undefined)[] = [];
		const fetch = async (url: string, init?: RequestInit) => {
			if (!url.endsWith('b.gz')) return serve(url);
			asked.push(init?.cache);
			return asked.length === 1 ? new Response(files.get(url)?.slice(0, 20)) : serve(url);
		};
		await load({ fetch });
		expect(asked).toEqual(['default', 'reload']);
	});

	it('fails by kind', async () => {
		const broken = (file: string, response: () => Promise<Response>) => ({
			fetch: (url: string) => (url.endsWith(file) ? response() : serve(url)),
		});
		const page = async () => new Response('<!doctype html>');
		expect((await failure(broken('index.json', page))).code).toBe('format');
		expect((await failure(broken('index.json', async () => new Response('{}')))).code).toBe('format');
		expect((await failure(broken('t.gz', page))).code).toBe('integrity');
		expect((await failure(broken('t.gz', async () => new Response('', { status: 404 })))).code).toBe(
			'not-found',
		);
		expect((await failure(broken('t.gz', async () => new Response('', { status: 500 })))).code).toBe(
			'network',
		);
		expect((await failure(broken('t.gz', () => Promise.reject(new TypeError('offline'))))).code).toBe(
			'network',
		);
	});

	it('stops when told to', async () => {
		const controller = new AbortController();
		const onProgress = () => controller.abort(new Error('enough'));
		await expect(load({ signal: controller.signal, onProgress })).rejects.toThrow('enough');
		const fetch = (url: string, init?: RequestInit) =>
			init?.signal?.aborted ? Promise.reject(new DOMException('stopped', 'AbortError')) : serve(url);
		await expect(load({ signal: controller.signal, fetch })).rejects.toThrow('enough');
	});
});
