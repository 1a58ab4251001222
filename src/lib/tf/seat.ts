/**
 * What one user of a client has asked. Of its images the newest wins, and so does the newest of each kind of its
 * studies; what another user asks displaces nothing of it.
 */
import type { Inference } from './client';
import { NewestFirst } from './newest';
import type { StudyKind } from './studies';

export class Seat {
	readonly images = new NewestFirst<Float32Array, Inference>();
	/** The study of each kind that is under way. */
	readonly #studies = new Map<StudyKind, AbortController>();

	/** Answers every open image with null. */
	cancel(): void {
		this.images.cancel();
	}

	/** Answers everything with null. */
	clear(): void {
		this.cancel();
		for (const study of this.#studies.values()) study.abort();
	}

	/**
	 * Does a study in place of the one of its kind that is under way.
	 * @param work is told by a signal to end: by a newer study, by the caller's own `signal`, or by `clear`
	 */
	async study<T>(
		kind: StudyKind,
		signal: AbortSignal | undefined,
		work: (ending: AbortSignal) => Promise<T>,
	): Promise<T> {
		const ending = new AbortController();
		const stop = () => ending.abort();
		this.#studies.get(kind)?.abort();
		this.#studies.set(kind, ending);
		signal?.addEventListener('abort', stop);
		try {
			return await work(ending.signal);
		} finally {
			signal?.removeEventListener('abort', stop);
			if (this.#studies.get(kind) === ending) this.#studies.delete(kind);
		}
	}
}
