/** The loss of a classifier: categorical cross-entropy. */
import { softmax } from './activation.ts';
import { tensor, type Tensor } from './tensor.ts';

/** A label as a vector of `classes` numbers, 1 at the label and 0 elsewhere. Throws when the label is not one of 0 … classes − 1. */
export function oneHot(label: number, classes: number): Tensor {
	expectLabel('oneHot', label, classes);
	const result = tensor([classes]);
	result.data[label] = 1;
	return result;
}

/**
 * −log p_label with p = softmax(logits), in nats, computed as log Σ e^(z_j) − z_label with the largest logit taken off
 * first, so that it stays finite however certain and wrong the network is.
 * Throws when there is no such label, or a logit is not finite.
 */
export function crossEntropy(logits: ArrayLike<number>, label: number): number {
	expectLabel('crossEntropy', label, logits.length);
	const values = Array.from(logits);
	if (!values.every(Number.isFinite)) {
		throw new RangeError(`crossEntropy: expected finite logits, got [${values.join(', ')}]`);
	}
	const largest = values.reduce((a, b) => Math.max(a, b));
	const powers = values.map((value) => Math.exp(value - largest));
	powers[powers.indexOf(1)] = 0; // the largest gives 1, which log1p adds without losing the small rest
	return Math.log1p(powers.reduce((a, b) => a + b)) + (largest - (values[label] as number));
}

/** The derivative of `crossEntropy` by each logit: p_j − 1 at the label, p_j elsewhere. Throws as `crossEntropy` does. */
export function crossEntropyGradient(logits: ArrayLike<number>, label: number): number[] {
	expectLabel('crossEntropyGradient', label, logits.length);
	return softmax(logits).map((probability, index) => probability - (index === label ? 1 : 0));
}

function expectLabel(caller: string, label: number, classes: number): void {
	if (Number.isInteger(label) && label >= 0 && label < classes) return;
	throw new RangeError(`${caller}: expected a label from 0 to ${classes - 1}, got ${label}`);
}
