/** Small draws from a seeded source, for the generators. */
import type { Random } from '$lib/nn/random';

/** A whole number from `min` to `max`, both included. */
export function whole(random: Random, min: number, max: number): number {
	return min + Math.floor(random() * (max - min + 1));
}

/** One of some values. */
export function pick<const T>(random: Random, values: readonly [T, ...T[]]): T {
	return values[whole(random, 0, values.length - 1)] as T;
}

/** Rows of whole numbers from `min` to `max`. */
export function matrix(random: Random, rows: number, columns: number, min: number, max: number): number[][] {
	return Array.from({ length: rows }, () => Array.from({ length: columns }, () => whole(random, min, max)));
}
