import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { at, type Language } from './support';

/** Every demo that was built as an embedded page: the registry's, or this list is not what the registry says. */
export const EMBEDS = readdirSync('build/embed').filter((id) => existsSync(`build/embed/${id}/index.html`));

/** The file of an embedded demo. */
export const embedFile = (language: Language, id: string) =>
	resolve(join('build', at(language, `/embed/${id}/`), 'index.html'));

type Headers = Record<string, string>;
/** Answers with a host's page; `files` are served beside it. */
type ServeHost = (
	body: string,
	options?: { headers?: Headers; files?: Record<string, string> },
) => Promise<void>;

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** What the other host serves now. */
class Host {
	body = '';
	headers: Headers = {};
	files: Record<string, string> = {};
	readonly server = createServer(({ url = '/' }, response) => {
		const file = this.files[url.slice(1)];
		const type = file ? (TYPES[file.split('.').at(-1) ?? ''] ?? 'text/html') : 'text/html; charset=utf-8';
		response.writeHead(200, { 'content-type': type, ...this.headers });
		response.end(file ? readFileSync(file) : this.body);
	});
}

/** Tests of embedded pages: whatever a page or a frame in it complains of fails the test. */
export const test = base.extend<{ trouble: string[]; serveHost: ServeHost }, { host: Host }>({
	trouble: [
		async ({ page }, use) => {
			const trouble: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
			});
			page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
			await use(trouble);
			expect(trouble).toEqual([]);
		},
		{ auto: true },
	],
	/** A server of another site: `localhost` beside the tests' `127.0.0.1`. */
	host: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from this pattern
		async ({}, use) => {
			const host = new Host();
			await new Promise<void>((resolve) => host.server.listen(0, 'localhost', resolve));
			await use(host);
			host.server.close();
		},
		{ scope: 'worker' },
	],
	serveHost: async ({ page, host }, use) => {
		await use(async (body, { headers = {}, files = {} } = {}) => {
			host.body = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title>${body}</html>`;
			Object.assign(host, { headers, files });
			await page.goto(`http://localhost:${(host.server.address() as AddressInfo).port}/`);
		});
	},
});

export { expect };

/** Milliseconds within which an embedded figure is to be usable on a machine that nobody else keeps busy. */
const BOOT = 5000;
/** Milliseconds that the loop below takes on such a machine, a slow one. */
const USUAL_LOOP = 15;

/** Notes in a host's page when each of its frames has said that it is ready, and how slow the machine was just then. */
export const NOTE_READY = `<script>
	window.readyAfter = [];
	addEventListener('message', ({ data }) => {
		if (data?.type !== 'ready') return;
		const started = performance.now();
		let sum = 0;
		for (let i = 0; i < 5e6; i++) sum += Math.sqrt(i);
		readyAfter.push({ after: started, loop: performance.now() - started + 0 * sum });
	});
</script>`;

/** All frames of a host with `NOTE_READY` were ready in time, by the clock of a machine as busy as this one was. */
export async function expectBootedInTime(page: Page, frames: number): Promise<void> {
	const ready = await page.evaluate(
		() => (window as unknown as { readyAfter: { after: number; loop: number }[] }).readyAfter,
	);
	expect(ready).toHaveLength(frames);
	const slowness = Math.max(1, ...ready.map(({ loop }) => loop / USUAL_LOOP));
	expect(Math.max(...ready.map(({ after }) => after))).toBeLessThan(BOOT * slowness);
}

/** The frame of the page's nth iframe, once its demo has started; the wait only ends what hangs. */
export async function startedFrame(page: Page, selector: string): Promise<Frame> {
	const frame = await (await page.locator(selector).elementHandle())?.contentFrame();
	if (!frame) throw new Error(`startedFrame: there is no frame at ${selector}`);
	await frame.waitForFunction(() => document.documentElement.dataset.hydrated === 'true', null, {
		timeout: 15_000,
	});
	return frame;
}

/**
 * What one does first with a figure: steps, chooses another option, or changes a number; and the figure answers.
 * @param root a page or a frame
 */
export async function useFigure(root: Page | Frame): Promise<void> {
	const figure = root.locator('figure').first();
	const before = await figure.textContent();
	const step = figure.locator('.transport .buttons button:last-child');
	const other = figure.locator('input[type=radio]:not(:checked, :disabled)');
	if (await step.count()) await step.first().click();
	else if (await other.count()) await other.first().evaluate((radio: HTMLInputElement) => radio.click());
	else await figure.getByRole('spinbutton').first().press('ArrowUp');
	await expect.poll(() => figure.textContent()).not.toBe(before);
}
