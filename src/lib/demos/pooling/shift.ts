/** The experiment: the input moves by one pixel. What changes, and by how much? */
import type { Matrix } from '$lib/url/codec';
import type { Cell } from '$lib/viz/cell';
import { pooled, type Kind, type PoolSettings } from './kinds';

/** Pixels down and to the right, −1, 0 or 1 each. */
export interface Shift {
	readonly down: number;
	readonly right: number;
}

/** The eight shifts by one pixel, in reading order. */
export const SHIFTS: readonly Shift[] = [-1, 0, 1]
	.flatMap((down) => [-1, 0, 1].map((right) => ({ down, right })))
	.filter(({ down, right }) => down !== 0 || right !== 0);

/** The image moved; zeros come in where it left, and what passes the edge is lost. */
export function shifted(image: Matrix, { down, right }: Shift): Matrix {
	return image.map((row, r) => row.map((_, c) => image[r - down]?.[c - right] ?? 0));
}

/** Cells other than 0 that a shift pushes over the edge. */
export function lostCells(image: Matrix, { down, right }: Shift): number {
	const stays = (r: number, c: number) => image[r + down]?.[c + right] !== undefined;
	return image.flatMap((row, r) => row.filter((value, c) => value !== 0 && !stays(r, c))).length;
}

export interface Change {
	/** the cells that differ */
	readonly cells: readonly Cell[];
	readonly total: number;
	/** mean of |after − before| over all cells, changed or not */
	readonly mean: number;
}

/** Differences smaller than this come from 32-bit arithmetic. */
const NOTHING = 1e-5;

/** Compares two matrices of the same size cell by cell. */
export function compare(before: Matrix, after: Matrix): Change {
	const differences = before.flatMap((row, r) =>
		row.map((value, c) => ({ row: r, column: c, by: Math.abs((after[r]?.[c] ?? 0) - value) })),
	);
	return {
		cells: differences.filter(({ by }) => by > NOTHING).map(({ row, column }) => ({ row, column })),
		total: differences.length,
		mean: differences.reduce((sum, { by }) => sum + by, 0) / differences.length,
	};
}

/** What a shift of the input changes in its pooled map. Stochastic pooling draws with the same random numbers. */
export function poolChange(kind: Kind, image: Matrix, shift: Shift, settings: PoolSettings): Change {
	return compare(pooled(kind, image, settings).rows, pooled(kind, shifted(image, shift), settings).rows);
}

/** Of all eight directions together: the share of cells that change, and the mean change per cell. */
export function overAll(change: (shift: Shift) => Change): { share: number; mean: number } {
	const all = SHIFTS.map(change);
	const sum = (of: (one: Change) => number) => all.reduce((total, one) => total + of(one), 0);
	const total = sum((one) => one.total);
	return {
		share: sum(({ cells }) => cells.length) / total,
		mean: sum((one) => one.mean * one.total) / total,
	};
}
