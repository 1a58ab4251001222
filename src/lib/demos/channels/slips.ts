/** Wrong answers that betray how they came about. Each slip computes the number it leads to. */
import type { ChannelTerms } from '$lib/nn/conv';
import { convCounts } from '$lib/nn/counts';

const TOLERANCE = 0.005;
const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The first name, in the order given, whose numbers hold what was answered; none for the right answer. */
function recognise<Name>(
	candidates: readonly (readonly [Name, readonly number[]])[],
	given: number,
	answer: number,
): Name | undefined {
	if (near(given, answer)) return undefined;
	return candidates.find(([, values]) => values.some((value) => near(value, given)))?.[0];
}

export type MapsSlip = 'depth-is-input' | 'depth-multiplied' | 'one-map' | 'side-of-map';

/** How many maps come out: K. */
export function mapsSlip(
	{ d, k, side }: { d: number; k: number; side: number },
	given: number,
): MapsSlip | undefined {
	return recognise<MapsSlip>(
		[
			['depth-is-input', [d]],
			['depth-multiplied', [d * k]],
			['one-map', [1]],
			['side-of-map', [side, side * side]],
		],
		given,
		k,
	);
}

export type CountSlip =
	| 'forgot-biases'
	| 'forgot-channels'
	| 'forgot-filters'
	| 'bias-per-channel'
	| 'one-bias-in-all'
	| 'bias-per-place'
	| 'not-shared'
	| 'multiply-adds'
	| 'added-channels';

export interface CountQuestion {
	readonly f: number;
	readonly d: number;
	readonly k: number;
	/** windows along one side */
	readonly side: number;
}

/** How many numbers the layer learns: (F·F·D + 1)·K. */
export function countSlip({ f, d, k, side }: CountQuestion, given: number): CountSlip | undefined {
	const counts = convCounts({ kernelSize: f, inChannels: d, filters: k, outputSize: side });
	const area = f * f;
	return recognise<CountSlip>(
		[
			['forgot-biases', [counts.weights]],
			['forgot-channels', [(area + 1) * k, area * k]],
			['forgot-filters', [area * d + 1, area * d]],
			['bias-per-channel', [(area + 1) * d * k]],
			['one-bias-in-all', [counts.weights + 1]],
			['bias-per-place', [counts.weights + k * side ** 2, counts.weights + side ** 2]],
			['added-channels', [(area + d + 1) * k, (area + d) * k]],
			['multiply-adds', [counts.multiplyAdds]],
			['not-shared', [counts.parameters * side ** 2]],
		],
		given,
		counts.parameters,
	);
}

export type CellSlip =
	| 'no-bias'
	| 'bias-per-channel'
	| 'one-channel'
	| 'channel-missed'
	| 'averaged'
	| 'first-kernel-for-all'
	| 'other-filter'
	| 'signs-ignored'
	| 'sum-of-window';

export interface CellQuestion {
	readonly channels: readonly ChannelTerms[];
	readonly bias: number;
	readonly total: number;
	/** what the other filters give at the same place */
	readonly others: readonly number[];
}

/** One output cell: all channels' products and one bias. */
export function cellSlip(
	{ channels, bias, total, others }: CellQuestion,
	given: number,
): CellSlip | undefined {
	const sums = channels.map((channel) => channel.sum);
	const first = channels[0]?.terms ?? [];
	const inputs = channels.flatMap(({ terms }) => terms.map(({ input }) => input));
	const withFirstKernel = sum(
		channels.map(({ terms }) => sum(terms.map(({ input }, i) => input * (first[i]?.weight ?? 0)))),
	);
	const magnitudes = sum(channels.flatMap(({ terms }) => terms.map(({ product }) => Math.abs(product))));
	const several = channels.length > 1;
	const withBias = (value: number) => [value + bias, value];
	return recognise<CellSlip>(
		[
			['no-bias', bias === 0 ? [] : [total - bias, total - 2 * bias]],
			['bias-per-channel', several ? [sum(sums) + channels.length * bias] : []],
			['other-filter', others],
			['one-channel', several ? [...sums.map((value) => value + bias), ...sums] : []],
			['averaged', several ? [sum(sums) / channels.length + bias, total / channels.length] : []],
			['channel-missed', several ? sums.map((value) => total - value) : []],
			['first-kernel-for-all', several ? withBias(withFirstKernel) : []],
			['signs-ignored', withBias(magnitudes)],
			['sum-of-window', withBias(sum(inputs))],
		],
		given,
		total,
	);
}
