import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Embedded pages are files of their own kind, tested in embed*.e2e.ts. */
const NO_PAGES = ['_app', 'data', 'models', 'embed'];

/** Every page found in the built site, as English paths with a slash at the end; the suites visit each in both languages. */
function builtPages(folder: string, path = '/'): string[] {
	const here = existsSync(join(folder, 'index.html')) ? [path] : [];
	const below = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !NO_PAGES.includes(entry.name))
		.flatMap((entry) => builtPages(join(folder, entry.name), `${path}${entry.name}/`));
	return [...here, ...below].sort();
}

const all = builtPages('build');

export const PAGES = all.filter((path) => !path.startsWith('/ko/'));
export const KOREAN_PAGES = all.filter((path) => path.startsWith('/ko/'));

/** Milliseconds within which one test can visit every page in both languages on a slow machine. */
export const EVERY_PAGE = 30_000 + all.length * 10_000;
