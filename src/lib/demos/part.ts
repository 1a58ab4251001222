/**
 * Parts of a demo's view whose code is fetched only where they are on show: a lesson's first figure comes to life when
 * its code is there, and most have neither a question nor controls.
 */
import type { Component } from 'svelte';

/** What decides which parts a figure has; it stays as it is while the figure lives. */
export interface Shown {
	/** predict first */
	ask: boolean;
	/** names of the parts that are left out */
	hide: readonly string[];
}

/** One such part. Its code is there before the figure is made (`Demo.fetchParts`), so that it never appears late. */
export class Part<Props extends object> {
	/** where `load` finds it, below `src/lib`: a page asks for the code of its first figure's parts at once */
	readonly module: string;
	readonly isShown: (shown: Shown) => boolean;
	readonly #load: () => Promise<{ default: Component<Props> }>;
	#view: Component<Props> | undefined;

	constructor(
		module: string,
		load: () => Promise<{ default: Component<Props> }>,
		isShown: (shown: Shown) => boolean,
	) {
		this.module = module;
		this.isShown = isShown;
		this.#load = load;
	}

	/** Fetches its code; once it is there, nothing more is asked for. */
	async fetch(): Promise<void> {
		this.#view ??= (await this.#load()).default;
	}

	/** The component. Throws where a figure shows a part nobody has fetched. */
	get View(): Component<Props> {
		if (!this.#view) throw new Error('Part: expected fetchParts before the figure is made');
		return this.#view;
	}
}

/** A question is there in predict mode. */
export const whenAsked = ({ ask }: Shown): boolean => ask;

/** What stands for several names is there until all of them are left out. */
export const unlessAllHidden =
	(...names: readonly string[]) =>
	({ hide }: Shown): boolean =>
		!names.every((name) => hide.includes(name));

/** What belongs to several names is there while none of them is left out. */
export const unlessHidden =
	(...names: readonly string[]) =>
	({ hide }: Shown): boolean =>
		!names.some((name) => hide.includes(name));

/** Controls, and what one can begin with. */
export const whenSet = unlessAllHidden('presets', 'controls');
