import { describe, expect, it, vi } from 'vitest';
import type { Component } from 'svelte';
import { defineDemo } from './demo';
import { Part, unlessAllHidden, unlessHidden, whenAsked, whenSet } from './part';

const view = (() => ({})) as unknown as Component<object>;

function demoWith(parts: Record<string, Part<object>>) {
	return defineDemo({
		schema: {},
		normalise: (values) => ({ values, notices: [] }),
		View: view as never,
		parts,
	});
}

const modules = import.meta.glob<{ default: unknown }>('/src/lib/{demos,lessons}/**/*.svelte');
const demos = import.meta.glob<Record<string, Part<object>>>('/src/lib/demos/*/parts.ts', { eager: true });

it.each(Object.entries(demos))('%s says where each part is found', async (_, parts) => {
	for (const part of Object.values(parts)) {
		await part.fetch();
		expect((await modules[`/src/lib/${part.module}`]?.())?.default).toBe(part.View);
	}
});

it('is told by the names of what is left out', () => {
	const shown = (...hide: string[]) => ({ ask: false, hide });
	expect(['a', 'b'].map((name) => unlessHidden('a', 'c')(shown(name)))).toEqual([false, true]);
	expect([['a'], ['a', 'c']].map((names) => unlessAllHidden('a', 'c')(shown(...names)))).toEqual([
		true,
		false,
	]);
});

describe('Part', () => {
	it('is fetched once, and says so where nobody has fetched it', async () => {
		const load = vi.fn(() => Promise.resolve({ default: view }));
		const part = new Part('a.svelte', load, whenAsked);
		expect(() => part.View).toThrow('expected fetchParts');
		await part.fetch();
		await part.fetch();
		expect(part.View).toBe(view);
		expect(load).toHaveBeenCalledOnce();
	});

	it('is asked for again when it could not be fetched', async () => {
		const load = vi.fn(() => Promise.resolve({ default: view }));
		load.mockRejectedValueOnce(new Error('no network'));
		const part = new Part('a.svelte', load, whenAsked);
		await expect(part.fetch()).rejects.toThrow('no network');
		await part.fetch();
		expect(part.View).toBe(view);
	});
});

it('a demo fetches what is on show, and everything when it is to be whole', async () => {
	const [question, controls] = [whenAsked, whenSet].map((isShown) => {
		const load = vi.fn(() => Promise.resolve({ default: view }));
		return { load, part: new Part('a.svelte', load, isShown) };
	});
	if (!question || !controls) throw new Error('two parts');
	const demo = demoWith({ question: question.part, controls: controls.part });
	await demo.fetchParts({ ask: false, hide: ['presets', 'controls'] });
	expect([question.load, controls.load].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
	await demo.fetchParts({ ask: false, hide: ['presets'] });
	expect([question.load, controls.load].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
	await demo.fetchParts();
	expect([question.load, controls.load].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});
