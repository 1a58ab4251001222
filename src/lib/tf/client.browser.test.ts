import { afterEach, describe, expect, it, vi } from 'vitest';
import { LeNet5Client, type ClientOptions } from './client';
import { LiveNetwork, SharedClient } from './client.svelte';
import { seededImage, seededWeights } from './fixtures';
import { deviation } from './probe';
import { ACTIVATION_COUNT, type BackendName, type StartReport } from './protocol';

const weights = seededWeights(11);
const source = { url: URL.createObjectURL(new Blob(['weights'])), bytes: 7, open: () => weights };

vi.setConfig({ testTimeout: 60_000 }); // WebGL in software compiles slowly on a busy machine

let ending: { dispose(): void } | undefined;
afterEach(() => ending?.dispose());

/** The real worker, kept in reach so that a test can kill it. */
function real(started: Worker[]): ClientOptions {
	const createWorker = () => {
		const worker = new Worker(new URL('./lenet5.worker.ts', import.meta.url), { type: 'module' });
		started.push(worker);
		return worker;
	};
	return { createWorker };
}

describe('the worker in a browser', () => {
	it.each<BackendName>(['wasm', 'cpu', 'webgl'])('computes every layer on %s', async (backend) => {
		const client = new LeNet5Client();
		ending = client;
		const report = await client.load({ weights: source, backend });
		expect(report).toMatchObject({ backend, refused: [] });
		expect(report.inferenceMs).toBeGreaterThan(0);
		const image = seededImage(3);
		const before = await client.memory();
		for (let i = 0; i < 20; i++) {
			const inference = await client.infer(image);
			if (!inference) throw new Error('superseded');
			const all = new Float32Array(inference.activations.c1.data.buffer);
			expect(all).toHaveLength(ACTIVATION_COUNT);
			expect(deviation(all, weights, image)).toBeLessThan(backend === 'webgl' ? 1e-3 : 1e-5);
		}
		expect(await client.memory()).toEqual(before);
	});

	it('is replaced when it is killed, and the image is answered', async () => {
		const workers: Worker[] = [];
		const client = new LeNet5Client(real(workers));
		ending = client;
		await client.load({ weights: source });
		workers[0]?.terminate();
		const inference = await client.infer(seededImage(3));
		expect(inference?.activations.output.data).toHaveLength(10);
		expect(workers).toHaveLength(2);
	});

	it('studies gradients, is killed over them, and finishes in its replacement', async () => {
		const workers: Worker[] = [];
		const client = new LeNet5Client(real(workers));
		ending = client;
		await client.load({ weights: source });
		const unit = { layer: 'output', index: 3 } as const;
		const images = Float32Array.from(Array.from({ length: 200 }, (_, i) => [...seededImage(i)]).flat());
		const before = await client.memory();
		const study = { unit, side: 'activation', images, reduce: 'mean-abs' } as const;
		const whole = await client.inputGradient(study);
		expect(await client.memory()).toEqual(before);
		let restarts = 0;
		const again = await client.inputGradient(study, {
			onprogress: ({ done }) =>
				done >= 40 && workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'killed' })),
			onrestart: () => restarts++,
		});
		expect([restarts, workers.length]).toEqual([1, 2]);
		expect(again?.values).toEqual(whole?.values);
		expect(again?.values).toHaveLength(784);
	});

	it('holds no tensor more after 200 images and studies', async () => {
		const client = new LeNet5Client();
		ending = client;
		await client.load({ weights: source });
		await client.infer(seededImage(1));
		const before = await client.memory();
		for (let i = 0; i < 200; i++) {
			const unit = { layer: 'c3', index: i } as const;
			await client.inputGradient({ unit, side: 'activation', reduce: 'mean-abs', images: seededImage(i) });
			if (i % 4 === 0) await client.infer(seededImage(i));
			if (i % 20 === 0) await client.study({ kind: 'forward', images: seededImage(i) });
		}
		expect(await client.memory()).toEqual(before);
	});

	it('climbs, is killed over it, and comes to the same picture in its replacement', async () => {
		const workers: Worker[] = [];
		const live = new LiveNetwork(source, new SharedClient(real(workers)));
		ending = live;
		await live.load();
		const study = {
			kind: 'ascent',
			unit: { layer: 'f6', index: 7 },
			images: seededImage(1),
			from: 0,
			steps: 60,
			settings: { step: 0.05, l2: 0.1, blur: 0.1, totalVariation: 0 },
		} as const;
		const whole = await live.study(study);
		const heard: number[] = [];
		let restarts = 0;
		const again = await live.study(study, {
			onprogress({ done }) {
				heard.push(done);
				if (done === 20) workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
			},
			onrestart: () => restarts++,
		});
		expect([restarts, workers.length]).toEqual([1, 2]);
		expect(heard).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
		expect(again?.values).toEqual(whole?.values);
		expect(live.refused).toMatchObject([{ backend: 'wasm', code: 'worker' }]);
	});

	it('is replaced by one on another backend when its WebGL context is lost', async () => {
		const changes: StartReport[] = [];
		const client = new LeNet5Client({
			createWorker: () =>
				new Worker(new URL('./losing-context.worker.ts', import.meta.url), { type: 'module' }),
			onchange: (report) => changes.push(report),
		});
		ending = client;
		expect(await client.load({ weights: source, backend: 'webgl' })).toMatchObject({ backend: 'webgl' });
		await client.infer(seededImage(3));
		const channel = new BroadcastChannel('lose-context');
		channel.postMessage('now');
		channel.close();
		const begin = performance.now();
		let inference = await client.infer(seededImage(3));
		while (changes.length === 0 && performance.now() - begin < 10_000)
			inference = await client.infer(seededImage(3));
		expect(changes[0]).toMatchObject({ backend: 'wasm', refused: [{ backend: 'webgl' }] });
		const all = new Float32Array(inference?.activations.c1.data.buffer ?? new ArrayBuffer());
		expect(deviation(all, weights, seededImage(3))).toBeLessThan(1e-5);
	});
});

describe('LiveNetwork', () => {
	it('shows what it does while it loads, answers and changes its backend', async () => {
		const live = new LiveNetwork(source);
		ending = live;
		expect(live.status).toBe('idle');
		const loaded = live.load();
		expect(live.status).toBe('loading');
		const shown = live.show(seededImage(4)); // drawn before the network is there
		await loaded;
		expect([live.status, live.backend, live.progress]).toEqual(['ready', 'wasm', 1]);
		await shown;
		expect(live.activations?.c3.shape).toEqual([10, 10, 16]);
		live.clear();
		expect(live.activations).toBeNull();
		await live.setBackend('cpu');
		expect([live.backend, live.switching, live.refused]).toEqual(['cpu', false, []]);
		live.dispose();
		expect(live.status).toBe('idle');
	});

	it('fails with a code and can be tried again', async () => {
		let there = false;
		const open = () => {
			if (!there) throw new Error('SHA-256 differs');
			return weights;
		};
		const live = new LiveNetwork({ ...source, open });
		ending = live;
		await live.load();
		expect([live.status, live.error?.code]).toEqual(['failed', 'integrity']);
		there = true;
		await live.load();
		expect([live.status, live.error]).toEqual(['ready', null]);
	});
});
