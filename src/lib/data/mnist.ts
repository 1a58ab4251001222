/**
 * The whole of MNIST, shard by shard, for training in the browser. `npm run data` writes the shards; each is unpacked by
 * the browser's own gzip and held against its checksum, and is asked for once more when it comes damaged.
 */
import { checksum } from './checksum.js';
import { DataError } from './data-error.js';
import { unpack } from './gzip.js';
import type { MnistIndex, MnistShard } from './mnist-index.js';

export interface MnistSet {
	/** Pixels 0 (paper) … 255 (ink), `[count × 784]`, row-major. */
	images: Uint8Array;
	/** The digit of each image, 0–9. */
	labels: Uint8Array;
}

export interface Mnist {
	train: MnistSet;
	test: MnistSet;
}

export interface LoadProgress {
	/** Bytes as they travel, gzip. */
	loaded: number;
	total: number;
}

export interface LoadMnistOptions {
	/** Called after each shard. */
	onProgress?: (progress: LoadProgress) => void;
	/** Stops the loading: `loadMnist` rejects with the signal's reason. */
	signal?: AbortSignal;
	/** In place of the global `fetch`. */
	fetch?: (url: string, init?: RequestInit) => Promise<Response>;
	/** Training images wanted, from the first; all unless given. */
	trainCount?: number;
}

const PIXELS = 784;

async function request(url: string, options: LoadMnistOptions, again: boolean): Promise<Response> {
	const init: RequestInit = { cache: again ? 'reload' : 'default' };
	if (options.signal) init.signal = options.signal;
	let response: Response;
	try {
		response = await (options.fetch ?? fetch)(url, init);
	} catch (cause) {
		options.signal?.throwIfAborted();
		throw new DataError('network', `loadMnist: no answer for ${url}`, { cause });
	}
	if (response.ok) return response;
	const code = response.status === 404 || response.status === 410 ? 'not-found' : 'network';
	throw new DataError(code, `loadMnist: expected status 200 for ${url}, got ${response.status}`);
}

async function readShard(
	base: string,
	shard: MnistShard,
	options: LoadMnistOptions,
	again: boolean,
): Promise<Uint8Array> {
	const response = await request(`${base}${shard.file}`, options, again);
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		bytes = new Uint8Array(await response.arrayBuffer());
	} catch (cause) {
		options.signal?.throwIfAborted();
		throw new DataError('network', `loadMnist: ${shard.file} broke off`, { cause });
	}
	const numbers = await unpack('loadMnist', bytes, shard.file);
	const sum = checksum(numbers);
	if (sum !== shard.unpackedSha256) {
		throw new DataError(
			'integrity',
			`loadMnist: expected SHA-256 ${shard.unpackedSha256} of ${shard.file}, got ${sum}`,
		);
	}
	return numbers;
}

/** A second try only helps where the first broke off or came damaged. */
async function readTwice(base: string, shard: MnistShard, options: LoadMnistOptions): Promise<Uint8Array> {
	try {
		return await readShard(base, shard, options, false);
	} catch (error) {
		if (!(error instanceof DataError) || error.code === 'not-found') throw error;
		return readShard(base, shard, options, true);
	}
}

async function readIndex(url: string, options: LoadMnistOptions): Promise<MnistIndex> {
	const response = await request(url, options, false);
	let index: Partial<MnistIndex>;
	try {
		index = (await response.json()) as Partial<MnistIndex>;
	} catch (cause) {
		options.signal?.throwIfAborted();
		throw new DataError('format', `loadMnist: expected JSON at ${url}`, { cause });
	}
	if (index.format !== 'convoscope-mnist-1' || !index.train || !index.test) {
		throw new DataError(
			'format',
			`loadMnist: expected a convoscope-mnist-1 index at ${url}, got ${index.format}`,
		);
	}
	return index as MnistIndex;
}

/** The first shards that together hold `count` images. */
function firstShards(shards: readonly MnistShard[], count: number): MnistShard[] {
	const wanted: MnistShard[] = [];
	let held = 0;
	for (const shard of shards) {
		if (held >= count) break;
		wanted.push(shard);
		held += shard.count;
	}
	return wanted;
}

/**
 * Loads MNIST.
 * @param url of `index.json`; the shards lie beside it
 * @throws DataError `not-found`, `network`, `integrity` or `format`; the signal's reason when stopped
 */
export async function loadMnist(url: string, options: LoadMnistOptions = {}): Promise<Mnist> {
	const index = await readIndex(url, options);
	const base = url.slice(0, url.lastIndexOf('/') + 1);
	const trainCount = Math.min(index.train.count, options.trainCount ?? index.train.count);
	const plan = {
		train: {
			count: trainCount,
			images: firstShards(index.train.images, trainCount),
			labels: index.train.labels,
		},
		test: index.test,
	};
	const shards = [plan.train, plan.test].flatMap(({ images, labels }) => [...images, labels]);
	const total = shards.reduce((sum, { byteLength }) => sum + byteLength, 0);
	let loaded = 0;
	const read = async (shard: MnistShard) => {
		options.signal?.throwIfAborted();
		const numbers = await readTwice(base, shard, options);
		loaded += shard.byteLength;
		options.onProgress?.({ loaded, total });
		return numbers;
	};
	const readSet = async ({ count, images, labels }: typeof plan.train): Promise<MnistSet> => {
		const pixels = new Uint8Array(count * PIXELS);
		let position = 0;
		for (const shard of images) {
			const numbers = await read(shard);
			pixels.set(numbers.subarray(0, pixels.length - position), position);
			position += numbers.length;
		}
		return { images: pixels, labels: (await read(labels)).slice(0, count) };
	};
	return { train: await readSet(plan.train), test: await readSet(plan.test) };
}
