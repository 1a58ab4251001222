/** The living words of a static page: those that move a figure (`Say`), and the glossary's (`Term`). */
import { termBox } from '$lib/lessons/term-box';
import type { FigureLink, FigureParams } from '$lib/lessons/link.svelte';
import type { IslandsOfPage } from './page';

/** Lights the words while the figure shows their state. */
function light(button: HTMLElement, link: FigureLink, show: FigureParams): void {
	$effect(() => button.setAttribute('aria-pressed', String(link.shows(show))));
}

export function startWords(page: IslandsOfPage, root: ParentNode = document): void {
	$effect.root(() => {
		for (const button of root.querySelectorAll<HTMLElement>('button[data-show]')) {
			const { link: id = '', show: text = '{}' } = button.dataset;
			const link = page.links.find(id);
			const show = JSON.parse(text) as FigureParams;
			light(button, link, show);
			button.addEventListener('click', () => void page.wakeLinked(id).then(() => link.show(show)));
		}
	});
	for (const term of root.querySelectorAll<HTMLElement>('[data-term]')) termBox(term);
}
