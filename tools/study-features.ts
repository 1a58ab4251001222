/**
 * Runs the shipped network on all 10,000 MNIST test images and writes what the site shows of it (`npm run features`):
 * `mistakes.bin` and `patches.bin` beside the weights, and their manifests. The same weights give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { checksum } from '../src/lib/data/checksum.js';
import weightsManifest from '../src/lib/data/lenet5-manifest.json' with { type: 'json' };
import { encodeMistakes } from '../src/lib/data/mistakes.js';
import { encodePatches } from '../src/lib/data/patches.js';
import { decodeWeights } from '../src/lib/data/weights.js';
import { studyFeatures } from './lenet5/features.js';
import { readMnist } from './lenet5/mnist-files.js';

const FOLDER = 'static/models/lenet5';

async function write(name: string, bytes: Uint8Array, more: object = {}): Promise<void> {
	writeFileSync(`${FOLDER}/${name}.bin`, bytes);
	const manifest = {
		byteLength: bytes.length,
		sha256: checksum(bytes),
		weights: weightsManifest.sha256,
		...more,
	};
	const path = `src/lib/data/${name}-manifest.json`;
	const options = { ...(await resolveConfig(path)), filepath: path };
	writeFileSync(path, await format(JSON.stringify(manifest), options));
	console.log(`${name}: ${bytes.length} bytes, SHA-256 ${manifest.sha256}`);
}

const weights = decodeWeights(weightsManifest, new Uint8Array(readFileSync(`${FOLDER}/weights.bin`)).buffer);
const [images, labels] = [readMnist('t10k-images-idx3-ubyte'), readMnist('t10k-labels-idx1-ubyte')];
const { mistakes, patches } = studyFeatures(weights, images.data, labels.data);
console.log(`${mistakes.length} of ${labels.data.length} test images wrong`);
await write('mistakes', encodeMistakes(mistakes), {
	testIndices: mistakes.map(({ testIndex }) => testIndex),
});
await write('patches', encodePatches(patches));
