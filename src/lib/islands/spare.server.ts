/**
 * What a static page carries for nobody. The marks of hydration are read in islands alone. And in a figure that stands still
 * what is not for paper is a button that does nothing.
 */
import { parse } from 'node-html-parser';

/** The page without the idle buttons of its still figures. */
function withoutIdle(html: string): string {
	if (!html.includes('data-still')) return html;
	const root = parse(html, { comment: true });
	for (const idle of root.querySelectorAll('[data-still] .no-print')) idle.remove();
	return root.toString();
}

const COMMENT = /<!--[\s\S]*?-->/g;

/** The page without the comments that stand in no island. */
function unmarked(html: string): string {
	const parts: string[] = [];
	let end = 0;
	for (const { range } of parse(html, { comment: true }).querySelectorAll('[data-island]')) {
		if (range[0] < end) continue; // an island within an island
		parts.push(html.slice(end, range[0]).replace(COMMENT, ''), html.slice(range[0], range[1]));
		end = range[1];
	}
	return [...parts, html.slice(end).replace(COMMENT, '')].join('');
}

/** A page without what it does not need; one with Kit's router, which hydrates all of it, as it is. */
export function withoutSpare(html: string): string {
	if (html.includes('__sveltekit_')) return html;
	return unmarked(withoutIdle(html));
}
