/** Inputs to begin with, for any size. N is the input's side. */
import type { Matrix } from '$lib/url/codec';

export const INPUT_PRESETS = ['example', 'window', 'digit', 'dot', 'checks', 'signed', 'equal'] as const;
export type InputPreset = (typeof INPUT_PRESETS)[number];

/** The 4×4 of lesson 6; larger inputs repeat it. */
const EXAMPLE = [
	[1, 1, 2, 4],
	[5, 6, 7, 8],
	[3, 2, 1, 0],
	[1, 2, 3, 4],
];

/** The one window of lesson 6. */
const WINDOW = [
	[4, 2],
	[1, 3],
];

/** A seven with soft edges, drawn for this demo; the border is empty, so that it can move. */
const DIGIT = [
	'0000000000',
	'0000000000',
	'0029999700',
	'0014448900',
	'0000039500',
	'0000089100',
	'0000496000',
	'0001991000',
	'0003960000',
	'0000000000',
].map((row) => Array.from(row, Number));

/** With windows in which nothing is above 0: a padded zero must not win there. */
const SIGNED = [
	[-3, -1, 2, -2],
	[-4, -2, -1, 1],
	[0, -5, 3, -1],
	[-2, -1, -3, 4],
];

function square(side: number, value: (row: number, column: number) => number): Matrix {
	return Array.from({ length: side }, (_, row) =>
		Array.from({ length: side }, (__, column) => value(row, column)),
	);
}

const repeat = (tile: Matrix) => (row: number, column: number) =>
	tile[row % tile.length]?.[column % tile.length] ?? 0;

const centred = (picture: Matrix, n: number) => {
	const margin = Math.floor((n - picture.length) / 2);
	return (row: number, column: number) => picture[row - margin]?.[column - margin] ?? 0;
};

const INPUTS: Record<InputPreset, (n: number) => (row: number, column: number) => number> = {
	example: () => repeat(EXAMPLE),
	window: () => repeat(WINDOW),
	digit: (n) => centred(DIGIT, n),
	dot: (n) => (row, column) => (row === Math.floor(n / 2) && column === Math.floor(n / 2) ? 9 : 0),
	checks: () => (row, column) => 9 * ((row + column + 1) % 2),
	signed: () => repeat(SIGNED),
	equal: () => () => 5,
};

/** An N×N input. */
export const presetInput = (name: InputPreset, n: number): Matrix => square(n, INPUTS[name](n));

const SIDES: Partial<Record<InputPreset, number>> = {
	example: EXAMPLE.length,
	window: WINDOW.length,
	digit: DIGIT.length,
	signed: SIGNED.length,
};

/** The size a preset is meant for, or `undefined` when any will do. */
export const presetSide = (name: InputPreset): number | undefined => SIDES[name];

/** A square matrix cut or filled up with zeros to another side. */
export const resized = (matrix: Matrix, side: number): Matrix =>
	square(side, (row, column) => matrix[row]?.[column] ?? 0);
