/** Pressing a control: from the input to the next frame, as the browser's event timing (and so INP) tells it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { PROFILES, type ProfileName } from '../browser/profiles';
import { visit, type Visit } from '../browser/visit';
import { workMs } from '../browser/work';
import type { Metrics } from '../metrics';
import { quantile } from '../statistics';
import type { Site } from '../site/server';
import type { DemoTarget } from '../targets';

/** The browser reports interactions of 16 ms and more, in steps of 8; a shorter one counts as this. */
const UNREPORTED_MS = 8;

/** The longest event of each interaction; those the browser did not report are added. */
export function interactionTimes(
	events: readonly (readonly [id: number, ms: number])[],
	count: number,
): number[] {
	const longest = new Map<number, number>();
	for (const [id, ms] of events) longest.set(id, Math.max(longest.get(id) ?? 0, ms));
	const missing = Math.max(0, count - longest.size);
	return [...longest.values(), ...Array<number>(missing).fill(UNREPORTED_MS)];
}

/** Presses the demo's step button again and again; returns to the start where the button ends. */
export async function pressSteps({ page }: Visit, target: DemoTarget, count: number): Promise<boolean> {
	const button = page.getByRole('button', { name: target.step, exact: true }).first();
	if ((await button.count()) === 0) return false;
	await button.scrollIntoViewIfNeeded();
	for (let i = 0; i < count; i++) {
		await button.click({ timeout: 5000 });
		await sleep(100);
	}
	return true;
}

/** Adds `control.<profile>.<what>`. */
export async function measureControl(
	site: Site,
	target: DemoTarget,
	profile: ProfileName,
	count: number,
	metrics: Metrics,
): Promise<void> {
	const seen = await visit({ url: site.origin + target.path, profile: 'free', marks: target.marks });
	try {
		await seen.settle();
		await seen.slowDown(PROFILES[profile].cpuSlowdown);
		const before = (await seen.record()).interactions.length;
		const workBefore = await workMs(seen.devtools);
		if (!(await pressSteps(seen, target, count))) {
			metrics.remark(`${target.path}: no button "${target.step}"`);
			return;
		}
		const work = (await workMs(seen.devtools)) - workBefore;
		await sleep(500); // event timing is delivered with delay
		const times = interactionTimes((await seen.record()).interactions.slice(before), count);
		metrics.addAll(`control.${profile}`, {
			p50: quantile(times, 0.5),
			p75: quantile(times, 0.75),
			p98: quantile(times, 0.98),
			work: work / count,
		});
	} finally {
		await seen.close();
	}
}
