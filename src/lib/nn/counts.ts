/**
 * What a layer costs: numbers to learn, and multiplications with the addition that follows each.
 * Products with padding are counted like any others; biases, pooling and activations are not multiply-adds.
 */
import { requireWhole } from './shape-error.ts';
import { pair, type PerAxis } from './shape.ts';

export interface LayerCounts {
	readonly weights: number;
	readonly biases: number;
	/** weights + biases */
	readonly parameters: number;
	readonly multiplyAdds: number;
}

/** A layer that learns nothing and multiplies nothing: pooling, flattening, an activation, dropout. */
export const NO_COUNTS: LayerCounts = { weights: 0, biases: 0, parameters: 0, multiplyAdds: 0 };

export interface ConvCountOptions {
	readonly kernelSize: PerAxis;
	readonly inChannels: number;
	readonly filters: number;
	/** height and width of the output, or one number for a square one */
	readonly outputSize: PerAxis;
	/** true unless given */
	readonly bias?: boolean;
}

/**
 * A convolution: F·F·D·K weights and K biases, (F·F·D + 1)·K parameters in all, whatever the size of the image;
 * every output cell costs F·F·D multiply-adds. Throws a `ShapeError` when a number is not whole.
 */
export function convCounts({
	kernelSize,
	inChannels,
	filters,
	outputSize,
	bias = true,
}: ConvCountOptions): LayerCounts {
	const [kernelHeight, kernelWidth] = pair(kernelSize);
	const [height, width] = pair(outputSize);
	const numbers = { kernelHeight, kernelWidth, inChannels, filters, height, width };
	for (const [name, value] of Object.entries(numbers)) requireWhole('convCounts', name, value, 1);
	const weights = kernelHeight * kernelWidth * inChannels * filters;
	const biases = bias ? filters : 0;
	return { weights, biases, parameters: weights + biases, multiplyAdds: weights * height * width };
}

/** A dense layer: inputs·units weights, one bias per unit, one multiply-add per weight. Throws a `ShapeError` when a number is not whole. */
export function denseCounts(inputs: number, units: number, bias = true): LayerCounts {
	requireWhole('denseCounts', 'the number of inputs', inputs, 1);
	requireWhole('denseCounts', 'the number of units', units, 1);
	const weights = inputs * units;
	const biases = bias ? units : 0;
	return { weights, biases, parameters: weights + biases, multiplyAdds: weights };
}

/** Pooling has no parameters and no products of weights; it learns nothing. */
export function poolCounts(): LayerCounts {
	return NO_COUNTS;
}

/** The trainable subsampling of LeNet-5 in 1998: one coefficient and one bias per map (S2 12, S4 32). */
export function trainablePoolCounts(channels: number, outputSize: PerAxis): LayerCounts {
	requireWhole('trainablePoolCounts', 'the number of channels', channels, 1);
	const [height, width] = pair(outputSize);
	return {
		weights: channels,
		biases: channels,
		parameters: 2 * channels,
		multiplyAdds: channels * height * width,
	};
}

/** The sum of several counts. */
export function addCounts(counts: readonly LayerCounts[]): LayerCounts {
	return counts.reduce(
		(sum, next) => ({
			weights: sum.weights + next.weights,
			biases: sum.biases + next.biases,
			parameters: sum.parameters + next.parameters,
			multiplyAdds: sum.multiplyAdds + next.multiplyAdds,
		}),
		NO_COUNTS,
	);
}
