import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mdsvex } from 'mdsvex';
import { mdsvexOptions } from './tools/markdown/options.js';

/** The script in app.html must run before the first paint, so it is inline and allowed by its hash. */
const firstScript = readFileSync('src/app.html', 'utf8').match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? '';
const firstHash = `sha256-${createHash('sha256').update(firstScript).digest('base64')}`;

/** What `tools/build-embeds.ts` writes into the built site after it: pages may link to it before it is there. */
const WRITTEN_LATER = /\/embed(\.d\.ts|\/example\.html)$/;

/** Which component has which scope. @type {Map<string, string>} */
const scopes = new Map();

/**
 * The class that a component's styles are for, in four letters and not in Svelte's seven: a page names some of them hundreds
 * of times.
 * @type {import('svelte/compiler').CssHashGetter}
 */
function cssHash({ hash, filename }) {
	const scope = `s-${hash(filename).padStart(4, '0').slice(-4)}`;
	const other = scopes.get(scope);
	if (other !== undefined && other !== filename)
		throw new Error(`${filename} and ${other} have one scope, ${scope}`);
	scopes.set(scope, filename);
	return scope;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.md'],
	preprocess: [mdsvex(mdsvexOptions)],
	compilerOptions: {
		cssHash,
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
		// mdsvex still writes <script context="module">; nothing we can change from here.
		warningFilter: (warning) => warning.code !== 'script_context_deprecated',
	},
	kit: {
		adapter: adapter({ pages: process.env.BUILD_DIR ?? 'build', fallback: '404.html', precompress: true }),
		paths: { base: process.env.BASE_PATH ?? '' },
		// lib/offline/register.ts does it: most pages do without Kit's client, and none is to wait for it.
		serviceWorker: { register: false },
		inlineStyleThreshold: 16_000,
		prerender: {
			handleMissingId: 'fail',
			handleHttpError({ path, message }) {
				if (!WRITTEN_LATER.test(path)) throw new Error(message);
			},
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval', firstHash],
				'style-src-elem': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'worker-src': ['self', 'blob:'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
			},
		},
	},
};
