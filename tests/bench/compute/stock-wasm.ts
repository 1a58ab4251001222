/** tfjs's WebAssembly backend as it is shipped, on one thread, in Node. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';

export async function useStockWasm(): Promise<void> {
	setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`);
	setThreadsCount(1);
	if (!(await setBackend('wasm'))) throw new Error('useStockWasm: the wasm backend did not start');
}
