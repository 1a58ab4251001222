/** What the machine can do at most: a matrix product on one thread of WebAssembly, by tfjs's own kernel (XNNPACK). */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, matMul, randomUniform, setBackend, type Tensor2D } from '@tensorflow/tfjs-core';
import type { JobResult } from './jobs';
import { repeat } from './repeat';

const SIDE = 1024;

/** The backend as it is shipped: none of this project's kernels, so that the reference stays what it is. */
async function useStockWasm(): Promise<void> {
	env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`);
	if (!(await setBackend('wasm'))) throw new Error('useStockWasm: the wasm backend did not start');
}

/**
 * Thousand millions of multiplications and additions in a product of two 1024×1024 matrices: `gflops` a second,
 * `gflopsOfCpu` a second of processor time.
 */
export async function multiplyMatrices(seconds: number): Promise<JobResult> {
	await useStockWasm();
	const a = randomUniform([SIDE, SIDE], -1, 1, 'float32', 1) as Tensor2D;
	const b = randomUniform([SIDE, SIDE], -1, 1, 'float32', 2) as Tensor2D;
	const { clockMs, cpuMs } = await repeat(() => {
		const product = matMul(a, b);
		product.dataSync();
		product.dispose();
	}, seconds);
	const work = (2 * SIDE ** 3) / 1e6;
	return { gflops: work / clockMs, gflopsOfCpu: work / cpuMs };
}
