/** The live network as a view sees it: reactive values and four verbs. */
import {
	LeNet5Client,
	type ClientOptions,
	type Finding,
	type StudyOptions,
	type WeightsSource,
} from './client';
import {
	asNetworkError,
	type Activations,
	type BackendName,
	type MemoryReport,
	type NetworkError,
	type Refusal,
	type StartReport,
} from './protocol';
import type { GradientStudy, Study } from './studies';

export { weightsFrom } from './weights';
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

	readonly #client: LeNet5Client;
	readonly #weights: WeightsSource;
	#disposed = false;

	/** @param weights where the weights are; fetched on `load` */
	constructor(weights: WeightsSource, options: Omit<ClientOptions, 'onchange' | 'onfail'> = {}) {
		this.#weights = weights;
		this.#client = new LeNet5Client({
			...options,
			onchange: (report) => this.#take(report),
			onfail: (error) => this.#fail(error),
		});
	}

	/** Downloads and starts; does nothing while loading or ready. Never rejects: see `status` and `error`. */
	async load(backend?: BackendName): Promise<void> {
		if (this.#disposed || this.status === 'loading' || this.status === 'ready') return;
		this.status = 'loading';
		this.error = null;
		try {
			const onprogress = ({ loaded, total }: { loaded: number; total: number }) => {
				[this.loadedBytes, this.totalBytes] = [loaded, total];
			};
			this.#take(await this.#client.load({ weights: this.#weights, backend, onprogress }));
		} catch (error) {
			this.#fail(error);
		}
	}

	/**
	 * Computes every layer of an image (784 numbers from 0 to 1) and puts them into `activations`, unless a newer image
	 * overtakes it. Never rejects.
	 */
	async show(image: Float32Array): Promise<void> {
		if (this.#disposed || (this.status !== 'loading' && this.status !== 'ready')) return;
		try {
			const inference = await this.#client.infer(image);
			if (inference && !this.#disposed) this.activations = inference.activations;
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Forgets the image: nothing that is under way will be shown. */
	clear(): void {
		this.#client.cancel();
		this.activations = null;
	}

	/** Moves to another backend; where it does not start, the present one stays and `refused` says why. */
	async setBackend(backend: BackendName): Promise<void> {
		if (this.status !== 'ready' || this.switching) return;
		this.switching = true;
		try {
			this.#take(await this.#client.setBackend(backend));
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
		if (this.#disposed || (this.status !== 'loading' && this.status !== 'ready')) return null;
		const finding = await this.#client.study(study, options);
		return this.#disposed ? null : finding;
	}

	/** What the worker's tensor library holds. */
	memory(): Promise<MemoryReport> {
		return this.#client.memory();
	}

	/** Ends the worker. The object cannot be used again. */
	dispose(): void {
		this.#disposed = true;
		this.#client.dispose();
		this.status = 'idle';
	}

	#take({ backend, inferenceMs, refused }: StartReport): void {
		if (this.#disposed) return;
		[this.backend, this.inferenceMs, this.refused] = [backend, inferenceMs, refused];
		this.status = 'ready';
	}

	#fail(error: unknown): void {
		if (this.#disposed) return;
		this.error = asNetworkError(error);
		this.status = 'failed';
	}
}
