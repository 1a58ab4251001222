/**
 * The page's side of the live network: downloads, a worker that is replaced when it fails, and the newest image first.
 */
import { loadAssets, type Assets, type LoadOptions } from './assets';
import { WorkerLink, type Question, type WorkerLike } from './link';
import type { Job } from './newest';
import { Seat } from './seat';
import { expectStudy, resumed, type GradientStudy, type Study, type StudyProgress } from './studies';
import {
	asNetworkError,
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
import { downloadWasm } from './wasm-binary';

export type { LoadOptions, Progress, WeightsSource } from './assets';
export type { GradientStudy, Study, StudyProgress } from './studies';

/** A study without its name. */
type Of<S extends Study> = Omit<S, 'kind'>;

export interface Inference {
	activations: Activations;
	/** What the forward pass took in the worker. */
	milliseconds: number;
}

/** What a study found out. */
export interface Finding {
	values: Float32Array;
	/** What it took in the worker, breaths between its steps included. */
	milliseconds: number;
}

export interface StudyOptions {
	onprogress?(progress: StudyProgress): void;
	/** The worker failed meanwhile; the study goes on in its replacement. */
	onrestart?(error: NetworkError): void;
	/** When it aborts, the study ends and is answered with null. */
	signal?: AbortSignal;
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

/** Milliseconds: until the script runs, until a backend has started, until one image, until one step of a study is answered. */
const TIMEOUTS = { hello: 30_000, start: 20_000, infer: 2_000, study: 4_000 };

/** How many workers one study may outlive. */
const RESTARTS = 2;

/** After a failure, in this order: the plain processor needs no driver, so it comes before the graphics ones. */
const ORDER: readonly BackendName[] = ['wasm', 'cpu', 'webgl', 'webgpu'];

/** How often a backend may fail: a worker may die by accident once, a graphics driver that hung will hang again. */
const LIVES: Readonly<Record<BackendName, number>> = { wasm: 2, cpu: 2, webgl: 1, webgpu: 1 };

const createLeNet5Worker = (): WorkerLike =>
	new Worker(new URL('./lenet5.worker.ts', import.meta.url), { type: 'module' });

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
	/** of those who ask without one */
	readonly #own = new Seat();
	readonly #seats = new Set([this.#own]);

	constructor(options: ClientOptions = {}) {
		this.#createWorker = options.createWorker ?? createLeNet5Worker;
		this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
		this.#onchange = options.onchange ?? (() => {});
		this.#onfail = options.onfail ?? (() => {});
		this.#timeouts = { ...TIMEOUTS, ...options.timeouts };
	}

	/** The backend that computes now; null before the first start and after the last failure. */
	get report(): StartReport | null {
		return this.#report;
	}

	/** The weights, once they have been loaded and checked. */
	get weights(): LeNet5Weights | null {
		return this.#assets?.weights ?? null;
	}

	/** A seat for one more user, whose questions displace nobody else's. */
	seat(): Seat {
		const seat = new Seat();
		this.#seats.add(seat);
		return seat;
	}

	/** Answers all that was asked from a seat with null, and takes it away. */
	leave(seat: Seat): void {
		seat.clear();
		this.#seats.delete(seat);
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
	 * Every layer for one image, or null when a newer image took its place or the request was cancelled. Of each seat at
	 * most one image is being computed and one waits; while the network loads or is replaced, the newest waits for it.
	 * @param image 784 numbers from 0 (paper) to 1 (ink); it is not kept
	 * @throws (rejects) RangeError for another length, NetworkError when there is no network
	 */
	async infer(image: Float32Array, seat = this.#own): Promise<Inference | null> {
		if (image.length !== IMAGE_SIDE * IMAGE_SIDE) {
			throw new RangeError(`infer: expected ${IMAGE_SIDE * IMAGE_SIDE} numbers, got ${image.length}`);
		}
		if (this.#abort.signal.aborted) return null;
		if (!this.#loading) throw new NetworkError('worker', 'infer: expected a network that was loaded');
		const answer = seat.images.ask(image.slice());
		void this.#pump(seat);
		return answer;
	}

	/** Answers every open image of a seat with null. */
	cancel(seat = this.#own): void {
		seat.cancel();
	}

	/**
	 * ∂unit/∂pixel for one or many images; see `GradientStudy`. The newest gradient wins: one that is under way is
	 * answered with null, and so is a cancelled one. Images are answered meanwhile. A worker that fails is replaced and
	 * the study done again.
	 * @returns 784 numbers for each image ('each') or 784 in all ('mean-abs')
	 * @throws (rejects) RangeError for a unit or images that are not LeNet-5's, NetworkError when there is no network
	 */
	inputGradient(study: Of<GradientStudy>, options: StudyOptions = {}): Promise<Finding | null> {
		return this.study({ ...study, kind: 'gradient' }, options);
	}

	/**
	 * Any study. Of each kind the newest of a seat wins: one that is under way is answered with null, and so is a cancelled one.
	 * Images are answered meanwhile. A worker that fails is replaced, and the study done again from its last picture or
	 * from its beginning.
	 * @throws (rejects) RangeError when it asks for what is not there, NetworkError when there is no network
	 */
	async study(
		study: Study,
		{ signal, ...heard }: StudyOptions = {},
		seat = this.#own,
	): Promise<Finding | null> {
		expectStudy(study);
		if (this.#abort.signal.aborted || signal?.aborted) return null;
		if (!this.#loading) throw new NetworkError('worker', `${study.kind}: expected a network that was loaded`);
		return seat.study(study.kind, signal, (ending) => this.#outlive(study, ending, heard));
	}

	/**
	 * Moves to another backend, in a new worker. When it does not start, the present one stays.
	 * @returns the backend it ended on; where that is another, `refused` says why
	 * @throws (rejects) NetworkError when nothing was loaded or no backend is left
	 */
	async setBackend(backend: BackendName): Promise<StartReport> {
		if (!this.#loading) throw new NetworkError('worker', 'setBackend: expected a network that was loaded');
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
		for (const seat of this.#seats) seat.clear();
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

	async #load({ backend = 'wasm', ...options }: LoadOptions): Promise<StartReport> {
		this.#failures = {};
		const spare = this.#openLink(); // its script arrives together with the rest
		try {
			const { assets, refused } = await loadAssets({ ...options, backend }, this.#network);
			this.#assets = assets;
			return this.#adopt(...(await this.#startAny(backend, refused, spare)));
		} catch (error) {
			spare.close();
			throw error;
		}
	}

	get #network() {
		return { fetch: this.#fetch, signal: this.#abort.signal };
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
			if (backend === 'wasm')
				this.#assets.wasm ??= await downloadWasm({ ...this.#network, onbytes: () => {} });
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
		for (const seat of this.#seats) void this.#pump(seat);
		return report;
	}

	async #pump(seat: Seat): Promise<void> {
		const link = this.#link;
		const job = link && seat.images.take();
		if (!job) return;
		try {
			job.resolve(await this.#compute(link, job));
			seat.images.done();
		} catch (error) {
			seat.images.putBack(job);
			void this.#replace(link, asNetworkError(error));
		}
		void this.#pump(seat);
	}

	async #compute(link: WorkerLink, { input: image }: Job<Float32Array, Inference>): Promise<Inference> {
		const reply = await link.request({ kind: 'infer', image }, this.#timeouts.infer);
		if (reply.kind !== 'inferred') throw unexpected('infer', reply);
		return { activations: viewActivations(reply.activations), milliseconds: reply.milliseconds };
	}

	/** Does a study, again where the worker died over it. */
	async #outlive(study: Study, signal: AbortSignal, heard: StudyOptions): Promise<Finding | null> {
		let last: StudyProgress | null = null;
		const onprogress = (progress: StudyProgress) => heard.onprogress?.((last = progress));
		for (let restarts = 0; ; restarts++) {
			await Promise.race([this.#tail, aborted(signal)]);
			if (signal.aborted) return null;
			const link = this.#link;
			if (!link) throw new NetworkError('worker', `${study.kind}: there is no network`);
			try {
				const asked = this.#ask(link, resumed(study, last), signal, { onprogress });
				return await Promise.race([asked, aborted(signal)]);
			} catch (error) {
				if (signal.aborted) return null;
				if (!link.broken || restarts === RESTARTS) throw error;
				void this.#replace(link, asNetworkError(error));
				heard.onrestart?.(asNetworkError(error));
			}
		}
	}

	async #ask(
		link: WorkerLink,
		study: Study,
		signal: AbortSignal,
		{ onprogress }: StudyOptions,
	): Promise<Finding | null> {
		const steps = {
			signal,
			onprogress: (progress: StudyProgress) => signal.aborted || onprogress?.(progress),
		};
		const reply = await link.request({ kind: 'study', study }, this.#timeouts.study, steps);
		if (reply.kind !== 'studied') throw unexpected(study.kind, reply);
		return reply.values && { values: reply.values, milliseconds: reply.milliseconds };
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
			[this.#loading, this.#report] = [null, null];
			if (!this.#abort.signal.aborted) this.#fail(asNetworkError(error));
		}
	}

	#fail(error: NetworkError): void {
		for (const seat of this.#seats) seat.images.fail(error);
		this.#onfail(error);
	}

	#exclusive<T>(work: () => Promise<T>): Promise<T> {
		const result = this.#tail.then(work);
		this.#tail = result.catch(() => {});
		return result;
	}
}

/** Null, when the signal aborts. */
const aborted = (signal: AbortSignal) =>
	new Promise<null>((resolve) => {
		if (signal.aborted) resolve(null);
		signal.addEventListener('abort', () => resolve(null), { once: true });
	});

const unexpected = (kind: string, reply: Reply) =>
	new NetworkError('worker', `${kind}: the worker answered with ${reply.kind}`);
