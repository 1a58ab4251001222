/** How long the page's main thread has computed: unlike times on the clock, it hardly depends on who else is computing. */
import type { CDPSession } from 'playwright';

/** Counts in processor time from now on. */
export async function countWork(devtools: CDPSession): Promise<void> {
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** Milliseconds of processor time spent in tasks of the main thread since the page began. */
export async function workMs(devtools: CDPSession): Promise<number> {
	const { metrics } = await devtools.send('Performance.getMetrics');
	return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}
