/** What the build of the browser's side came to, read while pages are prerendered; nothing outside a build. */
import { building } from '$app/environment';
import { existsSync, readFileSync } from 'node:fs';
import { MODULES, type BuiltModules } from './built-modules';

/** The files of the browser's side. */
export const CLIENT = '.svelte-kit/output/client';
const PATH = `${CLIENT}/${MODULES}`;

export const built: BuiltModules =
	building && existsSync(PATH)
		? (JSON.parse(readFileSync(PATH, 'utf8')) as BuiltModules)
		: { files: {}, imports: {}, styles: {}, workers: [] };
