/**
 * A lesson's words and demos are chunks of their own that its page only asks for once it runs. While pages are
 * prerendered Vite's manifest tells their names, so that the page's head can ask for them at once.
 */
import { building } from '$app/environment';
import { existsSync, readFileSync } from 'node:fs';

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

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
