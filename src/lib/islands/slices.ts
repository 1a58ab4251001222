/** Parts of a large island that come to life in several tasks, so that the browser can answer in between. */

/** A task that has lasted so many milliseconds takes no further part. */
const SHARE = 30;

type Slice = () => void;

/** takes what is put off, while a slice is being done */
let keep: ((slice: Slice, at: Element) => void) | undefined;

interface Breathing {
	/** lets the browser answer and paint */
	breath: () => Promise<void>;
	/** whether a part can wait for all that cannot */
	canWait?: (at: Element) => boolean;
	now?: () => number;
}

/**
 * Does `begin`, then one after the other what is put off meanwhile, with a breath wherever a task has been long. Resolves
 * when what cannot wait is done, with a promise of the rest in `rest`.
 */
export async function inSlices(
	begin: Slice,
	{ breath, canWait = () => false, now = () => performance.now() }: Breathing,
): Promise<{ rest: Promise<void> }> {
	const soon = [begin];
	const later: Slice[] = [];
	let began = now();
	const pause = async () => {
		await breath();
		began = now();
	};
	const work = async (slices: readonly Slice[]) => {
		for (const slice of slices) {
			if (now() - began > SHARE) await pause();
			keep = (next, at) => (slices === later || canWait(at) ? later : soon).push(next);
			try {
				slice();
			} finally {
				keep = undefined;
			}
		}
	};
	await work(soon);
	return { rest: later.length > 0 ? pause().then(() => work(later)) : Promise.resolve() };
}

/** Puts a part off, within `inSlices`; elsewhere it is done when what is being done now is. */
export function putOff(slice: Slice, at: Element): void {
	if (keep) keep(slice, at);
	else queueMicrotask(slice);
}
