import { roundTo } from '$lib/url/codec';
import type { Cell, CellEdit } from './cell';
import { parseNumber } from './format';

/** What a cell may hold; `step` is what one notch of a drag changes. */
export interface EditLimits {
	readonly min: number;
	readonly max: number;
	readonly decimals: number;
	readonly step: number;
}

/** An edit brought into range and rounded. */
export function clampEdit(edit: CellEdit, { min, max, decimals }: EditLimits): CellEdit {
	return { ...edit, value: Math.min(max, Math.max(min, roundTo(edit.value, decimals))) };
}

/** What was typed into a cell as a number in range, or `undefined`. */
export function typedValue(text: string, { min, max, decimals }: EditLimits): number | undefined {
	const value = parseNumber(text);
	if (value === undefined || value < min || value > max) return undefined;
	return roundTo(value, decimals);
}

/** Tab- or comma-separated lines laid on a grid from `origin`; what falls outside, or is no number, is left out. */
export function pastedEdits(text: string, origin: Cell, size: { rows: number; columns: number }): CellEdit[] {
	const lines = text.trimEnd().split(/\r?\n/, size.rows);
	return lines.flatMap((line, down) =>
		line.split(/[\t;]|,\s*|\s+/, size.columns).flatMap((part, right) => {
			const value = parseNumber(part);
			const cell = { row: origin.row + down, column: origin.column + right };
			const inside = cell.row < size.rows && cell.column < size.columns;
			return value !== undefined && inside ? [{ ...cell, value }] : [];
		}),
	);
}
