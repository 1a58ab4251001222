import { spawn, type ChildProcess } from 'node:child_process';
import { test as base } from '@playwright/test';
import { DIGITS, draw } from './drawing';
import { EMBEDS, useFigure } from './embedding';
import { at, expect, LANGUAGES } from './support';
import { EVERY_PAGE, PAGES } from './pages';

/** The same site, built to live under /course on some host. */
const PORT = Number(process.env.E2E_PORT ?? 4174) + 1;
const ORIGIN = `http://127.0.0.1:${PORT}`;
let server: ChildProcess;

const test = base.extend({ baseURL: ORIGIN });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
	server = spawn(
		process.execPath,
		['--import', 'tsx', 'tools/serve.ts', '--port', `${PORT}`, '--dir', 'build-base', '--base', '/course'],
		{ stdio: ['ignore', 'pipe', 'inherit'] },
	);
	await new Promise((resolve, reject) => {
		server.stdout?.once('data', resolve);
		server.once('exit', (code) => reject(new Error(`server ended with ${code}`)));
	});
});

test.afterAll(() => {
	server.kill();
});

test('every page opens under the folder, and asks for nothing outside it', async ({ page }) => {
	test.setTimeout(EVERY_PAGE);
	const wrong: string[] = [];
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		if (!pathname.startsWith('/course/') || response.status() >= 400)
			wrong.push(`${response.status()} ${pathname}`);
	});
	for (const language of LANGUAGES) {
		for (const path of PAGES) {
			await page.goto(`/course${at(language, path)}`);
			await expect(page.locator('h1')).toHaveCount(1);
			await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
			await expect(page.locator(`link[hreflang=${language}]`)).toHaveAttribute(
				'href',
				`/course${at(language, path)}`,
			);
		}
	}
	expect(wrong).toEqual([]);
});

for (const id of EMBEDS) {
	test(`the embedded ${id} works under the folder and leads to its page there`, async ({ page, request }) => {
		const asked: string[] = [];
		page.on('request', (request) => {
			if (/^https?:/.test(request.url())) asked.push(new URL(request.url()).pathname);
		});
		for (const language of LANGUAGES) {
			const address = `/course${at(language, `/embed/${id}/`)}`;
			await page.goto(`${address}?v=1&theme=dark`);
			await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
			await useFigure(page);
			const link = await page.locator('.origin a').evaluate((anchor: HTMLAnchorElement) => {
				anchor.focus();
				return anchor.href;
			});
			expect(new URL(link).pathname).toBe(`/course${at(language, `/demos/${id}/`)}`);
			expect((await request.get(link)).status()).toBe(200);
			expect(asked.splice(0)).toEqual([address]);
		}
	});
}

test('what teachers take away under the folder names the folder', async ({ page, request }) => {
	await page.goto('/course/instructors/?demo=pooling&v=1&s=1');
	const html = page.getByRole('textbox', { name: 'HTML for your page' });
	await expect(html).toHaveValue(new RegExp(`src="${ORIGIN}/course/embed/pooling/\\?v=1&amp;s=1"`));
	await expect(html).toHaveValue(new RegExp(`href="${ORIGIN}/course/demos/pooling/\\?s=1"`));
	const helper = await page.getByRole('textbox', { name: /^Frames as high/ }).inputValue();
	const script = /src="([^"]+)"/.exec(helper)?.[1] ?? '';
	expect(script).toBe(`${ORIGIN}/course/embed.js`);
	expect((await request.get(script)).status()).toBe(200);
	await page.getByTitle(/^Preview:/).scrollIntoViewIfNeeded();
	const preview = page.frameLocator('iframe[title^=Preview]');
	await expect(preview.getByRole('textbox', { name: 'Stride' })).toHaveValue('1');
	for (const file of ['embed/example.html', 'embed.d.ts', 'oembed/pooling.json']) {
		expect((await request.get(`/course/${file}`)).status(), file).toBe(200);
	}
});

test('the network answers under the folder', async ({ page }) => {
	await page.goto('/course/lenet/');
	await page.waitForFunction(() => document.documentElement.dataset.network === 'ready', null, {
		timeout: 20_000,
	});
	await draw(page, DIGITS[3] ?? []);
	await expect(page.locator('[data-prediction="3"]')).toBeVisible();
	await page.getByRole('link', { name: 'Read this page in Korean' }).click();
	await expect(page).toHaveURL(`${ORIGIN}/course/ko/lenet/`);
});

test('an unknown address under the folder gets the error page', async ({ page }) => {
	const response = await page.goto('/course/ko/nothing/here/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('없는 페이지입니다');
});
