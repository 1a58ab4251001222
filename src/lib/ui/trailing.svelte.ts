import { untrack } from 'svelte';
import { afterFrame } from './after-frame';

/**
 * What `read` says, one frame late: a step's answer is painted first, and its explanation, which takes as long to paint,
 * in the frame after. Called while a component is being set up; what is read together changes together.
 */
export function trailing<T>(read: () => T): { readonly current: T } {
	let latest = untrack(read);
	let current = $state.raw(latest);
	let mounted = false;
	let awaits = false;
	$effect(() => {
		latest = read();
		if (!mounted || awaits) {
			mounted = true;
			return;
		}
		awaits = true;
		afterFrame(() => {
			awaits = false;
			if (mounted) current = latest;
		});
	});
	$effect(() => () => (mounted = false));
	return {
		get current() {
			return current;
		},
	};
}
