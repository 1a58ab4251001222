/** The cells of a window as HTML, written as one piece; from one window to the next only what differs is touched. */
import { escapeHtml } from '$lib/viz/html';

/** All that one cell shows. */
export interface Tile {
	/** the colours of its two numbers */
	readonly style: string;
	/** where its number came from; null inside the padding */
	readonly code: string | null;
	readonly label: string;
	readonly read: string;
	readonly weight: string;
}

/** Attributes of a cell; null where it has none of that name. */
const attributesOf = ({ style, code, label }: Tile, held: boolean) => ({
	style,
	'data-place': code,
	'aria-label': label,
	'aria-disabled': code === null || held ? 'true' : null,
	class: code === null ? 'padded' : null,
});

function tileHtml(tile: Tile, at: number, held: boolean): string {
	const written = Object.entries(attributesOf(tile, held)).map(([name, value]) =>
		value === null ? '' : ` ${name}="${escapeHtml(value)}"`,
	);
	return (
		`<button type="button" data-at="${at}" tabindex="-1"${written.join('')}>` +
		`<span class="read">${tile.read}</span><span class="weight">${tile.weight}</span></button>`
	);
}

function updateTile(cell: Element, tile: Tile, held: boolean): void {
	for (const [name, value] of Object.entries(attributesOf(tile, held))) {
		if (value === null) cell.removeAttribute(name);
		else if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
	}
	for (const [at, text] of [tile.read, tile.weight].entries()) {
		const place = cell.children[at]?.firstChild;
		if (place && place.nodeValue !== text) place.nodeValue = text;
	}
}

/** Makes `element`, which shows `before`, show `tiles`; another number of them makes all cells anew. */
export function showTiles(
	element: Element,
	before: readonly Tile[],
	tiles: readonly Tile[],
	held: boolean,
): void {
	if (before.length !== tiles.length) {
		element.innerHTML = tiles.map((tile, at) => tileHtml(tile, at, held)).join('');
		return;
	}
	tiles.forEach((tile, at) => {
		const cell = element.children[at];
		if (cell) updateTile(cell, tile, held);
	});
}

/** Lets Tab reach the cell at `stop` and no other. */
export function stopAt(element: Element, stop: number): void {
	element.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
	element.children[stop]?.setAttribute('tabindex', '0');
}

/** Outlines the cell at `lit` and no other; −1 outlines none. */
export function lightAt(element: Element, lit: number): void {
	element.querySelector('.pointed')?.classList.remove('pointed');
	element.children[lit]?.classList.add('pointed');
}
