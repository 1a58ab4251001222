/** The five kinds of pooling of one image of one channel, all computed by `nn/pool`. */
import {
	globalAveragePool,
	pool2d,
	poolWithIndices,
	stochasticPool,
	type PoolChoice,
	type PoolWindowOptions,
} from '$lib/nn/pool';
import { seededRandom } from '$lib/nn/random';
import { fromRows, toRows } from '$lib/nn/tensor';
import type { Matrix } from '$lib/url/codec';
import type { Cell } from '$lib/viz/cell';

/** Kinds that slide a window. */
export const WINDOW_KINDS = ['max', 'average', 'min', 'stochastic'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

export const KINDS = [...WINDOW_KINDS, 'global'] as const;
export type Kind = (typeof KINDS)[number];

export interface PoolSettings {
	readonly window: PoolWindowOptions;
	/** the average counts the padding in its divisor */
	readonly count: boolean;
	/** of the draws of stochastic pooling */
	readonly seed: number;
}

export interface Pooled {
	readonly rows: Matrix;
	/** where each value was taken from, in reading order of the output; `null` where none was; empty if nothing is taken */
	readonly winners: readonly (Cell | null)[];
}

function chosen({ output, indices }: PoolChoice, columns: number): Pooled {
	const winners = Array.from(indices, (index) =>
		index < 0 ? null : { row: Math.floor(index / columns), column: index % columns },
	);
	return { rows: toRows(output), winners };
}

/** One kind of pooling of an image. Throws as `nn/pool` does. The draws depend on the seed and the place alone. */
export function pooled(kind: Kind, image: Matrix, { window, count, seed }: PoolSettings): Pooled {
	const input = fromRows(image);
	const columns = image[0]?.length ?? 0;
	switch (kind) {
		case 'max':
		case 'min':
			return chosen(poolWithIndices(input, { ...window, mode: kind }), columns);
		case 'average':
			return { rows: toRows(pool2d(input, { ...window, mode: kind, countPadding: count })), winners: [] };
		case 'stochastic':
			return chosen(stochasticPool(input, window, seededRandom(seed)), columns);
		case 'global':
			return { rows: [Array.from(globalAveragePool(input).data)], winners: [] };
	}
}
