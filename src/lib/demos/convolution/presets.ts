/** Images and kernels to begin with, for any size. N is the image's side, F the kernel's. */
import type { Matrix } from '$lib/url/codec';

export const IMAGE_PRESETS = ['example', 'dot', 'edge', 'diagonal', 'ramp', 'checks', 'ones'] as const;
export type ImagePreset = (typeof IMAGE_PRESETS)[number];

export const KERNEL_PRESETS = [
	'example',
	'identity',
	'ones',
	'vertical',
	'horizontal',
	'laplacian',
	'corner',
] as const;
export type KernelPreset = (typeof KERNEL_PRESETS)[number];

/** The 5×5 picture of lesson 2; larger images repeat it. */
const EXAMPLE = ['11100', '01110', '00111', '00110', '01100'];

function square(side: number, value: (row: number, column: number) => number): Matrix {
	return Array.from({ length: side }, (_, row) =>
		Array.from({ length: side }, (__, column) => value(row, column) + 0),
	);
}

const middle = (side: number) => Math.floor((side - 1) / 2);

const IMAGES: Record<ImagePreset, (n: number) => (row: number, column: number) => number> = {
	example: () => (row, column) => Number(EXAMPLE[row % 5]?.[column % 5]),
	dot: (n) => (row, column) => (row === middle(n) && column === middle(n) ? 1 : 0),
	edge: (n) => (_, column) => (column < Math.ceil(n / 2) ? 0 : 1),
	diagonal: () => (row, column) => (row === column ? 1 : 0),
	ramp: () => (_, column) => column,
	checks: () => (row, column) => (row + column + 1) % 2,
	ones: () => () => 1,
};

const KERNELS: Record<KernelPreset, (f: number) => (row: number, column: number) => number> = {
	example: () => (row, column) => (row + column + 1) % 2,
	identity: (f) => (row, column) => (row === middle(f) && column === middle(f) ? 1 : 0),
	ones: () => () => 1,
	vertical: (f) => (_, column) => Math.sign(column - (f - 1) / 2),
	horizontal: (f) => (row) => Math.sign(row - (f - 1) / 2),
	laplacian: (f) => (row, column) => (row === middle(f) && column === middle(f) ? f * f - 1 : -1),
	corner: () => (row, column) => (row === 0 && column === 0 ? 1 : 0),
};

/** An N×N image. */
export const presetImage = (name: ImagePreset, n: number): Matrix => square(n, IMAGES[name](n));

/** An F×F kernel. `vertical` and `horizontal` are Prewitt's, `laplacian` the one with all neighbours. */
export const presetKernel = (name: KernelPreset, f: number): Matrix => square(f, KERNELS[name](f));

/** A square matrix cut or filled up with zeros to another side. */
export const resized = (matrix: Matrix, side: number): Matrix =>
	square(side, (row, column) => matrix[row]?.[column] ?? 0);
