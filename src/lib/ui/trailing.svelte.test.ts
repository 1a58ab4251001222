import { flushSync, untrack } from 'svelte';
import { describe, expect, it } from 'vitest';
import { afterFrame } from './after-frame';
import { trailing } from './trailing.svelte';

const frame = () => new Promise<void>((done) => afterFrame(() => done()));

function follow() {
	let step = $state(1);
	let trail: { readonly current: number } | undefined;
	let reads = 0;
	const end = $effect.root(() => {
		trail = trailing(() => {
			reads++;
			return step * 10;
		});
	});
	flushSync();
	return {
		set: (next: number) => {
			step = next;
			flushSync();
		},
		shown: () => untrack(() => trail?.current),
		reads: () => reads,
		end,
	};
}

describe('trailing', () => {
	it('says the same at first, and the new when a frame has been painted', async () => {
		const watched = follow();
		expect(watched.shown()).toBe(10);
		watched.set(2);
		expect(watched.shown()).toBe(10);
		await frame();
		expect(watched.shown()).toBe(20);
		watched.end();
	});

	it('says the latest when several changes came before the frame, and goes on after it', async () => {
		const watched = follow();
		watched.set(2);
		watched.set(3);
		await frame();
		expect(watched.shown()).toBe(30);
		watched.set(4);
		expect(watched.shown()).toBe(30);
		await frame();
		expect(watched.shown()).toBe(40);
		watched.end();
	});

	it('reads nothing any more when its component has gone', async () => {
		const watched = follow();
		watched.set(2);
		const before = watched.reads();
		watched.end();
		await frame();
		expect(watched.reads()).toBe(before);
		expect(watched.shown()).toBe(10);
	});
});
