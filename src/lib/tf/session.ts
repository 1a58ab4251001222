/**
 * What the worker does, as ordinary functions: one session holds one network on one backend.
 */
import { memory } from '@tensorflow/tfjs-core';
import { describe, startBackend } from './backends';
import type { LeNet5 } from './lenet5';
import {
	NetworkError,
	viewActivations,
	type MemoryReport,
	type Reply,
	type Request,
	type StartRequest,
} from './protocol';

export class Session {
	#network: LeNet5 | null = null;

	/**
	 * Starts the network on a backend, in place of any other.
	 * @returns median milliseconds for one image
	 * @throws NetworkError 'wasm' or 'backend' when it does not start or computes wrongly
	 */
	async start({ backend, weights, wasm }: Omit<StartRequest, 'id' | 'kind'>): Promise<number> {
		this.dispose();
		const { network, inferenceMs } = await startBackend(backend, weights, wasm);
		this.#network = network;
		return inferenceMs;
	}

	/**
	 * Every layer of one image; see `viewActivations`.
	 * @param image 784 numbers from 0 to 1
	 * @throws NetworkError 'backend' before `start`, or when the backend has ceased to compute (a lost WebGL context
	 * answers with zeros)
	 */
	async infer(image: Float32Array): Promise<Float32Array> {
		if (!this.#network) throw new NetworkError('backend', 'infer: expected a started session');
		const activations = await this.#network.infer(image);
		const total = viewActivations(activations).output.data.reduce((sum, probability) => sum + probability, 0);
		if (!(Math.abs(total - 1) < 0.01)) {
			throw new NetworkError('backend', `infer: expected probabilities that sum to 1, got ${total}`);
		}
		return activations;
	}

	/** What the tensor library holds now. */
	memory(): MemoryReport {
		const { numTensors, numDataBuffers, numBytes } = memory();
		return { numTensors, numDataBuffers, numBytes };
	}

	/** Frees the network. */
	dispose(): void {
		this.#network?.dispose();
		this.#network = null;
	}
}

/** Answers one request; what goes wrong becomes a reply too, so that no request stays without an answer. */
export async function answer(session: Session, request: Request): Promise<Reply> {
	const { id } = request;
	try {
		switch (request.kind) {
			case 'start':
				return { id, kind: 'started', inferenceMs: await session.start(request) };
			case 'infer': {
				const begin = performance.now();
				const activations = await session.infer(request.image);
				return { id, kind: 'inferred', activations, milliseconds: performance.now() - begin };
			}
			case 'memory':
				return { id, kind: 'memory', memory: session.memory() };
			case 'dispose':
				session.dispose();
				return { id, kind: 'disposed' };
		}
	} catch (error) {
		return {
			id,
			kind: 'failed',
			code: error instanceof NetworkError ? error.code : 'backend',
			message: describe(error),
		};
	}
}
