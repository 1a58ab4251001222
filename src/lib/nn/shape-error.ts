/** Why a layer or a window does not fit its input, as data: a view can say it in its own language. */
export type ShapeProblem =
	| { readonly code: 'not-whole'; readonly name: string; readonly value: number; readonly minimum: number }
	| { readonly code: 'filter-too-large'; readonly filter: number; readonly padded: number }
	| {
			readonly code: 'does-not-fit';
			readonly inputSize: number;
			readonly filter: number;
			readonly stride: number;
			readonly padding: number;
			readonly fractional: number;
	  }
	| { readonly code: 'padding-too-large'; readonly padding: number; readonly window: number }
	| { readonly code: 'needs-image'; readonly shape: readonly number[] }
	| { readonly code: 'needs-vector'; readonly shape: readonly number[] }
	| { readonly code: 'bad-rate'; readonly rate: number }
	/** branches that cannot be joined: their maps (`size`), their strides (`jump`) or, where they are added, their depths differ */
	| {
			readonly code: 'branches-differ';
			readonly what: 'size' | 'jump' | 'channels';
			/** what each branch comes to */
			readonly values: readonly string[];
	  };

/** A shape that cannot be, with its reason as data in `problem` and as English in `message`. */
export class ShapeError extends RangeError {
	override readonly name = 'ShapeError';
	/** @param caller the function that refuses, as it begins the message */
	constructor(
		readonly caller: string,
		readonly problem: ShapeProblem,
	) {
		super(`${caller}: ${describeProblem(problem)}`);
	}
}

/** The English sentence for a problem, without the name of the function that found it. */
export function describeProblem(problem: ShapeProblem): string {
	switch (problem.code) {
		case 'not-whole':
			return `expected ${problem.name} to be a whole number of at least ${problem.minimum}, got ${problem.value}`;
		case 'filter-too-large':
			return `filter ${problem.filter} is larger than the padded input ${problem.padded}`;
		case 'does-not-fit': {
			const { inputSize, filter, padding, stride, fractional } = problem;
			return `(${inputSize} − ${filter} + 2·${padding})/${stride} + 1 = ${fractional.toFixed(2)} is not a whole number`;
		}
		case 'padding-too-large':
			return `padding ${problem.padding} must be smaller than the window ${problem.window}, or a window holds padding only`;
		case 'needs-image':
			return `expected an image [height, width, channels], got shape [${problem.shape.join(', ')}]`;
		case 'needs-vector':
			return `expected a flat vector, got shape [${problem.shape.join(', ')}]; flatten first`;
		case 'bad-rate':
			return `expected a rate from 0 to below 1, got ${problem.rate}`;
		case 'branches-differ':
			return `branches cannot be joined: expected one ${problem.what} for all, got ${problem.values.join(', ')}`;
	}
}

/** Throws a `ShapeError` unless `value` is a whole number of at least `minimum`. */
export function requireWhole(caller: string, name: string, value: number, minimum: number): void {
	if (!Number.isSafeInteger(value) || value < minimum) {
		throw new ShapeError(caller, { code: 'not-whole', name, value, minimum });
	}
}
