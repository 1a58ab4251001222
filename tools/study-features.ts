/**
 * Runs the shipped network on all 10,000 MNIST test images and writes what the site shows of it (`npm run features`):
 * `mistakes.bin`, `patches.bin` and, for C5, F6 and the output, `top-<layer>.bin` beside the weights, and their manifests.
 * The same weights give the same bytes (of those that are gzip: the same bytes when unpacked).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { checksum } from '../src/lib/data/checksum.js';
import weightsManifest from '../src/lib/data/lenet5-manifest.json' with { type: 'json' };
import { encodeMistakes } from '../src/lib/data/mistakes.js';
import { encodePatches } from '../src/lib/data/patches.js';
import { encodeTopImages, UNIT_LAYERS } from '../src/lib/data/top-images.js';
import { decodeWeights } from '../src/lib/data/weights.js';
import { studyFeatures } from './lenet5/features.js';
import { readMnist } from './lenet5/mnist-files.js';

const FOLDER = 'static/models/lenet5';

async function writeManifest(name: string, manifest: object): Promise<void> {
	const path = `src/lib/data/${name}-manifest.json`;
	const options = { ...(await resolveConfig(path)), filepath: path };
	writeFileSync(path, await format(JSON.stringify(manifest), options));
}

const describe = (bytes: Uint8Array) => ({ byteLength: bytes.length, sha256: checksum(bytes) });

async function write(name: string, bytes: Uint8Array, more: object = {}): Promise<void> {
	writeFileSync(`${FOLDER}/${name}.bin`, bytes);
	const described = describe(bytes);
	await writeManifest(name, { ...described, weights: weightsManifest.sha256, ...more });
	console.log(`${name}: ${bytes.length} bytes, SHA-256 ${described.sha256}`);
}

const weights = decodeWeights(weightsManifest, new Uint8Array(readFileSync(`${FOLDER}/weights.bin`)).buffer);
const [images, labels] = [readMnist('t10k-images-idx3-ubyte'), readMnist('t10k-labels-idx1-ubyte')];
const { mistakes, patches, topImages } = studyFeatures(weights, images.data, labels.data);
console.log(`${mistakes.length} of ${labels.data.length} test images wrong`);
await write('mistakes', encodeMistakes(mistakes), {
	testIndices: mistakes.map(({ testIndex }) => testIndex),
});
await write('patches', encodePatches(patches));

const layers = UNIT_LAYERS.map((layer) => {
	const bytes = encodeTopImages(topImages[layer]);
	const packed = gzipSync(bytes, { level: 9 });
	writeFileSync(`${FOLDER}/top-${layer}.bin`, packed);
	console.log(`top-${layer}: ${packed.length} bytes, ${bytes.length} unpacked`);
	return [layer, describe(bytes)];
});
await writeManifest('top-images', { weights: weightsManifest.sha256, layers: Object.fromEntries(layers) });
