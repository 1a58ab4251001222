/** The live network as a view sees it: reactive values and four verbs. */
import type { Finding, LeNet5Client, StudyOptions, WeightsSource } from './client';
import {
	asNetworkError,
	NetworkError,
	type Activations,
	type BackendName,
	type LeNet5Weights,
	type MemoryReport,
	type Refusal,
	type StartReport,
} from './protocol';
import type { Seat } from './seat';
import { SharedClient, type ClientUser } from './shared-client';
import type { GradientStudy, Study } from './studies';

export { weightsFrom } from './weights';
export { SharedClient } from './shared-client';
export type { Finding, StudyOptions } from './client';
export type { Study, StudyProgress } from './studies';

export type LiveStatus = 'idle' | 'loading' | 'ready' | 'failed';

export class LiveNetwork {
	status = $state<LiveStatus>('idle');
	/** Bytes of the downloads, before compression. */
	loadedBytes = $state(0);
	totalBytes = $state(0);
	/** From 0 to 1. */
	progress = $derived(this.totalBytes > 0 ? this.loadedBytes / this.totalBytes : 0);
	/** The backend that computes now. */
	backend = $state<BackendName | null>(null);
	/** Median milliseconds for one image, measured on this device when the backend started. */
	inferenceMs = $state<number | null>(null);
	/** Backends that were tried and not taken, at the last start or change. */
	refused = $state.raw<readonly Refusal[]>([]);
	/** A change of backend is under way; the present one goes on answering. */
	switching = $state(false);
	error = $state.raw<NetworkError | null>(null);
	/** Every layer of the last image that was answered. */
	activations = $state.raw<Activations | null>(null);

	/** What it computes with, once it is there. */
	weights = $state.raw<LeNet5Weights | null>(null);

	readonly #source: WeightsSource;
	readonly #shared: SharedClient;
	readonly #user: ClientUser;
	#place: { client: LeNet5Client; seat: Seat } | null = null;
	#disposed = false;

	/**
	 * @param weights where the weights are; fetched on `load`
	 * @param shared the worker this network has a share in; one of its own unless given
	 */
	constructor(weights: WeightsSource, shared = new SharedClient()) {
		this.#source = weights;
		this.#shared = shared;
		this.#user = {
			onprogress: ({ loaded, total }) => ([this.loadedBytes, this.totalBytes] = [loaded, total]),
			onchange: (report) => this.#take(report),
			onfail: (error) => this.#fail(error),
		};
	}

	/** Downloads and starts; does nothing while loading or ready. Never rejects: see `status` and `error`. */
	async load(backend?: BackendName): Promise<void> {
		if (this.#disposed || this.status === 'loading' || this.status === 'ready') return;
		this.status = 'loading';
		this.error = null;
		const client = this.#shared.join(this.#user);
		this.#place ??= { client, seat: client.seat() };
		try {
			await this.#shared.load(this.#user, { weights: this.#source, backend });
		} catch (error) {
			this.#fail(error);
		}
	}

	/**
	 * Computes every layer of an image (784 numbers from 0 to 1) and puts them into `activations`, unless a newer image
	 * overtakes it. Never rejects.
	 */
	async show(image: Float32Array): Promise<void> {
		const place = this.#open;
		if (!place) return;
		try {
			const inference = await place.client.infer(image, place.seat);
			if (inference && !this.#disposed) this.activations = inference.activations;
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Forgets the image: nothing that is under way will be shown. */
	clear(): void {
		this.#place?.seat.cancel();
		this.activations = null;
	}

	/** Moves to another backend; where it does not start, the present one stays and `refused` says why. */
	async setBackend(backend: BackendName): Promise<void> {
		if (this.status !== 'ready' || this.switching) return;
		this.switching = true;
		try {
			await this.#shared.setBackend(this.#user, backend);
		} catch (error) {
			this.#fail(error);
		} finally {
			this.switching = false;
		}
	}

	/** ∂unit/∂pixel for one or many images; see `LeNet5Client.inputGradient`, and `study` for the rest. */
	inputGradient(study: Omit<GradientStudy, 'kind'>, options?: StudyOptions): Promise<Finding | null> {
		return this.study({ ...study, kind: 'gradient' }, options);
	}

	/**
	 * Any study; see `LeNet5Client.study`. Null when a newer one of its kind took its place, or it was cancelled, or
	 * there is no network.
	 * @throws (rejects) RangeError when it asks for what is not there; NetworkError when the worker cannot do it
	 */
	async study(study: Study, options?: StudyOptions): Promise<Finding | null> {
		const place = this.#open;
		if (!place) return null;
		const finding = await place.client.study(study, options, place.seat);
		return this.#disposed ? null : finding;
	}

	/** What the worker's tensor library holds. @throws (rejects) NetworkError when there is no network */
	async memory(): Promise<MemoryReport> {
		if (!this.#place) throw new NetworkError('worker', 'memory: expected a network that was loaded');
		return this.#place.client.memory();
	}

	/** Gives its share of the worker back; the last to do so ends it. The object cannot be used again. */
	dispose(): void {
		this.#disposed = true;
		if (this.#place) this.#place.client.leave(this.#place.seat);
		this.#place = null;
		this.#shared.leave(this.#user);
		this.status = 'idle';
	}

	/** Where to ask, while there is or will be somebody to answer. */
	get #open() {
		return this.status === 'loading' || this.status === 'ready' ? this.#place : null;
	}

	#take({ backend, inferenceMs, refused }: StartReport): void {
		if (this.#disposed) return;
		[this.backend, this.inferenceMs, this.refused] = [backend, inferenceMs, refused];
		this.weights = this.#place?.client.weights ?? null;
		this.error = null;
		this.status = 'ready';
	}

	#fail(error: unknown): void {
		if (this.#disposed) return;
		this.error = asNetworkError(error);
		this.status = 'failed';
	}
}
