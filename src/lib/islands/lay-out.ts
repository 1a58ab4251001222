/** At most so many milliseconds of a frame go into laying out. */
const SHARE = 8;

const whenIdle = (task: () => void) =>
	'requestIdleCallback' in globalThis ? requestIdleCallback(task, { timeout: 1000 }) : setTimeout(task, 50); // Safari

/**
 * Lays out what was put off for the first paint, piece by piece while nothing else happens: then the scroll bar is true and
 * a picture of the whole page is whole. What is above the window stays put off, as it would push the page down.
 * @param pieces in the order of the page
 */
export function layOutLater(pieces: Iterable<HTMLElement>): void {
	const waiting = [...pieces].filter((piece) => piece.getBoundingClientRect().bottom > 0);
	const next = () => {
		const begin = performance.now();
		do {
			const piece = waiting.shift();
			if (!piece) return;
			piece.style.contentVisibility = 'visible';
			void piece.offsetHeight; // now, so that its time is known
		} while (performance.now() - begin < SHARE);
		whenIdle(next);
	};
	whenIdle(next);
}
