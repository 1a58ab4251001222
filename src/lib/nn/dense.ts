/** Dense (fully connected) layers: y = W·x + b. */
import { expectShape, tensor, type Tensor } from './tensor.ts';

/** Inputs and units of a dense kernel; throws in the name of `caller` unless input and kernel belong together. */
function denseShape(caller: string, input: Tensor, kernel: Tensor, bias?: Tensor): readonly [number, number] {
	const [inputs = 0, units = 0] = kernel.shape;
	if (kernel.shape.length !== 2) {
		throw new RangeError(
			`${caller}: expected a kernel [inputs, units], got shape [${kernel.shape.join(', ')}]`,
		);
	}
	expectShape(caller, 'an input', input.shape, [inputs]);
	if (bias) expectShape(caller, 'a bias', bias.shape, [units]);
	return [inputs, units];
}

/**
 * y_u = b_u + Σ_i x_i·w[i, u]: a vector `[inputs]`, a kernel `[inputs, units]` as in Keras, a bias `[units]` -> `[units]`.
 * Throws on shapes that do not belong together.
 */
export function dense(input: Tensor, kernel: Tensor, bias?: Tensor): Tensor {
	const [inputs, units] = denseShape('dense', input, kernel, bias);
	const sums = bias ? Float64Array.from(bias.data) : new Float64Array(units);
	for (let i = 0; i < inputs; i++) {
		const value = input.data[i] as number;
		for (let unit = 0; unit < units; unit++) {
			sums[unit] = (sums[unit] as number) + value * (kernel.data[i * units + unit] as number);
		}
	}
	return tensor([units], sums);
}

export interface Contribution {
	/** position in the input vector */
	readonly index: number;
	readonly input: number;
	readonly weight: number;
	readonly product: number;
}

export interface DenseTerms {
	readonly terms: readonly Contribution[];
	readonly bias: number;
	/** the sum of all products, plus the bias */
	readonly total: number;
}

/** The arithmetic behind one unit of `dense`: every product, the bias, the total. Throws as `dense` does, and when the unit does not exist. */
export function contributions(
	input: Tensor,
	kernel: Tensor,
	bias: Tensor | undefined,
	unit: number,
): DenseTerms {
	const [inputs, units] = denseShape('contributions', input, kernel, bias);
	if (!Number.isInteger(unit) || unit < 0 || unit >= units) {
		throw new RangeError(`contributions: expected a unit from 0 to ${units - 1}, got ${unit}`);
	}
	const terms = Array.from({ length: inputs }, (_, index): Contribution => {
		const value = input.data[index] as number;
		const weight = kernel.data[index * units + unit] as number;
		return { index, input: value, weight, product: value * weight };
	});
	const offset = bias?.data[unit] ?? 0;
	return { terms, bias: offset, total: terms.reduce((sum, term) => sum + term.product, offset) };
}

export interface RankedTerms {
	/** largest magnitude first */
	readonly largest: readonly Contribution[];
	/** what all others add up to, and how many they are */
	readonly rest: number;
	readonly restCount: number;
}

/**
 * The `count` products of largest magnitude, largest first (of equal ones the earlier input), and the sum of all others:
 * together they are the sum of all. Throws unless `count` is a whole number of at least 0.
 */
export function largestContributions(terms: readonly Contribution[], count: number): RankedTerms {
	if (!Number.isInteger(count) || count < 0) {
		throw new RangeError(`largestContributions: expected a whole number of at least 0, got ${count}`);
	}
	const ranked = [...terms].sort((a, b) => Math.abs(b.product) - Math.abs(a.product) || a.index - b.index);
	const others = ranked.slice(count);
	return {
		largest: ranked.slice(0, count),
		rest: others.reduce((sum, { product }) => sum + product, 0),
		restCount: others.length,
	};
}
