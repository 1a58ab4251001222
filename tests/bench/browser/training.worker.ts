/** Trains LeNet-5 in a worker of a browser: the site's classes, backend and kernels, and no page around them. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { seededRandom } from '../../../src/lib/nn/random';
import { registerConv2DBackprop } from '../../../src/lib/tf/kernels/conv2d-backprop';
import { Lenet5Trainer } from '../../../src/lib/tf/training/trainer';
import { BATCH_SIZE, seededBatch } from '../compute/batch';
import { quantile } from '../statistics';

export interface TrainingOrder {
	/** Where the WebAssembly binary lies, with a slash at the end. */
	folder: string;
	seconds: number;
}

export interface TrainingAnswer {
	imagesPerSecond?: number;
	error?: string;
}

async function train({ folder, seconds }: TrainingOrder): Promise<TrainingAnswer> {
	env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	setWasmPaths(folder);
	registerConv2DBackprop();
	if (!(await setBackend('wasm'))) throw new Error('expected the wasm backend to start, it did not');
	await ready();
	const trainer = new Lenet5Trainer(seededRandom(7), { optimizer: 'adam' });
	const { images, labels } = seededBatch(1);
	const times: number[] = [];
	const begin = performance.now();
	while (times.length < 10 || performance.now() - begin < 1000 * seconds) {
		const start = performance.now();
		await trainer.trainStep(images, labels, 0.001);
		times.push(performance.now() - start);
	}
	return { imagesPerSecond: (1000 * BATCH_SIZE) / quantile(times, 0.5) };
}

addEventListener('message', ({ data }: MessageEvent<TrainingOrder>) => {
	train(data).then(postMessage, (error: unknown) => postMessage({ error: String(error) }));
});
