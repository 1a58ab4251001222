/** Taking LeNet-5 apart: from a click on a number to the frame in which the arithmetic behind it stands there. */
import { setTimeout as sleep } from 'node:timers/promises';
import { PROFILES, type ProfileName } from '../browser/profiles';
import { visit } from '../browser/visit';
import { workMs } from '../browser/work';
import type { Metrics } from '../metrics';
import { quantile } from '../statistics';
import type { Site } from '../site/server';
import { LENET } from '../targets';
import { interactionTimes } from './control';

/** A task of the main thread that is longer than this blocks it. */
const LONG_MS = 50;
/** The way is walked down from the output; the place after a pixel is the output again. */
const START = '?digit=3&layer=output&unit=3';

/** Adds `drill.<profile>.<what>`: how long a step takes, the work in it, and how many tasks blocked the page in all. */
export async function measureDrill(
	site: Site,
	profile: ProfileName,
	count: number,
	metrics: Metrics,
): Promise<void> {
	const seen = await visit({
		url: site.origin + LENET.path + START,
		profile: 'free',
		marks: LENET.marks,
	});
	try {
		await seen.settle();
		await seen.slowDown(PROFILES[profile].cpuSlowdown);
		const before = await seen.record();
		const workBefore = await workMs(seen.devtools);
		for (let step = 0; step < count; step++) {
			const ways = seen.page.locator('[data-drill] .body [data-place]');
			const last = await ways.count();
			const way =
				last > 0 ? ways.nth((step * 7) % last) : seen.page.locator('[data-layer="output"] button').nth(3);
			await way.click({ timeout: 5000 });
			await sleep(100);
		}
		const work = (await workMs(seen.devtools)) - workBefore;
		await sleep(500); // event timing is delivered with delay
		const after = await seen.record();
		const times = interactionTimes(after.interactions.slice(before.interactions.length), count);
		const long = after.longTasks.slice(before.longTasks.length).filter(([, ms]) => ms > LONG_MS);
		metrics.addAll(`drill.${profile}`, {
			p50: quantile(times, 0.5),
			p75: quantile(times, 0.75),
			p98: quantile(times, 0.98),
			work: work / count,
			long: long.length,
			longest: Math.max(0, ...long.map(([, ms]) => ms)),
		});
	} finally {
		await seen.close();
	}
}
