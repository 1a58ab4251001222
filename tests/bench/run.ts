/** `npm run bench`: measures the built site and prints every number beside its budget. It never fails on a time. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../chromium';
import { deriveRatios } from './derive';
import { describeMachine, waitForQuiet } from './machine';
import { Metrics } from './metrics';
import { parseOptions, USAGE, type Options } from './options';
import { planRun } from './plan';
import { report } from './report/report';
import { serveSite, type Site } from './site/server';
import { allTargets } from './targets';

function readOptions(): Options {
	try {
		return parseOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`bench: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
		process.exit(2);
	}
}

async function browserVersion(): Promise<string> {
	const browser = await chromium.launch(chromiumLaunchOptions({ paintOnCpu: false }));
	const version = browser.version();
	await browser.close();
	return version;
}

/** Measures run by run over everything, so that a slow minute of the machine falls on all alike. */
async function measureAll(site: Site, options: Options, metrics: Metrics): Promise<void> {
	const all = planRun(site, options, metrics);
	for (let run = 1; run <= options.runs; run++) {
		const tasks = all.filter(({ once }) => run === 1 || !once);
		for (const [i, { name, measure }] of tasks.entries()) {
			const { busyPercent, loopMs } = await waitForQuiet(options.quick ? 1000 : 2000);
			metrics.addAll('machine', { busyPercent, loopMs });
			const begin = performance.now();
			await measure().catch((error: unknown) => {
				metrics.remark(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
			});
			const seconds = ((performance.now() - begin) / 1000).toFixed(1);
			console.error(`run ${run} of ${options.runs}, ${i + 1} of ${tasks.length}: ${name}, ${seconds} s`);
		}
	}
}

const options = readOptions();
if (!existsSync(join(options.dir, 'index.html'))) {
	console.error(`bench: no built site in ${options.dir}; run "npm run build" first, or name one with --dir`);
	process.exit(1);
}
const machine = { ...describeMachine(), chromium: await browserVersion(), when: new Date().toISOString() };
const metrics = new Metrics();
const site = await serveSite(options.dir);
try {
	await measureAll(site, options, metrics);
} finally {
	site.close();
}
const [busy, loop] = [metrics.summary('machine.busyPercent'), metrics.summary('machine.loopMs')];
const heading =
	`${machine.when}, ${machine.cores} × ${machine.model}, Chromium ${machine.chromium}, Node ${machine.node}, ` +
	`${options.runs} run(s), median [min–max]. Before each measurement others used ${busy?.median.toFixed(0)} % of the ` +
	`processor (at worst ${busy?.max.toFixed(0)} %); a fixed loop took ${loop?.median.toFixed(1)} ms ` +
	`(${loop?.min.toFixed(1)}–${loop?.max.toFixed(1)}).`;
const pages = allTargets(options.dir);
deriveRatios(pages, metrics);
const text = report(heading, pages, metrics);
console.log(text);
if (options.markdown) writeFileSync(options.markdown, text);
if (options.json)
	writeFileSync(options.json, `${JSON.stringify({ machine, ...metrics.toJSON() }, null, '\t')}\n`);
