/**
 * What the page and the network's worker say to each other, and what a view may know of it.
 * Every request carries an id; every reply carries the id of the request it answers.
 */
import type { Lenet5LayerId } from '$lib/nn/architecture';
import type { Lenet5Weights } from '$lib/nn/lenet5';
import type { Tensor } from '$lib/nn/tensor';
import type { Study, StudyProgress } from './studies';

export type BackendName = 'wasm' | 'webgl' | 'webgpu' | 'cpu';

/** In the order in which a menu lists them. */
export const BACKENDS: readonly BackendName[] = ['wasm', 'webgl', 'webgpu', 'cpu'];

export type LayerId = Lenet5LayerId;

/** Side of the square input image, in pixels. */
export const IMAGE_SIDE = 28;

/**
 * Shapes of all that one forward pass computes: 8,094 activations and the 10 logits before the softmax.
 * Images are [height, width, channels] like every tensor of `nn/`, and as tfjs computes them: painting all 44 maps
 * from this layout takes 0.04 ms, map by map it would be 0.025 ms. `output` holds the ten probabilities.
 */
export const LAYER_SHAPES = {
	c1: [28, 28, 6],
	s2: [14, 14, 6],
	c3: [10, 10, 16],
	s4: [5, 5, 16],
	c5: [120],
	f6: [84],
	output: [10],
	logits: [10],
} as const satisfies Record<LayerId | 'logits', readonly number[]>;

export const LAYERS: readonly LayerId[] = ['c1', 's2', 'c3', 's4', 'c5', 'f6', 'output'];

/** Every layer of one image. The tensors look into one buffer: keep them as a whole, never write to them. */
export type Activations = Readonly<Record<LayerId | 'logits', Tensor>>;

export type LeNet5Weights = Lenet5Weights;

const sizeOf = (shape: readonly number[]) => shape.reduce((product, extent) => product * extent, 1);

/** Numbers in one forward pass: 8,094 activations and 10 logits. */
export const ACTIVATION_COUNT = Object.values(LAYER_SHAPES).reduce((sum, shape) => sum + sizeOf(shape), 0);

/**
 * Looks at the numbers of one forward pass as one tensor per layer, without copying.
 * @param data the layers of `LAYER_SHAPES` one after the other, `ACTIVATION_COUNT` numbers
 * @throws RangeError when `data` has another length
 */
export function viewActivations(data: Float32Array): Activations {
	if (data.length !== ACTIVATION_COUNT) {
		throw new RangeError(`viewActivations: expected ${ACTIVATION_COUNT} numbers, got ${data.length}`);
	}
	let offset = 0;
	const entries = Object.entries(LAYER_SHAPES).map(([id, shape]): [string, Tensor] => {
		const begin = offset;
		offset += sizeOf(shape);
		return [id, { data: data.subarray(begin, offset), shape }];
	});
	return Object.fromEntries(entries) as unknown as Activations;
}

/** Why the network is not there: each has its own sentence on the page. */
export type FailureCode = 'worker' | 'wasm' | 'network' | 'not-found' | 'integrity' | 'backend' | 'timeout';

export class NetworkError extends Error {
	override readonly name = 'NetworkError';
	constructor(
		readonly code: FailureCode,
		message: string,
	) {
		super(message);
	}
}

/** Whatever was thrown, as a NetworkError; 'worker' where it has no code of its own. */
export function asNetworkError(error: unknown): NetworkError {
	if (error instanceof NetworkError) return error;
	return new NetworkError('worker', error instanceof Error ? error.message : String(error));
}

/** A backend that was tried and not taken. */
export interface Refusal {
	backend: BackendName;
	code: FailureCode;
	reason: string;
}

/** Which backend computes, how fast it is on this device (median milliseconds per image), which were refused and why. */
export interface StartReport {
	backend: BackendName;
	inferenceMs: number;
	refused: Refusal[];
}

/** What the tensor library holds; constant over any number of inferences. */
export interface MemoryReport {
	numTensors: number;
	numDataBuffers: number;
	numBytes: number;
}

export interface StartRequest {
	id: number;
	kind: 'start';
	backend: BackendName;
	weights: LeNet5Weights;
	/** The compiled tfjs WebAssembly binary; without it the wasm backend is refused. */
	wasm: WebAssembly.Module | null;
}

export type Request =
	| StartRequest
	| { id: number; kind: 'infer'; image: Float32Array }
	| { id: number; kind: 'study'; study: Study }
	/** Ends the study whose request has this id: it answers with null. Has no answer of its own. */
	| { id: number; kind: 'cancel' }
	| { id: number; kind: 'memory' }
	| { id: number; kind: 'dispose' };

export type Reply =
	| { id: number; kind: 'started'; inferenceMs: number }
	| { id: number; kind: 'inferred'; activations: Float32Array; milliseconds: number }
	/** A study is under way; its answer follows. */
	| { id: number; kind: 'progress'; progress: StudyProgress }
	/** A study is over; null when it was cancelled. */
	| { id: number; kind: 'studied'; values: Float32Array | null; milliseconds: number }
	| { id: number; kind: 'memory'; memory: MemoryReport }
	| { id: number; kind: 'disposed' }
	| { id: number; kind: 'failed'; code: FailureCode; message: string };

/** The first message of a worker: its script has been loaded and it listens. */
export interface Hello {
	kind: 'hello';
}
