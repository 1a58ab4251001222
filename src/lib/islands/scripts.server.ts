/**
 * The scripts of a static page with islands: the runtime, and the code of the island a reader meets first, asked for at
 * the end of the body, where they do not keep the words waiting. The build tells the files' names.
 */
import { dev } from '$app/environment';
import { base } from '$app/paths';
import { built, type BuiltModules } from './built.server';

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

/** The source files of the first island with a picture in it, found in the page's HTML. */
export function firstIsland(html: string): string[] {
	const [, name, props = ''] = /data-island="(figure|demo)" data-props="([^"]*)"/.exec(html) ?? [];
	const id = /&quot;id&quot;:&quot;([a-z-]+)&quot;/.exec(props)?.[1];
	if (!name || !id) return [];
	const view =
		name === 'figure' ? 'src/lib/lessons/LessonFigure.svelte' : 'src/lib/demos/AddressedDemo.svelte';
	return [view, `src/lib/demos/${id}/index.ts`];
}

/** A static page with its scripts before the end of its body; a page that has Kit's router as it is. */
export function withScripts(html: string): string {
	if (html.includes('__sveltekit_') || !html.includes('</body>')) return html;
	const start = dev ? START : (built.files[START] ?? '');
	const ahead = scriptsOf([START, ...firstIsland(html)]).filter((file) => file !== start);
	const tags = [
		...ahead.map((file) => `<link rel="modulepreload" href="${base}/${file}">`),
		`<script type="module" src="${base}/${start}"></script>`,
	];
	return html.replace('</body>', `${tags.join('\n')}\n</body>`);
}
