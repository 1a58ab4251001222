/** The grid that can be painted by keyboard, as a set of cell numbers (row · side + column). */
import { cellsToStrokes, type Stroke } from '$lib/data/strokes';

/** Side of the grid, in cells. */
export const PAINT_SIDE = 14;

export type PaintedCells = ReadonlySet<number>;

export const NO_CELLS: PaintedCells = new Set();

/** The same cells with one painted or wiped. */
export function withCell(painted: PaintedCells, cell: number, ink: boolean): PaintedCells {
	const cells = new Set(painted);
	if (ink) cells.add(cell);
	else cells.delete(cell);
	return cells;
}

/** Painted cells go the same way as strokes drawn by pen. */
export function strokesOfCells(painted: PaintedCells): Stroke[] {
	if (painted.size === 0) return [];
	const cells = Array.from({ length: PAINT_SIDE * PAINT_SIDE }, (_, cell) => painted.has(cell));
	return cellsToStrokes(cells, PAINT_SIDE);
}
