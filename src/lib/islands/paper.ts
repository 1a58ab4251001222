/**
 * What stands on paper where nothing lives yet: the figures of the page's twin, on which they stand still (`still.ts`).
 */
import { adoptStyles } from './adopt-styles';

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** The HTML of a page of the site, at once: paper is printed when this returns, and waits for nothing else. */
function readNow(address: string): string | undefined {
	const request = new XMLHttpRequest();
	request.open('GET', address, false);
	try {
		request.send();
	} catch {
		return undefined; // no network
	}
	return request.status === 200 ? request.responseText : undefined;
}

/** The page of still figures, its styles given to this one. */
function twinAt(address: string): Document | undefined {
	const html = readNow(address);
	if (html === undefined) return undefined;
	adoptStyles([...html.matchAll(STYLE)].map(([, text = '']) => text).join('\n'));
	return new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html');
}

/** Puts the still figures into these islands; a link to one is left, until the next time, where its page cannot be had. */
export function layStills(islands: readonly HTMLElement[]): void {
	const twins = new Map<string, Document | undefined>();
	for (const island of islands) {
		const text = island.querySelector(':scope > noscript')?.textContent;
		if (text) island.innerHTML = text;
		const link = island.querySelector<HTMLAnchorElement>(':scope > p > a');
		if (!link) continue;
		const [address = '', id = ''] = link.href.split('#');
		if (!twins.has(address)) twins.set(address, twinAt(address));
		const still = twins.get(address)?.getElementById(id);
		if (still) island.innerHTML = still.innerHTML;
	}
}
