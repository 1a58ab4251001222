/**
 * A 3×3 kernel over a whole picture, fast enough to follow a number that is being dragged: what `nn/conv` computes for
 * one channel without padding, as a plain loop. The tests hold the two against each other.
 */
import type { Matrix } from '$lib/url/codec';

/** How a colour picture is read: one grey made of its three channels, or one of them. */
export const CHANNELS = ['grey', 'red', 'green', 'blue'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Picture {
	/** greys 0 (black) … 255 (white), row by row */
	readonly pixels: Float32Array;
	/** the same of red, green and blue; left out where all three are the grey */
	readonly colours?: Readonly<Record<Exclude<Channel, 'grey'>, Float32Array>>;
	readonly width: number;
	readonly height: number;
}

/** The picture as one of its channels has it. */
export function channelOf(picture: Picture, channel: Channel): Picture {
	const pixels = channel === 'grey' ? undefined : picture.colours?.[channel];
	return pixels ? { ...picture, pixels } : picture;
}

export interface Filtered {
	/** (height − 2) · (width − 2) values: no window reaches over the border */
	readonly values: Float32Array;
	readonly width: number;
	readonly height: number;
	readonly min: number;
	readonly max: number;
	/** how many values lie below 0 or above 255 */
	readonly outside: number;
}

/** Brightest grey. */
export const WHITE = 255;

/**
 * out[y, x] = Σ_{i, j} picture[y + i, x + j] · weights[i, j] / divisor
 * Throws when the kernel is not 3×3 or larger than the picture.
 */
export function filterPicture(picture: Picture, weights: Matrix, divisor: number): Filtered {
	const { pixels, width: inputWidth, height: inputHeight } = picture;
	if (weights.length !== 3 || weights.some((row) => row.length !== 3)) {
		throw new RangeError(`filterPicture: expected a 3×3 kernel, got ${weights.length} rows`);
	}
	if (inputWidth < 3 || inputHeight < 3) {
		throw new RangeError(`filterPicture: expected at least 3×3 pixels, got ${inputHeight}×${inputWidth}`);
	}
	const [width, height] = [inputWidth - 2, inputHeight - 2];
	const flat = Float64Array.from(weights.flat());
	const values = new Float32Array(width * height);
	for (let y = 0; y < height; y++) filterRow(pixels, inputWidth, y, flat, divisor, values);
	return { values, width, height, ...rangeOf(values) };
}

/** One row of outputs. Typed arrays inside their bounds: `as number` says so to the compiler. */
function filterRow(
	pixels: Float32Array,
	inputWidth: number,
	y: number,
	weights: Float64Array,
	divisor: number,
	values: Float32Array,
): void {
	const [a, b, c, d, e, f, g, h, i] = weights as unknown as number[] as [
		...[number, number, number, number, number, number, number, number, number],
	];
	const width = inputWidth - 2;
	for (let x = 0; x < width; x++) {
		const top = y * inputWidth + x;
		const middle = top + inputWidth;
		const bottom = middle + inputWidth;
		const sum =
			a * (pixels[top] as number) +
			b * (pixels[top + 1] as number) +
			c * (pixels[top + 2] as number) +
			d * (pixels[middle] as number) +
			e * (pixels[middle + 1] as number) +
			f * (pixels[middle + 2] as number) +
			g * (pixels[bottom] as number) +
			h * (pixels[bottom + 1] as number) +
			i * (pixels[bottom + 2] as number);
		values[y * width + x] = sum / divisor;
	}
}

function rangeOf(values: Float32Array): { min: number; max: number; outside: number } {
	let [min, max, outside] = [Infinity, -Infinity, 0];
	for (const value of values) {
		if (value < min) min = value;
		if (value > max) max = value;
		if (value < 0 || value > WHITE) outside++;
	}
	return { min, max, outside };
}

const BINS = 1024;
const FEW = 0.01;

/**
 * A magnitude that only one value in a hundred exceeds (within a thousandth of the largest), 1 when all are 0: coloured up
 * to here, faint edges are seen beside a few strong ones.
 */
export function strongMagnitude({ values, min, max }: Filtered): number {
	const largest = Math.max(-min, max);
	if (largest === 0) return 1;
	const counts = new Uint32Array(BINS);
	for (const value of values) {
		const bin = Math.min(BINS - 1, Math.floor((Math.abs(value) / largest) * BINS));
		counts[bin] = (counts[bin] as number) + 1;
	}
	let exceeding = 0;
	let bin = BINS - 1;
	while (bin > 0 && exceeding + (counts[bin] as number) <= values.length * FEW) {
		exceeding += counts[bin] as number;
		bin--;
	}
	return ((bin + 1) / BINS) * largest;
}
