/**
 * The scripts of a static page with islands: the runtime, and the code of the island a reader meets first, asked for at
 * the end of the body, where they do not keep the words waiting. Vite's manifest tells the files' names.
 */
import { building, dev } from '$app/environment';
import { base } from '$app/paths';
import { existsSync, readFileSync } from 'node:fs';

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
const START = 'src/lib/islands/start.ts';

interface Chunk {
	readonly file: string;
	readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const manifest: Manifest =
	building && existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest) : {};

/** The scripts behind these source files and all they import, each once; none outside a build. */
export function scriptsOf(sources: readonly string[], chunks: Manifest = manifest): string[] {
	const found = new Set<string>();
	const visit = (name: string) => {
		const chunk = chunks[name];
		if (!chunk || found.has(chunk.file)) return;
		found.add(chunk.file);
		chunk.imports?.forEach(visit);
	};
	sources.forEach(visit);
	return [...found];
}

/** The source files of the first island with a picture in it, found in the page's HTML. */
export function firstIsland(html: string): string[] {
	const [, name, props = ''] = /data-island="(figure|demo)" data-props="([^"]*)"/.exec(html) ?? [];
	const id = /&quot;id&quot;:&quot;([a-z-]+)&quot;/.exec(props)?.[1];
	if (!name || !id) return [];
	const view =
		name === 'figure' ? 'src/lib/lessons/LessonFigure.svelte' : 'src/lib/demos/AddressedDemo.svelte';
	return [view, 'src/lib/demos/registry.ts', `src/lib/demos/${id}/index.ts`];
}

/** A static page with its scripts before the end of its body; a page that has Kit's router as it is. */
export function withScripts(html: string): string {
	if (html.includes('__sveltekit_') || !html.includes('</body>')) return html;
	const start = dev ? START : (manifest[START]?.file ?? '');
	const ahead = scriptsOf([START, ...firstIsland(html)]).filter((file) => file !== start);
	const tags = [
		...ahead.map((file) => `<link rel="modulepreload" href="${base}/${file}">`),
		`<script type="module" src="${base}/${start}"></script>`,
	];
	return html.replace('</body>', `${tags.join('\n')}\n</body>`);
}
