import { describe, expect, it } from 'vitest';
import { cacheOf, cachesOf, isOfVersion, keptBy, kindOf, type Site } from './kept';

const site: Site = {
	origin: 'https://example.org',
	base: '/course',
	version: '7',
	prerendered: ['/course/', '/course/ko/lessons/padding/', '/course/oembed/padding.json'],
	hashed: [
		'/course/_app/immutable/chunks/a.js',
		'/course/_app/immutable/workers/w.js',
		'/course/_app/immutable/assets/t.wasm',
	],
	files: [
		'/course/favicon.svg',
		'/course/data/digits.bin',
		'/course/data/stamp.json',
		'/course/data/mnist/train-0.gz',
		'/course/data/mnist/index.json',
		'/course/models/lenet5/weights.bin',
		'/course/models/lenet5/MODEL_CARD.md',
	],
};
const { first, later } = keptBy(site);
const kept = new Set([...first, ...later]);

const kind = (path: string, more: Partial<Parameters<typeof kindOf>[0]> = {}) =>
	kindOf(
		{
			url: new URL(path, site.origin).href,
			method: 'GET',
			mode: 'cors',
			cache: 'default',
			headers: new Headers(),
			...more,
		},
		site,
		kept,
	);

it('keeps pages and scripts first, what networks need later, training data never', () => {
	expect(first).toEqual([
		'/course/',
		'/course/ko/lessons/padding/',
		'/course/_app/immutable/chunks/a.js',
		'/course/favicon.svg',
	]);
	expect(later).toEqual([
		'/course/_app/immutable/workers/w.js',
		'/course/_app/immutable/assets/t.wasm',
		'/course/data/digits.bin',
		'/course/models/lenet5/weights.bin',
	]);
});

describe('the service worker', () => {
	it('answers for pages, hashed files and what it keeps', () => {
		expect(kind('/course/lessons/new/?s=1', { mode: 'navigate' })).toBe('page');
		expect(kind('/course/_app/immutable/chunks/of-another-version.js')).toBe('hashed');
		expect(kind('/course/data/digits.bin')).toBe('file');
		expect(kind('/course/data/digits.bin', { cache: 'reload' })).toBe('file');
	});

	it('keeps out of everything else', () => {
		for (const path of ['/course/embed/padding/?v=1', '/course/ko/embed/padding/', '/course/embed'])
			expect(kind(path, { mode: 'navigate' })).toBeUndefined();
		expect(kind('/course/embedding/', { mode: 'navigate' })).toBe('page');
		expect(kind('/elsewhere/', { mode: 'navigate' })).toBeUndefined();
		expect(kind('/course/data/mnist/train-0.gz')).toBeUndefined();
		expect(kind('https://example.com/course/data/digits.bin')).toBeUndefined();
		expect(kind('/course/data/digits.bin', { method: 'HEAD' })).toBeUndefined();
		expect(kind('/course/data/digits.bin', { cache: 'no-store' })).toBeUndefined();
		expect(kind('/course/data/digits.bin', { headers: new Headers({ range: 'bytes=0-9' }) })).toBeUndefined();
	});
});

it('gives sites of one origin caches of their own', () => {
	expect(cacheOf('', '7').startsWith(cachesOf('/course'))).toBe(false);
	expect(cacheOf('/course', '7').startsWith(cachesOf(''))).toBe(false);
});

it('tells a page of another version by the files it names', () => {
	const hashed = new Set(site.hashed);
	const page = (file: string) => `<script src="../../_app/immutable/chunks/${file}"></script>`;
	expect(isOfVersion(page('a.js'), hashed, site.base)).toBe(true);
	expect(isOfVersion(page('a.js') + page('b.js'), hashed, site.base)).toBe(false);
});
