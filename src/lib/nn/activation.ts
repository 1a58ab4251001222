/** Activation functions, their derivatives, and softmax. */
import { mapTensor, type Tensor } from './tensor.ts';

/** Functions of one number, applied to every unit by itself. */
export const ACTIVATION_NAMES = ['linear', 'tanh', 'scaledTanh', 'relu', 'leakyRelu', 'sigmoid'] as const;
export type ActivationName = (typeof ACTIVATION_NAMES)[number];

/** What a layer may end in: softmax looks at all units at once. */
export type LayerActivation = ActivationName | 'softmax';

/** Slope of the leaky ReLU below zero (A. Maas, A. Hannun & A. Ng, 2013). */
export const LEAKY_SLOPE = 0.01;

/** Amplitude and slope of LeNet-5's tanh: f(±1) is ±1 (LeCun et al. 1998, appendix A). */
const AMPLITUDE = 1.7159;
const SLOPE = 2 / 3;

const FUNCTIONS: Readonly<Record<ActivationName, (x: number) => number>> = {
	linear: (x) => x,
	tanh: Math.tanh,
	scaledTanh: (x) => AMPLITUDE * Math.tanh(SLOPE * x),
	relu: (x) => (x > 0 ? x : 0),
	leakyRelu: (x) => (x > 0 ? x : LEAKY_SLOPE * x),
	sigmoid,
};

const DERIVATIVES: Readonly<Record<ActivationName, (x: number) => number>> = {
	linear: () => 1,
	tanh: (x) => 1 - Math.tanh(x) ** 2,
	scaledTanh: (x) => AMPLITUDE * SLOPE * (1 - Math.tanh(SLOPE * x) ** 2),
	relu: (x) => (x > 0 ? 1 : 0),
	leakyRelu: (x) => (x > 0 ? 1 : LEAKY_SLOPE),
	sigmoid: (x) => sigmoid(x) * sigmoid(-x),
};

/** 1/(1 + e⁻ˣ), written so that neither end overflows. */
function sigmoid(x: number): number {
	if (x >= 0) return 1 / (1 + Math.exp(-x));
	const power = Math.exp(x);
	return power / (1 + power);
}

/**
 * The activation of one number: tanh x; scaledTanh 1.7159·tanh(2x/3); relu max(0, x); leakyRelu x above 0 and
 * 0.01·x below; sigmoid 1/(1 + e⁻ˣ); linear x.
 */
export function activate(name: ActivationName, x: number): number {
	return FUNCTIONS[name](x);
}

/** The derivative at x. ReLU and leaky ReLU have none at 0; there the slope of the left side is given, as libraries do. */
export function activationDerivative(name: ActivationName, x: number): number {
	return DERIVATIVES[name](x);
}

/** Every value of a tensor through an activation; softmax runs over the whole tensor. Same shape. */
export function activateTensor(name: LayerActivation, input: Tensor): Tensor {
	if (name === 'softmax') {
		const probabilities = softmax(input.data);
		return mapTensor(input, (_, position) => probabilities[position] as number);
	}
	return mapTensor(input, FUNCTIONS[name]);
}

/** The numbers between logits and probabilities. */
export interface SoftmaxTerms {
	/** the largest logit, taken off all of them */
	readonly largest: number;
	/** e^((z_i − largest)/T): the largest logit's is 1 */
	readonly powers: readonly number[];
	/** what the powers add up to */
	readonly sum: number;
	readonly probabilities: readonly number[];
}

/**
 * Softmax with its steps: powers p_i = e^((z_i − max z)/T), their sum, and each power's share of it. Taking off the
 * largest logit changes no share and keeps the powers from overflowing. Throws as `softmax` does.
 */
export function softmaxTerms(logits: ArrayLike<number>, temperature = 1): SoftmaxTerms {
	if (!(temperature > 0 && Number.isFinite(temperature))) {
		throw new RangeError(`softmax: expected a temperature above 0, got ${temperature}`);
	}
	const values = Array.from(logits);
	if (values.length === 0 || !values.every(Number.isFinite)) {
		throw new RangeError(`softmax: expected finite logits, got [${values.join(', ')}]`);
	}
	const largest = values.reduce((a, b) => Math.max(a, b));
	const powers = values.map((value) => Math.exp((value - largest) / temperature));
	const sum = powers.reduce((a, b) => a + b, 0);
	return { largest, powers, sum, probabilities: powers.map((power) => power / sum) };
}

/**
 * Probabilities from logits: p_i = e^(z_i/T) / Σ e^(z_j/T), with the largest logit taken off first so that nothing
 * overflows. T is the temperature: below 1 sharper, above 1 flatter. They sum to 1.
 * Throws on no logits, a logit that is not finite, or a temperature that is not above 0.
 */
export function softmax(logits: ArrayLike<number>, temperature = 1): number[] {
	return [...softmaxTerms(logits, temperature).probabilities];
}

/** The derivatives of softmax: row i, column j holds ∂p_i/∂z_j = p_i·(δ_ij − p_j)/T. Throws as `softmax` does. */
export function softmaxJacobian(logits: ArrayLike<number>, temperature = 1): number[][] {
	const probabilities = softmax(logits, temperature);
	return probabilities.map((p, i) =>
		probabilities.map((q, j) => (p * ((i === j ? 1 : 0) - q)) / temperature),
	);
}
