/** The MNIST files as the site serves them: shards small enough to show progress, and 300 digits to pick from. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DIGITS_MANIFEST, encodeDigits, type DigitsManifest } from '../../src/lib/data/digits.js';
import { DataError } from '../../src/lib/data/data-error.js';
import type { IdxArray } from '../../src/lib/data/idx.js';
import type { MnistIndex, MnistShard } from '../../src/lib/data/mnist-index.js';
import { permutation, seededRandom } from '../../src/lib/nn/random.js';
import { MNIST_SHA256, mnistFolder, readMnist, sha256, type MnistSums } from './mnist-files.js';

const PIXELS = 784;
const SHARD = 6000;
const SAMPLES_PER_DIGIT = 30;
const SAMPLE_SEED = 28;
/** Raise it when the files' layout changes, so that old ones are written anew. */
const LAYOUT = 1;

export interface PrepareOptions {
	/** Where the four IDX files are. */
	source?: string;
	/** Where to write: gets `mnist/` and `digits.bin`. */
	target?: string;
	sums?: MnistSums;
	/** What `digits.bin` must come out as; null while its manifest is being made. */
	digits?: DigitsManifest | null;
	images?: { train: number; test: number };
}

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function writeShard(folder: string, file: string, count: number, numbers: Uint8Array): MnistShard {
	// gzip's header holds no time and no name here, so the same numbers give the same bytes.
	const packed = gzipSync(numbers, { level: 6 });
	writeFileSync(join(folder, file), packed);
	return {
		file,
		count,
		byteLength: packed.length,
		sha256: sha256(packed),
		unpackedLength: numbers.length,
		unpackedSha256: sha256(numbers),
	};
}

function writeSet(folder: string, name: string, images: IdxArray, labels: IdxArray) {
	const [count] = images.shape as [number];
	const shards: MnistShard[] = [];
	for (let first = 0; first < count; first += SHARD) {
		const size = Math.min(SHARD, count - first);
		const number = String(first / SHARD).padStart(2, '0');
		const numbers = images.data.subarray(first * PIXELS, (first + size) * PIXELS);
		shards.push(writeShard(folder, `${name}-images-${number}.gz`, size, numbers));
	}
	return { count, images: shards, labels: writeShard(folder, `${name}-labels.gz`, count, labels.data) };
}

/** The same number of test images of each digit, chosen by a seed, in an order that mixes the digits. */
export function chooseDigits(images: IdxArray, labels: IdxArray, perDigit = SAMPLES_PER_DIGIT): Uint8Array {
	const random = seededRandom(SAMPLE_SEED);
	const found = Array.from({ length: 10 }, () => [] as number[]);
	for (const index of permutation(labels.data.length, random)) {
		const same = found[labels.data[index] as number] as number[];
		if (same.length < perDigit) same.push(index);
	}
	const chosen = Array.from({ length: perDigit }, (_, round) =>
		found.map((same) => same[round] as number),
	).flat();
	if (chosen.includes(undefined as never)) {
		throw new DataError('format', `chooseDigits: expected at least ${perDigit} test images of each digit`);
	}
	return encodeDigits(
		chosen.map((index) => ({
			testIndex: index,
			label: labels.data[index] as number,
			pixels: images.data.subarray(index * PIXELS, (index + 1) * PIXELS),
		})),
	);
}

/** Whether every file the stamp names is there in its full length, and was made from the same sums and layout. */
function upToDate(target: string, stamp: string): number | null {
	const stampPath = join(target, 'stamp.json');
	if (!existsSync(stampPath)) return null;
	try {
		const { made, files } = JSON.parse(readFileSync(stampPath, 'utf8')) as {
			made: string;
			files: [string, number][];
		};
		const whole = files.every(([file, length]) => statSync(join(target, file)).size === length);
		return made === stamp && whole ? files.length : null;
	} catch {
		return null; // a damaged stamp or a missing file: write everything anew
	}
}

function expectPairs(set: string, images: IdxArray, labels: IdxArray, count: number) {
	const [height, width] = [images.shape[1], images.shape[2]];
	if (images.shape[0] !== count || labels.shape[0] !== count || height !== 28 || width !== 28) {
		throw new DataError(
			'format',
			`prepareMnist: expected ${count} ${set} images of 28×28 with labels, got [${images.shape.join(', ')}] and [${labels.shape.join(', ')}]`,
		);
	}
}

/**
 * Writes the shards, their index and `digits.bin`, unless they are there already.
 * @throws DataError when an original file is missing, shortened or altered, or the chosen digits are not those whose
 * checksum is compiled into the site
 */
export async function prepareMnist(
	options: PrepareOptions = {},
): Promise<{ written: boolean; files: number }> {
	const target = options.target ?? inProject('static/data');
	const sums = options.sums ?? MNIST_SHA256;
	const digits = options.digits === undefined ? DIGITS_MANIFEST : options.digits;
	const stamp = sha256(Buffer.from(JSON.stringify([LAYOUT, sums, digits])));
	const present = upToDate(target, stamp);
	if (present !== null) return { written: false, files: present };

	const source = options.source ?? mnistFolder();
	const read = (file: keyof typeof MNIST_SHA256) => readMnist(file, source, sums);
	const [trainImages, trainLabels] = [read('train-images-idx3-ubyte'), read('train-labels-idx1-ubyte')];
	const [testImages, testLabels] = [read('t10k-images-idx3-ubyte'), read('t10k-labels-idx1-ubyte')];
	const counts = options.images ?? { train: 60_000, test: 10_000 };
	expectPairs('training', trainImages, trainLabels, counts.train);
	expectPairs('test', testImages, testLabels, counts.test);

	const sample = chooseDigits(testImages, testLabels);
	if (digits && sha256(sample) !== digits.sha256) {
		throw new DataError(
			'integrity',
			`prepareMnist: expected SHA-256 ${digits.sha256} of digits.bin, got ${sha256(sample)}`,
		);
	}
	const folder = join(target, 'mnist');
	mkdirSync(folder, { recursive: true });
	const index: MnistIndex = {
		format: 'convoscope-mnist-1',
		imageShape: [28, 28, 1],
		train: writeSet(folder, 'train', trainImages, trainLabels),
		test: writeSet(folder, 'test', testImages, testLabels),
	};
	writeFileSync(join(target, 'digits.bin'), sample);
	writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, '\t')}\n`);
	const shards = [index.train, index.test].flatMap(({ images, labels }) => [...images, labels]);
	const files = [...shards.map(({ file }) => `mnist/${file}`), 'mnist/index.json', 'digits.bin'];
	const lengths = files.map((file) => [file, statSync(join(target, file)).size]);
	writeFileSync(join(target, 'stamp.json'), JSON.stringify({ made: stamp, files: lengths }));
	return { written: true, files: files.length };
}
