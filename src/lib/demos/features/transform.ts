/** What can be done to a digit before the network sees it. Pictures are 28×28, 784 greys from 0 (paper) to 1 (ink). */
import { normal, permutation, seededRandom } from '$lib/nn/random';

const SIDE = 28;
const MIDDLE = (SIDE - 1) / 2;

export interface Transform {
	/** pixels to the right and down */
	readonly dx: number;
	readonly dy: number;
	/** degrees, clockwise */
	readonly turn: number;
	/** standard deviation of what is added to each pixel */
	readonly noise: number;
	readonly shuffle: boolean;
	/** of the noise and of the order the pixels are shuffled into */
	readonly seed: number;
}

/** Shifted, then turned about the middle, then with noise, then with its pixels in another order. */
export function transform(
	image: Float32Array,
	{ dx, dy, turn, noise, shuffle, seed }: Transform,
): Float32Array {
	let picture = image;
	if (dx !== 0 || dy !== 0) picture = shifted(picture, dx, dy);
	if (turn !== 0) picture = turned(picture, turn);
	if (noise > 0) picture = withNoise(picture, noise, seed);
	return shuffle ? shuffled(picture, seed) : picture;
}

/** The picture moved by whole pixels; what leaves it is lost, and paper comes in. */
export function shifted(image: Float32Array, dx: number, dy: number): Float32Array {
	return image.map((_, place) => greyAt(image, Math.floor(place / SIDE) - dy, (place % SIDE) - dx));
}

/** The picture turned clockwise about its middle: each pixel is read between the four where it came from. */
export function turned(image: Float32Array, degrees: number): Float32Array {
	const angle = (degrees * Math.PI) / 180;
	const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
	return image.map((_, place) => {
		const [y, x] = [Math.floor(place / SIDE) - MIDDLE, (place % SIDE) - MIDDLE];
		return greyBetween(image, MIDDLE - sin * x + cos * y, MIDDLE + cos * x + sin * y);
	});
}

/** Normal noise on each pixel, kept between paper and ink. */
export function withNoise(image: Float32Array, deviation: number, seed: number): Float32Array {
	const random = seededRandom(seed);
	return image.map((grey) => Math.min(1, Math.max(0, grey + normal(random, 0, deviation))));
}

/** All pixels in another order, the same for every picture of this seed. */
export function shuffled(image: Float32Array, seed: number): Float32Array {
	const order = permutation(image.length, seededRandom(seed));
	return image.map((_, place) => image[order[place] as number] as number);
}

function greyAt(image: Float32Array, row: number, column: number): number {
	const inside = row >= 0 && column >= 0 && row < SIDE && column < SIDE;
	return inside ? (image[row * SIDE + column] as number) : 0;
}

function greyBetween(image: Float32Array, row: number, column: number): number {
	const [top, left] = [Math.floor(row), Math.floor(column)];
	const [down, right] = [row - top, column - left];
	const along = (y: number) => (1 - right) * greyAt(image, y, left) + right * greyAt(image, y, left + 1);
	return (1 - down) * along(top) + down * along(top + 1);
}
