import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { memory } from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { softmax } from '$lib/nn/activation';
import { startBackend, type StartedBackend } from './backends';
import { seededImage, seededWeights } from './fixtures';
import { LeNet5 } from './lenet5';
import { deviation, probeImage } from './probe';
import { ACTIVATION_COUNT, viewActivations, type BackendName } from './protocol';
import { WASM_BYTES } from './wasm-binary';

const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(require.resolve(`@tensorflow/tfjs-backend-wasm/dist/${file}`));
const wasm = new WebAssembly.Module(read('tfjs-backend-wasm-simd.wasm'));
const weights = seededWeights(5);

vi.setConfig({ testTimeout: 60_000 }); // a thousand images take two seconds on a quiet machine

let started: StartedBackend | undefined;
afterEach(() => started?.network.dispose());
const start = async (name: BackendName) => (started = await startBackend(name, weights, wasm));

describe.each<BackendName>(['wasm', 'cpu'])('LeNet-5 on %s', (name) => {
	it('computes every layer as plain arithmetic does', async () => {
		const { network, inferenceMs } = await start(name);
		const image = seededImage(1);
		const got = await network.infer(image);
		expect(got.length).toBe(ACTIVATION_COUNT);
		expect(deviation(got, weights, image)).toBeLessThan(1e-6);
		const { logits, output } = viewActivations(got);
		softmax([...logits.data]).forEach((p, digit) => expect(output.data[digit]).toBeCloseTo(p, 6));
		expect(inferenceMs).toBeGreaterThan(0);
	});

	it('holds the same memory after 1,000 images, and nothing when disposed', async () => {
		const { network } = await start(name);
		const image = probeImage();
		const { numTensors, numBytes, numDataBuffers } = memory();
		expect({ numTensors, numBytes, numDataBuffers }).toEqual({
			numTensors: 10,
			numBytes: 4 * 61_706,
			numDataBuffers: 10,
		});
		for (let i = 0; i < 1000; i++) await network.infer(image);
		expect(memory()).toMatchObject({ numTensors, numBytes, numDataBuffers });
		network.dispose();
		expect(memory()).toMatchObject({ numTensors: 0, numBytes: 0, numDataBuffers: 0 });
	});

	it('answers many images as it answers each', async () => {
		const { network } = await start(name);
		const images = [1, 2, 3].map(seededImage);
		const together = await network.classify(Float32Array.from(images.flatMap((image) => [...image])));
		for (const [i, image] of images.entries()) {
			const alone = viewActivations(await network.infer(image)).output.data;
			alone.forEach((value, digit) => expect(together[10 * i + digit]).toBeCloseTo(value, 6));
		}
	});

	it('refuses an image or weights of another size', async () => {
		const { network } = await start(name);
		await expect(network.infer(new Float32Array(783))).rejects.toThrow(
			'expected 784 numbers for each image, got 783',
		);
		const wrong = {
			...weights,
			f6: { ...weights.f6, kernel: { data: new Float32Array(84), shape: [84, 1] } },
		};
		expect(() => new LeNet5(wrong, name)).toThrow(
			'LeNet5: f6 must have a kernel [120, 84] and a bias [84], got [84, 1]',
		);
	});
});

describe('judging a backend', () => {
	it('says which backend did not start and why', async () => {
		await expect(startBackend('wasm', weights, null)).rejects.toMatchObject({ code: 'wasm' });
		const empty = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
		await expect(startBackend('wasm', weights, empty)).rejects.toMatchObject({ code: 'wasm' });
		await expect(startBackend('webgl', weights, null)).rejects.toMatchObject({ code: 'backend' });
	});

	it('refuses one that does not compute LeNet-5, and keeps nothing of it', async () => {
		const broken = structuredClone(weights);
		broken.c1.kernel.data[3] = NaN;
		await expect(startBackend('cpu', broken, null)).rejects.toMatchObject({ code: 'backend' });
		expect(memory().numTensors).toBe(0);
	});

	it('sees one wrong number, and one that is none', async () => {
		const { network } = await start('wasm');
		const image = probeImage();
		const right = await network.infer(image);
		expect(deviation(right, weights, image)).toBeLessThan(1e-6);
		const wrong = right.with(5000, (right[5000] ?? 0) + 0.5);
		expect(deviation(wrong, weights, image)).toBeCloseTo(0.5, 5);
		expect(deviation(right.with(8000, NaN), weights, image)).toBeNaN();
	});

	it('knows the sizes of the binaries it downloads', () => {
		expect(read('tfjs-backend-wasm-simd.wasm').length).toBe(WASM_BYTES.simd);
		expect(read('tfjs-backend-wasm.wasm').length).toBe(WASM_BYTES.plain);
	});
});
