import { describe, expect, it } from 'vitest';
import { findDemo } from '$lib/demos/registry';
import type { EventResult } from './protocol';
import { EmbedSession } from './session.svelte';

/** What a host hears of the learner's first change to a demo at an address. */
async function resultOf(id: string, search: string): Promise<EventResult | undefined> {
	const demo = await findDemo(id)?.load();
	if (!demo) throw new Error(`expected the demo ${id}`);
	const href = `https://example.org/embed/${id}/${search}`;
	const session = new EmbedSession({
		...{ demo, id, locale: 'en' },
		place: { href, protocol: 'https:', search, hash: '' },
	});
	const heard: EventResult[] = [];
	session.listener = { change: () => undefined, event: (_, result) => heard.push(result) };
	const { params } = session.visit;
	session.report(params);
	session.report({ ...params, step: 1 });
	return heard[0];
}

describe('the seed in an address', () => {
	it('is the number a demo draws from, where it has one, and comes back with events', async () => {
		expect(await resultOf('pooling', '?seed=12')).toEqual({ seed: 12 });
		expect(await resultOf('channels', '?seed=0')).toEqual({ seed: 0 });
		expect(await resultOf('channels', '')).toEqual({ seed: 783 });
	}, 30_000);

	it('names the variant and nothing else for the others', async () => {
		expect(await resultOf('convolution', '?seed=7')).toEqual({ seed: 7 });
		expect(await resultOf('convolution', '')).toEqual({});
	}, 30_000);
});
