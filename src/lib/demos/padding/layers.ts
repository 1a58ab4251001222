/** The sizes of maps through a stack of equal layers. */
import { outputSize, type AxisOptions } from '$lib/nn/shape';
import { ShapeError } from '$lib/nn/shape-error';

export interface Chain {
	/** the input's side, then the side after each layer */
	readonly sizes: readonly number[];
	/** the layer, counted from 1, whose filter no longer fits; `null` when all do */
	readonly failsAt: number | null;
}

/** Sends a side of `inputSize` through `count` layers, all with the same filter, stride and padding. */
export function chain({ inputSize, ...layer }: AxisOptions, count: number): Chain {
	const sizes = [inputSize];
	for (let number = 1; number <= count; number++) {
		try {
			sizes.push(outputSize({ ...layer, inputSize: sizes.at(-1) ?? inputSize }));
		} catch (error) {
			if (!(error instanceof ShapeError) || error.problem.code !== 'filter-too-large') throw error;
			return { sizes, failsAt: number };
		}
	}
	return { sizes, failsAt: null };
}
