/**
 * What takes the network longer than one image, asked on the page: from the input to the answer in words, and the tasks
 * that blocked the page meanwhile. The worker computes; the page has to stay free.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { PROFILES, type ProfileName } from '../browser/profiles';
import { visit } from '../browser/visit';
import { workMs } from '../browser/work';
import type { Metrics } from '../metrics';
import { quantile } from '../statistics';
import type { Site } from '../site/server';
import { HYDRATED } from '../targets';

/** A task of the main thread that is longer than this blocks it. */
const LONG_MS = 50;

export interface Question {
	/** In the names of metrics. */
	id: string;
	/** As the report names it. */
	what: string;
	path: string;
	/** CSS of what tells the answer, and how an answer reads. */
	told: string;
	answer: RegExp;
	/** How often it is asked, at most. */
	most: number;
	ask(page: Page, time: number): Promise<void>;
}

const FIELD = '/demos/receptive-field/?view=lenet';
const summary = 'figure .summary';

/** The neighbour of the unit that is measured. */
const neighbour = (page: Page, time: number) =>
	page
		.locator('figure .sheet')
		.first()
		.press(time % 2 ? 'ArrowLeft' : 'ArrowRight');

export const QUESTIONS: readonly Question[] = [
	{
		id: 'field1',
		what: 'effective field over 1 image',
		path: FIELD,
		told: summary,
		answer: /% of the influence/,
		most: 30,
		ask: neighbour,
	},
	{
		id: 'field100',
		what: 'effective field over 100 images',
		path: `${FIELD}&images=100`,
		told: summary,
		answer: /% of the influence/,
		most: 10,
		ask: neighbour,
	},
	{
		id: 'climb100',
		what: '100 steps of activation maximisation',
		path: '/demos/features/?part=climb&layer=output&unit=3',
		told: 'figure dd',
		answer: /^\d+00$/,
		most: 4,
		ask: (page) => page.getByRole('button', { name: 'Climb 100 steps' }).press('Enter'),
	},
	{
		id: 'compare',
		what: 'two digits through the whole network',
		path: '/demos/features/?part=compare',
		told: summary,
		answer: /^First: /,
		most: 15,
		ask: (page, time) =>
			page
				.getByRole('group', { name: 'The second digit' })
				.getByRole('radio')
				.nth(3 + (time % 7))
				.check({ force: true }),
	},
	{
		id: 'parts',
		what: 'opening a part of “What features learn”',
		path: '/demos/features/?part=break',
		told: summary,
		answer: /^(Before|First|The network says|Shown|A picture)/,
		most: 15,
		ask: (page, time) =>
			page
				.getByRole('radio', {
					name: ['Filters and patches', 'Reasons', 'Compare', 'Climb', 'Break it'][time % 5] as string,
					exact: true,
				})
				.check({ force: true }),
	},
];

/** Runs in the page: waits, frame by frame, until a text is another one and an answer; milliseconds since the input. */
function awaitAnswer([told, source, before]: readonly [string, string, string]): Promise<number> {
	const pattern = new RegExp(source);
	return new Promise((resolve) => {
		const look = () => {
			const text = document.querySelector(told)?.textContent.trim() ?? '';
			if (text !== before && pattern.test(text)) resolve(performance.now() - (window.benchInput ?? NaN));
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

declare global {
	interface Window {
		/** When the last key or click reached the page. */
		benchInput?: number;
	}
}

/** Notes when inputs reach the page: what it takes to send them does not count. */
function noteInputs(): void {
	for (const type of ['keydown', 'click', 'change']) {
		addEventListener(type, () => (window.benchInput = performance.now()), { capture: true });
	}
}

/** Adds `ask.<question>.<profile>.<what>`: how long answers take, the work in one, and how many tasks blocked the page in all. */
export async function measureAsking(
	site: Site,
	{ id, path, told, answer, most, ask }: Question,
	profile: ProfileName,
	count: number,
	metrics: Metrics,
): Promise<void> {
	const marks = { ready: HYDRATED };
	const seen = await visit({ url: site.origin + path, profile: 'free', marks });
	const { page } = seen;
	try {
		await page.waitForFunction(() => document.querySelector('figure input:not([disabled])') !== null);
		await seen.settle();
		await sleep(500);
		await page.evaluate(noteInputs);
		await seen.slowDown(PROFILES[profile].cpuSlowdown);
		const before = (await seen.record()).longTasks.length;
		const workBefore = await workMs(seen.devtools);
		const times: number[] = [];
		for (let time = 0; time < Math.min(count, most); time++) {
			const text = (await page.locator(told).first().innerText()).trim();
			const answered = page.evaluate(awaitAnswer, [told, answer.source, text] as const);
			await ask(page, time);
			times.push(await answered);
			await sleep(200);
		}
		const work = (await workMs(seen.devtools)) - workBefore;
		await sleep(300);
		const long = (await seen.record()).longTasks.slice(before).filter(([, ms]) => ms > LONG_MS);
		metrics.addAll(`ask.${id}.${profile}`, {
			p50: quantile(times, 0.5),
			p75: quantile(times, 0.75),
			work: work / times.length,
			long: long.length,
			longest: Math.max(0, ...long.map(([, ms]) => ms)),
		});
	} finally {
		await seen.close();
	}
}
