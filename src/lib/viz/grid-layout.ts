/** Units of the picture: a cell is 40 wide; the margin leaves room for outlines. */
export const UNIT = 40;
export const MARGIN = 4;

export function gridSize(rows: number, columns: number): { width: number; height: number } {
	return { width: columns * UNIT + 2 * MARGIN, height: rows * UNIT + 2 * MARGIN };
}

/** The largest type (at most 17 units) in which a number of this many characters fits its cell. */
export function textSize(text: string): number {
	return Math.min(17, Math.round(640 / text.length) / 10);
}

/** A comfortable side of a cell, in rem, for a grid of so many columns: large enough to touch where there is room. */
export function cellSide(columns: number): number {
	return columns <= 5 ? 3.25 : columns <= 7 ? 2.75 : columns <= 10 ? 2.25 : 1.75;
}
