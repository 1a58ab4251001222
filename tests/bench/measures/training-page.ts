/** Training as a learner has it: in the page's worker, with its curves drawn. */
import { setTimeout as sleep } from 'node:timers/promises';
import { visit } from '../browser/visit';
import type { Metrics } from '../metrics';
import { quantile } from '../statistics';
import type { Site } from '../site/server';
import { TRAIN } from '../targets';

const START_TIMEOUT_MS = 30_000;

/** Starts training and adds `compute.page.imagesPerSecond`: the median of what the page says, once a half second. */
export async function measureTrainingPage(site: Site, seconds: number, metrics: Metrics): Promise<void> {
	const seen = await visit({ url: site.origin + TRAIN.path, profile: 'free', marks: TRAIN.marks });
	try {
		await seen.settle();
		const start = seen.page.getByRole('button', { name: TRAIN.start }).first();
		if ((await start.count()) === 0) {
			metrics.remark(`${TRAIN.path}: no button that starts the training`);
			return;
		}
		await start.click({ timeout: 5000 });
		const speed = seen.page.locator(`[${TRAIN.speed}]`).first();
		const speeds: number[] = [];
		const giveUpAt = performance.now() + START_TIMEOUT_MS;
		while (speeds.length < 2 * seconds && performance.now() < giveUpAt) {
			await sleep(500);
			const said = (await speed.count()) > 0 ? Number(await speed.getAttribute(TRAIN.speed)) : 0;
			if (said > 0) speeds.push(said);
		}
		if (speeds.length > 0) metrics.add('compute.page.imagesPerSecond', quantile(speeds, 0.5));
		else metrics.remark(`${TRAIN.path}: no ${TRAIN.speed} within ${START_TIMEOUT_MS / 1000} s`);
	} finally {
		await seen.close();
	}
}
