import { describe, expect, it } from 'vitest';
import { embedFrameDefaults, FRAME_NAMES, readEmbed } from './embed';
import { oembedOf, oembedPath } from './oembed';
import { DEMOS } from './registry';
import { addressesOf, iframeSnippet, setupAddress } from './take';
import { pageSchema } from '$lib/instructors/setup.svelte';

const ROOT = 'https://example.org/course';

describe.each(DEMOS)('what is taken away from $id', (entry) => {
	it('means the state it was taken in, alone and on the site', async () => {
		const demo = await entry.load();
		const frame = { ...embedFrameDefaults, theme: 'dark', ask: true, hide: ['title'], lock: ['s'] } as const;
		const { page, embed } = addressesOf(ROOT, 'ko', { id: entry.id, demo }, { params: demo.defaults, frame });
		const [alone, site] = [new URL(embed), new URL(page)];
		expect(alone.pathname).toBe(`/course/ko/embed/${entry.id}/`);
		expect(site.pathname).toBe(`/course/ko/demos/${entry.id}/`);
		expect(readEmbed(demo, alone.search, alone.hash)).toEqual({ params: demo.defaults, frame, notices: [] });
		expect(site.searchParams.get('theme')).toBeNull();
		expect(site.searchParams.get('lock')).toBe('s');
		const setup = new URL(setupAddress(ROOT, 'en', { id: entry.id, demo }, { params: demo.defaults, frame }));
		expect(setup.pathname).toBe('/course/instructors/');
		expect(setup.searchParams.get('demo')).toBe(entry.id);
		expect(readEmbed(demo, setup.search, setup.hash).frame).toEqual(frame);
	});

	it('leaves the page’s own names free', async () => {
		const { schema } = await entry.load();
		for (const name of Object.keys(pageSchema)) {
			expect(Object.keys(schema)).not.toContain(name);
			expect(FRAME_NAMES).not.toContain(name);
		}
	});

	it('is told to hosts by oEmbed', async () => {
		const answer = await oembedOf(entry, 'en', ROOT);
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: entry.title.en });
		expect(answer.html).toContain(`src="${ROOT}/embed/${entry.id}/?v=1"`);
		expect(oembedPath(entry.id, 'ko')).toBe(`/ko/oembed/${entry.id}.json`);
	});
});

it('writes HTML that no title or address can break out of', () => {
	const nasty = '"><script>alert(1)</script>&';
	const html = iframeSnippet(
		{ embed: `https://example.org/?a=1&b="`, page: 'https://example.org/' },
		{ title: nasty, height: 300, linkText: nasty },
	);
	expect(html).not.toContain('<script>');
	expect(html).toContain('src="https://example.org/?a=1&amp;b=&quot;"');
	expect(html).toContain('title="&quot;&gt;&lt;script&gt;');
});
