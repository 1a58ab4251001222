/** What a figure would fetch on the site lies in its own file when it is embedded: data, weights, WebAssembly, the worker. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const STATIC = 'static';
const FILE = 'embedded-file:';
const PATHS = '\0app-paths';

/** A file as the demos write it: `siteFile('/data/digits.bin')`, or with the base path before it. */
const FILE_NAME =
	/\b(?:asset|siteFile)\(\s*['"`](\/[\w./-]+)['"`]\s*\)|`\$\{__BASE_PATH__\}(\/[\w./-]+\.\w+)`/g;
const WORKER_CALL =
	/new Worker\(new URL\('([^']+\.worker\.ts)', import\.meta\.url\), \{ type: 'module' \}\)/g;

/** Every file that code asks for by name becomes a data address; a name made while running cannot be found. */
function withFiles(code: string): string {
	const imports: string[] = [];
	const inside = code.replaceAll(FILE_NAME, (_, called: string | undefined, based: string) => {
		imports.push(`import embeddedFile${imports.length} from '${FILE}${called ?? based}';`);
		return `embeddedFile${imports.length - 1}`;
	});
	return imports.length === 0 ? code : `${imports.join('\n')}\n${inside}`;
}

/** A worker from its own address cannot start in a sandbox; one from the file's own text can. */
function withWorkers(code: string): string {
	const imports: string[] = [];
	const inside = code.replaceAll(WORKER_CALL, (_, path: string) => {
		imports.push(`import Worker${imports.length} from '${path}?worker&inline';`);
		return `new Worker${imports.length - 1}()`;
	});
	return `${imports.join('\n')}\n${inside}`;
}

const isOurs = (id: string) => !id.includes('node_modules') && /\.(ts|svelte)$/.test(id);

/** Workers of the page's own bundle, before anything else looks for them. */
export const insideWorkers: Plugin = {
	name: 'embed-inside-workers',
	enforce: 'pre',
	transform: (code, id) =>
		isOurs(id) && code.includes('.worker.ts') ? { code: withWorkers(code), map: null } : undefined,
};

/** Files of the site, once components have become scripts. */
export const insideFiles: Plugin = {
	name: 'embed-inside-files',
	enforce: 'post',
	resolveId: (source) => (source.startsWith(FILE) ? `\0${source}` : undefined),
	load(source) {
		if (!source.startsWith(`\0${FILE}`)) return undefined;
		const bytes = readFileSync(join(STATIC, source.slice(FILE.length + 1)));
		return `export default ${JSON.stringify(`data:application/octet-stream;base64,${bytes.toString('base64')}`)};`;
	},
	transform: (code, id) => (isOurs(id) ? { code: withFiles(code), map: null } : undefined),
};

/** There is no router; a file that is asked for in a way that is not understood is an error where it happens. */
export const withoutRouter: Plugin = {
	name: 'embed-without-router',
	enforce: 'pre',
	resolveId: (source) => (source === '$app/paths' ? PATHS : undefined),
	load: (source) =>
		source === PATHS
			? 'export const asset = (path) => { throw new Error(`asset: ${path} is not in this file`); };'
			: undefined,
};

/**
 * Of the ways to compute, those that are small: WebAssembly with SIMD, which every browser of the last years runs, and the
 * plain processor for the others. A graphics backend would more than double the file.
 */
export const fewBackends: Plugin = {
	name: 'embed-few-backends',
	enforce: 'pre',
	async resolveId(source, importer) {
		if (/\/backends\/(webgl|webgpu)$/.test(source)) return '\0no-backend';
		if (source.endsWith('/tfjs-backend-wasm.wasm?url')) {
			return this.resolve(source.replace('-wasm.wasm', '-wasm-simd.wasm'), importer);
		}
		return undefined;
	},
	load: (source) =>
		source === '\0no-backend'
			? "throw new Error('this backend is not in this file');\nexport {};"
			: undefined,
};
