import { tick, untrack } from 'svelte';
import type { LenetLab } from './lenet-lab.svelte';

/** Calls `begin` when the element first comes into view, or at once. For `{@attach}`. */
export function whenSeen(begin: () => void, atOnce: boolean) {
	return (node: HTMLElement) => {
		if (atOnce) {
			untrack(begin);
			return;
		}
		const observer = new IntersectionObserver((entries) => {
			if (!entries.some((entry) => entry.isIntersecting)) return;
			observer.disconnect();
			begin();
		});
		observer.observe(node);
		return () => observer.disconnect();
	};
}

/** When what is taken apart is closed, the focus goes to the layer it began in, so that it is never lost. For `{@attach}`. */
export function keepFocus(lab: LenetLab) {
	return (node: HTMLElement) => {
		const root = node.closest('.lenet');
		return () => {
			const { by, began } = lab.trail.arrival;
			const active = document.activeElement;
			const lost = !active || active === document.body || node.contains(active);
			if (by === 'link' || !lost) return;
			const stop = (layer: string) =>
				root?.querySelector<HTMLElement>(`[data-layer="${layer}"] [tabindex="0"]`);
			// What stands in its place is there a moment later.
			void tick().then(() => (stop(began?.layer ?? 'c1') ?? stop('output'))?.focus());
		};
	};
}
