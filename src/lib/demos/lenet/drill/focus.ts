import { untrack } from 'svelte';
import type { LenetLab } from '../lenet-lab.svelte';
import { placeCode } from '../place';

/**
 * Brings the reader to a place that has just been opened: a step down to its name, a step back to the number it was made
 * from. A place that a link opens takes nobody's focus. For `{@attach}` on what is made anew for every place.
 */
export function arriveAt(lab: LenetLab) {
	return (node: HTMLElement) => {
		const { by, from } = lab.trail.arrival;
		if (by !== 'link') {
			const number =
				by === 'back' && from ? node.querySelector<HTMLElement>(`[data-place="${placeCode(from)}"]`) : null;
			const target = number ?? node.querySelector<HTMLElement>('h2');
			untrack(() => target?.focus({ preventScroll: true }));
			scrollToShow(node.closest('section') ?? node);
		}
		// What was pointed at goes without a word when it is taken away.
		return () => (lab.hovered = null);
	};
}

/** Scrolls only where the beginning would not be seen. */
function scrollToShow(node: HTMLElement): void {
	const { top } = node.getBoundingClientRect();
	if (top < 0 || top > innerHeight * 0.6) node.scrollIntoView({ block: 'start' });
}
