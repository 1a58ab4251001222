import { describe, expect, it } from 'vitest';
import { FigureLink } from '$lib/lessons/link.svelte';
import { PageLinks, writeProps } from './props';

describe('the props of an island', () => {
	it('come back as they were written', () => {
		const props = { id: 'convolution', params: { n: 5, cells: [[1, 2]], flip: false }, hide: ['tables'] };
		expect(new PageLinks().read(writeProps(props))).toEqual(props);
	});

	it('share one link among all islands that name it, wherever in the props it stands', () => {
		const link = new FigureLink({ n: 7 }, 'figure-3');
		const links = new PageLinks();
		const first = links.read(writeProps({ link }));
		const second = links.read(writeProps({ file: 'a/B', props: { link } }));
		expect(first.link).toBeInstanceOf(FigureLink);
		expect((second.props as { link: unknown }).link).toBe(first.link);
		expect(links.find('figure-3').shows({ n: 7 })).toBe(true);
	});

	it('refuse a link that nobody could find again', () => {
		expect(() => writeProps({ link: new FigureLink({}) })).toThrow(/needs an id/);
	});
});
