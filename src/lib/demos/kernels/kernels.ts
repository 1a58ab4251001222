/** The gallery: 3×3 kernels of whole numbers. Names are permanent: they are in people's links. */
import { roundTo, type Matrix } from '$lib/url/codec';

export const KERNEL_NAMES = [
	'identity',
	'box',
	'gaussian',
	'sharpen',
	'sobel-x',
	'sobel-y',
	'prewitt-x',
	'prewitt-y',
	'laplacian4',
	'laplacian8',
	'emboss',
] as const;
export type KernelName = (typeof KERNEL_NAMES)[number];

/** `x` answers to changes from left to right (vertical edges), `y` to changes from top to bottom. */
export const KERNELS: Readonly<Record<KernelName, Matrix>> = {
	identity: [
		[0, 0, 0],
		[0, 1, 0],
		[0, 0, 0],
	],
	box: [
		[1, 1, 1],
		[1, 1, 1],
		[1, 1, 1],
	],
	gaussian: [
		[1, 2, 1],
		[2, 4, 2],
		[1, 2, 1],
	],
	sharpen: [
		[0, -1, 0],
		[-1, 5, -1],
		[0, -1, 0],
	],
	'sobel-x': [
		[-1, 0, 1],
		[-2, 0, 2],
		[-1, 0, 1],
	],
	'sobel-y': [
		[-1, -2, -1],
		[0, 0, 0],
		[1, 2, 1],
	],
	'prewitt-x': [
		[-1, 0, 1],
		[-1, 0, 1],
		[-1, 0, 1],
	],
	'prewitt-y': [
		[-1, -1, -1],
		[0, 0, 0],
		[1, 1, 1],
	],
	laplacian4: [
		[0, -1, 0],
		[-1, 4, -1],
		[0, -1, 0],
	],
	laplacian8: [
		[-1, -1, -1],
		[-1, 8, -1],
		[-1, -1, -1],
	],
	emboss: [
		[-2, -1, 0],
		[-1, 1, 1],
		[0, 1, 2],
	],
};

/** The sum of the weights: what an even area of 1 becomes. Weights have two decimals, and so has their sum. */
export function weightSum(weights: Matrix): number {
	return roundTo(
		weights.flat().reduce((sum, weight) => sum + weight, 0),
		2,
	);
}

/**
 * What the sums are divided by: with `norm` the sum of the weights, so that an even area keeps its brightness; 1 where
 * that sum is 0, as there is no brightness to keep.
 */
export function divisorOf(weights: Matrix, norm: boolean): number {
	return (norm && weightSum(weights)) || 1;
}

/** The gallery's name for these weights, if it has them. */
export function kernelName(weights: Matrix): KernelName | undefined {
	const wanted = weights.flat().join();
	return KERNEL_NAMES.find((name) => KERNELS[name].flat().join() === wanted);
}
