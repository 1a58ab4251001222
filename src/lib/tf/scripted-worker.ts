/** A worker for tests: it keeps what it was asked and says what its script says. */
import type { WorkerLike } from './link';
import type { Hello, Reply, Request } from './protocol';

type Listener = (event: { data: Reply | Hello; message?: string }) => void;

export class ScriptedWorker implements WorkerLike {
	ended = false;
	readonly requests: Request[] = [];
	readonly #listeners = new Map<string, Listener>();

	/** @param greets whether it says hello once it is listened to, as a worker that came up */
	constructor(greets = true) {
		if (greets) queueMicrotask(() => this.say({ kind: 'hello' }));
	}

	addEventListener(type: string, listener: Listener): void {
		this.#listeners.set(type, listener);
	}

	terminate(): void {
		this.ended = true;
	}

	/** Nothing is heard of a worker that has been ended. */
	say(data: Reply | Hello): void {
		if (!this.ended) this.#listeners.get('message')?.({ data });
	}

	die(message = 'killed'): void {
		this.#listeners.get('error')?.({ data: { kind: 'hello' }, message });
	}

	postMessage(message: unknown): void {
		const request = message as Request;
		this.requests.push(request);
		queueMicrotask(() => this.answer(request));
	}

	/** Starts at once and answers nothing else; a test that wants more says so itself. */
	answer({ id, kind }: Request): void {
		if (kind === 'start') this.say({ id, kind: 'started', inferenceMs: 1 });
	}

	kinds(): Request['kind'][] {
		return this.requests.map(({ kind }) => kind);
	}

	/** The ids of the studies asked for. */
	studies(): number[] {
		return this.requests.filter(({ kind }) => kind === 'study').map(({ id }) => id);
	}
}
