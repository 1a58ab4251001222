/** The living words of a static page: those that move a figure (`Say`), and the glossary's (`Term`). */
import { termBox } from '$lib/lessons/term-box';
import { trailing } from '$lib/ui/trailing.svelte';
import type { FigureLink, FigureParams } from '$lib/lessons/link.svelte';
import type { IslandsOfPage } from './page';

interface Word {
	button: HTMLElement;
	link: FigureLink;
	show: FigureParams;
}

/** Lights the words of one figure while it shows their state: in the frame after the figure's, whose answer comes first. */
function light(words: readonly Word[]): void {
	const lit = trailing(() => words.map(({ link, show }) => link.shows(show)));
	$effect(() => words.forEach(({ button }, i) => (button.ariaPressed = String(lit.current[i]))));
}

export function startWords(page: IslandsOfPage, root: ParentNode = document): void {
	const words = [...root.querySelectorAll<HTMLElement>('button[data-show]')].map((button): Word => {
		const { link: id = '', show: text = '{}' } = button.dataset;
		const link = page.links.find(id);
		const show = JSON.parse(text) as FigureParams;
		button.addEventListener('click', () => void page.wakeLinked(id).then(() => link.show(show)));
		return { button, link, show };
	});
	const links = words.map(({ link }) => link).filter((link, i, all) => all.indexOf(link) === i);
	$effect.root(() => links.forEach((link) => light(words.filter((word) => word.link === link))));
	for (const term of root.querySelectorAll<HTMLElement>('[data-term]')) termBox(term);
}
