/** What is drawn of an activation: two curves, and the part of the plane they are seen in. */
import { activate, activationDerivative, type ActivationName } from '$lib/nn/activation';
import type { CurvePoint } from '$lib/viz/curve';
import { hasCorner } from './formulas';
import { X_LIMITS } from './params';

const SAMPLES = 121;

const xs = Array.from(
	{ length: SAMPLES },
	(_, index) => X_LIMITS.min + ((X_LIMITS.max - X_LIMITS.min) * index) / (SAMPLES - 1),
);

export const valueCurve = (name: ActivationName): CurvePoint[] => xs.map((x) => [x, activate(name, x)]);

/** The derivative; at a corner the line is interrupted, for there is no slope between the two. */
export function slopeCurve(name: ActivationName): CurvePoint[] {
	const at = (x: number): CurvePoint => [x, activationDerivative(name, x)];
	if (!hasCorner(name)) return xs.map(at);
	const right: CurvePoint = [0, activationDerivative(name, Number.MIN_VALUE)];
	return [...xs.filter((x) => x <= 0).map(at), null, right, ...xs.filter((x) => x > 0).map(at)];
}

export const RANGES: Record<ActivationName, readonly [number, number]> = {
	linear: [-6, 6],
	tanh: [-1.4, 1.4],
	scaledTanh: [-2, 2],
	relu: [-1, 6],
	leakyRelu: [-1, 6],
	sigmoid: [-0.2, 1.2],
};
