/** A hundred steps of activation maximisation on the page: until the last is shown, and the tasks that blocked it. */
import { visit } from '../browser/visit';
import { PROFILES, type ProfileName } from '../browser/profiles';
import type { Metrics } from '../metrics';
import type { Site } from '../site/server';
import type { Target } from '../targets';

/** Adds `climb.<profile>.<what>`: milliseconds until step 100 is on show, long tasks (over 50 ms), the longest of them. */
export async function measureClimb(
	site: Site,
	target: Target,
	profile: ProfileName,
	metrics: Metrics,
): Promise<void> {
	const seen = await visit({ url: site.origin + target.path, profile: 'free', marks: target.marks });
	try {
		const button = seen.page.getByRole('button', { name: 'Climb 100 steps' });
		await seen.page.waitForSelector('button.primary[aria-disabled="false"]', { timeout: 20_000 });
		await seen.settle();
		await seen.slowDown(PROFILES[profile].cpuSlowdown);
		const before = (await seen.record()).longTasks.length;
		const begin = performance.now();
		await button.click();
		await seen.page.getByText('100', { exact: true }).first().waitFor({ timeout: 60_000 });
		const all = performance.now() - begin;
		const tasks = (await seen.record()).longTasks.slice(before).map(([, duration]) => duration);
		metrics.addAll(`climb.${profile}`, { all, longTasks: tasks.length, longest: Math.max(0, ...tasks) });
	} catch (error) {
		metrics.remark(`${target.path}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
	} finally {
		await seen.close();
	}
}
