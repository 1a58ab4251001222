/** Calls at most once in so many milliseconds; of what comes between, the newest is delivered at the end. */
export class Throttle<T> {
	#waiting: { value: T } | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly deliver: (value: T) => void,
		private readonly pause: number,
	) {}

	push(value: T): void {
		this.#waiting = { value };
		if (this.#timer === undefined) this.#flush();
	}

	#flush(): void {
		this.#timer = undefined;
		if (!this.#waiting) return;
		const { value } = this.#waiting;
		this.#waiting = undefined;
		this.deliver(value);
		this.#timer = setTimeout(() => this.#flush(), this.pause);
	}
}
