import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LeNet5Client, type ClientOptions } from './client';
import { seededWeights } from './fixtures';
import { ScriptedWorker } from './scripted-worker';

/** Studies are answered by the test. */
class StudyWorker extends ScriptedWorker {
	progress(id: number, done: number) {
		this.say({ id, kind: 'progress', progress: { done, total: 100 } });
	}
	finish(id: number, mark: number) {
		this.say({ id, kind: 'studied', values: Float32Array.of(mark), milliseconds: 1 });
	}
}

const source = { url: '/weights.bin', bytes: 1, open: () => seededWeights(1) };
const options: ClientOptions = {
	fetch: async () => new Response(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
};
const study = { unit: { layer: 'c1', index: 0 }, side: 'activation', reduce: 'each' } as const;
const one = { ...study, images: new Float32Array(784) };

let workers: StudyWorker[] = [];
let client: LeNet5Client;
const settle = () => vi.advanceTimersByTimeAsync(1);

beforeEach(async () => {
	vi.useFakeTimers();
	workers = [];
	const createWorker = () => {
		const worker = new StudyWorker();
		workers.push(worker);
		return worker;
	};
	client = new LeNet5Client({ ...options, createWorker });
	await client.load({ weights: source, backend: 'cpu' });
});
afterEach(() => {
	client.dispose();
	expect(vi.getTimerCount()).toBe(0);
	vi.useRealTimers();
});
const [first, second] = [() => workers[0] as StudyWorker, () => workers[1] as StudyWorker];

describe('a study', () => {
	it('is answered, after word of its progress', async () => {
		const onprogress = vi.fn();
		const answer = client.inputGradient(one, { onprogress });
		await settle();
		const [id = 0] = first().studies();
		first().progress(id, 4);
		first().finish(id, 7);
		expect(await answer).toEqual({ values: Float32Array.of(7), milliseconds: 1 });
		expect(onprogress.mock.calls).toEqual([[{ done: 4, total: 100 }]]);
	});

	it('gives way to a newer one, and its worker is told to stop', async () => {
		const onprogress = vi.fn();
		const old = client.inputGradient(one, { onprogress });
		await settle();
		const answer = client.inputGradient(one);
		await settle();
		expect(await old).toBeNull();
		expect(first().kinds()).toEqual(['start', 'study', 'cancel', 'study']);
		const [oldId = 0, newId = 0] = first().studies();
		expect(first().requests[2]).toEqual({ id: oldId, kind: 'cancel' });
		first().progress(oldId, 8);
		first().say({ id: oldId, kind: 'studied', values: null, milliseconds: 1 });
		first().finish(newId, 2);
		expect((await answer)?.values[0]).toBe(2);
		expect(onprogress).not.toHaveBeenCalled();
	});

	it('ends when cancelled, also before it began', async () => {
		const ending = new AbortController();
		const answer = client.inputGradient(one, { signal: ending.signal });
		await settle();
		ending.abort();
		expect(await answer).toBeNull();
		expect(first().kinds()).toEqual(['start', 'study', 'cancel']);
		expect(await client.inputGradient(one, { signal: ending.signal })).toBeNull();
	});

	it('waits as long as there is progress, and not longer', async () => {
		const answer = client.inputGradient(one);
		await settle();
		const [id = 0] = first().studies();
		for (let done = 1; done <= 5; done++) {
			await vi.advanceTimersByTimeAsync(3900);
			first().progress(id, done);
		}
		expect(first().ended).toBe(false);
		await vi.advanceTimersByTimeAsync(4400);
		expect(first().ended).toBe(true);
		await settle();
		second().finish(second().studies()[0] ?? 0, 3);
		expect((await answer)?.values[0]).toBe(3);
	});

	it('is done again when its worker dies, and says so', async () => {
		const onrestart = vi.fn();
		const answer = client.inputGradient(one, { onrestart });
		await settle();
		first().die();
		await settle();
		expect(onrestart).toHaveBeenCalledWith(expect.objectContaining({ code: 'worker' }));
		second().finish(second().studies()[0] ?? 0, 5);
		expect((await answer)?.values[0]).toBe(5);
	});

	it('is given up when it outlives two workers and kills the third', async () => {
		const answer = expect(client.inputGradient(one)).rejects.toMatchObject({ code: 'worker' });
		for (let i = 0; i < 3; i++) {
			await vi.waitFor(() => expect(workers[i]?.studies()).toHaveLength(1));
			workers[i]?.die();
		}
		await answer;
	});

	it('fails alone when the worker refuses it', async () => {
		const answer = expect(client.inputGradient(one)).rejects.toThrow('no such thing');
		await settle();
		first().say({ id: first().studies()[0] ?? 0, kind: 'failed', code: 'backend', message: 'no such thing' });
		await answer;
		expect(first().ended).toBe(false);
	});

	it('is refused before it is sent when it asks for what is not there', async () => {
		const wrong = { ...one, unit: { layer: 'c1', index: 4704 } as const };
		await expect(client.inputGradient(wrong)).rejects.toThrow(
			'expected a unit of c1 from 0 to 4703, got 4704',
		);
		await expect(client.inputGradient({ ...one, images: new Float32Array(5) })).rejects.toThrow('got 5');
		expect(first().kinds()).toEqual(['start']);
	});

	it('goes on in the new worker when the backend is changed', async () => {
		const answer = client.inputGradient(one);
		await settle();
		await client.setBackend('webgl');
		await settle();
		second().finish(second().studies()[0] ?? 0, 6);
		expect((await answer)?.values[0]).toBe(6);
	});

	it('is answered with null when the client is disposed', async () => {
		const answer = client.inputGradient(one);
		await settle();
		client.dispose();
		expect(await answer).toBeNull();
		expect(await client.inputGradient(one)).toBeNull();
	});
});
