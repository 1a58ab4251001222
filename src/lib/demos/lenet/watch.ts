import { tick } from 'svelte';
import type { LenetLab } from './lenet-lab.svelte';

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
