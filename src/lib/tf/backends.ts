/**
 * Starting a backend and judging it: it must compute LeNet-5 correctly, and it is timed.
 * For a network this small WebAssembly wins by far; the others are loaded only when it fails or a learner asks.
 */
import { env, findBackendFactory, setBackend } from '@tensorflow/tfjs-core';
import { registerWasm } from './backends/wasm';
import { LeNet5 } from './lenet5';
import { deviation, PROBE_TOLERANCE, probeImage } from './probe';
import { NetworkError, type BackendName, type LeNet5Weights } from './protocol';

export interface StartedBackend {
	network: LeNet5;
	/** Median milliseconds for one image with all its layers. */
	inferenceMs: number;
}

async function register(name: BackendName, wasm: WebAssembly.Module | null): Promise<void> {
	switch (name) {
		case 'wasm':
			if (!wasm) throw new NetworkError('wasm', 'startBackend: wasm needs a compiled binary, got none');
			return registerWasm(wasm);
		case 'cpu':
			return void (await import('./backends/cpu'));
		case 'webgl':
			return void (await import('./backends/webgl'));
		case 'webgpu': // the library takes for granted that an adapter is found
			if (!(await navigator.gpu?.requestAdapter())) throw new Error('no graphics adapter was found');
			return void (await import('./backends/webgpu'));
	}
}

/**
 * Loads a backend, makes it the active one, uploads the weights, compares every layer of a probe image with a plain
 * computation and measures.
 * @param wasm the compiled tfjs binary; only 'wasm' needs it
 * @throws NetworkError 'wasm' or 'backend' when it does not start or computes something else than LeNet-5
 */
export async function startBackend(
	name: BackendName,
	weights: LeNet5Weights,
	wasm: WebAssembly.Module | null,
): Promise<StartedBackend> {
	let network: LeNet5 | undefined;
	try {
		env().set('PROD', true); // what goes wrong is reported by us and not on the console
		await register(name, wasm);
		if (!findBackendFactory(name)) throw new Error('this browser does not offer it');
		if (!(await setBackend(name))) throw new Error('it did not start');
		network = new LeNet5(weights, name);
		await verify(network, name, weights);
		return { network, inferenceMs: await measure(network) };
	} catch (error) {
		network?.dispose();
		if (error instanceof NetworkError) throw error;
		throw new NetworkError(name === 'wasm' ? 'wasm' : 'backend', `startBackend: ${name}: ${describe(error)}`);
	}
}

async function verify(network: LeNet5, name: BackendName, weights: LeNet5Weights): Promise<void> {
	const image = probeImage();
	const worst = deviation(await network.infer(image), weights, image);
	if (worst <= PROBE_TOLERANCE) return;
	throw new Error(`expected a deviation of at most ${PROBE_TOLERANCE}, got ${worst}`);
}

/** Median of up to seven inferences after two to warm up; a slow backend is stopped after a fifth of a second. */
async function measure(network: LeNet5): Promise<number> {
	const image = probeImage();
	const times: number[] = [];
	const begin = performance.now();
	for (let i = 0; i < 9 && (times.length < 3 || performance.now() - begin < 200); i++) {
		const start = performance.now();
		await network.infer(image);
		if (i >= 2) times.push(performance.now() - start);
	}
	times.sort((a, b) => a - b);
	return times[Math.floor(times.length / 2)] ?? Infinity;
}

/** What went wrong, in words, whatever was thrown: libraries throw more than errors. */
export function describe(error: unknown): string {
	if (error instanceof Error) return error.message;
	if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
	return String(error);
}
