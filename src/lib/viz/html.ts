/** Text for HTML that is written as one piece. */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags or in double quotes. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
