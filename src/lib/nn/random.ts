import { mapTensor, tensor, type Tensor } from './tensor.ts';

/** A source of numbers in [0, 1): pass it in, so that results repeat. */
export type Random = () => number;

/**
 * A small seeded generator of numbers in [0, 1), uniform on multiples of 2⁻³².
 * Algorithm: mulberry32 (Tommy Ettinger, 2017, public domain), period 2³². Not for cryptography.
 * Throws when the seed is not a whole number; seeds equal modulo 2³² give the same sequence.
 */
export function seededRandom(seed: number): Random {
	if (!Number.isSafeInteger(seed)) throw new RangeError(`seededRandom: expected a whole seed, got ${seed}`);
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * One number from a normal distribution, by Box and Muller (1958): √(−2 ln u)·cos(2πv), from two uniform numbers.
 * Throws when the standard deviation is negative or not finite.
 */
export function normal(random: Random, mean = 0, standardDeviation = 1): number {
	if (!(standardDeviation >= 0 && Number.isFinite(standardDeviation))) {
		throw new RangeError(`normal: expected a standard deviation of at least 0, got ${standardDeviation}`);
	}
	const radius = Math.sqrt(-2 * Math.log(1 - random())); // 1 − u lies in (0, 1], so the logarithm is finite
	return mean + standardDeviation * radius * Math.cos(2 * Math.PI * random());
}

/** A tensor of independent normal numbers, drawn in the order of its data. Throws as `normal` and `tensor` do. */
export function normalTensor(
	shape: readonly number[],
	random: Random,
	mean = 0,
	standardDeviation = 1,
): Tensor {
	return mapTensor(tensor(shape), () => normal(random, mean, standardDeviation));
}

/** A shuffled copy, every order equally likely (Fisher–Yates, in Durstenfeld's form of 1964). */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
	const result = [...items];
	for (let last = result.length - 1; last > 0; last--) {
		const chosen = Math.floor(random() * (last + 1));
		[result[last], result[chosen]] = [result[chosen] as T, result[last] as T];
	}
	return result;
}

/** The numbers 0 … count − 1 in a random order. Throws when `count` is not a whole number of at least 0. */
export function permutation(count: number, random: Random): number[] {
	if (!Number.isSafeInteger(count) || count < 0) {
		throw new RangeError(`permutation: expected a whole count of at least 0, got ${count}`);
	}
	return shuffle(
		Array.from({ length: count }, (_, index) => index),
		random,
	);
}
