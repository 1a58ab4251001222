/** A place in a grid, counted from 0 at the top left. */
export interface Cell {
	readonly row: number;
	readonly column: number;
}

/** A change of one number. */
export interface CellEdit extends Cell {
	readonly value: number;
}

/** A sliding window as it lies on a grid: top left cell, cells per side, distance between them. */
export interface WindowMark extends Cell {
	readonly height: number;
	readonly width: number;
	/** 1 unless given */
	readonly dilation?: number;
}

/**
 * A cell that is pointed out: `linked` belongs to what the reader points at elsewhere, `won` was chosen (a maximum),
 * `changed` differs from what stood there before.
 */
export interface CellMark extends Cell {
	readonly kind: 'linked' | 'won' | 'changed';
}

/** `padding` is hatched, `unread` cross-hatched. */
export type CellKind = 'plain' | 'padding' | 'unread';

export function sameCell(a: Cell | null | undefined, b: Cell | null | undefined): boolean {
	return a === b || (!!a && !!b && a.row === b.row && a.column === b.column);
}

/** Where a key takes the focus in a grid of `rows` by `columns`, or `undefined` for a key that does not move it. No wrapping. */
export function moveCell(
	{ row, column }: Cell,
	{ code, ctrlKey, metaKey }: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey'>,
	{ rows, columns }: { rows: number; columns: number },
): Cell | undefined {
	const all = ctrlKey || metaKey;
	const last = { row: rows - 1, column: columns - 1 };
	switch (code) {
		case 'ArrowUp':
			return { row: Math.max(0, row - 1), column };
		case 'ArrowDown':
			return { row: Math.min(last.row, row + 1), column };
		case 'ArrowLeft':
			return { row, column: Math.max(0, column - 1) };
		case 'ArrowRight':
			return { row, column: Math.min(last.column, column + 1) };
		case 'Home':
			return all ? { row: 0, column: 0 } : { row, column: 0 };
		case 'End':
			return all ? last : { row, column: last.column };
		default:
			return undefined;
	}
}
