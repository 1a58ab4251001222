/** After one visit the site opens without a network; a new version never leaves a page white; what is kept can be removed. */
import type { Page } from '@playwright/test';
import { DIGITS, draw } from './drawing';
import { at, expect, LANGUAGES, open, test } from './support';
import { EVERY_PAGE, KOREAN_PAGES, PAGES } from './pages';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default' });

/** Paths of everything that is kept. */
const keptPaths = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const all = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
		return all;
	});

/** Opens a page and waits until nothing is missing on the device. */
async function visitOnce(page: Page, path = '/about/'): Promise<void> {
	await open(page, path);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect
		.poll(async () => (await keptPaths(page)).filter((kept) => kept.endsWith('.bin')).length, {
			timeout: 60_000,
		})
		.toBe(7);
	let before = -1;
	await expect
		.poll(
			async () => {
				const last = before;
				return (before = (await keptPaths(page)).length) === last;
			},
			{ intervals: [1000] },
		)
		.toBe(true);
}

test('after one visit every page opens without a network, and its figures live', async ({ page, context }) => {
	test.setTimeout(EVERY_PAGE);
	await visitOnce(page);
	await context.setOffline(true);
	for (const path of [...PAGES, ...KOREAN_PAGES]) {
		const response = await open(page, path);
		expect(response?.fromServiceWorker(), path).toBe(true);
		await expect(page.locator('h1')).toHaveCount(1);
		await expect(page.locator('[data-island] [role=alert]'), path).toHaveCount(0);
	}
	await open(page, '/lessons/padding/');
	await page.reload();
	await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
	// Far down a lesson, too.
	for (const island of await page.locator('[data-island]').all()) await island.scrollIntoViewIfNeeded();
	await expect(page.locator('[data-island]:not([data-live])')).toHaveCount(0);
});

for (const language of LANGUAGES) {
	test(`the network answers without a network (${language})`, async ({ page, context }) => {
		test.setTimeout(120_000);
		await visitOnce(page, at(language, '/lessons/convolution/'));
		await context.setOffline(true);
		await open(page, at(language, '/lenet/'));
		await page.waitForFunction(() => document.documentElement.dataset.network === 'ready');
		await draw(page, DIGITS[3] ?? [], language === 'en' ? 'Drawing area' : '그리기 영역');
		await expect(page.locator('[data-prediction="3"]')).toBeVisible();
	});
}
