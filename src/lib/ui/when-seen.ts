import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

interface Options {
	/** without waiting to be seen */
	atOnce?: boolean;
	/** how far below the window counts as seen, as a CSS length */
	ahead?: string;
}

/** Calls `begin` once, when the element comes into view. For `{@attach}`. */
export function whenSeen(
	begin: () => void,
	{ atOnce = false, ahead = '0px' }: Options = {},
): Attachment<HTMLElement> {
	return (element) => {
		if (atOnce) {
			untrack(begin);
			return;
		}
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				begin();
			},
			{ rootMargin: ahead },
		);
		observer.observe(element);
		return () => observer.disconnect();
	};
}
