/** What every demo is to the pages that show it: parameters that travel in a link, and a view. */
import type { Component } from 'svelte';
import type { Localised } from '$lib/i18n/strings';
import {
	defaults,
	flag,
	list,
	parseParams,
	serialiseParams,
	text,
	type ParamNotice,
	type Schema,
	type Values,
} from '$lib/url/codec';
import type { Part, Shown } from './part';

/** What the list of demos shows before any of a demo's code is loaded. */
export interface DemoMeta {
	/** permanent: it is in people's links */
	id: string;
	title: Localised<string>;
	/** one sentence: what can be done here */
	about: Localised<string>;
	/** has a predict mode (`?ask=1`) */
	asks: boolean;
}

/** The props of every demo's view. `Model` is its state class, `Params` what its schema holds. */
export interface DemoProps<Params, Model = unknown> {
	/** what differs from the defaults when the figure appears */
	params?: Partial<Params>;
	/** the state itself, where a lesson links words and figure; `params` is then not read */
	model?: Model;
	/** predict first */
	ask?: boolean;
	/** what outlives a new state of the same figure and travels in no link: a picture of the reader's own */
	keep?: Map<string, unknown> | undefined;
	/** parts to leave out, by name; each demo says which it knows */
	hide?: readonly string[];
	/** parameters the learner cannot change */
	lock?: readonly string[];
	/** `small` in running text, `full` on a page of its own */
	size?: 'full' | 'small';
	/** the address of a state; without it there is no "copy link" */
	link?: (params: Params) => string;
	/** called with the state at first and after every change, but not while something plays */
	onchange?: (params: Params) => void;
	/** called once with how to change the state from outside (words that move the figure); what it returns ends that */
	follow?: (take: (changes: Partial<Params>) => void) => () => void;
	/** called in ask mode */
	onanswer?: (result: { given: number; correct: boolean }) => void;
}

export interface Normalised<Params> {
	values: Params;
	notices: ParamNotice[];
}

export type DemoParams = Record<string, unknown>;

/** A demo whose parameters' types are forgotten, so that pages can treat all alike. */
export interface Demo {
	readonly schema: Schema;
	readonly defaults: DemoParams;
	/** never throws; what was wrong is in the notices */
	read(search: string, hash: string): { params: DemoParams; notices: ParamNotice[] };
	write(params: DemoParams): { search: string; hash: string };
	readonly View: Component<DemoProps<DemoParams>>;
	/** fetches the code of the parts that are on show, or of all; the view can be made when it is there */
	fetchParts(shown?: Shown): Promise<void>;
}

interface DemoParts<S extends Schema, Model> {
	schema: S;
	/** makes values that are right one by one right together (a filter not larger than its input); never throws */
	normalise: (values: Values<S>) => Normalised<Values<S>>;
	View: Component<DemoProps<Values<S>, Model>>;
	/** what not every figure of it has: all that `parts.ts` names */
	parts?: Readonly<Record<string, Pick<Part<object>, 'fetch' | 'isShown'>>>;
}

/** Joins a demo's parts. */
export function defineDemo<S extends Schema, Model>({
	schema,
	normalise,
	View,
	parts = {},
}: DemoParts<S, Model>): Demo {
	const demo = {
		schema,
		defaults: defaults(schema),
		read(search: string, hash: string) {
			const parsed = parseParams(schema, search, hash);
			const { values, notices } = normalise(parsed.values);
			return { params: values, notices: [...parsed.notices, ...notices] };
		},
		write: (params: Values<S>) => serialiseParams(schema, params),
		View,
		async fetchParts(shown?: Shown) {
			const all = Object.values(parts);
			const needed = shown ? all.filter((part) => part.isShown(shown)) : all;
			await Promise.all(needed.map((part) => part.fetch()));
		},
	};
	// The one place where types are forgotten: a page hands a view only what its own schema has read.
	return demo as unknown as Demo;
}

/** A demo whose view can be made whatever is shown of it. */
export async function whole(demo: Demo): Promise<Demo> {
	await demo.fetchParts();
	return demo;
}

/** Parameters of the frame around any demo: predict mode, parts left out, parameters held fast. */
export const frameSchema = {
	ask: flag(),
	hide: list(text({ default: '', maxLength: 20, pattern: /^[a-z][a-z-]*$/ }), { default: [], unique: true }),
	lock: list(text({ default: '', maxLength: 20, pattern: /^[a-z][a-z-]*$/i }), { default: [], unique: true }),
};
