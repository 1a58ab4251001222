import type { Attachment } from 'svelte/attachments';
import type { ChannelsDemo } from './channels.svelte';
import type { Mark } from './params';

/** What makes a button stand for a part of the sum: pointed at it lights that part, pressed it holds it. Attach it to a `<button>`. */
export function lights(demo: ChannelsDemo, mark: Mark): Attachment<HTMLElement> {
	const point = () => demo.pointAt({ part: 'mark', mark });
	const leave = () => demo.pointAt(null);
	return (button) => {
		const stop = new AbortController();
		const on = (type: string, listener: () => void) => button.addEventListener(type, listener, stop);
		on('click', () => demo.hold(mark));
		for (const type of ['pointerenter', 'focus']) on(type, point);
		for (const type of ['pointerleave', 'blur']) on(type, leave);
		return () => stop.abort();
	};
}
