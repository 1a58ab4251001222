/** Parts of a large island that come to life in several tasks, so that the browser can answer in between. */

/** A task that has lasted so many milliseconds takes no further part. */
const SHARE = 30;

interface Slice {
	begin: () => void;
	/** where the part stands; none: wherever */
	at?: Element;
}

let waiting: Slice[] | undefined;

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
	begin: () => void,
	{ breath, canWait = () => false, now = () => performance.now() }: Breathing,
): Promise<{ rest: Promise<void> }> {
	let began = now();
	/** does slices, and what they put off, and returns what can wait */
	const work = async (slices: Slice[], mayLeave: boolean): Promise<Slice[]> => {
		const left: Slice[] = [];
		for (const slice of slices) {
			if (mayLeave && slice.at && canWait(slice.at)) {
				left.push(slice);
				continue;
			}
			if (now() - began > SHARE) {
				await breath();
				began = now();
			}
			waiting = slices;
			try {
				slice.begin();
			} finally {
				waiting = undefined;
			}
		}
		return left;
	};
	const left = await work([{ begin }], true);
	if (left.length === 0) return { rest: Promise.resolve() };
	const rest = async () => {
		await breath();
		began = now();
		await work(left, false);
	};
	return { rest: rest() };
}

/** Puts a part off, within `inSlices`; elsewhere it is done when what is being done now is. */
export function putOff(begin: () => void, at: Element): void {
	if (waiting) waiting.push({ begin, at });
	else queueMicrotask(begin);
}
