/**
 * One worker and the requests it has not answered yet. Whatever happens to the worker, every request ends: with its
 * reply, or with a NetworkError 'worker' or 'timeout'. After that the worker is no longer trusted and is ended.
 */
import { NetworkError, type Hello, type Reply, type Request } from './protocol';
import type { StudyProgress } from './studies';

/** What this needs of a Worker; tests pass their own. */
export interface WorkerLike {
	postMessage(message: unknown): void;
	terminate(): void;
	addEventListener(type: 'message', listener: (event: { data: Reply | Hello }) => void): void;
	addEventListener(type: 'error' | 'messageerror', listener: (event: { message?: string }) => void): void;
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Question = WithoutId<Exclude<Request, { kind: 'cancel' }>>;

/** For requests that are answered in steps. */
export interface StepOptions {
	onprogress?(progress: StudyProgress): void;
	/** When it aborts, the worker is told to stop; the answer then comes with null. */
	signal?: AbortSignal;
}

interface Waiting {
	milliseconds: number;
	onprogress?(progress: StudyProgress): void;
	resolve(reply: Reply): void;
	reject(error: NetworkError): void;
	timer: ReturnType<typeof setTimeout>;
}

/** After a sleep of the device a timer may come before the answer that is already there: wait once more, briefly. */
const GRACE_MS = 300;

export class WorkerLink {
	readonly #worker: WorkerLike;
	readonly #waiting = new Map<number, Waiting>();
	readonly #ready: Promise<unknown>;
	/** The script has arrived and runs. */
	heard = false;
	#lastId = 0;
	#broken: NetworkError | null = null;

	/**
	 * @param helloMs how long the worker's script may take to arrive and run
	 * @throws NetworkError 'worker' when no worker can be made
	 */
	constructor(createWorker: () => WorkerLike, helloMs: number) {
		try {
			this.#worker = createWorker();
		} catch (error) {
			throw new NetworkError(
				'worker',
				`WorkerLink: no worker: ${error instanceof Error ? error.message : error}`,
			);
		}
		this.#ready = this.#expect(0, helloMs);
		this.#ready.catch(() => {}); // the first request reports it
		this.#worker.addEventListener('message', ({ data }) => this.#settle('id' in data ? data.id : 0, data));
		const die = ({ message }: { message?: string }) =>
			this.close(new NetworkError('worker', `WorkerLink: the worker died: ${message ?? 'no reason given'}`));
		this.#worker.addEventListener('error', die);
		this.#worker.addEventListener('messageerror', die);
	}

	/** It can no longer be asked anything. */
	get broken(): boolean {
		return this.#broken !== null;
	}

	/**
	 * Asks once the worker listens.
	 * @param milliseconds how long the answer, or the next word of progress, may take from then
	 * @throws (rejects) NetworkError: the worker's own, 'worker' when it died, 'timeout' when it did not answer
	 */
	async request(question: Question, milliseconds: number, steps: StepOptions = {}): Promise<Reply> {
		await this.#ready;
		if (this.#broken) throw this.#broken;
		const id = ++this.#lastId;
		const answered = this.#expect(id, milliseconds, steps.onprogress);
		try {
			this.#worker.postMessage({ ...question, id });
		} catch (error) {
			this.close(
				new NetworkError('worker', `WorkerLink: ${question.kind} could not be sent: ${String(error)}`),
			);
		}
		const stop = () => this.#broken ?? this.#worker.postMessage({ id, kind: 'cancel' } satisfies Request);
		if (steps.signal?.aborted) stop();
		steps.signal?.addEventListener('abort', stop);
		const reply = await answered.finally(() => steps.signal?.removeEventListener('abort', stop));
		if (reply.kind === 'failed') throw new NetworkError(reply.code, reply.message);
		return reply;
	}

	/** Ends the worker; requests without an answer fail with `error`. */
	close(error = new NetworkError('worker', 'WorkerLink: closed')): void {
		if (this.#broken) return;
		this.#broken = error;
		this.#worker.terminate();
		for (const { timer, reject } of this.#waiting.values()) {
			clearTimeout(timer);
			reject(error);
		}
		this.#waiting.clear();
	}

	#expect(id: number, milliseconds: number, onprogress?: Waiting['onprogress']): Promise<Reply> {
		return new Promise((resolve, reject) => {
			const timer = this.#patience(id, milliseconds);
			this.#waiting.set(id, { milliseconds, resolve, reject, timer, onprogress });
		});
	}

	/** Gives the worker up when nothing is heard in time. */
	#patience(id: number, milliseconds: number): ReturnType<typeof setTimeout> {
		const give = () =>
			this.close(new NetworkError('timeout', `WorkerLink: no answer within ${milliseconds} ms`));
		return setTimeout(() => {
			const waiting = this.#waiting.get(id);
			if (waiting) waiting.timer = setTimeout(give, GRACE_MS);
		}, milliseconds);
	}

	#settle(id: number, data: Reply | Hello): void {
		const waiting = this.#waiting.get(id);
		if (!waiting) return;
		this.heard = true;
		clearTimeout(waiting.timer);
		if (data.kind === 'progress') {
			waiting.timer = this.#patience(id, waiting.milliseconds);
			waiting.onprogress?.(data.progress);
			return;
		}
		this.#waiting.delete(id);
		waiting.resolve(data as Reply);
	}
}
