/** Values that follow others only once these rest, for what must not change sixty times a second: names and speech. */

/** Milliseconds without a change after which something counts as settled. */
export const QUIET = 700;
/** Milliseconds between two messages to a listener. */
const BREATH = 1000;

/** The last value of `source` that stayed for `QUIET` milliseconds. Make it while a component is set up. */
export class Settled<T> {
	#value = $state.raw<T>() as T;
	readonly #source: () => T;

	constructor(source: () => T) {
		this.#source = source;
		this.#value = source();
		$effect(() => {
			const latest = source();
			const timer = setTimeout(() => (this.#value = latest), QUIET);
			return () => clearTimeout(timer);
		});
	}

	get current(): T {
		return this.#value;
	}

	/** Does not wait: somebody asks now. */
	settle(): void {
		this.#value = this.#source();
	}
}

/** Whether a change is told at once, after a rest, or not at all. */
export type Urgency = 'now' | 'later' | 'never';

/** What a listener hears of `source`: news at once, the rest after a quiet moment, never two messages within a second. */
export class Spoken<T> {
	#heard = $state.raw<T>() as T;
	#spokeAt = -Infinity;

	constructor(source: () => T, urgency: (heard: T, value: T) => Urgency) {
		this.#heard = source();
		$effect(() => {
			const value = source();
			const when = urgency(this.#heard, value);
			if (when === 'never') return;
			const breath = BREATH - (performance.now() - this.#spokeAt);
			const timer = setTimeout(() => this.#say(value), Math.max(breath, when === 'now' ? 0 : QUIET));
			return () => clearTimeout(timer);
		});
	}

	get current(): T {
		return this.#heard;
	}

	#say(value: T): void {
		this.#heard = value;
		this.#spokeAt = performance.now();
	}
}
