import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { InlineConfig, Plugin } from 'vite';
import { fewBackends, insideFiles, insideWorkers, withoutRouter } from './tools/embed/self-contained.ts';
import { leanSvelte } from './tools/svelte-plugin.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The virtual module that starts one demo: nothing of the others is in its bundle. */
export const ENTRY = 'virtual:embed-entry';

function oneDemo(id: string): Plugin {
	return {
		name: 'embed-entry',
		resolveId: (source) => (source === ENTRY ? `\0${ENTRY}` : undefined),
		load(source) {
			if (source !== `\0${ENTRY}`) return undefined;
			const folder = `/src/lib/demos/${id}`;
			return `import { demo } from '${folder}/index.ts';
import { meta } from '${folder}/meta.ts';
import { start } from '/src/embed/entry.ts';
start(demo, meta);`;
		},
	};
}

/** A classic script has no `import.meta`, and what reads it here only looks for a base address that is not needed. */
const QUIET = { emptyImportMeta: false, bundlerTimings: false };

/** Texts for teachers are no part of a figure. */
const withoutTexts: Plugin = {
	name: 'embed-without-texts',
	enforce: 'pre',
	load: (source) => (source.endsWith('.md') ? 'export default null; export const metadata = {};' : undefined),
};

function shared(plugins: Plugin[], ssr: boolean): InlineConfig {
	return {
		configFile: false,
		root: path('.'),
		publicDir: false,
		logLevel: 'warn',
		plugins: [
			withoutTexts,
			leanSvelte(),
			withoutRouter,
			...plugins,
			svelte({ configFile: false, emitCss: !ssr, compilerOptions: { runes: true, dev: false } }),
		],
		resolve: {
			alias: [
				{ find: '$lib', replacement: path('./src/lib') },
				{
					find: /^\.\.\/wasm-out\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/,
					replacement: path('./src/lib/tf/backends/no-threads.ts'),
				},
			],
		},
		define: {
			__SITE_ORIGIN__: JSON.stringify(process.env.SITE_ORIGIN ?? ''),
			__BASE_PATH__: JSON.stringify(process.env.BASE_PATH ?? ''),
		},
	};
}

/** The bundle of one demo: one classic script and one style sheet, kept in memory. */
export function demoConfig(id: string): InlineConfig {
	return {
		...shared([oneDemo(id), fewBackends, insideWorkers, insideFiles], false),
		worker: {
			format: 'iife',
			plugins: () => [withoutRouter, fewBackends, insideFiles],
			rolldownOptions: { checks: QUIET, output: { minify: true } },
		},
		build: {
			write: false,
			target: 'es2022',
			minify: false, // each language's script is minified once the other's words are cut
			cssMinify: true,
			cssCodeSplit: false,
			assetsInlineLimit: () => true,
			modulePreload: false,
			reportCompressedSize: false,
			rolldownOptions: { checks: QUIET, input: ENTRY, output: { format: 'iife', codeSplitting: false } },
		},
	};
}

/** What renders every demo's page, for Node. */
export function prerenderConfig(outDir: string): InlineConfig {
	return {
		...shared([], true),
		build: {
			ssr: path('./src/embed/prerender.ts'),
			outDir,
			emptyOutDir: true,
			reportCompressedSize: false,
			rolldownOptions: { checks: QUIET, output: { entryFileNames: 'prerender.js' } },
		},
	};
}

/** The helper for pages that embed demos: one small script of its own. */
export function helperConfig(): InlineConfig {
	return {
		...shared([], false),
		build: {
			write: false,
			target: 'es2020',
			reportCompressedSize: false,
			lib: { entry: path('./src/embed/helper.ts'), formats: ['iife'], name: 'Convoscope' },
		},
	};
}
