/** The JavaScript heap of the page's main thread after loading and after use; workers have heaps of their own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { visit, type Visit } from '../browser/visit';
import type { Metrics } from '../metrics';
import type { Site } from '../site/server';
import type { Target } from '../targets';

const MEGA = 1024 * 1024;

async function heap({ devtools, page }: Visit): Promise<Record<string, number>> {
	await devtools.send('HeapProfiler.enable');
	for (let i = 0; i < 2; i++) {
		await devtools.send('HeapProfiler.collectGarbage');
		await sleep(150);
	}
	const { usedSize } = await devtools.send('Runtime.getHeapUsage');
	const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
	const elements = await page.evaluate(() => document.querySelectorAll('*').length);
	return { heap: usedSize / MEGA, nodes, listeners: jsEventListeners, elements };
}

/**
 * Adds `memory.<target>.loaded.<what>` and, where there is something to use, `memory.<target>.used.<what>`.
 * @param use what a learner does; `false` when the page does not offer it
 */
export async function measureMemory(
	site: Site,
	target: Target,
	use: ((seen: Visit) => Promise<boolean>) | null,
	metrics: Metrics,
): Promise<void> {
	const seen = await visit({ url: site.origin + target.path, profile: 'free', marks: target.marks });
	try {
		await seen.settle();
		metrics.addAll(`memory.${target.id}.loaded`, await heap(seen));
		if (!use) return;
		if (await use(seen)) metrics.addAll(`memory.${target.id}.used`, await heap(seen));
	} finally {
		await seen.close();
	}
}
