import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheOf, type Site } from './kept';
import { Store } from './store';

const BASE = '/store-test';
const script = (name: string) => `${BASE}/_app/immutable/${name}.js`;
const site = (version: string, ...hashed: string[]): Site => ({
	origin: location.origin,
	base: BASE,
	version,
	prerendered: [`${BASE}/`],
	hashed,
	files: [`${BASE}/weights.bin`],
});
const ALL = (hashed: string) => [`${BASE}/`, hashed, `${BASE}/weights.bin`];

/** A host by a list of answers; what is not in it is missing. */
function host(answers: Record<string, string>) {
	const asked: string[] = [];
	const fetch = ((path: string) => {
		asked.push(path);
		const type = path.endsWith('/') ? 'text/html' : 'application/octet-stream';
		const text = answers[path];
		return Promise.resolve(
			text === undefined
				? new Response('missing', { status: 404, headers: { 'content-type': 'text/html' } })
				: new Response(text, { headers: { 'content-type': type } }),
		);
	}) as typeof globalThis.fetch;
	return { fetch, asked };
}
const page = (name: string) => `<script src="./_app/immutable/${name}.js"></script>`;
const whole = (name: string) => ({
	[`${BASE}/`]: page(name),
	[script(name)]: name,
	[`${BASE}/weights.bin`]: 'w',
});
const textOf = async (response: Promise<Response | undefined>) => (await response)?.text();

const clean = async () => {
	for (const name of await caches.keys()) await caches.delete(name);
};
beforeEach(clean);
afterEach(clean);

describe('the store', () => {
	it('fetches each file once, and what is missing again the next time', async () => {
		const store = new Store(site('1', script('a')), caches);
		const { [script('a')]: later, ...answers } = whole('a');
		const first = host(answers);
		expect(await store.fill(ALL(script('a')), first.fetch)).toBe(1);
		const second = host({ [script('a')]: later ?? '' });
		expect(await store.fill(ALL(script('a')), second.fetch)).toBe(0);
		expect(second.asked).toEqual([script('a')]);
		expect(await textOf(store.find(script('a')))).toBe('a');
	});

	it('takes no page for a script, and no page of another version', async () => {
		const store = new Store(site('1', script('a')), caches);
		const fetch = (() =>
			Promise.resolve(
				new Response(page('b'), { headers: { 'content-type': 'text/html' } }),
			)) as unknown as typeof globalThis.fetch;
		expect(await store.fill(ALL(script('a')), fetch)).toBe(3);
		expect(await store.find(`${BASE}/`)).toBeUndefined();
	});

	it('survives a network that breaks off', async () => {
		const store = new Store(site('1', script('a')), caches);
		expect(await store.fill(ALL(script('a')), () => Promise.reject(new TypeError('gone')))).toBe(3);
	});

	it('keeps the older version until the new one is whole, and asks for no script twice', async () => {
		const old = new Store(site('1', script('a')), caches);
		await old.fill(ALL(script('a')), host(whole('a')).fetch);
		const next = new Store(site('2', script('a')), caches);
		const cut = host({ [`${BASE}/weights.bin`]: 'w' });
		await next.fill(ALL(script('a')), cut.fetch);
		expect(cut.asked).not.toContain(script('a'));
		await next.sweep();
		expect(await textOf(next.find(`${BASE}/`))).toBe(page('a'));
		expect(await caches.keys()).toEqual([cacheOf(BASE, '1'), cacheOf(BASE, '2')]);
		await next.fill(ALL(script('a')), host(whole('a')).fetch);
		await old.sweep(); // never a newer one
		expect(await caches.keys()).toEqual([cacheOf(BASE, '1'), cacheOf(BASE, '2')]);
		await next.sweep();
		expect(await caches.keys()).toEqual([cacheOf(BASE, '2')]);
	});

	it('rests while the page is used, a file at a time', async () => {
		const store = new Store(site('1', script('a')), caches);
		const asked: number[] = [];
		const { fetch } = host(whole('a'));
		const used = ((path: string) => {
			store.rest();
			asked.push(performance.now());
			return fetch(path);
		}) as typeof globalThis.fetch;
		const paths = [...ALL(script('a')), script('b')]; // more than are fetched at a time
		expect(await store.fill(paths, used)).toBe(1);
		expect(asked).toHaveLength(4);
		expect((asked[3] ?? 0) - (asked[2] ?? 0)).toBeGreaterThan(1900);
	});

	it('stops when it is told to, and makes no cache again that was removed', async () => {
		const store = new Store(site('1', script('a')), caches);
		const { fetch } = host(whole('a'));
		const slow = (async (path: string) => {
			store.stop();
			await caches.delete(cacheOf(BASE, '1'));
			return fetch(path);
		}) as typeof globalThis.fetch;
		await store.fill(
			Array.from({ length: 9 }, (_, i) => script(`${i}`)),
			slow,
		);
		await store.mend(script('a'), new Response('a'));
		expect(await caches.keys()).toEqual([]);
	});
});
