import { describe, expect, it, vi } from 'vitest';
import { answerFile, answerHashed, answerPage, type Answering } from './answer';

const url = 'https://example.org/ko/lessons/padding/';
const silent = () => new Promise<Response>(() => undefined);
const refuse = () => Promise.reject(new TypeError('no network'));

function answering(fetch: Answering['fetch'], copies: Record<string, string> = {}) {
	const mended: string[] = [];
	const store = {
		find: (path: string) => Promise.resolve(path in copies ? new Response(copies[path]) : undefined),
		mend: (path: string) => Promise.resolve(void mended.push(path)),
	};
	return { all: { store, fetch, base: '', patience: 20 }, mended };
}
const text = async (answer: Promise<Response>) => (await answer).text();

describe('a page', () => {
	const copies = { '/ko/lessons/padding/': 'copy' };
	const ask = (fetch: Answering['fetch'], kept = copies) =>
		answerPage(new Request(url), answering(fetch, kept).all);

	it('comes from the network while there is one', async () => {
		expect(await text(ask(async () => new Response('new')))).toBe('new');
		expect((await ask(async () => new Response('gone', { status: 404 }))).status).toBe(404);
	});

	it('is the copy when the network is dead, silent or broken', async () => {
		for (const fetch of [refuse, silent, async () => new Response('', { status: 502 })])
			expect(await text(ask(fetch))).toBe('copy');
	});

	it('is waited for when there is no copy', async () => {
		const slow = () => new Promise<Response>((resolve) => setTimeout(resolve, 60, new Response('new')));
		expect(await text(answerPage(new Request(url), answering(slow).all))).toBe('new');
	});

	it('is words in its language when it is nowhere', async () => {
		const response = await answerPage(new Request(url), answering(refuse).all);
		expect(response.status).toBe(503);
		const html = await response.text();
		expect(html).toContain('<html lang="ko">');
		expect(html).toContain('href="/ko/"');
	});

	it('is found without its slash, by a redirect', async () => {
		for (const end of ['', '/index.html']) {
			const request = new Request(`https://example.org/ko/lessons/padding${end}?s=1`);
			const response = await answerPage(request, answering(refuse, copies).all);
			expect(response.headers.get('location')).toBe(`${url}?s=1`);
		}
	});
});

describe('a hashed file', () => {
	const request = (cache: RequestCache) =>
		new Request('https://example.org/_app/immutable/a.wasm', { cache });
	const copies = { '/_app/immutable/a.wasm': 'copy' };

	it('is the copy, without a request', async () => {
		const fetch = vi.fn(refuse);
		expect(await text(answerHashed(request('default'), answering(fetch, copies).all))).toBe('copy');
		expect(fetch).not.toHaveBeenCalled();
	});

	it('takes the damaged copy’s place when it is asked for again', async () => {
		const { all, mended } = answering(async () => new Response('new'), copies);
		expect(await text(answerHashed(request('reload'), all))).toBe('new');
		expect(mended).toEqual(['/_app/immutable/a.wasm']);
	});

	it('is not replaced by a page or an error', async () => {
		const page = { headers: { 'content-type': 'text/html' } };
		for (const init of [page, { status: 404 }]) {
			const { all, mended } = answering(async () => new Response('other', init), copies);
			await answerHashed(request('reload'), all);
			expect(mended).toEqual([]);
		}
	});
});

describe('a file that may change', () => {
	const request = (cache: RequestCache) => new Request('https://example.org/data/digits.bin', { cache });
	const copies = { '/data/digits.bin': 'copy' };

	it('is new while it can be had, else the copy', async () => {
		const get = (fetch: Answering['fetch']) =>
			text(answerFile(request('default'), answering(fetch, copies).all));
		expect(await get(async () => new Response('new'))).toBe('new');
		for (const fetch of [refuse, silent, async () => new Response('', { status: 404 })])
			expect(await get(fetch)).toBe('copy');
	});

	it('is never the copy that was found damaged', async () => {
		await expect(answerFile(request('reload'), answering(refuse, copies).all)).rejects.toThrow('no network');
	});
});
