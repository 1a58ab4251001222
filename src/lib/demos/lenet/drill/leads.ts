import { on } from 'svelte/events';
import type { LenetLab } from '../lenet-lab.svelte';
import { readPlaceCode, samePlace, type Place } from '../place';

/**
 * Whatever within it has the code of a place in `data-place` leads there: pressed it goes there, pointed at it lights up
 * everywhere. Heard once for all of it. For `{@attach}`.
 */
export function followWays(lab: LenetLab) {
	const placeAt = (target: EventTarget | null): Place | null => {
		const way = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
		return way && readPlaceCode(way.dataset.place ?? '');
	};
	function point({ target }: Event) {
		const place = placeAt(target);
		if (!samePlace(place, lab.hovered)) lab.hovered = place;
	}
	function go({ target }: Event) {
		const place = placeAt(target);
		if (!place) return;
		if (!lab.trail.held) lab.hovered = null;
		lab.trail.into(place);
	}
	const leave = () => (lab.hovered = null);
	return (node: HTMLElement) => {
		const ends = [
			on(node, 'click', go),
			// A step changes what is under a pointer that stays: it is pointed at when the pointer moves again.
			on(node, 'pointerover', point),
			on(node, 'pointermove', point),
			on(node, 'pointerleave', leave),
			on(node, 'focusin', point),
			// The focus that goes on to another number says so itself, with the next event.
			on(node, 'focusout', ({ relatedTarget }) => placeAt(relatedTarget) === null && leave()),
		];
		return () => ends.forEach((end) => end());
	};
}
