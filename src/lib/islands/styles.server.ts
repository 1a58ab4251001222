/**
 * A page's style element holds the styles of every component that might be loaded in it, as far as Kit can tell: most are
 * not in the page, and one that another page imports outright may be missing. Here it gets those its HTML and its first
 * island need, and the policy's hashes with them. What is needed later is fetched with its script. Fonts of formulas wait
 * until the first island lives (`fonts.ts`): on a slow line they would keep it from living by a tenth of a second.
 */
import { createHash } from 'node:crypto';
import { base } from '$app/paths';
import { readFileSync } from 'node:fs';
import type { BuiltModules } from './built-modules';
import { built, CLIENT } from './built.server';
import { scopesIn } from './scopes';
import { islandsIn, scriptsOf } from './scripts.server';

/** The style sheets of the scripts whose entries are in `sources`, and of all they import. */
export function neededStyles(sources: readonly string[], modules: BuiltModules = built): string[] {
	return [...new Set(scriptsOf(sources, modules).flatMap((script) => modules.styles[script] ?? []))];
}

/** Whether a sheet can say anything about a page with these scopes: one without scopes is for all. */
export function concerns(css: string, scopes: ReadonlySet<string>): boolean {
	return scopesIn(css).length === 0 || isShown(css, scopes);
}

/** Whether something that a sheet is for stands in a page with these scopes. */
export const isShown = (css: string, scopes: ReadonlySet<string>): boolean =>
	scopesIn(css).some((scope) => scopes.has(scope));

const FONT_OF_FORMULAS = /@font-face\s*\{[^}]*KaTeX[^}]*\}\s*/g;

/** Takes the fonts of formulas out of a page's styles. */
export function partFonts(css: string): { styles: string; fonts: string } {
	return { styles: css.replace(FONT_OF_FORMULAS, ''), fonts: (css.match(FONT_OF_FORMULAS) ?? []).join('') };
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const SHEETS = '_app/immutable/assets';
const texts = new Map<string, string>();

/** The text of a built style sheet; every page asks for the same few dozen. */
function read(file: string): string {
	let text = texts.get(file);
	if (text === undefined) texts.set(file, (text = readFileSync(`${CLIENT}/${file}`, 'utf8').trim()));
	return text;
}

/** The sheets of all that stands in a page: an island's code may bring its own, and the island is seen before. */
function sheetsFor(scopes: ReadonlySet<string>): string[] {
	const all = new Set(Object.values(built.styles).flat());
	return [...all].filter((file) => isShown(read(file), scopes));
}

/** A link that tells Vite not to fetch a sheet again, as Kit writes it for the sheets in its style element. */
const disabledLink = (file: string) =>
	`<link href="${base}/${file}" rel="stylesheet" disabled media="(max-width: 0)">`;
const DISABLED_LINK = /[ \t]*<link href="[^"]*\/([^/"]+)" rel="stylesheet" disabled[^>]*>\n?/g;

/** Which of Kit's sheets the page can do without, and which of its islands' are missing. */
function unfitting(html: string, style: string): { gone: ReadonlySet<string>; added: readonly string[] } {
	const scopes = new Set(scopesIn(html.slice(html.indexOf('<body'))));
	const ofFirst = new Set(neededStyles(islandsIn(html)[0] ?? []));
	const fits = (file: string) => ofFirst.has(file) || concerns(read(file), scopes);
	const inPage = new Set([...html.matchAll(DISABLED_LINK)].map(([, name]) => `${SHEETS}/${name}`));
	return {
		gone: new Set([...inPage].filter((file) => !fits(file) && style.includes(read(file)))),
		added: [...new Set([...ofFirst, ...sheetsFor(scopes)])].filter((file) => !inPage.has(file)),
	};
}

/** The page with the styles it needs and no others; a page that does not show any island as it is. */
export function withFittingStyles(html: string): string {
	const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
	if (!style || !html.includes('data-island=')) return html;
	const { gone, added } = unfitting(html, style);
	const left = [...gone].reduce((rest, file) => rest.replace(read(file), ''), style);
	const { styles, fonts } = partFonts([left, ...added.map(read)].join('\n'));
	const tail = [
		...added.map(disabledLink),
		...(fonts ? [`<noscript data-fonts><style>${fonts}</style></noscript>`] : []),
	];
	return html
		.replace(style, () => styles)
		.replaceAll(hashOf(style), [styles, ...(fonts ? [fonts] : [])].map(hashOf).join(' '))
		.replace(DISABLED_LINK, (link, name: string) => (gone.has(`${SHEETS}/${name}`) ? '' : link))
		.replace('</head>', () => `${tail.join('')}</head>`);
}
