/** One visit of a page: a fresh browser (cold cache), a device and a link, everything recorded from the first byte on. */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../chromium';
import { probeScript, type PageRecord } from './probe';
import { PROFILES, type Profile, type ProfileName } from './profiles';
import { RequestLog } from './requests';
import { countWork } from './work';

export interface Visit {
	page: Page;
	devtools: CDPSession;
	requests: RequestLog;
	/** Uncaught errors of the page, and the marks it never reached. */
	errors: string[];
	record(): Promise<PageRecord>;
	/** Waits until nothing has been asked for during `quietMs`. */
	settle(quietMs?: number): Promise<void>;
	/** Slows the page's main thread from now on. */
	slowDown(factor: number): Promise<void>;
	close(): Promise<void>;
}

export interface VisitOptions {
	url: string;
	profile: ProfileName;
	/** JavaScript expressions to wait for; see `probeScript`. */
	marks: Readonly<Record<string, string>>;
	/** How long to wait for all marks. */
	timeoutMs?: number;
}

const VIEWPORT = { width: 1366, height: 768 };

async function launch(): Promise<Browser> {
	const options = chromiumLaunchOptions({ paintOnCpu: false });
	return chromium.launch({
		...options,
		args: [
			...(options.args ?? []),
			'--ignore-certificate-errors',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // other hosts are noted and get no answer
		],
	});
}

/** Lets the browser paint once: else the start of its own graphics process is charged to the site. */
async function warmUp(browser: Browser): Promise<void> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.setContent('<p>warm</p><canvas></canvas>');
	await page.evaluate(() => {
		document.querySelector('canvas')?.getContext('2d')?.fillRect(0, 0, 9, 9);
		return new Promise((done) =>
			requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))),
		);
	});
	await context.close();
}

/** Puts the profile's link before the page and, over sessions of their own, before its workers. */
async function applyProfile(devtools: CDPSession, { cpuSlowdown, link }: Profile): Promise<void> {
	await devtools.send('Network.enable');
	if (cpuSlowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
	if (!link) return;
	const conditions = {
		offline: false,
		latency: link.latencyMs,
		downloadThroughput: link.downBitsPerSecond / 8,
		uploadThroughput: link.upBitsPerSecond / 8,
	};
	await devtools.send('Network.emulateNetworkConditions', conditions);
	let id = 0;
	devtools.on('Target.attachedToTarget', async ({ sessionId }) => {
		const send = (method: string, params: object = {}) =>
			devtools
				.send('Target.sendMessageToTarget', {
					sessionId,
					message: JSON.stringify({ id: ++id, method, params }),
				})
				.catch(() => undefined); // a worker may be gone before it is reached
		await send('Network.enable');
		await send('Network.emulateNetworkConditions', conditions);
		await send('Runtime.runIfWaitingForDebugger');
	});
	const attach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: false };
	await devtools.send('Target.setAutoAttach', attach);
}

async function waitForMarks(page: Page, timeoutMs: number): Promise<string[]> {
	const deadline = performance.now() + timeoutMs;
	let missing: string[] = ['navigation'];
	while (missing.length > 0 && performance.now() < deadline) {
		await sleep(100);
		const marks = await page.evaluate(() => window.benchRecord?.marks ?? null);
		if (marks) missing = Object.keys(marks).filter((name) => marks[name] === null);
	}
	return missing;
}

/** Opens a page and waits for its marks; a mark that never comes is an error in the visit, not an exception. */
export async function visit({ url, profile, marks, timeoutMs = 30_000 }: VisitOptions): Promise<Visit> {
	const browser = await launch();
	try {
		await warmUp(browser);
		const context = await browser.newContext({ viewport: VIEWPORT, ignoreHTTPSErrors: true });
		const page = await context.newPage();
		const devtools = await context.newCDPSession(page);
		await countWork(devtools);
		await applyProfile(devtools, PROFILES[profile]);
		const requests = new RequestLog(context, new URL(url).origin);
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message.slice(0, 160)));
		await page.addInitScript({ content: probeScript(marks) });
		await page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
		for (const name of await waitForMarks(page, timeoutMs))
			errors.push(`"${name}" not within ${timeoutMs} ms`);
		return {
			page,
			devtools,
			requests,
			errors,
			record: async () => {
				const record = await page.evaluate(() => window.benchRecord);
				if (!record) throw new Error(`visit: no record in ${url}`);
				return record;
			},
			settle: async (quietMs = 800) => {
				const deadline = performance.now() + 20_000;
				while (requests.quietForMs < quietMs && performance.now() < deadline) await sleep(50);
			},
			slowDown: async (rate) => {
				await devtools.send('Emulation.setCPUThrottlingRate', { rate });
			},
			close: () => browser.close(),
		};
	} catch (error) {
		await browser.close();
		throw error;
	}
}
