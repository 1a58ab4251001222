/**
 * A page's style element holds the styles of every demo there is, as any of them might be loaded; most are not in the
 * page. What no island of the page needs is taken out, and the policy's hash with it. Should one be needed after all, it
 * is fetched with its script.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { built, CLIENT, type BuiltModules } from './built.server';
import { islandsIn, scriptsOf } from './scripts.server';

const DEMO = 'src/lib/demos/';

/** The style sheets that belong to demos alone, and to none whose entry is in `used`. */
export function unusedStyles(used: readonly string[], modules: BuiltModules = built): string[] {
	const { files, styles } = modules;
	const needed = new Set(scriptsOf(used, modules));
	const shared = new Set(Object.keys(files).flatMap((id) => (id.startsWith(DEMO) ? [] : (files[id] ?? []))));
	const ofDemos = new Set(Object.keys(files).flatMap((id) => (id.startsWith(DEMO) ? (files[id] ?? []) : [])));
	const isUnused = (script: string) => ofDemos.has(script) && !shared.has(script) && !needed.has(script);
	const scripts = Object.keys(styles);
	const kept = new Set(scripts.flatMap((script) => (isUnused(script) ? [] : (styles[script] ?? []))));
	const unused = scripts.flatMap((script) => (isUnused(script) ? (styles[script] ?? []) : []));
	return [...new Set(unused)].filter((file) => !kept.has(file));
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The page without them; a page that does not show any island stays as it is. */
export function withoutUnusedStyles(html: string): string {
	const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
	if (!style || !html.includes('data-island=')) return html;
	const unused = unusedStyles(islandsIn(html).flat()).map((file) => ({
		file,
		text: readFileSync(`${CLIENT}/${file}`, 'utf8'),
	}));
	const inside = unused.filter(({ text }) => style.includes(text.trim()));
	const left = inside.reduce((rest, { text }) => rest.replace(text.trim(), ''), style);
	const names = inside.map(({ file }) => file.split('/').pop() ?? '');
	return html
		.replace(style, () => left)
		.replaceAll(hashOf(style), hashOf(left))
		.replace(/[ \t]*<link href="([^"]*)" rel="stylesheet" disabled[^>]*>\n?/g, (link, href: string) =>
			names.some((name) => href.endsWith(`/${name}`)) ? '' : link,
		);
}
