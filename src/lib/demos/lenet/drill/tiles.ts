/** The cells of a window as HTML, written as one piece; from one window to the next only what differs is touched. */
import { attributesHtml, light, moveTabStop, setAttributes } from '$lib/viz/html';

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

const attributesOf = ({ style, code, label }: Tile, held: boolean) => ({
	style,
	'data-place': code ?? '',
	'aria-label': label,
	'aria-disabled': code === null || held ? 'true' : '',
	class: code === null ? 'padded' : '',
});

function tileHtml(tile: Tile, at: number, held: boolean): string {
	return (
		`<button type="button" data-at="${at}" tabindex="-1"${attributesHtml(attributesOf(tile, held))}>` +
		`<span class="read">${tile.read}</span><span class="weight">${tile.weight}</span></button>`
	);
}

function updateTile(cell: Element, tile: Tile, held: boolean): void {
	setAttributes(cell, attributesOf(tile, held));
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
export const stopAt = (element: Element, stop: number): void => moveTabStop(element, element.children[stop]);

/** Outlines the cell at `lit` and no other; −1 outlines none. */
export const lightAt = (element: Element, lit: number): void => light(element, element.children[lit]);
