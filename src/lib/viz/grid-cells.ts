/**
 * The cells of a NumberGrid as HTML, and how to bring them up to date. A lesson has hundreds of them: they are written as
 * one piece, are not taken apart when a page comes to life, and a step touches only those that differ.
 */
import type { CellKind } from './cell';
import { sameScale, type ColourScale } from './colour';
import { formatNumber, spokenNumber } from './format';
import { textSize, USUAL_TEXT } from './grid-layout';
import { attributesHtml, escapeHtml, moveTabStop, setAttributes, setText } from './html';
import { paintStyle } from './paint';
import type { VizStrings } from './strings';

type Matrix<T> = readonly (readonly T[])[];

/** What all cells of a grid have in common. */
export interface CellsLook {
	readonly name: string;
	readonly scale: ColourScale;
	readonly decimals: number;
	readonly emptyText: string;
	readonly words: VizStrings;
}

/** What there is to show. */
export interface CellsData {
	readonly rows: Matrix<number | null>;
	readonly kinds: Matrix<CellKind>;
	readonly editable: Matrix<boolean>;
}

interface CellState {
	readonly value: number | null;
	readonly kind: CellKind;
	readonly editable: boolean;
}

const stateAt = ({ rows, kinds, editable }: CellsData, row: number, column: number): CellState => ({
	value: rows[row]?.[column] ?? null,
	kind: kinds[row]?.[column] ?? 'plain',
	editable: editable[row]?.[column] ?? false,
});

function spoken({ value, kind }: CellState, row: number, column: number, look: CellsLook): string {
	const { name, words, decimals } = look;
	if (value === null && kind === 'padding') return words.cell(name, row + 1, column + 1, words.padding);
	const said = value === null ? words.empty : spokenNumber(value, words.minus, decimals);
	return words.cell(name, row + 1, column + 1, kind === 'plain' ? said : `${said}, ${words[kind]}`);
}

/** The text of a cell and its attributes; of class and style only what differs from the usual cell. */
function describe(state: CellState, row: number, column: number, look: CellsLook) {
	const { value, kind, editable } = state;
	const text = value === null ? look.emptyText : formatNumber(value, look.decimals);
	const size = textSize(text);
	const style = [
		...(value !== null && kind === 'plain' ? [paintStyle(value, look.scale)] : []),
		...(size === USUAL_TEXT ? [] : [`--text-size:${size}`]),
	].join(';');
	const names = [kind === 'plain' ? (value === null ? 'empty' : '') : 'hatched', editable ? 'editable' : ''];
	return {
		text,
		attributes: {
			'aria-label': spoken(state, row, column, look),
			class: names.filter(Boolean).join(' '),
			style,
		},
	};
}

function cellHtml(data: CellsData, look: CellsLook, row: number, column: number, stops: boolean): string {
	const { text, attributes } = describe(stateAt(data, row, column), row, column, look);
	return `<div role="gridcell" tabindex="${stops ? 0 : -1}"${attributesHtml(attributes)}>${escapeHtml(text)}</div>`;
}

/** All cells, row by row; Tab reaches the one at `stop`. */
export function cellsHtml(
	data: CellsData,
	look: CellsLook,
	stop: { readonly row: number; readonly column: number },
): string {
	const rows = data.rows.map((row, r) => {
		const cells = row.map((_, c) => cellHtml(data, look, r, c, r === stop.row && c === stop.column));
		return `<div role="row">${cells.join('')}</div>`;
	});
	return rows.join('');
}

const sameShape = (a: Matrix<unknown>, b: Matrix<unknown>) =>
	a.length === b.length && a[0]?.length === b[0]?.length;

const sameLook = (a: CellsLook, b: CellsLook) =>
	a.name === b.name &&
	a.decimals === b.decimals &&
	a.emptyText === b.emptyText &&
	a.words === b.words &&
	sameScale(a.scale, b.scale);

const sameState = (a: CellState, b: CellState) =>
	a.value === b.value && a.kind === b.kind && a.editable === b.editable;

function updateCell(cell: Element, { text, attributes }: ReturnType<typeof describe>): void {
	setText(cell, text);
	setAttributes(cell, attributes);
}

export interface CellsShown {
	readonly data: CellsData;
	readonly look: CellsLook;
}

/** Brings `element`, which shows `before`, up to date; another number of rows or columns makes all cells anew. */
export function updateCells(
	element: Element,
	before: CellsShown,
	{ data, look }: CellsShown,
	stop: { readonly row: number; readonly column: number },
): void {
	if (!sameShape(before.data.rows, data.rows)) {
		element.innerHTML = cellsHtml(data, look, stop);
		return;
	}
	const asBefore = sameLook(before.look, look);
	data.rows.forEach((row, r) => {
		row.forEach((_, c) => {
			const state = stateAt(data, r, c);
			if (asBefore && sameState(stateAt(before.data, r, c), state)) return;
			const cell = element.children[r]?.children[c];
			if (cell) updateCell(cell, describe(state, r, c, look));
		});
	});
}

/** Lets Tab reach the cell at `stop` and no other. */
export function moveStop(element: Element, stop: { readonly row: number; readonly column: number }): void {
	moveTabStop(element, element.children[stop.row]?.children[stop.column]);
}
