/** Which addresses of the site are kept on the device, and which requests the service worker answers. */

/** What the build tells the service worker: paths with the base before them. */
export interface Site {
	readonly origin: string;
	readonly base: string;
	readonly version: string;
	/** scripts, styles, fonts, WebAssembly: the hash of their content is in their names */
	readonly hashed: readonly string[];
	readonly prerendered: readonly string[];
	/** of `static/` */
	readonly files: readonly string[];
}

/** `page`: newest first; `hashed`: cannot change; `file`: can, and a page checks it. */
export type Kind = 'page' | 'hashed' | 'file';

/** Every version has one cache. Other sites of the same origin have other names. */
export const cacheOf = (base: string, version: string): string => `${cachesOf(base)}${version}`;
/** What the names of all our caches begin with. */
export const cachesOf = (base: string): string => `convoscope:${base}/:`;

const HASHED = '_app/immutable/';
/** For training, and for people who build: 12 MB that most readers never ask for. */
const LEFT_OUT = /^\/(data\/mnist\/|data\/stamp\.json$|models\/.*\.md$)/;
/** Needed by the live networks alone. */
const OF_NETWORKS = /\.wasm$|\/workers\/|\.bin$/;

/** What is fetched while the service worker installs, and what after that. */
export function keptBy({ base, prerendered, hashed, files }: Site): { first: string[]; later: string[] } {
	const all = [
		...prerendered.filter((path) => path.endsWith('/')),
		...hashed,
		...files.filter((path) => !LEFT_OUT.test(path.slice(base.length))),
	];
	return {
		first: all.filter((path) => !OF_NETWORKS.test(path)),
		later: all.filter((path) => OF_NETWORKS.test(path)),
	};
}

/** What a request asks for, or nothing where the service worker keeps out of the way. */
export function kindOf(
	{ url, method, mode, headers, cache }: Pick<Request, 'url' | 'method' | 'mode' | 'headers' | 'cache'>,
	{ origin, base }: Pick<Site, 'origin' | 'base'>,
	kept: ReadonlySet<string>,
): Kind | undefined {
	const { origin: host, pathname } = new URL(url);
	const isOurs = host === origin && pathname.startsWith(`${base}/`);
	if (!isOurs || method !== 'GET' || headers.has('range')) return undefined;
	if (cache === 'no-store' || cache === 'only-if-cached') return undefined;
	if (/^(\/ko)?\/embed(\/|$)/.test(pathname.slice(base.length))) return undefined;
	if (mode === 'navigate') return 'page';
	if (pathname.startsWith(`${base}/${HASHED}`)) return 'hashed';
	return kept.has(pathname) ? 'file' : undefined;
}

export const isHashed = (path: string): boolean => path.includes(`/${HASHED}`);

/** Whether a page names no script, style or font but those of this version: a page of another must not lie among them. */
export function isOfVersion(html: string, hashed: ReadonlySet<string>, base: string): boolean {
	const named = html.match(/_app\/immutable\/[\w./-]+\.\w+/g) ?? [];
	return named.every((file) => hashed.has(`${base}/${file}`));
}
