/**
 * What static pages run (`lib/islands/start.ts`) is an entry of its own: no page of the router imports it. Beside Vite's
 * manifest, which knows entries only, this writes which file every source module ended up in, so that a prerendered page
 * can name the scripts of its first island (`lib/islands/scripts.server.ts`).
 */
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { MODULES, type BuiltModules } from '../src/lib/islands/built-modules.ts';

/**
 * Nearly every function of a figure's code is called while it comes to life. V8 then compiles them beside the page, as they
 * arrive, and not one by one on the main thread, where it was half of that time. To other engines it is a comment. It has to
 * be the first line, so it is written last.
 */
const HINT = '//# allFunctionsCalledOnLoad\n';
const hinted = (): Plugin => ({
	name: 'islands-hint',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			for (const output of Object.values(bundle)) {
				const ofFigures = output.type === 'chunk' && output.fileName.includes('/chunks/');
				if (ofFigures) output.code = HINT + output.code;
			}
		},
	},
});

export function islands(): Plugin[] {
	return [hinted(), noted()];
}

function noted(): Plugin {
	return {
		name: 'islands',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			this.emitFile({ type: 'chunk', id: 'src/lib/islands/start.ts', name: 'islands' });
		},
		generateBundle: {
			order: 'post', // workers are there by then
			handler(_, bundle) {
				const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
				const nameOf = (id: string) => relative(process.cwd(), id).replaceAll('\\', '/');
				const files = chunks.flatMap(({ fileName, moduleIds }) =>
					moduleIds.map((id) => [nameOf(id), fileName]),
				);
				const modules: BuiltModules = {
					files: Object.fromEntries(files.filter(([id]) => id?.startsWith('src/'))) as BuiltModules['files'],
					imports: Object.fromEntries(chunks.map(({ fileName, imports }) => [fileName, imports])),
					styles: Object.fromEntries(
						chunks.map(({ fileName, viteMetadata }) => [fileName, [...(viteMetadata?.importedCss ?? [])]]),
					),
					workers: Object.keys(bundle).filter((file) => /\/workers\/.*\.js$/.test(file)),
				};
				this.emitFile({ type: 'asset', fileName: MODULES, source: JSON.stringify(modules) });
			},
		},
	};
}
