/**
 * A page's style element holds the styles of every demo that might be loaded in it, as far as Kit can tell: most are not
 * in the page, and one that another page imports outright may be missing. Here it gets exactly those of its islands, and
 * the policy's hash with them. What is needed later is fetched with its script.
 */
import { createHash } from 'node:crypto';
import { base } from '$app/paths';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { BuiltModules } from './built-modules';
import { built, CLIENT } from './built.server';
import { islandsIn, scriptsOf } from './scripts.server';

const DEMO = 'src/lib/demos/';

/** The style sheets of the scripts whose entries are in `used`. */
export function neededStyles(used: readonly string[], modules: BuiltModules = built): string[] {
	return [...new Set(scriptsOf(used, modules).flatMap((script) => modules.styles[script] ?? []))];
}

/** The style sheets that belong to demos alone, and to none whose entry is in `used`. */
export function unusedStyles(used: readonly string[], modules: BuiltModules = built): string[] {
	const { files, styles } = modules;
	const scriptsWhere = (test: (id: string) => boolean) =>
		new Set(Object.keys(files).flatMap((id) => (test(id) ? (files[id] ?? []) : [])));
	const others = scriptsWhere((id) => !id.startsWith(DEMO));
	const ofDemos = [...scriptsWhere((id) => id.startsWith(DEMO))].filter((script) => !others.has(script));
	const needed = new Set(scriptsOf(used, modules));
	const unused = new Set(ofDemos.filter((script) => !needed.has(script)));
	const kept = new Set(
		Object.keys(styles).flatMap((script) => (unused.has(script) ? [] : (styles[script] ?? []))),
	);
	const sheets = [...unused].flatMap((script) => styles[script] ?? []);
	return [...new Set(sheets)].filter((file) => !kept.has(file));
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

interface Sheet {
	readonly name: string;
	readonly text: string;
}
const read = (file: string): Sheet => ({
	name: basename(file),
	text: readFileSync(`${CLIENT}/${file}`, 'utf8').trim(),
});

/** A link that tells Vite not to fetch a sheet again, as Kit writes it for the sheets in its style element. */
const disabledLink = (name: string) =>
	`<link href="${base}/_app/immutable/assets/${name}" rel="stylesheet" disabled media="(max-width: 0)">`;

/** The page with the styles its islands need and no others of demos; a page that does not show any island as it is. */
export function withFittingStyles(html: string): string {
	const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
	if (!style || !html.includes('data-island=')) return html;
	const used = islandsIn(html).flat();
	const gone = unusedStyles(used)
		.map(read)
		.filter(({ text }) => style.includes(text));
	const added = neededStyles(used)
		.map(read)
		.filter(({ name }) => !html.includes(name));
	const left = gone.reduce((rest, { text }) => rest.replace(text, ''), style);
	const fitting = [left, ...added.map(({ text }) => text)].join('\n');
	return html
		.replace(style, () => fitting)
		.replaceAll(hashOf(style), hashOf(fitting))
		.replace(/[ \t]*<link href="([^"]*)" rel="stylesheet" disabled[^>]*>\n?/g, (link, href: string) =>
			gone.some(({ name }) => href.endsWith(`/${name}`)) ? '' : link,
		)
		.replace('</head>', `${added.map(({ name }) => disabledLink(name)).join('')}</head>`);
}
