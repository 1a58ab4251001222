/** What every demo's view does alike. All of it is called once, while the view is being set up. */
import { untrack } from 'svelte';
import { announce } from '$lib/ui/announcer';
import type { Transport } from '$lib/ui/transport.svelte';

/** Whether a part is on show; `hide` names those that are left out. */
export const partsShown = (hide: () => readonly string[]) => (part: string) => !hide().includes(part);

/** Hands the state on, at first and after every change; while something plays nobody needs the address of every step. */
export function reportState(report: () => void, transport?: Transport): void {
	$effect(() => {
		if (!transport?.playing) report();
	});
}

/**
 * Says every step that is taken by hand, and where playing came to rest; nothing while it plays, nor at first.
 * @param say the sentence for the present step; an empty one is not said
 */
export function announceSteps(transport: Transport, say: () => string): void {
	let said = untrack(() => transport.index);
	$effect(() => {
		const { index, playing } = transport;
		if (playing || index === said) return;
		said = index;
		const sentence = untrack(say);
		if (sentence) announce(sentence);
	});
}

/**
 * Says a sentence whenever what it is about has changed; nothing at first.
 * @param about compared with what it was when something was said last
 */
export function announceChanges(about: () => string, say: () => string = about): void {
	let said = untrack(about);
	$effect(() => {
		const now = about();
		if (now === said) return;
		said = now;
		announce(untrack(say));
	});
}

/** Lets somebody outside change the state: what plays stops first, and whatever has the focus keeps it. */
export function followOutside<Params>(
	demo: { update(changes: Partial<Params>): void; readonly transport?: Transport },
	follow: (take: (changes: Partial<Params>) => void) => (() => void) | undefined,
): void {
	$effect(() =>
		untrack(() =>
			follow((changes) => {
				demo.transport?.pause();
				demo.update(changes);
			}),
		),
	);
}
