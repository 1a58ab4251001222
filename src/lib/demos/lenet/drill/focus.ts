import { untrack } from 'svelte';
import type { LenetLab } from '../lenet-lab.svelte';
import { placeCode } from '../place';

/**
 * Brings the reader to the place of this code that has just been opened: a step down to its name, a step back to the
 * number it was made from. A place that a link opens takes nobody's focus. For `{@attach}`, anew at every place.
 */
export function arriveAt(lab: LenetLab) {
	return (node: HTMLElement) => {
		const { by, from } = lab.trail.arrival;
		if (by !== 'link') {
			const number =
				by === 'back' && from ? node.querySelector<HTMLElement>(`[data-place="${placeCode(from)}"]`) : null;
			const target = number ?? node.querySelector<HTMLElement>('h2');
			untrack(() => focusAnew(target));
			scrollToShow(node.closest('section') ?? node);
		}
		// What was pointed at goes without a word when it is taken away.
		return () => (lab.hovered = null);
	};
}

/**
 * Lets go of a number that is about to be taken away: a browser that has to take the focus from what is removed lays out
 * the page for it, half changed as it is.
 */
export function letGo(node: HTMLElement | undefined): void {
	const { activeElement } = document;
	if (activeElement instanceof HTMLElement && node?.contains(activeElement)) activeElement.blur();
}

/** Focuses what may have the focus already and means something else now: it is to be read again. */
function focusAnew(target: HTMLElement | null): void {
	if (target === document.activeElement) target?.blur();
	target?.focus({ preventScroll: true });
}

/** Scrolls only where the beginning would not be seen. */
function scrollToShow(node: HTMLElement): void {
	const { top } = node.getBoundingClientRect();
	if (top < 0 || top > innerHeight * 0.6) node.scrollIntoView({ block: 'start' });
}
