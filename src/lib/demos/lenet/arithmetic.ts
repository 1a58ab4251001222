/** One unit taken apart, ready to be drawn: what it reads, its weights, their products, and the sums. */
import { LENET5_SOURCE, unitArithmetic, type UnitArithmetic } from '$lib/nn/lenet5';
import type { Tensor } from '$lib/nn/tensor';
import type { MosaicLayout } from '$lib/viz/map-mosaic';
import type { Evidence } from './drill/explain';
import { isVector, LAYOUTS } from './layers';
import { INPUT_SIDE, type Unit } from './unit';

export interface TakenApart {
	readonly arithmetic: UnitArithmetic;
	/** three pictures of the same layout, channels-last; null for pooling, which has no weights */
	readonly pictures: {
		readonly layout: MosaicLayout;
		readonly reads: Float32Array;
		readonly weights: Float32Array;
		readonly products: Float32Array;
	} | null;
	/** sum of all products, without the bias */
	readonly sum: number;
	readonly count: number;
}

/** Recomputes one unit from what the layer before it put out. */
export function takeApart(unit: Unit, { image, activations, weights }: Evidence): TakenApart {
	const input: Tensor = { data: image, shape: [INPUT_SIDE, INPUT_SIDE, 1] };
	const place = isVector(unit.layer) ? [unit.map] : [unit.row, unit.column, unit.map];
	const arithmetic = unitArithmetic(unit.layer, place, { ...activations, input }, weights);
	if (arithmetic.kind === 'pool') {
		return { arithmetic, pictures: null, sum: arithmetic.sum, count: arithmetic.terms.length };
	}
	const { terms, layout } =
		arithmetic.kind === 'conv' ? windowPicture(arithmetic.channels) : densePicture(unit, arithmetic.terms);
	return {
		arithmetic,
		pictures: {
			layout,
			reads: Float32Array.from(terms, (term) => term.input),
			weights: Float32Array.from(terms, (term) => term.weight),
			products: Float32Array.from(terms, (term) => term.product),
		},
		sum: arithmetic.total - arithmetic.bias,
		count: terms.length,
	};
}

type Channels = Extract<UnitArithmetic, { kind: 'conv' }>['channels'];
type DenseTerms = Extract<UnitArithmetic, { kind: 'dense' }>['terms'];
interface Term {
	readonly input: number;
	readonly weight: number;
	readonly product: number;
}

/** The window of every channel side by side; each channel's terms come row by row. */
function windowPicture(channels: Channels): { terms: Term[]; layout: MosaicLayout } {
	const perChannel = channels[0]?.terms.length ?? 0;
	const side = Math.sqrt(perChannel);
	const terms = Array.from({ length: perChannel }, (_, cell) =>
		channels.map((channel) => channel.terms[cell] as Term),
	).flat();
	const layout = { maps: channels.length, mapHeight: side, mapWidth: side, columns: channels.length, gap: 1 };
	return { terms, layout };
}

/** A dense unit's inputs, laid out as the layer it reads is on the page. */
function densePicture({ layer }: Unit, terms: DenseTerms): { terms: readonly Term[]; layout: MosaicLayout } {
	const source = LENET5_SOURCE[layer];
	return { terms, layout: source === 'input' ? LAYOUTS.c1 : LAYOUTS[source] };
}
