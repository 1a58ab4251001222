/** Calls back once, when an element comes into view (or is near it). */
import type { Attachment } from 'svelte/attachments';

export function whenSeen(seen: () => void): Attachment<HTMLElement> {
	return (element) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				seen();
			},
			{ rootMargin: '200px' },
		);
		observer.observe(element);
		return () => observer.disconnect();
	};
}
