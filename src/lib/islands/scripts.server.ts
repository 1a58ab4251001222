/**
 * The scripts of a static page with islands: the runtime, and the code of the island a reader meets first. They are asked
 * for as soon as the page's first bytes are there, behind the words in the queue, and run when the words stand. The build
 * tells the files' names.
 */
import { dev } from '$app/environment';
import { base } from '$app/paths';
import type { Part, Shown } from '$lib/demos/part';
import type { BuiltModules } from './built-modules';
import { built } from './built.server';

const START = 'src/lib/islands/start.ts';

/** The scripts behind these source files and all they import, each once; none outside a build. */
export function scriptsOf(sources: readonly string[], { files, imports }: BuiltModules = built): string[] {
	const found = new Set<string>();
	const visit = (file: string | undefined) => {
		if (!file || found.has(file)) return;
		found.add(file);
		imports[file]?.forEach(visit);
	};
	sources.forEach((source) => visit(files[source]));
	return [...found];
}

/** What an island's props name. */
interface Named extends Partial<Shown> {
	id?: string;
	file?: string;
}

/** Where the code of an island with a picture begins, by its kind and what its props name. */
const ENTRIES: Readonly<Record<string, (named: Named) => string[]>> = {
	figure: (named) => ['src/lib/lessons/LessonFigure.svelte', ...demoEntries(named)],
	demo: (named) => ['src/lib/demos/AddressedDemo.svelte', ...demoEntries(named)],
	part: ({ file = '' }) => [`src/content/lessons/${file}.svelte`],
	pad: () => ['src/lib/demos/lenet/DrawingPad.svelte', 'src/lib/demos/lenet/page-lab.ts'],
	lab: () => ['src/lib/demos/lenet/LabPage.svelte'],
};

/** Every demo's parts; what they show is not loaded with them. */
const PARTS = import.meta.glob<Readonly<Record<string, Part<object>>>>('/src/lib/demos/*/parts.ts', {
	eager: true,
});

/** A demo and those of its parts that are on show. */
function demoEntries({ id = '', ask = false, hide = [] }: Named): string[] {
	const isCalculator = id === 'calculator';
	const parts = PARTS[`/src/lib/demos/${isCalculator ? 'output-size' : id}/parts.ts`] ?? {};
	const shown = Object.values(parts).filter((part) => part.isShown({ ask, hide }));
	return [
		isCalculator ? 'src/lib/demos/stack/calculator.ts' : `src/lib/demos/${id}/index.ts`,
		...shown.map(({ module }) => `src/lib/${module}`),
	];
}

const namedIn = (props: string): Named =>
	JSON.parse(props.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Named;

/** Every island with a picture in it, in the order of the page; those that can wait come last. */
function picturesIn(html: string): RegExpExecArray[] {
	const all = [...html.matchAll(/data-island="([a-z-]+)" data-props="([^"]*)"([^>]*)/g)];
	const canWait = ([, , , rest = '']: RegExpExecArray) => rest.includes('data-late');
	const inOrder = [...all.filter((island) => !canWait(island)), ...all.filter(canWait)];
	return inOrder.filter(([, name = '']) => name in ENTRIES);
}

/** The source files of those islands, in the same order. */
export const islandsIn = (html: string): string[][] =>
	picturesIn(html).map(([, name = '', props = '']) => ENTRIES[name]?.(namedIn(props)) ?? []);

/** What a page's head begins with. Scripts are named behind it and before the styles, which take a while to arrive. */
const CHARSET = '<meta charset="utf-8" />';

const FIRST_FIGURE = 'first-figure';

/**
 * A page whose first frame waits until the browser has read up to its first figure, if that is written in it: a frame with
 * nothing but the words above costs a slow device a layout more. To wait for the end of the figure was measured too: a large
 * one is then seen a tenth of a second later, and lives no sooner.
 */
export function withFigureAwaited(html: string): string {
	const first = picturesIn(html)[0];
	if (!first || first[3]?.includes('data-fresh')) return html;
	const marked = `${html.slice(0, first.index)}id="${FIRST_FIGURE}" ${html.slice(first.index)}`;
	const link = `<link rel="expect" href="#${FIRST_FIGURE}" blocking="render">`;
	return marked.replace(CHARSET, () => `${CHARSET}\n${link}`);
}

/**
 * A static page that names its scripts at the beginning of its head, before its styles, and starts them at its end; a page that
 * has Kit's router as it is.
 */
export function withScripts(html: string): string {
	if (html.includes('__sveltekit_') || !html.includes('</body>')) return html;
	const start = dev ? START : (built.files[START] ?? '');
	const ahead = scriptsOf([START, ...(islandsIn(html)[0] ?? [])]);
	const links = ahead.map((file) => `<link rel="modulepreload" href="${base}/${file}" fetchpriority="low">`);
	return html
		.replace(CHARSET, () => [CHARSET, ...links].join('\n'))
		.replace('</body>', () => `<script type="module" src="${base}/${start}"></script>\n</body>`);
}
