import type { Cell } from './cell';

/** Units of the picture: a cell is 40 wide; the margin leaves room for outlines. */
export const UNIT = 40;
export const MARGIN = 4;

/** The size of a whole grid, in units. */
export interface GridBox {
	readonly width: number;
	readonly height: number;
}

export function gridSize(rows: number, columns: number): GridBox {
	return { width: columns * UNIT + 2 * MARGIN, height: rows * UNIT + 2 * MARGIN };
}

/** Type in a cell, in units, where the number is short. */
export const USUAL_TEXT = 17;

/** Widths of characters in ems, as wide as system fonts draw them; a digit is the measure of all others. */
const DIGIT_WIDTH = 0.64;
const WIDTHS: Readonly<Record<string, number>> = { '.': 0.32, ',': 0.32, '−': 0.84, '%': 0.95 };

/** What a number may take up of its cell, in units: some room is left on both sides, so that neighbours stay apart. */
const TEXT_WIDTH = 33;

/** The largest type (at most the usual one) in which a number fits its cell with room on both sides. */
export function textSize(text: string): number {
	const width = [...text].reduce((sum, character) => sum + (WIDTHS[character] ?? DIGIT_WIDTH), 0);
	return Math.min(USUAL_TEXT, Math.floor((10 * TEXT_WIDTH) / width) / 10);
}

/** A comfortable side of a cell, in rem, for a grid of so many columns: large enough to touch where there is room. */
export function cellSide(columns: number): number {
	return columns <= 5 ? 3.25 : columns <= 7 ? 2.75 : columns <= 10 ? 2.25 : 1.75;
}

/** The outlines of cells as one path. */
export const cellsPath = (cells: readonly Cell[]): string =>
	cells
		.map(({ row, column }) => `M${MARGIN + column * UNIT} ${MARGIN + row * UNIT}h${UNIT}v${UNIT}h-${UNIT}z`)
		.join('');

/** The cell under a point of the screen, whatever the size the picture has there; `null` outside. */
export function cellAt(
	{ clientX, clientY }: { clientX: number; clientY: number },
	bounds: { left: number; top: number; width: number; height: number },
	{ rows, columns }: { rows: number; columns: number },
): Cell | null {
	const box = gridSize(rows, columns);
	const at = (position: number, extent: number, units: number) =>
		Math.floor(((position / extent) * units - MARGIN) / UNIT);
	const column = at(clientX - bounds.left, bounds.width, box.width);
	const row = at(clientY - bounds.top, bounds.height, box.height);
	const inside = row >= 0 && column >= 0 && row < rows && column < columns;
	return inside ? { row, column } : null;
}
