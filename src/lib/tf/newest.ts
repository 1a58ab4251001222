/**
 * Questions of which only the newest matters: one is being answered, one waits, and a newer one takes the place of
 * the one that waits. The replaced one is answered with null.
 */
export interface Job<In, Out> {
	readonly input: In;
	resolve(answer: Out | null): void;
	reject(error: unknown): void;
	/** Answered already, with null. */
	dropped: boolean;
}

export class NewestFirst<In, Out> {
	#current: Job<In, Out> | null = null;
	#next: Job<In, Out> | null = null;

	/** Lets `input` wait in place of any other. */
	ask(input: In): Promise<Out | null> {
		this.#drop(this.#next);
		return new Promise((resolve, reject) => {
			this.#next = { input, resolve, reject, dropped: false };
		});
	}

	/** The job to do now; null while another is being done or none waits. */
	take(): Job<In, Out> | null {
		if (this.#current) return null;
		[this.#current, this.#next] = [this.#next, null];
		return this.#current;
	}

	/** The job that was taken is over. */
	done(): void {
		this.#current = null;
	}

	/** The job that was taken could not be done: it waits again, unless a newer one does. */
	putBack(job: Job<In, Out>): void {
		this.#current = null;
		if (job.dropped) return;
		if (this.#next) this.#drop(job);
		else this.#next = job;
	}

	/** Answers all with null. */
	cancel(): void {
		this.#drop(this.#current);
		this.#drop(this.#next);
		this.#next = null;
	}

	/** Lets the one that waits fail. */
	fail(error: unknown): void {
		this.#next?.reject(error);
		this.#next = null;
	}

	#drop(job: Job<In, Out> | null): void {
		if (!job) return;
		job.dropped = true;
		job.resolve(null);
	}
}
