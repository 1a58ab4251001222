import { replaceParams, type Schema } from '$lib/url/codec';

/** Milliseconds of quiet before the address is written: browsers refuse to change it many times a second. */
const QUIET = 300;

/** Writes a demo's state into the page's address: replaced, never pushed, and only once the learner pauses. */
export class AddressWriter {
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param replace puts an address in the place of the present one */
	constructor(private readonly replace: (url: URL) => void) {}

	write(schema: Schema, { search, hash }: { search: string; hash: string }): void {
		this.#later((here) => addressOf(here, schema, { search, hash }));
	}

	/** Writes the whole query and fragment: for a page whose address says nothing else. */
	writeAll({ search, hash }: { search: string; hash: string }): void {
		this.#later((here) => new URL(`${here.pathname}${search}${hash}`, here));
	}

	#later(make: (here: URL) => URL): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			const url = make(new URL(location.href));
			if (url.href !== location.href) this.replace(url);
		}, QUIET);
	}

	dispose(): void {
		clearTimeout(this.#timer);
	}
}

/** `current` with a demo's parameters replaced; other parameters and an ordinary anchor stay. */
export function addressOf(
	current: URL,
	schema: Schema,
	{ search, hash }: { search: string; hash: string },
): URL {
	const url = new URL(current);
	url.search = replaceParams(schema, url.search, search);
	const isState = /^#s=/.test(url.hash);
	if (hash || isState) url.hash = hash;
	return url;
}
