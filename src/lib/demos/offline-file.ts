/** A demo's single file with a state written into it. */

/** Names of the attributes of `<html>` that hold what an opened file has no address for. */
export const STATE_ATTRIBUTES = { search: 'data-search', hash: 'data-hash' } as const;

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** `html` with the query and fragment of an address in its `<html>` tag. */
export function withState(html: string, { search, hash }: { search: string; hash: string }): string {
	const attributes = ` ${STATE_ATTRIBUTES.search}="${escapeAttribute(search)}" ${STATE_ATTRIBUTES.hash}="${escapeAttribute(hash)}"`;
	return html.replace(/<html\b/, (tag) => tag + attributes);
}

/** Fetches an embedded demo and makes a file of it that opens in the state of its address. Rejects when it is not there. */
export async function offlineFile(address: string): Promise<Blob> {
	const { origin, pathname, search, hash } = new URL(address);
	const response = await fetch(origin + pathname);
	if (!response.ok) throw new Error(`offlineFile: ${pathname} answered ${response.status}`);
	return new Blob([withState(await response.text(), { search, hash })], { type: 'text/html' });
}
