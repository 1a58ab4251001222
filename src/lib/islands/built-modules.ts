/** What the build notes about its scripts: written by `tools/islands-plugin.ts`, read by `built.server.ts` and the service worker. */
export interface BuiltModules {
	/** source module -> the script it is in */
	readonly files: Readonly<Record<string, string>>;
	/** script -> the scripts it imports */
	readonly imports: Readonly<Record<string, readonly string[]>>;
	/** script -> the style sheets of the components in it */
	readonly styles: Readonly<Record<string, readonly string[]>>;
	/** the scripts of workers, which Vite's manifest leaves out; read by the service worker */
	readonly workers: readonly string[];
}

/** Where, among the files of the browser's side; no host is given that folder. */
export const MODULES = '.vite/modules.json';
