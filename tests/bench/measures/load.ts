/** Loading a page with nothing in the cache: when it can be read and used, what blocks it, what it fetches. */
import type { Metrics } from '../metrics';
import { blockingTime, cumulativeShift } from '../statistics';
import type { ProfileName } from '../browser/profiles';
import { KINDS } from '../browser/requests';
import { visit, type Visit } from '../browser/visit';
import { workMs } from '../browser/work';
import type { Site } from '../site/server';
import type { Target } from '../targets';

const KILO = 1000;
/** Blocking is counted until this long after the last mark, as a learner then begins to use the page. */
const AFTER_READY_MS = 5000;

/** Loads a page once; adds `load.<profile>.<target>.<what>`. */
export async function measureLoad(
	site: Site,
	target: Target,
	profile: ProfileName,
	metrics: Metrics,
): Promise<void> {
	site.takeBytesSent();
	const seen = await visit({ url: site.origin + target.path, profile, marks: target.marks });
	try {
		await seen.settle(1200);
		await painted(seen);
		const prefix = `load.${profile}.${target.id}`;
		const { timeOrigin, marks } = await timings(seen, prefix, metrics);
		for (const [name, at] of Object.entries(marks)) {
			metrics.add(`${prefix}.${name}`, at);
			if (at !== null) metrics.add(`${prefix}.${name}KB`, seen.requests.bytesUntil(timeOrigin + at) / KILO);
		}
		metrics.add(`${prefix}.work`, await workMs(seen.devtools));
		traffic(seen, site, prefix, metrics);
		for (const error of seen.errors) metrics.remark(`${target.path} (${profile}): ${error}`);
		for (const host of seen.requests.otherHosts) metrics.remark(`${target.path} asks another host: ${host}`);
		for (const { url, status } of seen.requests.arrivals) {
			if (status >= 400) metrics.remark(`${target.path}: ${status} for ${new URL(url).pathname}`);
		}
	} finally {
		await seen.close();
	}
}

/** On a busy machine the first paint can come after everything has arrived: waits for it, up to five seconds. */
async function painted({ page }: Visit): Promise<void> {
	await page.evaluate(async () => {
		const giveUpAt = performance.now() + 5000;
		const unpainted = () => performance.getEntriesByName('first-contentful-paint').length === 0;
		while (unpainted() && performance.now() < giveUpAt) await new Promise((done) => setTimeout(done, 50));
	});
}

async function timings(seen: Visit, prefix: string, metrics: Metrics) {
	const { marks, longTasks, shifts, largestPaint } = await seen.record();
	const { firstPaint, timeOrigin } = await seen.page.evaluate(() => ({
		firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
		timeOrigin: performance.timeOrigin,
	}));
	const lastMark = Math.max(0, ...Object.values(marks).map((at) => at ?? 0));
	metrics.addAll(prefix, {
		fcp: firstPaint,
		lcp: largestPaint,
		blocking: blockingTime(longTasks, firstPaint ?? 0, lastMark + AFTER_READY_MS),
		longest: Math.max(0, ...longTasks.map(([, duration]) => duration)),
		cls: cumulativeShift(shifts),
	});
	return { timeOrigin, marks };
}

function traffic({ requests }: Visit, site: Site, prefix: string, metrics: Metrics): void {
	const byKind = requests.bytesByKind();
	const total = KINDS.reduce((sum, kind) => sum + byKind[kind], 0);
	for (const kind of KINDS) metrics.add(`${prefix}.${kind}`, byKind[kind] / KILO);
	metrics.addAll(prefix, {
		total: total / KILO,
		requests: requests.arrivals.length,
		otherHosts: requests.otherHosts.size,
		// the service worker's own requests are not the page's: only the server sees them
		background: Math.max(0, site.takeBytesSent() - total) / KILO,
	});
}
