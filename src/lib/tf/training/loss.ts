export interface LossResult {
	/** Mean cross-entropy over the batch, in nats. */
	loss: number;
	/** Number of images whose largest logit is the label's. */
	correct: number;
	/** Gradient of the mean loss by the logits, `[batch × classes]`. */
	gradient: Float32Array;
	/** Softmax of the logits, `[batch × classes]`. */
	probabilities: Float32Array;
}

/**
 * Softmax and cross-entropy of a batch: `L = −(1/B)·Σ_b Σ_k q_bk·ln p_bk` with `p = softmax(z)` and the label smoothed
 * to `q_k = (1 − s)·[k = label] + s/K` (Szegedy et al. 2016, section 7). Its gradient is `(p − q)/B`.
 *
 * @param logits `[batch × classes]`, row-major
 * @param labels one class per image
 * @param smoothing share s of the label spread over all classes, 0 … 1
 * @throws RangeError when sizes do not fit, a label is no class, or a logit is not finite
 */
export function softmaxCrossEntropy(
	logits: Float32Array,
	labels: ArrayLike<number>,
	classes = 10,
	smoothing = 0,
): LossResult {
	const batch = labels.length;
	if (batch === 0 || logits.length !== batch * classes) {
		throw new RangeError(
			`softmaxCrossEntropy: expected ${batch} × ${classes} logits for ${batch} labels, got ${logits.length}`,
		);
	}
	const probabilities = new Float32Array(logits.length);
	const gradient = new Float32Array(logits.length);
	let loss = 0;
	let correct = 0;
	for (let image = 0; image < batch; image++) {
		const start = image * classes;
		const label = labels[image] as number;
		if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
			throw new RangeError(`softmaxCrossEntropy: expected labels 0 to ${classes - 1}, got ${label}`);
		}
		let largest = 0;
		for (let k = 1; k < classes; k++) {
			if ((logits[start + k] as number) > (logits[start + largest] as number)) largest = k;
		}
		const top = logits[start + largest] as number;
		let sum = 0;
		for (let k = 0; k < classes; k++) sum += Math.exp((logits[start + k] as number) - top);
		if (!Number.isFinite(sum))
			throw new RangeError('softmaxCrossEntropy: expected finite logits, training diverged');
		const logSum = Math.log(sum);
		for (let k = 0; k < classes; k++) {
			const logProbability = (logits[start + k] as number) - top - logSum;
			const target = (k === label ? 1 - smoothing : 0) + smoothing / classes;
			const probability = Math.exp(logProbability);
			probabilities[start + k] = probability;
			gradient[start + k] = (probability - target) / batch;
			loss -= target * logProbability;
		}
		if (largest === label) correct++;
	}
	return { loss: loss / batch, correct, gradient, probabilities };
}
