/** How the weights follow the gradient: three update rules over one vector of all parameters. */

export type OptimizerName = 'sgd' | 'momentum' | 'adam';

export interface Optimizer {
	readonly name: OptimizerName;
	/** Moves `parameters` in place, against `gradients`. Throws when the lengths differ. */
	step(parameters: Float32Array, gradients: Float32Array, learningRate: number): void;
}

export interface OptimizerSettings {
	/** Share of the last velocity that momentum keeps. */
	momentum?: number;
	/** Adam: share kept of the running mean of gradients. */
	beta1?: number;
	/** Adam: share kept of the running mean of squared gradients. */
	beta2?: number;
	/** Adam: keeps the division finite. */
	epsilon?: number;
}

function expectLength(
	optimizer: string,
	expected: number,
	parameters: Float32Array,
	gradients: Float32Array,
) {
	if (parameters.length !== expected || gradients.length !== expected) {
		throw new RangeError(
			`${optimizer}: expected ${expected} parameters and gradients, got ${parameters.length} and ${gradients.length}`,
		);
	}
}

/** Plain gradient descent: `w ← w − η·g`. */
function sgd(size: number): Optimizer {
	return {
		name: 'sgd',
		step(parameters, gradients, learningRate) {
			expectLength('sgd', size, parameters, gradients);
			for (let i = 0; i < size; i++) {
				parameters[i] = (parameters[i] as number) - learningRate * (gradients[i] as number);
			}
		},
	};
}

/** Gradient descent with momentum (Polyak 1964): `v ← μ·v + g`, `w ← w − η·v`. */
function momentum(size: number, keep: number): Optimizer {
	const velocity = new Float32Array(size);
	return {
		name: 'momentum',
		step(parameters, gradients, learningRate) {
			expectLength('momentum', size, parameters, gradients);
			for (let i = 0; i < size; i++) {
				const v = keep * (velocity[i] as number) + (gradients[i] as number);
				velocity[i] = v;
				parameters[i] = (parameters[i] as number) - learningRate * v;
			}
		},
	};
}

/**
 * Adam (Kingma and Ba 2015, algorithm 1, with the bias corrections folded into the step as in its section 2):
 * `m ← β₁m + (1 − β₁)g`, `v ← β₂v + (1 − β₂)g²`, `w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m/(√v + ε)`.
 */
function adam(size: number, beta1: number, beta2: number, epsilon: number): Optimizer {
	const mean = new Float32Array(size);
	const square = new Float32Array(size);
	let steps = 0;
	return {
		name: 'adam',
		step(parameters, gradients, learningRate) {
			expectLength('adam', size, parameters, gradients);
			steps++;
			const rate = (learningRate * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps);
			for (let i = 0; i < size; i++) {
				const g = gradients[i] as number;
				const m = beta1 * (mean[i] as number) + (1 - beta1) * g;
				const v = beta2 * (square[i] as number) + (1 - beta2) * g * g;
				mean[i] = m;
				square[i] = v;
				parameters[i] = (parameters[i] as number) - (rate * m) / (Math.sqrt(v) + epsilon);
			}
		},
	};
}

/**
 * An optimiser with its own memory, for `size` parameters.
 * Usual settings: momentum 0.9; Adam β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁷.
 */
export function createOptimizer(
	name: OptimizerName,
	size: number,
	settings: OptimizerSettings = {},
): Optimizer {
	if (name === 'sgd') return sgd(size);
	if (name === 'momentum') return momentum(size, settings.momentum ?? 0.9);
	return adam(size, settings.beta1 ?? 0.9, settings.beta2 ?? 0.999, settings.epsilon ?? 1e-7);
}
