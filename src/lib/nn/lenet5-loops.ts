/** The inner loops of `lenet5-trace`: square maps, channels last, stride 1 for convolution and 2×2 windows for pooling. */

export interface ConvolutionPlan {
	/** of the input, in cells */
	readonly side: number;
	readonly channels: number;
	readonly filters: number;
	readonly padding: number;
	readonly kernelSize: number;
}

export interface PoolPlan {
	/** of the input, in cells; even */
	readonly side: number;
	readonly channels: number;
}

export type PoolKind = 'average' | 'max';

/** Along one axis, the taps of the window that starts at `begin` which lie on the input: first, and one past the last. */
const firstTap = (begin: number) => Math.max(0, -begin);
const tapsEnd = (begin: number, { side, kernelSize }: ConvolutionPlan) => Math.min(kernelSize, side - begin);

/** out[o, k] = bias[k] + Σ input[o + tap, c] · kernel[tap, c, k]. */
export function convolveForward(
	input: Float64Array,
	kernel: Float64Array,
	bias: Float64Array,
	out: Float64Array,
	plan: ConvolutionPlan,
): void {
	const { channels, filters, side, kernelSize, padding } = plan;
	const outSide = side + 2 * padding - kernelSize + 1;
	for (let output = 0; output < outSide * outSide; output++) {
		const top = Math.floor(output / outSide) - padding;
		const left = (output % outSide) - padding;
		const [begin, end] = [firstTap(left), tapsEnd(left, plan)];
		const sums = out.subarray(output * filters, (output + 1) * filters);
		sums.set(bias);
		for (let i = firstTap(top); i < tapsEnd(top, plan); i++) {
			const row = ((top + i) * side + left) * channels;
			let weight = (i * kernelSize + begin) * channels * filters;
			for (let at = row + begin * channels; at < row + end * channels; at++, weight += filters) {
				addScaled(sums, input[at] as number, kernel, weight);
			}
		}
	}
}

/** sums += value · kernel[weight …]. */
function addScaled(sums: Float64Array, value: number, kernel: Float64Array, weight: number): void {
	if (value === 0) return;
	for (let k = 0; k < sums.length; k++) {
		sums[k] = (sums[k] as number) + value * (kernel[weight + k] as number);
	}
}

/** Adds to each input cell what comes back through its weights: dx[o + tap, c] += Σ_k slopes[o, k] · kernel[tap, c, k]. */
export function convolveBack(
	slopes: Float64Array,
	kernel: Float64Array,
	toInput: Float64Array,
	plan: ConvolutionPlan,
): void {
	const { channels, filters, side, kernelSize, padding } = plan;
	const outSide = side + 2 * padding - kernelSize + 1;
	for (let output = 0; output < outSide * outSide; output++) {
		const own = slopes.subarray(output * filters, (output + 1) * filters);
		if (own.every((slope) => slope === 0)) continue;
		const top = Math.floor(output / outSide) - padding;
		const left = (output % outSide) - padding;
		const [begin, end] = [firstTap(left), tapsEnd(left, plan)];
		for (let i = firstTap(top); i < tapsEnd(top, plan); i++) {
			const row = ((top + i) * side + left) * channels;
			let weight = (i * kernelSize + begin) * channels * filters;
			for (let at = row + begin * channels; at < row + end * channels; at++, weight += filters) {
				toInput[at] = (toInput[at] as number) + product(own, kernel, weight);
			}
		}
	}
}

/** Σ slopes[k] · kernel[weight + k]. */
function product(slopes: Float64Array, kernel: Float64Array, weight: number): number {
	let sum = 0;
	for (let k = 0; k < slopes.length; k++) sum += (slopes[k] as number) * (kernel[weight + k] as number);
	return sum;
}

/** The first of the four input places of an output place; the others lie `channels` and `side · channels` further on. */
function firstPlace(output: number, { side, channels }: PoolPlan): number {
	const half = side / 2;
	const cell = Math.floor(output / channels);
	return (2 * Math.floor(cell / half) * side + 2 * (cell % half)) * channels + (output % channels);
}

/** Mean or largest of each 2×2 window. */
export function poolForward(input: Float64Array, out: Float64Array, plan: PoolPlan, kind: PoolKind): void {
	const below = plan.side * plan.channels;
	for (let output = 0; output < out.length; output++) {
		const first = firstPlace(output, plan);
		const [a, b] = [input[first] as number, input[first + plan.channels] as number];
		const [c, d] = [input[first + below] as number, input[first + below + plan.channels] as number];
		out[output] = kind === 'average' ? (a + b + c + d) / 4 : Math.max(a, b, c, d);
	}
}

/** An average shares evenly what comes back; a maximum gives it to the largest, the first among equals. */
export function poolBack(
	slopes: Float64Array,
	input: Float64Array,
	toInput: Float64Array,
	plan: PoolPlan,
	kind: PoolKind,
): void {
	for (let output = 0; output < slopes.length; output++) {
		const slope = slopes[output] as number;
		if (slope === 0) continue;
		const first = firstPlace(output, plan);
		const below = first + plan.side * plan.channels;
		const places = [first, first + plan.channels, below, below + plan.channels];
		if (kind === 'average') {
			for (const place of places) toInput[place] = slope / 4;
			continue;
		}
		const largest = places.reduce((best, place) =>
			(input[place] as number) > (input[best] as number) ? place : best,
		);
		toInput[largest] = slope;
	}
}
