/** Parts of a large island that come to life in several tasks, so that the browser can answer in between. */

/** A task that has lasted so many milliseconds takes no further part. */
const SHARE = 30;

let waiting: (() => void)[] | undefined;

/** Does `begin`, then one after the other what is put off meanwhile, with a `breath` wherever a task has been long. */
export async function inSlices(
	begin: () => void,
	breath: () => Promise<void>,
	now: () => number = () => performance.now(),
): Promise<void> {
	const slices = [begin];
	let began = now();
	for (const slice of slices) {
		if (now() - began > SHARE) {
			await breath();
			began = now();
		}
		waiting = slices;
		try {
			slice();
		} finally {
			waiting = undefined;
		}
	}
}

/** Puts a part off, within `inSlices`; elsewhere it is done when what is being done now is. */
export function putOff(slice: () => void): void {
	if (waiting) waiting.push(slice);
	else queueMicrotask(slice);
}
