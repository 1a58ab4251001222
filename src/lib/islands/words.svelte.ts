/** The living words of a static page: those that move a figure (`Say`), and the glossary's (`Term`). */
import { termBox } from '$lib/lessons/term-box';
import { trailing } from '$lib/ui/trailing.svelte';
import type { FigureParams } from '$lib/lessons/link.svelte';
import type { IslandsOfPage } from './page';

export function startWords(page: IslandsOfPage, root: ParentNode = document): void {
	const words = [...root.querySelectorAll<HTMLElement>('button[data-show]')].map((button) => {
		const { link: id = '', show: text = '{}' } = button.dataset;
		const link = page.links.find(id);
		const show = JSON.parse(text) as FigureParams;
		button.addEventListener('click', () => void page.wakeLinked(id).then(() => link.show(show)));
		return { button, link, show };
	});
	$effect.root(() => {
		/** Words light in the frame after their figure, whose answer comes first. */
		const lit = trailing(() => words.map(({ link, show }) => link.shows(show)));
		$effect(() =>
			words.forEach(({ button }, i) => button.setAttribute('aria-pressed', String(lit.current[i]))),
		);
	});
	for (const term of root.querySelectorAll<HTMLElement>('[data-term]')) termBox(term);
}
