import { SvelteSet } from 'svelte/reactivity';
import { asCount, asRecord, keep, readKept } from './storage';

/** How far the reader is in one lesson. */
export interface LessonProgress {
	/** Ids of the sections that were read to their end. */
	readonly read: readonly string[];
	readonly asked: number;
	readonly right: number;
}

const keyOf = (slug: string) => `lesson:${slug}`;

/** What this device remembers of a lesson; nothing when storage is blocked or holds something else. */
export function readProgress(slug: string): LessonProgress {
	const record = asRecord(readKept(keyOf(slug)));
	const read = Array.isArray(record.read) ? record.read.filter((id) => typeof id === 'string') : [];
	return { read, asked: asCount(record.asked), right: asCount(record.right) };
}

/** Forgets all lessons given. */
export function clearProgress(slugs: readonly string[]): void {
	for (const slug of slugs) keep(keyOf(slug), {});
}

/** The record of the lesson on the screen: made after mounting, written through. */
export class ProgressKeeper {
	readonly read: SvelteSet<string>;
	asked = $state(0);
	right = $state(0);
	readonly #slug: string;

	constructor(slug: string) {
		const kept = readProgress(slug);
		this.#slug = slug;
		this.read = new SvelteSet(kept.read);
		this.asked = kept.asked;
		this.right = kept.right;
	}

	markRead(section: string): void {
		if (this.read.has(section)) return;
		this.read.add(section);
		this.#keep();
	}

	/** Counts one exercise, answered right or not at the first try. */
	countAnswer(right: boolean): void {
		this.asked += 1;
		if (right) this.right += 1;
		this.#keep();
	}

	#keep(): void {
		keep(keyOf(this.#slug), { read: [...this.read], asked: this.asked, right: this.right });
	}
}
