/**
 * How a unit's dependence on the input is spread over its receptive field: of |∂unit/∂pixel|, how much lies where.
 * Source: W. Luo, Y. Li, R. Urtasun & R. Zemel, "Understanding the effective receptive field in deep convolutional neural
 * networks", NeurIPS 2016.
 */
import type { Box } from './receptive-field.ts';

/** The sum of all magnitudes, and the share of it that lies inside a box; 1 when there is nothing anywhere. */
export interface MassInBox {
	readonly total: number;
	/** from 0 to 1 */
	readonly inside: number;
}

/** @param magnitudes values of at least 0, row by row, `width` in a row */
export function massInBox(magnitudes: ArrayLike<number>, width: number, box: Box): MassInBox {
	let [total, within] = [0, 0];
	for (let cell = 0; cell < magnitudes.length; cell++) {
		const [row, column] = [Math.floor(cell / width), cell % width];
		const value = magnitudes[cell] as number;
		total += value;
		const inside = row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
		if (inside) within += value;
	}
	return { total, inside: total > 0 ? within / total : 1 };
}

/**
 * The fewest cells that hold at least `share` (0 … 1) of all magnitudes together, strongest first; of equal ones the
 * first in reading order. Empty when there is nothing anywhere.
 */
export function strongestCells(magnitudes: ArrayLike<number>, share: number): number[] {
	const values = Array.from(magnitudes);
	const total = values.reduce((sum, value) => sum + value, 0);
	const order = values.map((_, cell) => cell).sort((a, b) => (values[b] as number) - (values[a] as number));
	const chosen: number[] = [];
	let held = 0;
	for (const cell of order) {
		// a rest that is only rounding is no reason for one cell more
		if (held >= share * total * (1 - 1e-12) || (values[cell] as number) === 0) break;
		held += values[cell] as number;
		chosen.push(cell);
	}
	return chosen;
}

/** The box of half the height and width in the middle of another: a quarter of its cells, rounded to whole ones. */
export function middleBox({ top, left, bottom, right }: Box): Box {
	const along = (first: number, last: number) => {
		const cells = last - first + 1;
		const kept = Math.max(1, Math.round(cells / 2));
		const begin = first + Math.floor((cells - kept) / 2);
		return [begin, begin + kept - 1] as const;
	};
	const [[from, to], [begin, end]] = [along(top, bottom), along(left, right)];
	return { top: from, bottom: to, left: begin, right: end };
}
