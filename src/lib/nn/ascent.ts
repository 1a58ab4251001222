/**
 * Activation maximisation: gradient ascent on the picture instead of the weights.
 *   x ← x + step · ĝ,   ĝ = g / max|g|,   g = ∂unit/∂x − l2 · x · max|∂unit/∂x| − tv · ∂TV/∂x · max|∂unit/∂x|
 * then mixed with its own blur, and kept between 0 (paper) and 1 (ink).
 * Sources: D. Erhan, Y. Bengio, A. Courville & P. Vincent, "Visualizing Higher-Layer Features of a Deep Network", 2009;
 * the pull towards small pixels from K. Simonyan et al. 2014; the blur from J. Yosinski et al. 2015; total variation from
 * A. Mahendran & A. Vedaldi 2015. Measured against the unit's own largest slope, the two pulls mean the same for every unit.
 */
import { Lenet5Trace, type Lenet5Unit } from './lenet5-trace.ts';
import { seededRandom } from './random.ts';

export interface AscentSettings {
	/** how far the strongest pixel moves in one step, in greys from 0 to 1 */
	readonly step: number;
	/** pull towards paper, 0 … 1 */
	readonly l2: number;
	/** how much of each step's picture is replaced by its blur, 0 … 1 */
	readonly blur: number;
	/** pull towards even surfaces, 0 … 1 */
	readonly totalVariation: number;
}

const SIDE = 28;
/** Keeps ∂TV/∂x finite where two neighbours are equal. */
const EVEN = 1e-3;

/** 784 greys from 0.2 to 0.4 to begin with, from a seed. */
export function startPicture(seed: number): Float32Array {
	const random = seededRandom(seed);
	return Float32Array.from({ length: SIDE * SIDE }, () => 0.2 + 0.2 * random());
}

/** TV(x) = Σ √(d² + ε²), d the difference of each pixel and its neighbour to the right and below, ε = 0.001. */
export function totalVariation(image: ArrayLike<number>): number {
	let sum = 0;
	forNeighbours((a, b) => {
		sum += Math.hypot((image[b] as number) - (image[a] as number), EVEN);
	});
	return sum;
}

/** ∂TV/∂x: each pair of neighbours pulls its two pixels together. */
export function totalVariationGradient(image: ArrayLike<number>): Float64Array {
	const gradient = new Float64Array(image.length);
	forNeighbours((a, b) => {
		const difference = (image[b] as number) - (image[a] as number);
		const pull = difference / Math.hypot(difference, EVEN);
		gradient[a] = (gradient[a] as number) - pull;
		gradient[b] = (gradient[b] as number) + pull;
	});
	return gradient;
}

function forNeighbours(visit: (a: number, b: number) => void): void {
	for (let place = 0; place < SIDE * SIDE; place++) {
		if (place % SIDE < SIDE - 1) visit(place, place + 1);
		if (place < SIDE * (SIDE - 1)) visit(place, place + SIDE);
	}
}

const BINOMIAL = [0.25, 0.5, 0.25];

/** The picture under the 3×3 filter of weights ¼ ½ ¼ in each direction; beyond the border the border goes on. */
export function blurred(image: ArrayLike<number>): Float64Array {
	const clamp = (index: number) => Math.min(SIDE - 1, Math.max(0, index));
	return Float64Array.from(image, (_, place) => {
		const [row, column] = [Math.floor(place / SIDE), place % SIDE];
		let sum = 0;
		for (let i = -1; i <= 1; i++) {
			for (let j = -1; j <= 1; j++) {
				const weight = (BINOMIAL[i + 1] as number) * (BINOMIAL[j + 1] as number);
				sum += weight * (image[clamp(row + i) * SIDE + clamp(column + j)] as number);
			}
		}
		return sum;
	});
}

const largestOf = (values: Float64Array) =>
	values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/**
 * One step uphill for the sum of `unit` (before its activation, which would flatten the slope of a strong unit).
 * @param image 784 greys; it is not changed
 * @returns the new picture; where no pixel moves the unit and nothing pulls, the old one
 */
export function ascend(
	trace: Lenet5Trace,
	image: ArrayLike<number>,
	unit: Lenet5Unit,
	{ step, l2, blur, totalVariation }: AscentSettings,
): Float64Array {
	trace.forward(image);
	const gradient = trace.gradient(unit, 'preactivation');
	const strength = largestOf(gradient);
	const variation = totalVariation > 0 ? totalVariationGradient(image) : null;
	const pulled = gradient.map((slope, pixel) => {
		const even = totalVariation * (variation?.[pixel] ?? 0);
		return slope - strength * (l2 * (image[pixel] as number) + even);
	});
	const scale = step / (largestOf(pulled) || 1);
	const moved = pulled.map((slope, pixel) => (image[pixel] as number) + scale * slope);
	const smooth = blur > 0 ? blurred(moved) : moved;
	return moved.map((grey, pixel) =>
		Math.min(1, Math.max(0, (1 - blur) * grey + blur * (smooth[pixel] as number))),
	);
}

/** The unit's sum, before its activation, at a picture; of a pooling unit its value. */
export function unitSum(trace: Lenet5Trace, image: ArrayLike<number>, unit: Lenet5Unit): number {
	trace.forward(image);
	return trace.sum(unit);
}
