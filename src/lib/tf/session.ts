/**
 * What the worker does, as ordinary functions: one session holds one network on one backend.
 */
import { memory } from '@tensorflow/tfjs-core';
import { describe, startBackend } from './backends';
import type { LeNet5 } from './lenet5';
import {
	NetworkError,
	viewActivations,
	type LeNet5Weights,
	type MemoryReport,
	type Reply,
	type Request,
	type StartRequest,
} from './protocol';
import { stepsOf, type Study, type StudyProgress } from './studies';

export class Session {
	#network: LeNet5 | null = null;
	#weights: LeNet5Weights | null = null;
	/** Studies under way, by the id of their request. */
	readonly #studies = new Set<number>();

	/**
	 * Starts the network on a backend, in place of any other.
	 * @returns median milliseconds for one image
	 * @throws NetworkError 'wasm' or 'backend' when it does not start or computes wrongly
	 */
	async start({ backend, weights, wasm }: Omit<StartRequest, 'id' | 'kind'>): Promise<number> {
		this.dispose();
		const { network, inferenceMs } = await startBackend(backend, weights, wasm);
		this.#network = network;
		this.#weights = weights;
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

	/**
	 * Runs a study step by step; between two steps other requests are answered.
	 * @param id by which `cancel` knows it
	 * @param tell hears after each step how far it is
	 * @returns its numbers, or null when it was cancelled
	 * @throws NetworkError 'backend' before `start`; RangeError when the study asks for what is not there
	 */
	async study(
		id: number,
		study: Study,
		tell: (progress: StudyProgress) => void,
	): Promise<Float32Array | null> {
		if (!this.#weights) throw new NetworkError('backend', 'study: expected a started session');
		const steps = stepsOf(this.#weights, study);
		const pause = new Pause();
		this.#studies.add(id);
		try {
			for (;;) {
				const step = steps.next();
				if (step.done) return step.value;
				tell(step.value);
				await pause.once();
				if (!this.#studies.has(id)) return null;
			}
		} finally {
			this.#studies.delete(id);
			pause.close();
		}
	}

	/** Ends a study at its next step; does nothing when there is none of that id. */
	cancel(id: number): void {
		this.#studies.delete(id);
	}

	/** What the tensor library holds now. */
	memory(): MemoryReport {
		const { numTensors, numDataBuffers, numBytes } = memory();
		return { numTensors, numDataBuffers, numBytes };
	}

	/** Frees the network. */
	dispose(): void {
		this.#network?.dispose();
		[this.#network, this.#weights] = [null, null];
		this.#studies.clear();
	}
}

/** Lets waiting messages in: a timer would be held back by four milliseconds, a message is not. */
class Pause {
	readonly #channel = new MessageChannel();

	once(): Promise<void> {
		return new Promise((resolve) => {
			this.#channel.port1.onmessage = () => resolve();
			this.#channel.port2.postMessage(null);
		});
	}

	close(): void {
		this.#channel.port1.close();
	}
}

/**
 * Answers one request; what goes wrong becomes a reply too, so that no request stays without an answer.
 * @param tell hears the replies that come before the last
 * @returns null for a request that has no answer of its own
 */
export async function answer(
	session: Session,
	request: Request,
	tell: (reply: Reply) => void = () => {},
): Promise<Reply | null> {
	try {
		return await respond(session, request, tell);
	} catch (error) {
		return {
			id: request.id,
			kind: 'failed',
			code: error instanceof NetworkError ? error.code : 'backend',
			message: describe(error),
		};
	}
}

async function respond(
	session: Session,
	request: Request,
	tell: (reply: Reply) => void,
): Promise<Reply | null> {
	const { id } = request;
	const begin = performance.now();
	const took = () => performance.now() - begin;
	switch (request.kind) {
		case 'start':
			return { id, kind: 'started', inferenceMs: await session.start(request) };
		case 'infer': {
			const activations = await session.infer(request.image);
			return { id, kind: 'inferred', activations, milliseconds: took() };
		}
		case 'study': {
			const told = (progress: StudyProgress) => tell({ id, kind: 'progress', progress });
			const values = await session.study(id, request.study, told);
			return { id, kind: 'studied', values, milliseconds: took() };
		}
		case 'cancel':
			session.cancel(id);
			return null;
		case 'memory':
			return { id, kind: 'memory', memory: session.memory() };
		case 'dispose':
			session.dispose();
			return { id, kind: 'disposed' };
	}
}
