import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeWeights, flattenWeights } from '$lib/data/weights';
import { LeNet5Client, type ClientOptions, type LoadOptions, type Progress } from './client';
import { seededWeights } from './fixtures';
import { ACTIVATION_COUNT, type BackendName, type Request } from './protocol';
import { ScriptedWorker } from './scripted-worker';
import { weightsFrom } from './weights';

const weights = seededWeights(1);
const WEIGHTS_URL = '/weights.bin';
const EMPTY_WASM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const GOOD = Uint8Array.of(1, 2, 3, 4);
const image = (mark: number) => new Float32Array(784).fill(mark);

/** Answers `start` at once and `infer` when told to; the first activation is the image's first pixel. */
class FakeWorker extends ScriptedWorker {
	constructor(
		readonly habits: { refuses?: BackendName[]; mute?: boolean; holds?: boolean; lost?: boolean } = {},
	) {
		super(!habits.lost);
	}
	override postMessage(message: unknown) {
		const { kind } = message as Request;
		const silent = (this.habits.mute && kind !== 'start') || (this.habits.holds && kind === 'infer');
		if (silent) this.requests.push(message as Request);
		else super.postMessage(message);
	}
	override answer(request: Request) {
		const { id } = request;
		if (request.kind === 'start') {
			const refused = this.habits.refuses?.includes(request.backend);
			this.say(
				refused
					? { id, kind: 'failed', code: 'backend', message: `no ${request.backend} here` }
					: { id, kind: 'started', inferenceMs: 1 },
			);
		}
		if (request.kind === 'infer') {
			const activations = new Float32Array(ACTIVATION_COUNT).fill(request.image[0] ?? NaN);
			this.say({ id, kind: 'inferred', activations, milliseconds: 1 });
		}
	}
	get inferences() {
		return this.requests.filter(({ kind }) => kind === 'infer');
	}
}

type Answer = () => Response | Promise<Response>;
const bytes = (body: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') =>
	new Response(body, { headers: { 'content-type': type } });

/** Answers in turn for the weights, the last one for ever; an empty module for the binary unless told otherwise. */
function fakeFetch(answers: Answer[], wasm: Answer = () => bytes(EMPTY_WASM)) {
	const caches: (RequestCache | undefined)[] = [];
	const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
		if (String(input) !== WEIGHTS_URL) return wasm();
		caches.push(init?.cache);
		const answer = answers.length > 1 ? answers.shift() : answers[0];
		return new Promise<Response>((resolve, reject) => {
			init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
			Promise.resolve(answer?.()).then((response) => response && resolve(response), reject);
		});
	};
	return { fetch, caches };
}

const source = {
	url: WEIGHTS_URL,
	bytes: GOOD.length,
	open(got: Uint8Array) {
		if (got.join() !== GOOD.join()) throw new Error('SHA-256 differs');
		return weights;
	},
};

let workers: FakeWorker[] = [];
let client: LeNet5Client;

function make(habits: FakeWorker['habits'][] = [], options: ClientOptions = {}) {
	workers = [];
	const createWorker = () => {
		const worker = new FakeWorker(habits[workers.length] ?? {});
		workers.push(worker);
		return worker;
	};
	client = new LeNet5Client({ createWorker, fetch: fakeFetch([() => bytes(GOOD)]).fetch, ...options });
	return client;
}
const load = (options: Partial<LoadOptions> = {}) => client.load({ weights: source, ...options });
const mark = async (answer: Promise<{ activations: { c1: { data: Float32Array } } } | null>) =>
	(await answer)?.activations.c1.data[0] ?? null;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	client.dispose();
	expect(vi.getTimerCount()).toBe(0);
	vi.useRealTimers();
});

describe('loading', () => {
	it('starts wasm and tells its progress in bytes', async () => {
		const seen: Progress[] = [];
		make();
		expect(await load({ onprogress: (progress) => seen.push(progress) })).toEqual({
			backend: 'wasm',
			inferenceMs: 1,
			refused: [],
		});
		expect(seen.at(-1)).toEqual({ loaded: GOOD.length + EMPTY_WASM.length, total: GOOD.length + 424_594 });
		expect(seen.every(({ loaded }, i) => loaded >= (seen[i - 1]?.loaded ?? 0))).toBe(true);
		expect(workers).toHaveLength(1);
	});

	it('starts only once', async () => {
		make();
		const [a, b] = await Promise.all([load(), load()]);
		expect(a).toBe(b);
		expect(workers).toHaveLength(1);
	});

	const altered = () => bytes(Uint8Array.of(1, 2, 3, 5));
	const truncated = () => bytes(GOOD.slice(0, 3));
	const broken: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
	const page = () => bytes(new TextEncoder().encode('<!doctype html>'), 'text/html; charset=utf-8');
	const missing = () => new Response(null, { status: 404 });
	const busy = () => new Response(null, { status: 503 });

	it.each([
		['altered', altered],
		['truncated', truncated],
		['unreachable', broken],
		['busy', busy],
	])('tries %s weights once more, past the cache', async (_, first) => {
		const { fetch, caches } = fakeFetch([first, () => bytes(GOOD)]);
		make([], { fetch });
		await expect(load()).resolves.toMatchObject({ backend: 'wasm' });
		expect(caches).toEqual(['default', 'reload']);
	});

	it.each<[string, Answer, string, number]>([
		['altered', altered, 'integrity', 2],
		['truncated', truncated, 'integrity', 2],
		['unreachable', broken, 'network', 2],
		['busy', busy, 'network', 2],
		['missing', missing, 'not-found', 1],
		['replaced by a page', page, 'not-found', 1],
	])('gives weights up that stay %s', async (_, answer, code, attempts) => {
		const { fetch, caches } = fakeFetch([answer]);
		const onfail = vi.fn();
		make([], { fetch, onfail });
		await expect(load()).rejects.toMatchObject({ code });
		expect(caches).toHaveLength(attempts);
		expect(onfail).toHaveBeenCalledOnce();
		expect(workers.every(({ ended }) => ended)).toBe(true);
	});

	it('holds the weights against the checksum of their manifest', async () => {
		const card = { data: 'none', seed: 1, epochs: 0, batchSize: 1, date: '2026-11-22', command: '' };
		const scores = { testAccuracy: 0, testAccuracyFloat: 0, redrawnTestAccuracy: 0 };
		const { manifest, bytes: file } = encodeWeights(flattenWeights(weights), { ...card, ...scores });
		const wrong = file.with(12_345, 1 ^ (file[12_345] ?? 0));
		for (const damaged of [wrong, file.slice(0, -1), new Uint8Array()]) {
			make([], { fetch: fakeFetch([() => bytes(damaged)]).fetch });
			await expect(load({ weights: weightsFrom(WEIGHTS_URL, manifest) })).rejects.toMatchObject({
				code: 'integrity',
			});
		}
		make([], { fetch: fakeFetch([() => bytes(wrong), () => bytes(file.slice())]).fetch });
		await load({ weights: weightsFrom(WEIGHTS_URL, manifest) });
		const [start] = workers.at(-1)?.requests ?? [];
		const sent = start?.kind === 'start' ? start.weights.c5.kernel.data : [];
		expect(sent[999]).toBeCloseTo(weights.c5.kernel.data[999] ?? NaN, 3);
	});

	it('may be tried again after a failure', async () => {
		make([], { fetch: fakeFetch([missing, () => bytes(GOOD)]).fetch });
		await expect(load()).rejects.toMatchObject({ code: 'not-found' });
		await expect(load()).resolves.toMatchObject({ backend: 'wasm' });
	});

	it('gives a silent download up', async () => {
		make([], { fetch: fakeFetch([() => new Promise<Response>(() => {})]).fetch });
		const loaded = expect(load()).rejects.toMatchObject({ code: 'timeout' });
		await vi.advanceTimersByTimeAsync(41_000);
		await loaded;
	});

	it('computes on the processor when the WebAssembly binary is missing or damaged', async () => {
		make([], { fetch: fakeFetch([() => bytes(GOOD)], missing).fetch });
		const report = await load();
		expect(report).toMatchObject({ backend: 'cpu', refused: [{ backend: 'wasm', code: 'not-found' }] });
		make([], { fetch: fakeFetch([() => bytes(GOOD)], () => bytes(GOOD)).fetch });
		expect(await load()).toMatchObject({ backend: 'cpu', refused: [{ backend: 'wasm', code: 'integrity' }] });
	});

	it('computes on the processor where WebAssembly is forbidden, and downloads nothing for it', async () => {
		const refuse = vi.spyOn(WebAssembly, 'Module').mockImplementation(function () {
			throw new WebAssembly.CompileError('violates the following Content Security policy directive');
		});
		const wasm = vi.fn(missing);
		make([], { fetch: fakeFetch([() => bytes(GOOD)], wasm).fetch });
		expect(await load()).toMatchObject({ backend: 'cpu', refused: [{ backend: 'wasm', code: 'wasm' }] });
		expect(wasm).not.toHaveBeenCalled();
		refuse.mockRestore();
	});

	it('goes on to the next backend when one does not start', async () => {
		make([{ refuses: ['wasm'] }, { refuses: ['cpu'] }]);
		const report = await load();
		expect(report.backend).toBe('webgl');
		expect(report.refused.map(({ backend, reason }) => [backend, reason])).toEqual([
			['wasm', 'no wasm here'],
			['cpu', 'no cpu here'],
		]);
		expect(workers.map(({ ended }) => ended)).toEqual([true, true, false]);
	});

	it('fails where there are no workers', async () => {
		make([], {
			createWorker: () => {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
		await expect(load()).rejects.toMatchObject({ code: 'worker' });
		await expect(client.infer(image(1))).rejects.toMatchObject({ code: 'worker' });
	});

	it('fails when the script of the worker never comes, after one more attempt', async () => {
		make([{ lost: true }, { lost: true }]);
		const fails = vi.fn();
		load().catch(fails);
		// what is downloaded is checked in real time: a second worker may be waited for only after a while
		await vi.waitFor(async () => {
			await vi.advanceTimersByTimeAsync(31_000);
			expect(fails).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout' }));
		});
		expect(workers).toHaveLength(2);
	});

	it('ends everything when disposed meanwhile', async () => {
		make([{ lost: true }]);
		const loaded = expect(load()).rejects.toMatchObject({ name: 'NetworkError' });
		await vi.advanceTimersByTimeAsync(10);
		client.dispose();
		await loaded;
		expect(workers.map(({ ended }) => ended)).toEqual([true]);
	});
});

describe('answering', () => {
	it('computes one image, keeps the newest waiting and drops those between', async () => {
		make([{ holds: true }]);
		await load();
		const [worker] = workers as [FakeWorker];
		const answers = [1, 2, 3, 4].map((number) => mark(client.infer(image(number))));
		await vi.advanceTimersByTimeAsync(5);
		expect(worker.inferences).toHaveLength(1);
		worker.answer(worker.inferences[0] as Request);
		await vi.advanceTimersByTimeAsync(5);
		expect(worker.inferences).toHaveLength(2);
		worker.answer(worker.inferences[1] as Request);
		expect(await Promise.all(answers)).toEqual([1, null, null, 4]);
	});

	it('answers a thousand pointer moves with at most one waiting', async () => {
		make([{ holds: true }]);
		await load();
		const [worker] = workers as [FakeWorker];
		const answers: Promise<number | null>[] = [];
		for (let i = 0; i < 1000; i++) {
			answers.push(mark(client.infer(image(i))));
			if (i % 10 === 9) worker.answer(worker.inferences.at(-1) as Request);
			await vi.advanceTimersByTimeAsync(1);
		}
		worker.answer(worker.inferences.at(-1) as Request);
		await vi.advanceTimersByTimeAsync(1);
		worker.answer(worker.inferences.at(-1) as Request);
		const got = (await Promise.all(answers)).filter((answer) => answer !== null);
		expect(got.at(-1)).toBe(999);
		expect(got).toEqual([...got].sort((a, b) => a - b));
		expect(got.length).toBe(worker.inferences.length);
		expect(got.length).toBeLessThan(110);
	});

	it('keeps the newest image until the network is there', async () => {
		make();
		const loaded = load();
		const answers = [mark(client.infer(image(1))), mark(client.infer(image(2)))];
		await loaded;
		expect(await Promise.all(answers)).toEqual([null, 2]);
	});

	it('answers with null when cancelled, and goes on', async () => {
		make([{ holds: true }]);
		await load();
		const [worker] = workers as [FakeWorker];
		const answers = [client.infer(image(1)), client.infer(image(2))];
		client.cancel();
		expect(await Promise.all(answers)).toEqual([null, null]);
		const next = mark(client.infer(image(3)));
		worker.answer(worker.inferences[0] as Request);
		await vi.advanceTimersByTimeAsync(1);
		worker.answer(worker.inferences[1] as Request);
		expect(await next).toBe(3);
	});

	it('takes a copy of the image', async () => {
		make();
		const loaded = load();
		const drawn = image(5);
		const answer = mark(client.infer(drawn));
		drawn.fill(6);
		await loaded;
		expect(await answer).toBe(5);
	});

	it('refuses an image of another size', async () => {
		make();
		await load();
		await expect(client.infer(new Float32Array(100))).rejects.toThrow('infer: expected 784 numbers, got 100');
	});
});

describe('a worker that fails', () => {
	it('is replaced when it no longer answers, within three seconds and without losing the image', async () => {
		const onchange = vi.fn();
		make([{ mute: true }], { onchange });
		await load();
		const answer = mark(client.infer(image(7)));
		await vi.advanceTimersByTimeAsync(2400);
		expect(await answer).toBe(7);
		expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
		expect(onchange).toHaveBeenCalledWith({
			backend: 'wasm',
			inferenceMs: 1,
			refused: [{ backend: 'wasm', code: 'timeout', reason: 'WorkerLink: no answer within 2000 ms' }],
		});
	});

	it('is replaced at once when it dies', async () => {
		make([{ mute: true }]);
		await load();
		const answer = mark(client.infer(image(7)));
		await vi.advanceTimersByTimeAsync(1);
		workers[0]?.die('out of memory');
		await vi.advanceTimersByTimeAsync(1);
		expect(await answer).toBe(7);
	});

	it('gives way to the next backend when it fails again', async () => {
		make([{ mute: true }, { mute: true }]);
		await load();
		const answer = mark(client.infer(image(7)));
		await vi.advanceTimersByTimeAsync(5000);
		expect(await answer).toBe(7);
		const started = workers.map(({ requests }) => requests[0]?.kind === 'start' && requests[0].backend);
		expect(started).toEqual(['wasm', 'wasm', 'cpu']);
	});

	it('is not tried twice on a graphics backend, whose driver would hang again', async () => {
		make([{ mute: true }]);
		await load({ backend: 'webgl' });
		const answer = mark(client.infer(image(7)));
		await vi.advanceTimersByTimeAsync(2400);
		expect(await answer).toBe(7);
		expect(workers[1]?.requests[0]).toMatchObject({ kind: 'start', backend: 'wasm' });
	});

	it('leaves a plain failure when none is left, and can be loaded again', async () => {
		const onfail = vi.fn();
		make(
			Array.from({ length: 6 }, () => ({ mute: true })),
			{ onfail },
		);
		await load();
		const answer = expect(client.infer(image(7))).rejects.toMatchObject({ code: 'backend' });
		await vi.advanceTimersByTimeAsync(20_000);
		await answer;
		expect(onfail).toHaveBeenCalledOnce();
		expect(workers).toHaveLength(6);
		expect(workers.every(({ ended }) => ended)).toBe(true);
		await load();
		expect(await mark(client.infer(image(8)))).toBe(8);
	});
});

describe('changing the backend', () => {
	it('moves to a new worker and ends the old one', async () => {
		make();
		await load();
		expect(await client.setBackend('webgpu')).toMatchObject({ backend: 'webgpu', refused: [] });
		expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
		expect(await mark(client.infer(image(2)))).toBe(2);
	});

	it('stays where it is when the other does not start, and says why', async () => {
		make([{}, { refuses: ['webgpu'] }]);
		await load();
		expect(await client.setBackend('webgpu')).toEqual({
			backend: 'wasm',
			inferenceMs: 1,
			refused: [{ backend: 'webgpu', code: 'backend', reason: 'no webgpu here' }],
		});
		expect(workers.map(({ ended }) => ended)).toEqual([false, true]);
		expect(await mark(client.infer(image(2)))).toBe(2);
	});

	it('loses no image that is being computed', async () => {
		make([{ holds: true }]);
		await load();
		const answer = mark(client.infer(image(2)));
		await vi.advanceTimersByTimeAsync(1);
		await client.setBackend('cpu');
		expect(await answer).toBe(2);
	});

	it('makes one change after the other', async () => {
		make();
		await load();
		const reports = await Promise.all([client.setBackend('cpu'), client.setBackend('webgl')]);
		expect(reports.map(({ backend }) => backend)).toEqual(['cpu', 'webgl']);
		expect(workers.map(({ ended }) => ended)).toEqual([true, true, false]);
	});
});

it('answers with null and holds no worker once disposed', async () => {
	make([{ holds: true }]);
	await load();
	const answers = [client.infer(image(1)), client.infer(image(2))];
	client.dispose();
	expect(await Promise.all(answers)).toEqual([null, null]);
	expect(await client.infer(image(3))).toBeNull();
	expect(workers.every(({ ended }) => ended)).toBe(true);
});
