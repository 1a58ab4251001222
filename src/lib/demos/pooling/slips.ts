/** Wrong answers for one pooled cell that betray how they came about. Each slip computes the number it leads to. */
import { pool2d, poolTerms, type PoolMode, type PoolWindowOptions } from '$lib/nn/pool';
import { fromRows, toRows } from '$lib/nn/tensor';
import type { Matrix } from '$lib/url/codec';
import type { Cell } from '$lib/viz/cell';

export interface PoolQuestion {
	kind: PoolMode;
	image: Matrix;
	window: PoolWindowOptions;
	/** the average counts the padding */
	count: boolean;
	/** the output cell that is asked for */
	cell: Cell;
}

export type SlipName =
	| 'took-max'
	| 'took-average'
	| 'took-min'
	| 'not-divided'
	| 'divided-by-side'
	| 'padding-counted'
	| 'padding-left-out'
	| 'padding-won'
	| 'stride-ignored'
	| 'padding-ignored'
	| 'row-off'
	| 'column-off'
	| 'whole-input'
	| 'rounded'
	| 'middle';

const TOLERANCE = 0.005;
const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

/** The right answer. Throws when the cell lies outside the output. */
export function pooledCell({ kind, image, window, count, cell }: PoolQuestion): number {
	const rows = toRows(pool2d(fromRows(image), { ...window, mode: kind, countPadding: count }));
	const value = rows[cell.row]?.[cell.column];
	if (value === undefined) {
		throw new RangeError(
			`pooledCell: expected a cell of the output, got row ${cell.row}, column ${cell.column}`,
		);
	}
	return value;
}

/** The value with other settings at the cell, or `undefined` where that has no such cell. */
function valueWith(question: PoolQuestion, changed: Partial<PoolQuestion>): number | undefined {
	try {
		return pooledCell({ ...question, ...changed });
	} catch {
		return undefined; // the other settings have no such cell, so nobody can have read it
	}
}

/** The same kind over the window one row or column further, where it lies inside the input. */
function neighbour(question: PoolQuestion, down: number, right: number): number | undefined {
	const { image, window, cell, kind } = question;
	const terms = poolTerms(fromRows(image), window, { ...cell, channel: 0 });
	const values = terms.map(({ row, column }) => image[row + down]?.[column + right]);
	if (values.some((value) => value === undefined)) return undefined;
	const numbers = values as number[];
	return kind === 'average' ? mean(numbers) : kind === 'max' ? Math.max(...numbers) : Math.min(...numbers);
}

function middle(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
	return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2;
}

/** Every slip with the numbers it can lead to, the likeliest first. */
function candidates(question: PoolQuestion): [SlipName, (number | undefined)[]][] {
	const { kind, window, image, count, cell } = question;
	const terms = poolTerms(fromRows(image), window, { ...cell, channel: 0 });
	const values = terms.flatMap(({ value }) => (value === null ? [] : [value]));
	const hasPadding = values.length < terms.length;
	const isAverage = kind === 'average';
	const right = pooledCell(question);
	const other = (mode: PoolMode) => (kind === mode ? [] : [valueWith(question, { kind: mode })]);
	const isStrided = window.stride !== 1;
	const isShrunk = window.padding !== 0;
	return [
		['padding-counted', isAverage && hasPadding && !count ? [valueWith(question, { count: true })] : []],
		['padding-left-out', isAverage && hasPadding && count ? [valueWith(question, { count: false })] : []],
		['padding-won', !isAverage && hasPadding ? [0] : []],
		['not-divided', isAverage ? [sum(values)] : []],
		['took-average', other('average')],
		['took-max', other('max')],
		['took-min', other('min')],
		['divided-by-side', isAverage ? [sum(values) / Math.sqrt(terms.length)] : []],
		['stride-ignored', isStrided ? [valueWith(question, { window: { ...window, stride: 1 } })] : []],
		['padding-ignored', isShrunk ? [valueWith(question, { window: { ...window, padding: 0 } })] : []],
		['row-off', [neighbour(question, 1, 0), neighbour(question, -1, 0)]],
		['column-off', [neighbour(question, 0, 1), neighbour(question, 0, -1)]],
		['rounded', isAverage ? [Math.round(right), Math.trunc(right)] : []],
		['middle', isAverage ? [middle(values)] : []],
		['whole-input', [isAverage ? mean(image.flat()) : Math[kind](...image.flat())]],
	];
}

/** The likeliest slip behind a wrong answer, or `undefined` for a right one and for one that betrays nothing. */
export function recogniseSlip(question: PoolQuestion, given: number): SlipName | undefined {
	if (near(given, pooledCell(question))) return undefined;
	return candidates(question).find(([, values]) =>
		values.some((value) => value !== undefined && near(value, given)),
	)?.[0];
}
