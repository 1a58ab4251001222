import { getKernel, type KernelBackend, type TensorInfo } from '@tensorflow/tfjs-core';

/** What a wasm kernel asks of its backend beyond the public interface. */
export type WasmBackend = KernelBackend;

type Attributes = Record<string, unknown>;

/**
 * Runs another kernel of the wasm backend from inside a kernel, without the engine's bookkeeping.
 * The answer is a bare handle: the caller frees it with `backend.disposeData`, or returns it.
 * Throws when the wasm backend has no kernel of that name.
 */
export function runWasmKernel(
	name: string,
	inputs: Record<string, TensorInfo>,
	attrs: Attributes,
	backend: WasmBackend,
): TensorInfo {
	const kernel = getKernel(name, 'wasm');
	if (!kernel) throw new Error(`runWasmKernel: expected a registered wasm kernel, got ${name}`);
	const output = kernel.kernelFunc({ inputs, attrs: attrs as never, backend });
	if (Array.isArray(output))
		throw new Error(`runWasmKernel: expected one output from ${name}, got ${output.length}`);
	return output;
}

/** Runs `next` on a tensor that nobody needs afterwards, and frees that tensor. */
export function consume(
	backend: WasmBackend,
	used: TensorInfo,
	next: (used: TensorInfo) => TensorInfo,
): TensorInfo {
	try {
		return next(used);
	} finally {
		backend.disposeData(used.dataId);
	}
}
