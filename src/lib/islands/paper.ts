/**
 * What stands on paper where nothing lives yet: the figures of the page's twin, on which they stand still (`still.ts`).
 */

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** A page of the site, at once: paper is printed when this returns, and waits for nothing else. */
function readNow(address: string): Document | undefined {
	const request = new XMLHttpRequest();
	request.open('GET', address, false);
	try {
		request.send();
	} catch {
		return undefined; // no network
	}
	if (request.status !== 200) return undefined;
	const styles = [...request.responseText.matchAll(STYLE)].map(([, text = '']) => text).join('\n');
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
	return new DOMParser().parseFromString(request.responseText.replace(STYLE, ''), 'text/html');
}

/** Puts the still figures into these islands; a link to one is left where its page cannot be had. */
export function layStills(islands: readonly HTMLElement[]): void {
	const pages = new Map<string, Document | undefined>();
	for (const island of islands) {
		const text = island.querySelector(':scope > noscript')?.textContent;
		if (!text) continue;
		island.innerHTML = text;
		const [address = '', id = ''] = island.querySelector('a')?.href.split('#') ?? [];
		if (!pages.has(address)) pages.set(address, readNow(address));
		const still = pages.get(address)?.getElementById(id);
		if (still) island.innerHTML = still.innerHTML;
	}
}
