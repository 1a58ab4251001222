/**
 * The scripts of a static page with islands: the runtime, and the code of the island a reader meets first. They are asked
 * for while the words still arrive, behind them in the queue, and run when the words stand. The build tells the files' names.
 */
import { dev } from '$app/environment';
import { base } from '$app/paths';
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

/** Where the code of an island with a picture begins, by its kind and what its props name. */
const ENTRIES: Readonly<Record<string, (named: string) => string[]>> = {
	figure: (id) => ['src/lib/lessons/LessonFigure.svelte', demoEntry(id)],
	demo: (id) => ['src/lib/demos/AddressedDemo.svelte', demoEntry(id)],
	part: (file) => [`src/content/lessons/${file}.svelte`],
	pad: () => ['src/lib/demos/lenet/DrawingPad.svelte', 'src/lib/demos/lenet/page-lab.ts'],
	lab: () => ['src/lib/demos/lenet/LabPage.svelte'],
};
const demoEntry = (id: string) =>
	id === 'calculator' ? 'src/lib/demos/stack/calculator.ts' : `src/lib/demos/${id}/index.ts`;

/** The source files of every island with a picture in it, in the order of the page; those that can wait come last. */
export function islandsIn(html: string): string[][] {
	const all = [...html.matchAll(/data-island="([a-z-]+)" data-props="([^"]*)"([^>]*)/g)];
	const canWait = ([, , , rest = '']: RegExpExecArray) => rest.includes('data-late');
	return [...all.filter((island) => !canWait(island)), ...all.filter(canWait)].flatMap(
		([, name = '', props = '']) => {
			const named = /&quot;(?:id|file)&quot;:&quot;([\w/-]+)&quot;/.exec(props)?.[1] ?? '';
			const sources = ENTRIES[name]?.(named);
			return sources ? [sources] : [];
		},
	);
}

/** A static page that names its scripts in its head and starts them at its end; a page that has Kit's router as it is. */
export function withScripts(html: string): string {
	if (html.includes('__sveltekit_') || !html.includes('</body>')) return html;
	const start = dev ? START : (built.files[START] ?? '');
	const ahead = scriptsOf([START, ...(islandsIn(html)[0] ?? [])]);
	const links = ahead.map((file) => `<link rel="modulepreload" href="${base}/${file}" fetchpriority="low">`);
	return html
		.replace('</head>', () => `${links.join('\n')}\n</head>`)
		.replace('</body>', () => `<script type="module" src="${base}/${start}"></script>\n</body>`);
}
