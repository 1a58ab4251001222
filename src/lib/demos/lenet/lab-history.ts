/**
 * The lab's address and the browser's Back, with the browser's own history alone: the query is an output, each step down
 * is an entry of its own. An entry remembers the trails that led to it, so that a step back can find its entry.
 */
import { replaceParams } from '$lib/url/codec';
import type { LenetLab } from './lenet-lab.svelte';
import { LAB_SCHEMA } from './params';
import type { TrailKeeper } from './trail.svelte';

/** What one entry holds beside what others keep there; the last trail is its own. */
interface Entry {
	lenet?: readonly string[];
}

/** Trails remembered at most; an older one is gone back to without the browser. */
const MOST_TRAILS = 60;
/** Milliseconds after which the browser has ignored a request to go back, as it does when asked too often. */
const PATIENCE = 400;

export class LabHistory implements TrailKeeper {
	readonly #lab: LenetLab;
	readonly #window: Window;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	constructor(lab: LenetLab, view: Window = window) {
		this.#lab = lab;
		this.#window = view;
	}

	/** Takes over the trail of an entry that is come back to, and keeps the lab's trails from now on. Returns how to end. */
	start(): () => void {
		const { trail } = this.#lab;
		const kept = this.#trails().at(-1);
		if (kept === undefined) this.#save('replaceState', [trail.code]);
		else trail.restore(kept, 'link');
		trail.keeper = this;
		const onpopstate = () => this.#arrive();
		this.#window.addEventListener('popstate', onpopstate);
		return () => {
			clearTimeout(this.#waiting);
			trail.keeper = null;
			this.#window.removeEventListener('popstate', onpopstate);
		};
	}

	/** Writes the lab's parameters into the present entry's address. */
	write(params: string): void {
		const wanted = this.#address(params);
		const { search, pathname, hash } = this.#window.location;
		const trails = this.#trails();
		const { code } = this.#lab.trail;
		if (wanted === `${pathname}${search}${hash}` && trails.at(-1) === code) return;
		// Where the browser has refused an entry of its own, the present one takes over.
		this.#save('replaceState', [...trails.slice(0, -1), code], wanted);
	}

	/** The entry begins with its address: an address that is written later is a second entry's work for the browser. */
	keep(code: string): void {
		this.#save(
			'pushState',
			[...this.#trails(), code].slice(-MOST_TRAILS),
			this.#address(this.#lab.toParams()),
		);
	}

	back(code: string): boolean {
		const trails = this.#trails();
		const earlier = trails.slice(0, -1).lastIndexOf(code);
		if (earlier < 0 || trails.at(-1) !== this.#lab.trail.code) return false;
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#lab.trail.restore(code), PATIENCE);
		this.#window.history.go(earlier - (trails.length - 1));
		return true;
	}

	/** The page's own address with these parameters. */
	#address(params: string): string {
		const { search, pathname, hash } = this.#window.location;
		return `${pathname}${replaceParams(LAB_SCHEMA, search, params)}${hash}`;
	}

	#arrive(): void {
		clearTimeout(this.#waiting);
		const code = this.#trails().at(-1);
		if (code !== undefined) this.#lab.trail.restore(code);
	}

	#trails(): readonly string[] {
		const { lenet } = (this.#window.history.state ?? {}) as Entry;
		return Array.isArray(lenet) && lenet.every((code) => typeof code === 'string') ? lenet : [];
	}

	/** Browsers refuse entries that come too fast, some by throwing: the trail is then right and the entry is not. */
	#save(how: 'pushState' | 'replaceState', trails: readonly string[], address?: string): void {
		const { history } = this.#window;
		try {
			history[how]({ ...(history.state as object | null), lenet: trails }, '', address);
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
		}
	}
}
