/** The test digits' way from the file into the lab: fetched when first wanted, once; again after a failure. */
import { siteFile } from '$lib/data/site-file';
import { loadDigits } from '$lib/data/digits';
import { loadMistakes } from '$lib/data/mistakes';
import type { LenetLab } from './lenet-lab.svelte';

export class TestDigits {
	failed = $state(false);
	#loading: Promise<void> | null = null;
	readonly #lab: LenetLab;

	constructor(lab: LenetLab) {
		this.#lab = lab;
	}

	load(): Promise<void> {
		this.#loading ??= this.#load();
		return this.#loading;
	}

	async #load(): Promise<void> {
		if (this.#lab.testDigits) return;
		this.failed = false;
		try {
			this.#lab.testDigits = await loadDigits(siteFile('/data/digits.bin'));
		} catch {
			this.failed = true;
			this.#loading = null;
		}
	}

	/** The network's mistakes, for a link to one of them. Never rejects. */
	async loadMistakes(): Promise<void> {
		if (this.#lab.mistakes) return;
		try {
			this.#lab.mistakes = await loadMistakes(siteFile('/models/lenet5/mistakes.bin'));
		} catch {
			this.failed = true;
		}
	}
}
