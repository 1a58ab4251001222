/** Training as the site does it: the same class on the same backend, without the worker and the page around it. */
import { seededRandom } from '../../../src/lib/nn/random';
import { Lenet5Trainer } from '../../../src/lib/tf/training/trainer';
import { startWasm } from '../../../tools/wasm';
import { BATCH_SIZE, imageRates, seededBatch } from './batch';
import type { JobResult } from './jobs';
import { repeat } from './repeat';

/** Rates of training with Adam, batch 128, and of scoring as after an epoch. */
export async function trainLenet5(seconds: number): Promise<JobResult> {
	await startWasm();
	const trainer = new Lenet5Trainer(seededRandom(7), { optimizer: 'adam' });
	const { images, labels } = seededBatch(1);
	const training = await repeat(() => trainer.trainStep(images, labels, 0.001), seconds);
	const scoring = await repeat(() => trainer.evaluate(images, labels, BATCH_SIZE), seconds / 4);
	return { ...imageRates(training), scoringImagesPerSecond: imageRates(scoring).imagesPerSecond };
}
