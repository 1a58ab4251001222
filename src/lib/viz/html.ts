/** HTML that is written as one piece and changed where it differs, as hundreds of cells are. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags or in double quotes. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** By name; an empty one is left out. */
export type Attributes = Readonly<Record<string, string>>;

/** Attributes as they stand in a tag, a space before each. */
export const attributesHtml = (attributes: Attributes): string =>
	Object.entries(attributes)
		.map(([name, value]) => (value ? ` ${name}="${escapeHtml(value)}"` : ''))
		.join('');

/** Touches only the attributes that differ; those not named stay as they are. */
export function setAttributes(element: Element, attributes: Attributes): void {
	for (const [name, value] of Object.entries(attributes)) {
		if ((element.getAttribute(name) ?? '') === value) continue;
		if (value) element.setAttribute(name, value);
		else element.removeAttribute(name);
	}
}

/** The same for the text of an element without others in it. */
export function setText(element: Element, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}

/** Lets Tab reach `stop` and nothing else in `group`. */
export function moveTabStop(group: Element, stop: Element | undefined): void {
	for (const other of group.querySelectorAll('[tabindex="0"]')) {
		if (other !== stop) other.setAttribute('tabindex', '-1');
	}
	stop?.setAttribute('tabindex', '0');
}

/** Outlines `lit` in `group` and nothing else. */
export function light(group: Element, lit: Element | undefined): void {
	for (const other of group.querySelectorAll('.pointed')) {
		if (other === lit) continue;
		other.classList.remove('pointed');
		if (other.className === '') other.removeAttribute('class');
	}
	lit?.classList.add('pointed');
}
