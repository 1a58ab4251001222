/** The reference for training: LeNet-5's geometry in ConvNetJS (Karpathy, 2014), by its own trainer. */
import { createRequire } from 'node:module';
import { BATCH_SIZE, IMAGE_SIZE, imageRates, seededBatch } from './batch';
import type { JobResult } from './jobs';
import { repeat } from './repeat';

interface Volume {
	w: Float64Array | number[];
}
interface ConvNetJS {
	Vol: new (width: number, height: number, depth: number, fill: number) => Volume;
	Net: new () => { makeLayers(layers: readonly object[]): void; forward(volume: Volume): Volume };
	Trainer: new (net: object, options: object) => { train(volume: Volume, label: number): unknown };
}

/** ConvNetJS has no average pooling: maxima take its place, which cost it about the same. */
const LAYERS = [
	{ type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 },
	{ type: 'conv', sx: 5, filters: 6, stride: 1, pad: 2, activation: 'tanh' },
	{ type: 'pool', sx: 2, stride: 2 },
	{ type: 'conv', sx: 5, filters: 16, stride: 1, pad: 0, activation: 'tanh' },
	{ type: 'pool', sx: 2, stride: 2 },
	{ type: 'fc', num_neurons: 120, activation: 'tanh' },
	{ type: 'fc', num_neurons: 84, activation: 'tanh' },
	{ type: 'softmax', num_classes: 10 },
];
const TRAINER = { method: 'sgd', learning_rate: 0.01, momentum: 0.9, batch_size: BATCH_SIZE };

/** Rates of training, and `inferenceMs` for one image. */
export async function trainWithConvNetJS(seconds: number): Promise<JobResult> {
	const { Vol, Net, Trainer } = createRequire(import.meta.url)('convnetjs') as ConvNetJS;
	const { images, labels } = seededBatch(1);
	const volumes = Array.from(labels, (_, i) => {
		const volume = new Vol(28, 28, 1, 0);
		for (let at = 0; at < IMAGE_SIZE; at++) volume.w[at] = images[i * IMAGE_SIZE + at] as number;
		return volume;
	});
	const net = new Net();
	net.makeLayers(LAYERS);
	const trainer = new Trainer(net, TRAINER);

	const trainBatch = () => volumes.forEach((volume, i) => trainer.train(volume, labels[i] as number));
	const training = await repeat(trainBatch, seconds); // whole batches: the update at the end belongs to them
	const [first] = volumes;
	if (!first) throw new Error('trainWithConvNetJS: expected a volume');
	const forward = await repeat(() => net.forward(first), seconds / 10);
	return { ...imageRates(training), inferenceMs: forward.clockMs };
}
