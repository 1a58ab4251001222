/** The frame of a static page: the theme's choice, and the link to the other language. */
import { themeChoice } from '$lib/ui/theme.svelte';

/** The demo's state is in the query and the fragment: they go along to the other language. */
export function keepState(link: HTMLAnchorElement): () => void {
	const follow = () => {
		link.href = new URL(link.pathname + location.search + location.hash, location.origin).href;
	};
	link.addEventListener('click', follow);
	return () => link.removeEventListener('click', follow);
}

export function startFrame(root: ParentNode = document): void {
	for (const select of root.querySelectorAll<HTMLSelectElement>('select[data-theme-choice]'))
		themeChoice(select);
	for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-keeps-state]')) keepState(link);
}
