/** Numbers that follow from others of the same run: ratios say more than times on a machine nobody else has. */
import type { Metrics } from './metrics';
import { BLANK } from './targets';

/**
 * Multiplications and additions to train on one image: every layer three times (forward, gradient of the weights,
 * gradient of the input), except the first, whose input needs none.
 */
export const TRAINING_FLOP = trainingFlop();

function trainingFlop(): number {
	const c1 = 28 * 28 * 6 * 25;
	const c3 = 10 * 10 * 16 * (25 * 6);
	const dense = 400 * 120 + 120 * 84 + 84 * 10;
	return 2 * (2 * c1 + 3 * (c3 + dense));
}

/** Adds each page's readiness in blank pages' times, and training in ConvNetJS' and the matrix product's speeds. */
export function deriveRatios(pages: readonly { id: string }[], metrics: Metrics): void {
	for (const profile of ['mobile', 'free']) {
		const at = (id: string) => `load.${profile}.${id}`;
		for (const { id } of pages) {
			metrics.add(`${at(id)}.timesBlank`, metrics.ratio(`${at(id)}.ready`, `${at(BLANK.id)}.ready`));
		}
	}
	// By processor time: references and training run one after the other, and others may hold up only one of them.
	const training = 'compute.training.imagesPerCpuSecond';
	const convNetJS = metrics.ratio(training, 'compute.convnetjs.imagesPerCpuSecond');
	metrics.add('compute.training.timesConvNetJS', convNetJS);
	const imagesPerGflop = metrics.ratio(training, 'compute.matmul.gflopsOfCpu');
	if (imagesPerGflop === null) return;
	metrics.add('compute.training.percentOfProduct', (100 * imagesPerGflop * TRAINING_FLOP) / 1e9);
}
