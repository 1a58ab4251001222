/** Timing by repetition. */

/**
 * Repeats `work` for about `seconds`, after a tenth of that to warm up, and returns each repetition's milliseconds.
 * At least three repetitions are timed.
 */
export async function repeat(work: () => Promise<unknown> | unknown, seconds: number): Promise<number[]> {
	const warmUntil = performance.now() + 100 * seconds;
	do await work();
	while (performance.now() < warmUntil);
	const times: number[] = [];
	const until = performance.now() + 1000 * seconds;
	while (times.length < 3 || performance.now() < until) {
		const begin = performance.now();
		await work();
		times.push(performance.now() - begin);
	}
	return times;
}
