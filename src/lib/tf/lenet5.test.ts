import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { memory } from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { startBackend, type StartedBackend } from './backends';
import { probeImage, referenceForward } from './reference';
import { ACTIVATION_COUNT, viewActivations, type BackendName } from './protocol';
import { seededImage, seededWeights } from './fixtures';

const binary = createRequire(import.meta.url).resolve(
	'@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
);
const wasm = new WebAssembly.Module(readFileSync(binary));
const weights = seededWeights(5);

let started: StartedBackend | undefined;
afterEach(() => {
	started?.network.dispose();
	started = undefined;
	expect(memory().numTensors).toBe(0);
});
const start = async (name: BackendName) => (started = await startBackend(name, weights, wasm));

describe.each<BackendName>(['wasm', 'cpu'])('LeNet-5 on %s', (name) => {
	it('computes every layer as the plain loops do', async () => {
		const { network, inferenceMs } = await start(name);
		const image = seededImage(1);
		const expected = referenceForward(weights, image);
		const got = await network.infer(image);
		expect(got.length).toBe(ACTIVATION_COUNT);
		const worst = Math.max(...got.map((value, i) => Math.abs(value - (expected[i] ?? NaN))));
		expect(worst).toBeLessThan(1e-5);
		expect(inferenceMs).toBeGreaterThan(0);
	});

	it('holds the same memory after 1,000 images', async () => {
		const { network } = await start(name);
		const image = probeImage();
		const { numTensors, numBytes, numDataBuffers } = memory();
		expect(numTensors).toBe(10);
		for (let i = 0; i < 1000; i++) await network.infer(image);
		expect(memory()).toMatchObject({ numTensors, numBytes, numDataBuffers });
	});

	it('answers many images as it answers each', async () => {
		const { network } = await start(name);
		const images = [1, 2, 3].map(seededImage);
		const together = await network.classify(Float32Array.from(images.flatMap((image) => [...image])));
		for (const [i, image] of images.entries()) {
			const alone = viewActivations(await network.infer(image)).output.data;
			together
				.subarray(10 * i, 10 * i + 10)
				.forEach((value, digit) => expect(value).toBeCloseTo(alone[digit] ?? NaN, 6));
		}
	});
});
