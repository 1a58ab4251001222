/**
 * Builds the embedded pages into the built site: `embed/<id>/index.html` and `ko/embed/<id>/index.html` for every demo of
 * the registry, each a single file, and `embed.js`, the helper for pages that embed them, with its types.
 *   npm run build:embeds [-- <id> …]
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type * as Prerender from '../src/embed/prerender.ts';
import { noticesOnce } from './embed/notices.ts';
import { onlyLocale } from './embed/one-locale.ts';
import { embedTypes } from './embed/types.ts';
import { demoConfig, helperConfig, prerenderConfig } from '../vite.embed.config.ts';

const site = process.env.BUILD_DIR ?? 'build';
/** Inside the project, so that Node finds its packages. */
const WORK = resolve('.svelte-kit/embed');

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const gzip = (text: string) => gzipSync(text, { level: 9 });

/** Writes a file with its compressed forms beside it, as the rest of the site has them; answers its size in gzip. */
function write(path: string, text: string): number {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	const small = gzip(text);
	writeFileSync(`${path}.gz`, small);
	// The best quality takes seconds for a file of a megabyte, and saves little.
	const quality = text.length > 500_000 ? 9 : 11;
	const params = {
		[constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
		[constants.BROTLI_PARAM_QUALITY]: quality,
	};
	writeFileSync(`${path}.br`, brotliCompressSync(text, { params }));
	return small.length;
}

type Output = Rolldown.RolldownOutput['output'];

async function outputOf(config: Parameters<typeof build>[0]): Promise<Output> {
	const result = await build(config);
	const [bundle] = Array.isArray(result) ? result : [result];
	if (!bundle || !('output' in bundle)) throw new Error('build-embeds: expected a bundle, got a watcher');
	return bundle.output;
}

/** The one script and the one style sheet of a bundle. Anything beside them would be a file the page cannot reach. */
function parts(id: string, output: Output): { script: string; style: string } {
	const chunks = output.filter((file) => file.type === 'chunk');
	const assets = output.filter((file) => file.type === 'asset');
	const others = assets.filter(({ fileName }) => !fileName.endsWith('.css'));
	if (chunks.length !== 1 || others.length > 0) {
		const names = [...chunks, ...others].map(({ fileName }) => fileName).join(', ');
		throw new Error(`build-embeds: ${id} must be one script and one style sheet, is ${names}`);
	}
	const style = assets.map(({ source }) => String(source)).join('');
	return { script: chunks[0]?.code ?? '', style: style.trim() };
}

async function loadPrerender(): Promise<typeof Prerender> {
	await build(prerenderConfig(WORK));
	return (await import(pathToFileURL(join(WORK, 'prerender.js')).href)) as typeof Prerender;
}

async function buildDemo(
	id: string,
	{ prerender, pageHtml, pathIn, LOCALES }: typeof Prerender,
): Promise<void> {
	const started = performance.now();
	const { script, style } = parts(id, await outputOf(demoConfig(id)));
	const hasNetwork = script.includes('WebAssembly');
	const sizes: string[] = [];
	for (const locale of LOCALES) {
		const page = await prerender(id, locale);
		const html = pageHtml({
			...page,
			script: noticesOnce(onlyLocale(script, locale)),
			style,
			hasNetwork,
			hash,
		});
		const size = write(join(site, pathIn(locale, `/embed/${id}/`), 'index.html'), html);
		sizes.push(`${locale} ${(size / 1000).toFixed(1)} kB`);
	}
	console.log(`  ${id}: ${sizes.join(', ')} (gzip), ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function buildHelper(): Promise<void> {
	const { script } = parts('embed.js', await outputOf(helperConfig()));
	const size = write(join(site, 'embed.js'), script);
	write(join(site, 'embed.d.ts'), embedTypes());
	write(join(site, 'embed/example.html'), readFileSync('src/embed/example.html', 'utf8'));
	console.log(`  embed.js: ${size} B (gzip)`);
}

const prerendered = await loadPrerender();
const wanted = process.argv.slice(2);
console.log('Embedded pages:');
for (const id of prerendered.IDS) {
	if (wanted.length === 0 || wanted.includes(id)) await buildDemo(id, prerendered);
}
await buildHelper();
