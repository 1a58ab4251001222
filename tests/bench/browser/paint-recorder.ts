/**
 * Records, inside the page, every pointer move and the end of every frame in which a counter attribute grew.
 * `installPaintRecorder` runs in the page and can use nothing outside itself.
 */

export interface PaintRecord {
	/** Of each pointer move over the area: when the input happened, when the page was told of it. */
	moves: { at: number; toldAt: number; frameEndAt: number | null }[];
	/** Ends of the frames in which the counter had grown, in the order of time. */
	paints: number[];
}

declare global {
	interface Window {
		benchPaint?: PaintRecord;
	}
}

/** @param selector the element whose attribute `attribute` grows after each repaint; must be there */
export function installPaintRecorder({ selector, attribute }: { selector: string; attribute: string }): void {
	const root = document.querySelector(selector);
	if (!root) throw new Error(`installPaintRecorder: no element matches ${selector}`);
	const record: PaintRecord = { moves: [], paints: [] };
	window.benchPaint = record;
	let grown = false;

	addEventListener(
		'pointermove',
		({ timeStamp }) => record.moves.push({ at: timeStamp, toldAt: performance.now(), frameEndAt: null }),
		{ capture: true, passive: true },
	);
	new MutationObserver(() => (grown = true)).observe(root, {
		attributes: true,
		attributeFilter: [attribute],
	});

	// A message posted from within a frame is the first thing to run after that frame's style, layout and paint.
	const channel = new MessageChannel();
	channel.port1.onmessage = () => {
		const now = performance.now();
		for (const move of record.moves) move.frameEndAt ??= now;
		if (grown) record.paints.push(now);
		grown = false;
	};
	const everyFrame = () => {
		channel.port2.postMessage(0);
		requestAnimationFrame(everyFrame);
	};
	requestAnimationFrame(everyFrame);
}

/**
 * From each move to the end of the first frame after it in which the counter had grown, in milliseconds. Moves that
 * were never answered are left out.
 */
export function answerTimes({ moves, paints }: PaintRecord): { fromInput: number[]; fromHandler: number[] } {
	const fromInput: number[] = [];
	const fromHandler: number[] = [];
	for (const { at, toldAt } of moves) {
		const paint = paints.find((time) => time >= toldAt);
		if (paint === undefined) continue;
		fromInput.push(paint - at);
		fromHandler.push(paint - toldAt);
	}
	return { fromInput, fromHandler };
}
