import type { ChannelsDemo } from './channels.svelte';
import type { Mark } from './params';

/** What makes a button stand for a part of the sum: pointed at it lights that part, pressed it holds it. Spread it on a `<button>`. */
export function lights(demo: ChannelsDemo, mark: Mark) {
	const point = () => demo.pointAt({ part: 'mark', mark });
	const leave = () => demo.pointAt(null);
	return {
		onclick: () => demo.hold(mark),
		onpointerenter: point,
		onpointerleave: leave,
		onfocus: point,
		onblur: leave,
	};
}
