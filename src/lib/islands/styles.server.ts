/**
 * A page's style element holds the styles of every demo there is, as any of them might be loaded; most are not in the
 * page. What no island of the page needs is taken out, and the policy's hash with it. Should one be needed after all, it
 * is fetched with its script.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { built, CLIENT, type BuiltModules } from './built.server';

const DEMO = /^src\/lib\/demos\/([a-z-]+)\//;

/** The demos that islands of the page show. */
export function demosIn(html: string): Set<string> {
	return new Set([...html.matchAll(/&quot;id&quot;:&quot;([a-z-]+)&quot;/g)].map(([, id = '']) => id));
}

/** The style sheets that belong to demos alone, and to none of `used`. */
export function unusedStyles(used: ReadonlySet<string>, { files, styles }: BuiltModules = built): string[] {
	const demosOf = new Map<string, Set<string>>();
	for (const [module, script] of Object.entries(files)) {
		const demo = DEMO.exec(module)?.[1] ?? '';
		demosOf.set(script, (demosOf.get(script) ?? new Set()).add(demo));
	}
	// '' stands for a module of no demo: its script is everybody's
	const isUnused = (script: string) => {
		const demos = [...(demosOf.get(script) ?? [''])];
		return demos.every((demo) => demo !== '' && !used.has(demo));
	};
	const kept = new Set(
		Object.keys(styles).flatMap((script) => (isUnused(script) ? [] : (styles[script] ?? []))),
	);
	const unused = Object.keys(styles).flatMap((script) => (isUnused(script) ? (styles[script] ?? []) : []));
	return [...new Set(unused)].filter((file) => !kept.has(file));
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The page without them; a page that does not show any island stays as it is. */
export function withoutUnusedStyles(html: string): string {
	const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
	if (!style || !html.includes('data-island=')) return html;
	const unused = unusedStyles(demosIn(html)).map((file) => ({
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
