import type { LenetLab } from '../lenet-lab.svelte';
import { placeCode, type Place } from '../place';

/** What makes a button lead to a place: pressed it goes there, pointed at it lights up everywhere. Spread it on a `<button>`. */
export function leadsTo(lab: LenetLab, place: Place) {
	const point = () => (lab.hovered = place);
	const leave = () => (lab.hovered = null);
	return {
		type: 'button' as const,
		'data-place': placeCode(place),
		'aria-disabled': lab.trail.held || undefined,
		onclick: () => lab.trail.into(place),
		onpointerenter: point,
		onpointerleave: leave,
		onfocus: point,
		onblur: leave,
	};
}
