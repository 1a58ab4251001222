/** The caches of this site: one for each version, whole and unmixed. Nothing is written to them but by `fill` and a repair. */
import { cacheOf, cachesOf, isHashed, isOfVersion, keptBy, type Site } from './kept';

/** Requests at a time: the reader's own come first. */
const AT_ONCE = 3;

/** While a page is being used, so long passes before the next file. */
const REST_MS = 2000;

export class Store {
	readonly #site: Site;
	readonly #caches: CacheStorage;
	readonly #name: string;
	readonly #hashed: ReadonlySet<string>;
	/** counts the times it was told to stop */
	#stops = 0;
	/** no file is asked for before that */
	#restUntil = 0;

	constructor(site: Site, caches: CacheStorage) {
		this.#site = site;
		this.#caches = caches;
		this.#name = cacheOf(site.base, site.version);
		this.#hashed = new Set(site.hashed);
	}

	/** Our caches, the newest first. */
	async #names(): Promise<string[]> {
		const names = await this.#caches.keys();
		return names.filter((name) => name.startsWith(cachesOf(this.#site.base))).reverse();
	}

	/** What is kept under a path: of this version or, failing that, of another. */
	async find(path: string): Promise<Response | undefined> {
		const others = (await this.#names()).filter((name) => name !== this.#name);
		for (const cacheName of [this.#name, ...others]) {
			const response = await this.#caches.match(path, { cacheName });
			if (response) return response;
		}
		return undefined;
	}

	/** Takes a fresh response in place of the one that is kept. */
	async mend(path: string, response: Response): Promise<void> {
		if (await this.#caches.has(this.#name)) await (await this.#caches.open(this.#name)).put(path, response);
	}

	/**
	 * Fetches what is missing, a few at a time. A file that cannot be had is left out and tried again the next time.
	 * @returns how many are still missing
	 */
	async fill(paths: readonly string[], fetch: typeof globalThis.fetch): Promise<number> {
		const run = this.#stops;
		const cache = await this.#caches.open(this.#name);
		const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
		const waiting = paths.filter((path) => !kept.has(path));
		let missing = waiting.length;
		const work = async () => {
			for (let path = waiting.shift(); path && run === this.#stops; path = waiting.shift()) {
				await this.#rested();
				if (run === this.#stops && (await this.#keep(path, cache, fetch))) missing--;
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		return missing;
	}

	/** One rest at most, so that something is kept even while someone draws all day. */
	async #rested(): Promise<void> {
		const rest = this.#restUntil - Date.now();
		if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
	}

	async #keep(path: string, cache: Cache, fetch: typeof globalThis.fetch): Promise<boolean> {
		try {
			const known = isHashed(path) ? await this.find(path) : undefined;
			const response =
				known ?? (await fetch(path, { cache: isHashed(path) ? 'default' : 'no-cache', priority: 'low' }));
			const whole = await this.#whole(path, response);
			if (whole) await cache.put(path, whole);
			return whole !== undefined;
		} catch (error) {
			if (error instanceof DOMException && error.name === 'QuotaExceededError') this.stop();
			return false; // no network, or no room
		}
	}

	/** The response as it may be kept: hosts answer for a missing file with a page, and for a page with a redirect. */
	async #whole(path: string, response: Response): Promise<Response | undefined> {
		const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
		if (response.status !== 200 || isHtml !== path.endsWith('/')) return undefined;
		if (!isHtml) return response.redirected ? undefined : response;
		const html = await response.text();
		if (!isOfVersion(html, this.#hashed, this.#site.base)) return undefined;
		return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
	}

	/** Forgets older versions, once this one has every page, script and style: until then they stand in for it. */
	async sweep(): Promise<void> {
		if (!(await this.#caches.has(this.#name))) return;
		const cache = await this.#caches.open(this.#name);
		const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
		if (!keptBy(this.#site).first.every((path) => kept.has(path))) return;
		const names = await this.#names();
		const older = names.slice(names.indexOf(this.#name) + 1);
		await Promise.all(older.map((name) => this.#caches.delete(name)));
	}

	/** Leaves the processor and the link to the reader for a while. */
	rest(): void {
		this.#restUntil = Date.now() + REST_MS;
	}

	/** Ends every `fill` after the file it is at. */
	stop(): void {
		this.#stops++;
	}
}
