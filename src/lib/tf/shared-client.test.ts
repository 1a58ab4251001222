import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveNetwork } from './client.svelte';
import { seededWeights } from './fixtures';
import { ACTIVATION_COUNT, type Request } from './protocol';
import { ScriptedWorker } from './scripted-worker';
import { SharedClient } from './shared-client';

/** Answers each image with its first grey everywhere; studies are finished by the test. */
class Answering extends ScriptedWorker {
	override answer(request: Request) {
		super.answer(request);
		if (request.kind !== 'infer') return;
		const activations = new Float32Array(ACTIVATION_COUNT).fill(request.image[0] as number);
		this.say({ id: request.id, kind: 'inferred', activations, milliseconds: 1 });
	}
	finish(place: number, mark: number) {
		const id = this.studies()[place] ?? 0;
		this.say({ id, kind: 'studied', values: Float32Array.of(mark), milliseconds: 1 });
	}
}

let works = true;
let downloads = 0;
let workers: Answering[] = [];
let shared: SharedClient;
let networks: LiveNetwork[] = [];
const source = {
	url: '/weights.bin',
	bytes: 1,
	open: () => {
		if (!works) throw new Error('SHA-256 differs');
		return seededWeights(1);
	},
};
const figure = () => {
	const network = new LiveNetwork(source, shared);
	networks.push(network);
	return network;
};
const settle = () => vi.advanceTimersByTimeAsync(10);
const picture = (grey: number) => new Float32Array(784).fill(grey);
const gradient = (grey: number) =>
	({
		kind: 'gradient',
		unit: { layer: 'c1', index: 0 },
		side: 'activation',
		reduce: 'each',
		images: picture(grey),
	}) as const;

beforeEach(() => {
	vi.useFakeTimers();
	[works, downloads, workers, networks] = [true, 0, [], []];
	shared = new SharedClient({
		createWorker: () => {
			const worker = new Answering();
			workers.push(worker);
			return worker;
		},
		fetch: async () => {
			downloads++;
			return new Response(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
		},
	});
});
afterEach(() => {
	for (const network of networks) network.dispose();
	expect(workers.every(({ ended }) => ended)).toBe(true);
	expect(vi.getTimerCount()).toBe(0);
	vi.useRealTimers();
});

describe('figures of one page', () => {
	it('share one worker and one download, and each knows how far it is', async () => {
		const [a, b] = [figure(), figure()];
		void a.load('cpu');
		void b.load('cpu');
		expect([a.status, b.status]).toEqual(['loading', 'loading']);
		await settle();
		const c = figure();
		expect(c.status).toBe('idle');
		void c.load('cpu');
		await settle();
		for (const network of [a, b, c]) {
			expect([network.status, network.backend]).toEqual(['ready', 'cpu']);
			expect(network.weights).toEqual(seededWeights(1));
		}
		expect([a.progress, b.progress]).toEqual([1, 1]);
		expect([workers.length, downloads]).toEqual([1, 1]);
	});

	it('each get the answer to their own picture', async () => {
		const [a, b] = [figure(), figure()];
		void a.load('cpu');
		void b.load('cpu');
		await settle();
		void a.show(picture(0.25));
		void b.show(picture(0.5));
		void a.show(picture(0.75)); // overtakes what waits of its own
		await settle();
		expect(a.activations?.c1.data[0]).toBe(0.75);
		expect(b.activations?.c1.data[0]).toBe(0.5);
		b.clear();
		expect(a.activations).not.toBeNull();
	});

	it('do not displace each other’s studies, and take their own along when they go', async () => {
		const [a, b] = [figure(), figure()];
		void a.load('cpu');
		void b.load('cpu');
		await settle();
		const [ofA, ofB] = [a.study(gradient(0.1)), b.study(gradient(0.2))];
		await settle();
		workers[0]?.finish(0, 1);
		expect((await ofA)?.values[0]).toBe(1);
		const again = a.study(gradient(0.3));
		await settle();
		a.dispose();
		expect(await again).toBeNull();
		await settle();
		expect(workers[0]?.kinds().filter((kind) => kind === 'cancel')).toHaveLength(1);
		workers[0]?.finish(1, 2);
		expect((await ofB)?.values[0]).toBe(2);
		expect(workers[0]?.ended).toBe(false);
	});

	it('lose nothing when the worker dies: one takes its place for all', async () => {
		const [a, b] = [figure(), figure()];
		void a.load('cpu');
		void b.load('cpu');
		await settle();
		let restarts = 0;
		const study = a.study(gradient(0.1), { onrestart: () => restarts++ });
		await settle();
		workers[0]?.die();
		void b.show(picture(0.5));
		await settle();
		expect([workers.length, restarts]).toEqual([2, 1]);
		expect(b.activations?.c1.data[0]).toBe(0.5);
		workers[1]?.finish(0, 4);
		expect((await study)?.values[0]).toBe(4);
		for (const { refused } of [a, b]) expect(refused).toMatchObject([{ backend: 'cpu', code: 'worker' }]);
	});

	it('change their backend together', async () => {
		const [a, b] = [figure(), figure()];
		void a.load('cpu');
		void b.load('cpu');
		await settle();
		void a.setBackend('webgl');
		await settle();
		const c = figure();
		void c.load('cpu');
		await settle();
		expect([a, b, c].map(({ backend }) => backend)).toEqual(['webgl', 'webgl', 'webgl']);
		expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
	});

	it('fail together, and when one is tried again all are there', async () => {
		works = false;
		const [a, b, idle] = [figure(), figure(), figure()];
		void a.load('cpu');
		void b.load('cpu');
		await settle();
		expect([a, b, idle].map(({ status }) => status)).toEqual(['failed', 'failed', 'idle']);
		works = true;
		void b.load('cpu');
		await settle();
		expect([a.status, b.status, a.error, idle.status]).toEqual(['ready', 'ready', null, 'idle']);
	});
});

it('ends with the last figure, and begins anew with the next', async () => {
	const [a, b] = [figure(), figure()];
	void a.load('cpu');
	void b.load('cpu');
	await settle();
	a.dispose();
	expect(workers[0]?.ended).toBe(false);
	b.dispose();
	expect(workers[0]?.ended).toBe(true);
	const c = figure();
	void c.load('cpu');
	await settle();
	expect([c.status, workers.length]).toEqual(['ready', 2]);
});

it('says nothing to the next figure of a download that was given up', async () => {
	const a = figure();
	void a.load('cpu');
	a.dispose();
	const b = figure();
	void b.load('cpu');
	await settle();
	expect([b.status, b.error]).toEqual(['ready', null]);
});
