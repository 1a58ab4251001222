/**
 * The page's side of the live network: downloads, a worker that is replaced when it fails, and the newest image first.
 */
import { download, type DownloadOptions } from './download';
import { WorkerLink, type Question, type WorkerLike } from './link';
import {
	IMAGE_SIDE,
	NetworkError,
	viewActivations,
	type Activations,
	type BackendName,
	type LeNet5Weights,
	type MemoryReport,
	type Refusal,
	type Reply,
	type StartReport,
} from './protocol';
import { downloadWasm, wasmBytes } from './wasm-binary';

/** Where the weights are and how to open them. */
export interface WeightsSource {
	url: string;
	/** Size of the file, for the progress bar. */
	bytes: number;
	/** Checks (SHA-256) and decodes the file; throws when it is damaged. */
	open(bytes: Uint8Array<ArrayBuffer>): LeNet5Weights | Promise<LeNet5Weights>;
}

export interface Progress {
	/** Bytes, before compression. */
	loaded: number;
	total: number;
}

export interface LoadOptions {
	weights: WeightsSource;
	/** Tried before the others; 'wasm' unless given. */
	backend?: BackendName;
	onprogress?(progress: Progress): void;
}

export interface Inference {
	activations: Activations;
	/** What the forward pass took in the worker. */
	milliseconds: number;
}

export interface ClientOptions {
	createWorker?: () => WorkerLike;
	fetch?: typeof globalThis.fetch;
	/** A worker that failed has been replaced; `report.refused` says why. */
	onchange?(report: StartReport): void;
	/** The worker failed and none could take its place. */
	onfail?(error: NetworkError): void;
	timeouts?: Partial<typeof TIMEOUTS>;
}

/** Milliseconds: until the script runs, until a backend has started, until one image is answered. */
const TIMEOUTS = { hello: 30_000, start: 20_000, infer: 1_200 };

/** After a failure, in this order: the plain processor needs no driver, so it comes before the graphics ones. */
const ORDER: readonly BackendName[] = ['wasm', 'cpu', 'webgl', 'webgpu'];

/** How often a backend may fail: a worker may die by accident once, a graphics driver that hung will hang again. */
const LIVES: Readonly<Record<BackendName, number>> = { wasm: 2, cpu: 2, webgl: 1, webgpu: 1 };

interface Job {
	image: Float32Array;
	resolve(inference: Inference | null): void;
	reject(error: unknown): void;
	/** Answered already, with null. */
	dropped: boolean;
}

interface Assets {
	weights: LeNet5Weights;
	wasm: WebAssembly.Module | null;
}

const createLeNet5Worker = (): WorkerLike =>
	new Worker(new URL('./lenet5.worker.ts', import.meta.url), { type: 'module' });

const asNetworkError = (error: unknown) =>
	error instanceof NetworkError
		? error
		: new NetworkError('worker', error instanceof Error ? error.message : String(error));

export class LeNet5Client {
	readonly #createWorker: () => WorkerLike;
	readonly #fetch: typeof globalThis.fetch;
	readonly #onchange: (report: StartReport) => void;
	readonly #onfail: (error: NetworkError) => void;
	readonly #timeouts: typeof TIMEOUTS;
	readonly #abort = new AbortController();

	#assets: Assets | null = null;
	#loading: Promise<StartReport> | null = null;
	#link: WorkerLink | null = null;
	#report: StartReport | null = null;
	#failures: Partial<Record<BackendName, number>> = {};
	/** Starts happen one after the other. */
	#tail: Promise<unknown> = Promise.resolve();
	#current: Job | null = null;
	#next: Job | null = null;

	constructor(options: ClientOptions = {}) {
		this.#createWorker = options.createWorker ?? createLeNet5Worker;
		this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
		this.#onchange = options.onchange ?? (() => {});
		this.#onfail = options.onfail ?? (() => {});
		this.#timeouts = { ...TIMEOUTS, ...options.timeouts };
	}

	/**
	 * Downloads worker, weights and WebAssembly at the same time and starts the first backend that computes correctly.
	 * Calling again returns the same promise; after a failure it tries anew.
	 * @throws (rejects) NetworkError
	 */
	load(options: LoadOptions): Promise<StartReport> {
		this.#loading ??= this.#exclusive(() => this.#load(options)).catch((error: unknown) => {
			this.#loading = null;
			this.#fail(asNetworkError(error));
			throw error;
		});
		return this.#loading;
	}

	/**
	 * Every layer for one image, or null when a newer image took its place or the request was cancelled. At most one
	 * image is being computed and one waits; while the network loads or is replaced, the newest waits for it.
	 * @param image 784 numbers from 0 (paper) to 1 (ink); it is not kept
	 * @throws (rejects) RangeError for another length, NetworkError when there is no network
	 */
	async infer(image: Float32Array): Promise<Inference | null> {
		if (image.length !== IMAGE_SIDE * IMAGE_SIDE) {
			throw new RangeError(`infer: expected ${IMAGE_SIDE * IMAGE_SIDE} numbers, got ${image.length}`);
		}
		if (this.#abort.signal.aborted) return null;
		if (!this.#loading) throw new NetworkError('worker', 'infer: expected a network that was loaded');
		this.#drop(this.#next);
		return new Promise((resolve, reject) => {
			this.#next = { image: image.slice(), resolve, reject, dropped: false };
			void this.#pump();
		});
	}

	/** Answers every open request with null. */
	cancel(): void {
		this.#drop(this.#current);
		this.#drop(this.#next);
		this.#next = null;
	}

	/**
	 * Moves to another backend, in a new worker. When it does not start, the present one stays.
	 * @returns the backend it ended on; where that is another, `refused` says why
	 * @throws (rejects) NetworkError when nothing was loaded or no backend is left
	 */
	setBackend(backend: BackendName): Promise<StartReport> {
		return this.#exclusive(async () => {
			const present = this.#report;
			this.#failures = {};
			try {
				const link = this.#openLink();
				return this.#adopt(link, await this.#start(link, backend, []));
			} catch (error) {
				if (!present || !this.#link) throw error;
				const { code, message } = asNetworkError(error);
				return { ...present, refused: [{ backend, code, reason: message }] };
			}
		});
	}

	/** What the worker's tensor library holds. @throws (rejects) NetworkError when the worker does not answer */
	async memory(): Promise<MemoryReport> {
		if (!this.#link) throw new NetworkError('worker', 'memory: expected a network that was loaded');
		const reply = await this.#link.request({ kind: 'memory' }, this.#timeouts.infer);
		if (reply.kind !== 'memory') throw unexpected('memory', reply);
		return reply.memory;
	}

	/** Ends the worker and every download; open requests are answered with null. */
	dispose(): void {
		this.cancel();
		this.#abort.abort();
		this.#link = null;
		this.#assets = null;
	}

	#openLink(): WorkerLink {
		if (this.#abort.signal.aborted) throw new NetworkError('worker', 'LeNet5Client: disposed');
		const link = new WorkerLink(this.#createWorker, this.#timeouts.hello);
		this.#abort.signal.addEventListener('abort', () => link.close());
		return link;
	}

	async #load({ weights, backend = 'wasm', onprogress }: LoadOptions): Promise<StartReport> {
		this.#failures = {};
		const refused: Refusal[] = [];
		const spare = this.#openLink(); // its script arrives together with the rest
		try {
			const track = progressOf(
				backend === 'wasm' ? [weights.bytes, wasmBytes()] : [weights.bytes],
				onprogress,
			);
			const [opened, wasm] = await Promise.all([
				download(weights.url, weights.open, this.#downloadOptions(track(0))),
				backend === 'wasm' ? this.#downloadWasm(refused, track(1)) : null,
			]);
			this.#assets = { weights: opened, wasm };
			return this.#adopt(...(await this.#startAny(backend, refused, spare)));
		} catch (error) {
			spare.close();
			throw error;
		}
	}

	/** A missing binary is no reason to fail: other backends need none. */
	async #downloadWasm(
		refused: Refusal[],
		onbytes: (loaded: number) => void,
	): Promise<WebAssembly.Module | null> {
		try {
			return await downloadWasm(this.#downloadOptions(onbytes));
		} catch (error) {
			const { code, message } = asNetworkError(error);
			refused.push({ backend: 'wasm', code, reason: message });
			return null;
		}
	}

	#downloadOptions(onbytes: (loaded: number) => void): DownloadOptions {
		return { fetch: this.#fetch, signal: this.#abort.signal, onbytes };
	}

	/** Starts the wanted backend, or the next that still may. */
	async #startAny(
		wanted: BackendName,
		refused: Refusal[],
		spare?: WorkerLink,
	): Promise<[WorkerLink, StartReport]> {
		const order = [wanted, ...ORDER.filter((name) => name !== wanted)];
		const able = order.filter(
			(name) => (this.#failures[name] ?? 0) < LIVES[name] && !refused.some(({ backend }) => backend === name),
		);
		let last = new NetworkError('backend', 'LeNet5Client: no backend is left');
		for (let unheard = 0; able[0];) {
			const backend = able[0];
			const link = spare ?? this.#openLink();
			spare = undefined;
			try {
				return [link, await this.#start(link, backend, refused)];
			} catch (error) {
				last = asNetworkError(error);
				if (this.#abort.signal.aborted) throw last;
				if (!link.heard && unheard++ > 0) throw last; // the script does not come: no backend can help
				if (!link.heard) continue;
				able.shift();
				refused.push({ backend, code: last.code, reason: last.message });
			}
		}
		throw last;
	}

	async #start(link: WorkerLink, backend: BackendName, refused: Refusal[]): Promise<StartReport> {
		try {
			if (!this.#assets) throw new NetworkError('worker', `start: expected loaded weights for ${backend}`);
			if (backend === 'wasm') this.#assets.wasm ??= await downloadWasm(this.#downloadOptions(() => {}));
			const { weights, wasm } = this.#assets;
			const question: Question = { kind: 'start', backend, weights, wasm: backend === 'wasm' ? wasm : null };
			const reply = await link.request(question, this.#timeouts.start);
			if (reply.kind !== 'started') throw unexpected('start', reply);
			return { backend, inferenceMs: reply.inferenceMs, refused };
		} catch (error) {
			link.close();
			throw error;
		}
	}

	#adopt(link: WorkerLink, report: StartReport): StartReport {
		this.#link?.close();
		this.#link = link;
		this.#report = report;
		void this.#pump();
		return report;
	}

	async #pump(): Promise<void> {
		const link = this.#link;
		if (this.#current || !this.#next || !link) return;
		const job = this.#next;
		[this.#current, this.#next] = [job, null];
		try {
			const reply = await link.request({ kind: 'infer', image: job.image }, this.#timeouts.infer);
			if (reply.kind !== 'inferred') throw unexpected('infer', reply);
			job.resolve({ activations: viewActivations(reply.activations), milliseconds: reply.milliseconds });
		} catch (error) {
			this.#tryAgain(job);
			void this.#replace(link, asNetworkError(error));
		} finally {
			this.#current = null;
		}
		void this.#pump();
	}

	/** An image whose worker failed waits for the next worker, unless a newer one does. */
	#tryAgain(job: Job): void {
		if (job.dropped) return;
		if (this.#next) this.#drop(job);
		else this.#next = job;
	}

	async #replace(broken: WorkerLink, { code, message }: NetworkError): Promise<void> {
		broken.close();
		if (broken !== this.#link || !this.#report) return; // replaced already
		const { backend } = this.#report;
		this.#link = null;
		this.#failures[backend] = (this.#failures[backend] ?? 0) + 1;
		try {
			const report = await this.#exclusive(async () => {
				if (this.#link && this.#report) return this.#report;
				const [link, started] = await this.#startAny(backend, []);
				started.refused.unshift({ backend, code, reason: message });
				return this.#adopt(link, started);
			});
			this.#onchange(report);
		} catch (error) {
			this.#loading = null;
			if (!this.#abort.signal.aborted) this.#fail(asNetworkError(error));
		}
	}

	#fail(error: NetworkError): void {
		this.#next?.reject(error);
		this.#next = null;
		this.#onfail(error);
	}

	#drop(job: Job | null): void {
		if (!job) return;
		job.dropped = true;
		job.resolve(null);
	}

	#exclusive<T>(work: () => Promise<T>): Promise<T> {
		const result = this.#tail.then(work);
		this.#tail = result.catch(() => {});
		return result;
	}
}

const unexpected = (kind: string, reply: Reply) =>
	new NetworkError('worker', `${kind}: the worker answered with ${reply.kind}`);

/** Adds up the progress of several downloads. */
function progressOf(totals: number[], onprogress?: (progress: Progress) => void) {
	const loaded = totals.map(() => 0);
	const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
	return (index: number) => (bytes: number) => {
		loaded[index] = Math.min(bytes, totals[index] ?? 0);
		onprogress?.({ loaded: sum(loaded), total: sum(totals) });
	};
}
