/** The formulas of activations with a number put in. `^{…}` marks what is raised. The same in every language. */
import { activate, activationDerivative, LEAKY_SLOPE, type ActivationName } from '$lib/nn/activation';
import { formatFactor, formatNumber } from '$lib/viz/format';
import { DECIMALS, formatAny, SLOPE_DECIMALS } from './numbers';

/** A formula as it goes along: letters, numbers put in, result. */
export type Steps = readonly string[];

const power = (exponent: number) => `e^{${formatNumber(exponent, 2)}}`;
const number = (value: number) => formatFactor(value, DECIMALS);
const LEAK = formatNumber(LEAKY_SLOPE);

function tanhSteps(x: number): string[] {
	const [up, down] = [Math.exp(x), Math.exp(-x)];
	return [
		`(${power(x)} − ${power(-x)}) ÷ (${power(x)} + ${power(-x)})`,
		`(${formatAny(up)} − ${formatAny(down)}) ÷ (${formatAny(up)} + ${formatAny(down)})`,
	];
}

const VALUES: Record<ActivationName, (x: number) => Steps> = {
	linear: (x) => [`x`, number(x)],
	tanh: (x) => ['tanh x', ...tanhSteps(x)],
	scaledTanh: (x) => [
		'1.7159 · tanh(2x/3)',
		`1.7159 · tanh(${number((2 * x) / 3)})`,
		`1.7159 · ${number(activate('tanh', (2 * x) / 3))}`,
	],
	relu: (x) => ['max(0, x)', `max(0, ${formatNumber(x, 2)})`],
	leakyRelu: (x) => [`max(x, ${LEAK} · x)`, x > 0 ? number(x) : `${LEAK} · ${number(x)}`],
	sigmoid: (x) => ['1 ÷ (1 + e^{−x})', `1 ÷ (1 + ${power(-x)})`, `1 ÷ (1 + ${formatAny(Math.exp(-x))})`],
};

/** f(x) with the number put in, ending in the value. */
export function valueSteps(name: ActivationName, x: number): Steps {
	return [...VALUES[name](x), formatNumber(activate(name, x), DECIMALS)];
}

const SLOPES: Record<ActivationName, (x: number, y: number) => Steps> = {
	linear: () => [],
	tanh: (_, y) => ['1 − tanh^{2} x', `1 − ${number(y)}^{2}`],
	scaledTanh: (x) => [
		'1.7159 · 2/3 · (1 − tanh^{2}(2x/3))',
		`${formatNumber(activationDerivative('scaledTanh', 0), SLOPE_DECIMALS)} · (1 − ${number(activate('tanh', (2 * x) / 3))}^{2})`,
	],
	relu: (x) => [x > 0 ? 'x > 0' : 'x ≤ 0'],
	leakyRelu: (x) => [x > 0 ? 'x > 0' : 'x ≤ 0'],
	sigmoid: (_, y) => ['y · (1 − y)', `${number(y)} · (1 − ${number(y)})`],
};

/** f′(x) with the number put in, ending in the slope. */
export function slopeSteps(name: ActivationName, x: number): Steps {
	const slope = formatNumber(activationDerivative(name, x), SLOPE_DECIMALS);
	return [...SLOPES[name](x, activate(name, x)), slope];
}

/** For functions with a corner the first step is a condition, not an equal. */
export const hasCorner = (name: ActivationName) => name === 'relu' || name === 'leakyRelu';
