/** Images and filters to begin with. N is the image's side, F the filter's. */
import type { Matrix } from '$lib/url/codec';
import { presetImage, presetKernel, resized } from '../convolution/presets';
import { DIGIT_SIDE, digitPixels } from '../kernels/digit';

export const IMAGES = ['count', 'equal', 'edge', 'dot', 'digit'] as const;
export type ImageName = (typeof IMAGES)[number];

/** `mean` takes the average of the window, `edge` its right half minus its left half. */
export const FILTERS = ['mean', 'edge'] as const;
export type FilterName = (typeof FILTERS)[number];

const BRIGHT = 9;

/** 1 … N², row by row: every number tells where it came from. */
const counted = (n: number): Matrix =>
	Array.from({ length: n }, (_, row) => Array.from({ length: n }, (__, column) => row * n + column + 1));

/** An MNIST digit, greys from 0 to 255, in the middle; cut where N is under 28, zeros around it above. */
function digit(n: number): Matrix {
	const pixels = digitPixels();
	const from = Math.floor((n - DIGIT_SIDE) / 2);
	const grey = (row: number, column: number) => {
		const [y, x] = [row - from, column - from];
		const inside = y >= 0 && x >= 0 && y < DIGIT_SIDE && x < DIGIT_SIDE;
		return inside ? (pixels[y * DIGIT_SIDE + x] ?? 0) : 0;
	};
	return Array.from({ length: n }, (_, row) => Array.from({ length: n }, (__, column) => grey(row, column)));
}

const scaled = (matrix: Matrix, by: number): Matrix => matrix.map((row) => row.map((value) => value * by));

const MAKERS: Record<ImageName, (n: number) => Matrix> = {
	count: counted,
	equal: (n) => scaled(presetImage('ones', n), BRIGHT),
	edge: (n) => scaled(presetImage('edge', n), BRIGHT),
	dot: (n) => scaled(presetImage('dot', n), BRIGHT),
	digit,
};

/** An N×N image. */
export const presetOf = (name: ImageName, n: number): Matrix => MAKERS[name](n);

/** The size an image is made for, or `undefined` when any will do. */
export const sideOf = (name: ImageName): number | undefined => (name === 'digit' ? DIGIT_SIDE : undefined);

/** An F×F filter. */
export function filterOf(name: FilterName, f: number): Matrix {
	return name === 'mean' ? scaled(presetKernel('ones', f), 1 / f ** 2) : presetKernel('vertical', f);
}

export { resized };
