import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { LENET5_BLOCKS, LENET5_PARAMETERS } from '../../data/lenet5-shapes.js';
import { seededRandom } from '../../nn/random.js';
import { registerConv2DBackprop } from '../kernels/conv2d-backprop.js';
import type { Activation, Pooling } from './lenet5-network.js';
import { evaluate, initialParameters, Lenet5Trainer } from './trainer.js';

const BATCH = 4;
const random = seededRandom(11);
const images = Float32Array.from({ length: BATCH * 784 }, () => random());
const labels = [3, 0, 7, 9];

beforeAll(async () => {
	setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`);
	registerConv2DBackprop();
	await tf.setBackend('wasm');
});

const variants = (['tanh', 'sigmoid', 'relu'] as Activation[]).flatMap((activation) =>
	(['average', 'max'] as Pooling[]).map((pooling) => ({ activation, pooling })),
);

describe('Lenet5Trainer', () => {
	it('has 61,706 parameters', () => {
		expect(LENET5_PARAMETERS).toBe(61_706);
		expect(initialParameters(seededRandom(1)).length).toBe(61_706);
	});

	it.each(variants)(
		'has the gradient of finite differences: $activation, $pooling pooling',
		async (options) => {
			const start = initialParameters(seededRandom(2), options);
			// Biases off zero, so that nothing sits on ReLU's corner.
			start.forEach((value, i) => (start[i] = value + 0.02 * (random() - 0.5)));
			const { gradient } = await new Lenet5Trainer(random, options, start).gradient(images, labels);
			const lossAt = async (parameters: Float32Array) =>
				(await evaluate(parameters, images, labels, options)).loss;
			for (const { layer, part, offset, size } of LENET5_BLOCKS) {
				// Along a random direction within the block: one number that every weight of the block has a part in.
				const direction = Float32Array.from({ length: size }, () => 2 * random() - 1);
				const step = 0.004 / Math.sqrt(size);
				const moved = (sign: number) =>
					start.map((value, i) => {
						const along = i >= offset && i < offset + size ? (direction[i - offset] as number) : 0;
						return value + sign * step * along;
					});
				const slope = ((await lossAt(moved(1))) - (await lossAt(moved(-1)))) / (2 * step);
				const expected = direction.reduce((sum, d, i) => sum + d * (gradient[offset + i] as number), 0);
				const norm = Math.sqrt(gradient.subarray(offset, offset + size).reduce((sum, g) => sum + g * g, 0));
				expect(Math.abs(slope - expected), `${layer} ${part}`).toBeLessThan(0.03 * norm + 2e-3);
			}
		},
	);

	it('gives the same gradient on the cpu backend', async () => {
		const start = initialParameters(seededRandom(2));
		const found: Float32Array[] = [];
		for (const backend of ['cpu', 'wasm']) {
			await tf.setBackend(backend);
			found.push((await new Lenet5Trainer(random, {}, start).gradient(images, labels)).gradient);
		}
		const [cpu, wasm] = found as [Float32Array, Float32Array];
		const worst = cpu.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (wasm[i] as number))), 0);
		expect(worst).toBeLessThan(1e-5);
	});

	it.each(['sgd', 'momentum', 'adam'] as const)('learns four images by heart with %s', async (optimizer) => {
		const trainer = new Lenet5Trainer(seededRandom(3), { optimizer });
		const rate = { sgd: 0.1, momentum: 0.02, adam: 0.002 }[optimizer];
		for (let step = 0; step < 60; step++) await trainer.trainStep(images, labels, rate);
		const { accuracy, loss, predictions } = await trainer.evaluate(images, labels);
		expect(accuracy).toBe(1);
		expect(loss).toBeLessThan(0.3);
		expect([...predictions]).toEqual(labels);
	});

	it('repeats itself from the same seed, dropout included', async () => {
		const run = async () => {
			const trainer = new Lenet5Trainer(seededRandom(4), { dropout: 0.5, labelSmoothing: 0.1 });
			for (let step = 0; step < 3; step++) await trainer.trainStep(images, labels, 0.001);
			return trainer.parameters;
		};
		expect(await run()).toEqual(await run());
	});

	it('keeps memory constant over many steps', async () => {
		const trainer = new Lenet5Trainer(seededRandom(5), { dropout: 0.2 });
		const backend = tf.backend() as unknown as { numDataIds(): number };
		await trainer.trainStep(images, labels, 0.001);
		const before = [tf.memory().numTensors, backend.numDataIds()];
		for (let step = 0; step < 50; step++) await trainer.trainStep(images, labels, 0.001);
		await trainer.evaluate(images, labels, 3);
		expect([tf.memory().numTensors, backend.numDataIds()]).toEqual(before);
	});

	it('says what does not fit', async () => {
		const trainer = new Lenet5Trainer(seededRandom(6));
		await expect(trainer.trainStep(images, [1, 2], 0.1)).rejects.toThrow(
			'expected 2 × 784 pixels for 2 labels, got 3136',
		);
		await expect(trainer.trainStep(images, [1, 2, 3, 10], 0.1)).rejects.toThrow(
			'expected labels 0 to 9, got 10',
		);
		expect(() => new Lenet5Trainer(seededRandom(6), {}, new Float32Array(3))).toThrow(
			'expected 61706 parameters, got 3',
		);
		expect(() => new Lenet5Trainer(seededRandom(6), { dropout: 1 })).toThrow('below 1, got 1');
	});
});
