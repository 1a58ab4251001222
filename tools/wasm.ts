/** tfjs's wasm backend in Node: one thread, SIMD, with this project's kernels. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { registerConv2DBackprop } from '../src/lib/tf/kernels/conv2d-backprop.js';

/** Makes wasm the current backend; throws when it cannot start. */
export async function startWasm(): Promise<void> {
	tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false); // one thread, as in a browser without cross-origin isolation
	const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
	setWasmPaths(`${dirname(main)}/`);
	registerConv2DBackprop();
	if (!(await tf.setBackend('wasm')))
		throw new Error('startWasm: expected the wasm backend to start, it did not');
	await tf.ready();
}
