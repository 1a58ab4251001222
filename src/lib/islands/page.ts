import { hydrate, mount } from 'svelte';
import { localeOfPath } from '$lib/i18n/locale';
import { ProgressKeeper } from '$lib/lessons/progress.svelte';
import { afterFrame } from '$lib/ui/after-frame';
import InLocale from '$lib/ui/InLocale.svelte';
import { inSlices } from './slices';
import { islandStrings } from './strings';
import { ISLANDS, type IslandName, type Loaded, type Page } from './islands';
import { layStills } from './paper';
import { PageLinks } from './props';

/** How far below the window an island begins to live. */
const AHEAD = '600px';

/** So many milliseconds at most the islands below the window wait for those in it. */
const PATIENCE = 3000;

/** Lets the browser answer and paint between two islands, or so many milliseconds pass. */
const breathe = (ms?: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Whether the browser has not laid it out, being far from the window. */
const isPutOff = (island: HTMLElement) =>
	'checkVisibility' in island && !island.checkVisibility({ contentVisibilityAuto: true });

/**
 * The islands in the window now: an observer would tell a frame later. They stand in the order of the page, and nothing
 * behind the first one below the window is asked where it is: the browser would lay out for that what it has put off.
 */
function islandsInSight(islands: readonly HTMLElement[]): HTMLElement[] {
	const seen: HTMLElement[] = [];
	for (const island of islands) {
		if (isPutOff(island)) continue;
		const { top, bottom, width, height } = island.getBoundingClientRect();
		if (top > innerHeight) break;
		if (width + height > 0 && bottom >= 0) seen.push(island);
	}
	return seen;
}

/** The record is read when the first island asks for it: most pages have none. */
function pageOf(root: ParentNode): Page {
	let progress: ProgressKeeper | undefined;
	return {
		get progress() {
			const slug = root.querySelector<HTMLElement>('[data-lesson]')?.dataset.lesson ?? '';
			return (progress ??= new ProgressKeeper(slug));
		},
	};
}

/** Says of the parts of an island that stand below the window that they wait (`slices.ts`), before anything changes. */
function letWait(island: HTMLElement): void {
	const parts = [...island.querySelectorAll<HTMLElement>('[data-slice]')];
	const below = parts.filter(({ firstElementChild }) => {
		const box = firstElementChild?.getBoundingClientRect();
		return box && box.top > innerHeight;
	});
	for (const part of below) part.dataset.waits = '';
}

interface Life {
	/** what is in the window lives; never fails */
	seen: Promise<void>;
	/** all of it does; never fails */
	whole: Promise<void>;
	/** whether the whole lives, or could not be loaded */
	settled: boolean;
}

/** The same press once more, at the same place of what was pressed: a grid of numbers asks which of its cells that is. */
function pressOf(target: Element, { clientX, clientY, detail }: MouseEvent): () => void {
	const before = target.getBoundingClientRect();
	return () => {
		if (!target.isConnected || target.closest(':disabled')) return;
		const { left, top } = target.getBoundingClientRect();
		target.dispatchEvent(
			new MouseEvent('click', {
				bubbles: true,
				cancelable: true,
				composed: true,
				view: window,
				detail,
				clientX: left + clientX - before.left,
				clientY: top + clientY - before.top,
			}),
		);
	};
}

/** All islands of a static page. Each lives from when the reader comes near, or touches it. */
export class IslandsOfPage {
	readonly links = new PageLinks();
	readonly #root: ParentNode;
	readonly #page: Page;
	/** read at once, so that every link begins with its figure's state, whoever asks for it first */
	readonly #props: ReadonlyMap<Element, Record<string, unknown>>;
	readonly #locale = localeOfPath(location.pathname, __BASE_PATH__);
	readonly #lives = new Map<Element, Life>();
	readonly #code = new Map<Element, Promise<Loaded>>();
	/** the first one comes to life at once, each other one in a task of its own */
	#breathes = false;
	/** the end of the queue */
	#queue: Promise<void> = Promise.resolve();

	constructor(root: ParentNode) {
		this.#root = root;
		this.#page = pageOf(root);
		this.#props = new Map(
			this.#islands.map((island) => [island, this.links.read(island.dataset.props ?? '{}')]),
		);
	}

	get #islands(): HTMLElement[] {
		return [...this.#root.querySelectorAll<HTMLElement>('[data-island]')];
	}

	/** Watches all islands; resolves when those in sight are alive. */
	async start(): Promise<void> {
		this.#root.addEventListener('focusin', ({ target }) => this.#wakeAround(target));
		this.#root.addEventListener('click', (event) => this.#clickLater(event as MouseEvent), { capture: true });
		this.#root.addEventListener('change', (event) => this.#changeLater(event), { capture: true });
		addEventListener('beforeprint', () =>
			layStills(this.#islands.filter(({ dataset }) => dataset.live === undefined)),
		);
		const islands = this.#islands;
		const seen = islandsInSight(islands);
		const alive = this.#wakeAll(seen);
		const observer = new IntersectionObserver(
			(entries) => {
				const near = entries
					.filter((entry) => entry.isIntersecting)
					.map(({ target }) => target as HTMLElement);
				near.forEach((island) => observer.unobserve(island));
				void this.#wakeAll(near);
			},
			{ rootMargin: AHEAD },
		);
		// What comes next does not share the line with what is in the window, unless that keeps the reader waiting.
		await Promise.race([alive, breathe(PATIENCE)]);
		for (const island of islands) if (!seen.includes(island)) observer.observe(island);
		await alive;
	}

	/** Those that can wait are fetched when the others can be seen alive. Resolves when the others are alive. */
	async #wakeAll(islands: readonly HTMLElement[]): Promise<void> {
		const canWait = (island: HTMLElement) => island.dataset.late !== undefined;
		const first = islands.filter((island) => !canWait(island));
		const alive = first.map((island) => this.#life(island).seen);
		void Promise.allSettled(alive).then(() =>
			afterFrame(() => {
				for (const island of islands.filter(canWait)) void this.wake(island);
			}),
		);
		await Promise.all(alive);
	}

	/** Brings an island to life, once; a failure is said where the island stands. */
	wake(island: HTMLElement): Promise<void> {
		return this.#life(island).whole;
	}

	#life(island: HTMLElement): Life {
		const known = this.#lives.get(island);
		if (known) return known;
		const code = this.#codeOf(island);
		const fail = (error: unknown) => this.#tellFailure(island, error);
		const begin = async () => {
			const parts = await code;
			if (this.#breathes) await breathe();
			this.#breathes = true;
			return this.#enliven(island, parts);
		};
		const begun = this.#queue.then(begin).catch((error: unknown) => {
			fail(error);
			return { rest: Promise.resolve() };
		});
		const whole = begun
			.then(({ rest }) => rest.catch(fail))
			.then(() => {
				life.settled = true;
			});
		const life: Life = { seen: begun.then(() => undefined), whole, settled: false };
		this.#queue = whole;
		this.#lives.set(island, life);
		return life;
	}

	/** All islands that a link moves. */
	async wakeLinked(id: string): Promise<void> {
		const text = JSON.stringify({ $link: id }).slice(1, -1);
		const linked = this.#islands.filter((island) => island.dataset.props?.includes(text));
		await Promise.all(linked.map((island) => this.wake(island)));
	}

	/** Fetched once; that it failed is told when its turn comes. */
	#codeOf(island: HTMLElement): Promise<Loaded> {
		const known = this.#code.get(island);
		if (known) return known;
		const code = this.#load(island);
		code.catch(() => undefined);
		this.#code.set(island, code);
		return code;
	}

	#load(island: HTMLElement): Promise<Loaded> {
		const name = island.dataset.island ?? '';
		const load = ISLANDS[name as IslandName] as ((props: unknown, page: Page) => Promise<Loaded>) | undefined;
		if (!load) return Promise.reject(new Error(`islands: there is no island "${name}"`));
		return load(this.#props.get(island), this.#page);
	}

	async #enliven(island: HTMLElement, { component, props, fresh }: Loaded): Promise<{ rest: Promise<void> }> {
		let rest = Promise.resolve();
		const all = {
			target: island,
			props: { of: component, given: props, locale: this.#locale },
		};
		if (island.dataset.fresh === undefined && !fresh) {
			letWait(island);
			const canWait = (at: Element) => at.matches('[data-waits]');
			({ rest } = await inSlices(() => hydrate(InLocale, all), { breath: breathe, canWait }));
		} else {
			island.replaceChildren();
			mount(InLocale, all);
		}
		island.dataset.live = '';
		return { rest };
	}

	#tellFailure(island: HTMLElement, error: unknown): void {
		console.error(error);
		const note = document.createElement('p');
		note.setAttribute('role', 'alert');
		note.textContent = islandStrings[this.#locale].failed;
		island.append(note);
	}

	/** Nothing to wait for: nothing is there to live, or it does, or never will. */
	#wakeAround(target: EventTarget | null): Promise<void> | undefined {
		const island = target instanceof Element ? target.closest<HTMLElement>('[data-island]') : null;
		if (!island || this.#lives.get(island)?.settled) return undefined;
		const lives = island.dataset.live !== undefined && !(target as Element).closest('[data-waits]');
		return lives ? undefined : this.wake(island);
	}

	/** A press on something that does not live yet is done as soon as it does. */
	#clickLater(event: MouseEvent): void {
		const { target } = event;
		if (!(target instanceof Element) || target.closest('a[href], summary')) return;
		const waking = this.#wakeAround(target);
		if (!waking) return;
		event.preventDefault();
		event.stopPropagation();
		const pressAgain = pressOf(target, event);
		void waking.then(pressAgain);
	}

	/** What was chosen or typed in something that does not live yet is told to it as soon as it does. */
	#changeLater(event: Event): void {
		const { target } = event;
		const isField = target instanceof HTMLSelectElement || target instanceof HTMLInputElement;
		const waking = isField ? this.#wakeAround(target) : undefined;
		if (!isField || !waking) return;
		const { value } = target;
		const checked = target instanceof HTMLInputElement && target.checked;
		event.stopPropagation();
		void waking.then(() => {
			if (!target.isConnected) return;
			target.value = value;
			if (target instanceof HTMLInputElement) target.checked = checked;
			for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
		});
	}
}
