/** What the build of the browser's side came to, read while pages are prerendered; nothing outside a build. */
import { building } from '$app/environment';
import { existsSync, readFileSync } from 'node:fs';

/** The files of the browser's side. */
export const CLIENT = '.svelte-kit/output/client';
/** Written by tools/islands-plugin.ts. */
const MODULES = `${CLIENT}/.vite/modules.json`;

export interface BuiltModules {
	/** source module -> the script it is in */
	readonly files: Readonly<Record<string, string>>;
	/** script -> the scripts it imports */
	readonly imports: Readonly<Record<string, readonly string[]>>;
	/** script -> the style sheets of the components in it */
	readonly styles: Readonly<Record<string, readonly string[]>>;
}

export const built: BuiltModules =
	building && existsSync(MODULES)
		? (JSON.parse(readFileSync(MODULES, 'utf8')) as BuiltModules)
		: { files: {}, imports: {}, styles: {} };
