/** The arithmetic behind one place, with the place each of its numbers came from. */
import { softmaxTerms, type ActivationName } from '$lib/nn/activation';
import { LENET5_SOURCE, unitArithmetic, type Lenet5Weights, type UnitIndex } from '$lib/nn/lenet5';
import type { Tensor } from '$lib/nn/tensor';
import type { Activations } from '$lib/tf/protocol';
import { isVector } from '../layers';
import { isPixel, pixelAt, type Place, type PlaceLayer, type Pixel } from '../place';
import { fieldOf, INPUT_SIDE, type Unit } from '../unit';

/** One product. Its number came from `place`; null inside the padding. */
export interface Factor {
	readonly place: Place | null;
	/** position among the numbers that are read */
	readonly index: number;
	readonly input: number;
	readonly weight: number;
	readonly product: number;
}

/** One input channel of a convolution: the window on it, row by row. */
export interface Channel {
	readonly from: PlaceLayer;
	readonly map: number;
	readonly terms: readonly Factor[];
	readonly sum: number;
}

/** One of the ten outputs on the way through softmax. */
export interface Share {
	readonly place: Unit;
	readonly logit: number;
	/** e to the logit, less the largest logit */
	readonly power: number;
	readonly share: number;
}

interface Weighed {
	readonly bias: number;
	/** the sum of all products, plus the bias */
	readonly total: number;
	readonly value: number;
}

export type Explanation =
	| (Weighed & {
			readonly kind: 'conv';
			readonly activation: ActivationName;
			readonly channels: readonly Channel[];
	  })
	| (Weighed & {
			readonly kind: 'dense';
			readonly activation: ActivationName;
			readonly terms: readonly Factor[];
	  })
	| (Weighed & {
			readonly kind: 'softmax';
			readonly terms: readonly Factor[];
			readonly shares: readonly Share[];
			readonly largest: number;
			readonly powerSum: number;
	  })
	| {
			readonly kind: 'pool';
			readonly terms: readonly { readonly place: Place; readonly value: number }[];
			readonly sum: number;
			readonly divisor: number;
			readonly value: number;
	  }
	| {
			readonly kind: 'pixel';
			readonly value: number;
			/** windows of one map of C1 that read it */
			readonly windows: number;
	  };

/** What there is to explain with: the picture, what the network answered to it, and its weights. */
export interface Evidence {
	/** the 784 numbers the network was given */
	readonly image: Float32Array;
	readonly activations: Activations;
	readonly weights: Lenet5Weights;
}

/** Recomputes a place's number from what the layer before put out, in `nn/`. */
export function explain(place: Place, { image, activations, weights }: Evidence): Explanation {
	if (isPixel(place)) return explainPixel(place, image);
	const input: Tensor = { data: image, shape: [INPUT_SIDE, INPUT_SIDE, 1] };
	const { layer, map, row, column } = place;
	const index = isVector(layer) ? [map] : [row, column, map];
	const from = LENET5_SOURCE[layer];
	const arithmetic = unitArithmetic(layer, index, { ...activations, input }, weights);
	switch (arithmetic.kind) {
		case 'conv': {
			const channels = arithmetic.channels.map(({ channel, terms, sum }): Channel => ({
				from,
				map: channel,
				sum,
				terms: terms.map((term, at) => ({
					index: at,
					place: term.padded ? null : placeIn(from, [term.row, term.column, channel]),
					input: term.input,
					weight: term.weight,
					product: term.product,
				})),
			}));
			return { ...arithmetic, channels };
		}
		case 'pool':
			return {
				...arithmetic,
				terms: arithmetic.terms.map((term) => ({
					place: placeIn(from, [term.row, term.column, map]),
					value: term.value ?? 0,
				})),
			};
		case 'dense':
			return { ...arithmetic, terms: factors(from, arithmetic.terms, arithmetic.sources) };
		case 'softmax': {
			const { largest, powers, sum, probabilities } = softmaxTerms(arithmetic.logits);
			const shares = arithmetic.logits.map((logit, digit): Share => ({
				place: { layer: 'output', map: digit, row: 0, column: 0 },
				logit,
				power: powers[digit] ?? 0,
				share: probabilities[digit] ?? 0,
			}));
			const terms = factors(from, arithmetic.terms, arithmetic.sources);
			return { ...arithmetic, terms, shares, largest, powerSum: sum };
		}
	}
}

function factors(
	from: PlaceLayer,
	terms: readonly Omit<Factor, 'place'>[],
	sources: readonly UnitIndex[],
): Factor[] {
	return terms.map((term, at) => ({ ...term, place: placeIn(from, sources[at] ?? []) }));
}

/** The place at an index as `nn/` counts: row, column, channel of a map; the number in a vector. */
function placeIn(layer: PlaceLayer, index: UnitIndex): Place {
	const [first = 0, column = 0, map = 0] = index;
	if (layer === 'input') return pixelAt(first, column);
	return isVector(layer) ? { layer, map: first, row: 0, column: 0 } : { layer, map, row: first, column };
}

function explainPixel({ row, column }: Pixel, image: Float32Array): Explanation {
	return { kind: 'pixel', value: image[row * INPUT_SIDE + column] ?? 0, windows: windowsOn(row, column) };
}

/** How many windows of C1 reach a pixel: 25, fewer near the rim. */
function windowsOn(row: number, column: number): number {
	const reaching = (index: number) =>
		Array.from({ length: INPUT_SIDE }, (_, unit) => {
			const { clipped } = fieldOf({ layer: 'c1', map: 0, row: unit, column: 0 });
			return clipped && clipped.top <= index && index <= clipped.bottom ? 1 : 0;
		}).reduce<number>((sum, one) => sum + one, 0);
	return reaching(row) * reaching(column);
}
