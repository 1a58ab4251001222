/** The frames of a figure that plays: how long each takes, and how much of it is work. */
import type { Page } from 'playwright';
import { PROFILES, type ProfileName } from '../browser/profiles';
import { visit } from '../browser/visit';
import { workMs } from '../browser/work';
import type { Metrics } from '../metrics';
import { quantile } from '../statistics';
import type { Site } from '../site/server';
import type { DemoTarget } from '../targets';

/** Times between the frames of the next `forMs` milliseconds. */
function frameTimes(page: Page, forMs: number): Promise<number[]> {
	return page.evaluate(
		(forMs) =>
			new Promise<number[]>((done) => {
				const times: number[] = [];
				const begin = performance.now();
				let previous: number | null = null;
				const frame = (now: number) => {
					if (previous !== null) times.push(now - previous);
					previous = now;
					if (performance.now() - begin < forMs) requestAnimationFrame(frame);
					else done(times);
				};
				requestAnimationFrame(frame);
			}),
		forMs,
	);
}

/** Presses Play and adds `animation.<profile>.<what>`. */
export async function measureAnimation(
	site: Site,
	target: DemoTarget,
	profile: ProfileName,
	forMs: number,
	metrics: Metrics,
): Promise<void> {
	const seen = await visit({ url: site.origin + target.path, profile: 'free', marks: target.marks });
	try {
		await seen.settle();
		const play = seen.page.getByRole('button', { name: target.play, exact: true }).first();
		if ((await play.count()) === 0) {
			metrics.remark(`${target.path}: no button "${target.play}"`);
			return;
		}
		await seen.slowDown(PROFILES[profile].cpuSlowdown);
		await play.click({ timeout: 5000 });
		const before = await workMs(seen.devtools);
		const times = await frameTimes(seen.page, forMs);
		const work = (await workMs(seen.devtools)) - before;
		metrics.addAll(`animation.${profile}`, {
			p50: quantile(times, 0.5),
			p95: quantile(times, 0.95),
			max: Math.max(...times),
			late: (100 * times.filter((time) => time > 20).length) / times.length,
			work: work / times.length,
		});
	} finally {
		await seen.close();
	}
}
