/**
 * The wasm backend with the kernels LeNet-5 needs, on a binary that was fetched and compiled elsewhere. The library's
 * own start would fetch the binary only after this script has arrived, and could choose the threaded one.
 */
import { findBackendFactory, registerBackend, registerKernel, removeBackend } from '@tensorflow/tfjs-core';
import { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/AvgPool';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { softmaxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Softmax';
import { tanhConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Tanh';
import type { BackendWasmModule } from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm';
import wasmFactory from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js';

/** What the type of the module leaves out. */
interface Emscripten {
	cwrap(name: string, result: 'number' | null, parameters: 'number'[]): (...parameters: number[]) => number;
}

const KERNELS = [
	avgPoolConfig,
	fusedConv2DConfig,
	_fusedMatMulConfig,
	reshapeConfig,
	softmaxConfig,
	tanhConfig,
];
KERNELS.forEach(registerKernel);

/**
 * Registers the backend 'wasm' on a compiled binary (SIMD or not; never the threaded one).
 * @throws (rejects) when the binary cannot be instantiated
 */
export async function registerWasm(compiled: WebAssembly.Module): Promise<void> {
	const { module } = await instantiate(compiled);
	if (findBackendFactory('wasm')) removeBackend('wasm');
	registerBackend('wasm', () => new BackendWasm(module));
}

/** Wrapped in an object, because some builds of the module look like a promise. */
function instantiate(compiled: WebAssembly.Module): Promise<{ module: BackendWasmModule }> {
	return new Promise((resolve, reject) => {
		const instantiateWasm = (
			imports: WebAssembly.Imports,
			done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
		) => {
			WebAssembly.instantiate(compiled, imports)
				.then((instance) => done(instance, compiled))
				.catch(reject);
			return {};
		};
		const onAbort = (reason: string) => reject(new Error(`wasm: the binary stopped: ${reason}`));
		wasmFactory({ instantiateWasm, onAbort }).then((module) => resolve({ module: bind(module) }), reject);
	});
}

/** The functions the backend class calls, as the library's own start binds them. */
function bind(module: BackendWasmModule): BackendWasmModule {
	const { cwrap } = module as BackendWasmModule & Emscripten;
	const wrap = (name: string, result: 'number' | null, parameters: 'number'[] = []) =>
		cwrap(name, result, parameters);
	module.tfjs = {
		init: wrap('init', null),
		initWithThreadsCount: wrap('init_with_threads_count', null, ['number']),
		getThreadsCount: wrap('get_threads_count', 'number'),
		registerTensor: wrap('register_tensor', null, ['number', 'number', 'number']),
		disposeData: wrap('dispose_data', null, ['number']),
		dispose: wrap('dispose', null),
	};
	return module;
}
