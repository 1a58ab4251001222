import { prefersReducedMotion } from 'svelte/motion';

/** Whether things should stand still: the reader's system says so, or the address of an embedded figure (`motion=off`). */
export function reducesMotion(): boolean {
	if (prefersReducedMotion.current) return true;
	return typeof document !== 'undefined' && document.documentElement.dataset.motion === 'off';
}
