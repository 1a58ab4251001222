/**
 * Scores the weights the site ships, exactly as they are served, on all 10,000 MNIST test images
 * (`npm run eval:lenet5`). Ends with an error when the file is missing or differs from the manifest by one byte.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../src/lib/data/lenet5-manifest.json' with { type: 'json' };
import { decodeWeights, flattenWeights } from '../src/lib/data/weights.js';
import { readMnist } from './lenet5/mnist-files.js';
import { scoreFixtures, scoreTestImages } from './lenet5/score.js';
import { startWasm } from './wasm.js';

const WEIGHTS = fileURLToPath(new URL('../static/models/lenet5/weights.bin', import.meta.url));

async function main() {
	const file = readFileSync(WEIGHTS);
	const parameters = flattenWeights(decodeWeights(manifest, new Uint8Array(file).buffer));
	await startWasm();
	console.log(`weights: ${file.length} bytes, SHA-256 ${manifest.sha256}`);
	const fixtures = await scoreFixtures(parameters);
	const right = fixtures.filter(({ digit, answer }) => digit === answer).length;
	console.log(`hand-written strokes: ${right} of ${fixtures.length} right`);
	const images = readMnist('t10k-images-idx3-ubyte');
	const labels = readMnist('t10k-labels-idx1-ubyte');
	const accuracy = await scoreTestImages(parameters, images, labels);
	console.log(`test accuracy: ${(100 * accuracy).toFixed(2)} %`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
