/** A long page comes in pieces: its first frame shows what is in the window, and the rest follows while nothing else happens. */
/** At most so many milliseconds of a frame go into laying out. */
const SHARE = 8;
/** So far from the window's top, in windows, the browser lays out by itself what could be put off. */
const NEAR = 2.5;
const whenIdle = (task: () => void) =>
	'requestIdleCallback' in globalThis ? requestIdleCallback(task, { timeout: 1000 }) : setTimeout(task, 50); // Safari

/** Takes the first of those waiting, again and again, while nothing else happens; resolves when there is none left. */
function whileIdle(waiting: HTMLElement[], work: (piece: HTMLElement) => void): Promise<void> {
	return new Promise((done) => {
		const next = () => {
			const begin = performance.now();
			do {
				const piece = waiting.shift();
				if (!piece) return done();
				work(piece);
			} while (performance.now() - begin < SHARE);
			whenIdle(next);
		};
		whenIdle(next);
	});
}

function layOut(piece: HTMLElement): void {
	piece.style.contentVisibility = 'visible';
	void piece.offsetHeight; // now, so that its time is known
}

/**
 * Shows what app.html has kept out of the first frame; its script shows all at once when the reader reaches for it. Resolves
 * when all is on show.
 * @param pieces in the order of the page
 */
export async function showRest(
	pieces: Iterable<HTMLElement>,
	root: HTMLElement = document.documentElement,
): Promise<void> {
	if (root.dataset.rest === undefined) return;
	await whileIdle([...pieces], (piece) => {
		if (root.dataset.rest === undefined) return; // all are on show, and the reader may be below this one
		piece.dataset.shown = '';
		if (piece.getBoundingClientRect().top < NEAR * innerHeight) layOut(piece);
	});
	delete root.dataset.rest;
}

/**
 * Lays out what was put off for being far from the window, piece by piece: then the scroll bar is true and a picture of the
 * whole page is whole. What is above the window stays put off, as it would push the page down.
 * @param pieces in the order of the page
 */
export function layOutLater(pieces: Iterable<HTMLElement>): Promise<void> {
	return whileIdle(
		[...pieces].filter((piece) => piece.getBoundingClientRect().bottom > 0),
		layOut,
	);
}
