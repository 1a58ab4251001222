/** One image through the live LeNet-5, every layer read: what the page's worker does for each move of the pen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startBackend } from '../../../src/lib/tf/backends';
import { seededImage, seededWeights } from '../../../src/lib/tf/fixtures';
import type { JobResult } from './jobs';
import { repeat } from './repeat';

/** `inferenceMs`: median milliseconds for one image with the activations of all layers. */
export async function inferLenet5(seconds: number): Promise<JobResult> {
	const require = createRequire(import.meta.url);
	const binary = readFileSync(
		require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
	);
	const compiled = await WebAssembly.compile(binary);
	const { network } = await startBackend('wasm', seededWeights(5), compiled);
	const image = seededImage(1);
	const { clockMs } = await repeat(() => network.infer(image), seconds);
	network.dispose();
	return { inferenceMs: clockMs };
}
