import { at, expect, expectAccessible, expectNoSidewaysScroll, LANGUAGES, open, test } from './support';
import { EVERY_PAGE, KOREAN_PAGES, PAGES } from './pages';

test('both languages have the same pages', () => {
	expect(PAGES.length).toBeGreaterThan(2);
	expect(KOREAN_PAGES).toEqual(PAGES.map((path) => at('ko', path)));
});

for (const language of LANGUAGES) {
	for (const path of PAGES) {
		test(`${at(language, path)} is whole, in its language, and accessible in both themes`, async ({
			page,
		}) => {
			const response = await open(page, at(language, path));
			expect(response?.status()).toBe(200);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('h1')).toHaveCount(1);
			for (const theme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme: theme });
				await expectAccessible(page);
			}
		});

		test(`${at(language, path)} fits 320 px, and 200 % text`, async ({ page }) => {
			await page.setViewportSize({ width: 320, height: 640 });
			await open(page, at(language, path));
			await expectNoSidewaysScroll(page);
			await page.setViewportSize({ width: 640, height: 800 });
			await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			await expectNoSidewaysScroll(page);
		});
	}
}

for (const path of PAGES) {
	test(`${path} names itself in the other language, and back`, async ({ page, request }) => {
		const links: Record<string, Record<string, string>> = {};
		for (const language of LANGUAGES) {
			const html = await (await request.get(at(language, path))).text();
			expect(html).toContain(`<html lang="${language}"`);
			links[language] = Object.fromEntries(
				[...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map((m) => [
					m[1],
					m[2],
				]),
			);
		}
		expect(links.en).toEqual(links.ko);
		expect(links.en).toEqual({ en: path, ko: at('ko', path), 'x-default': path });
		await page.goto(path);
		expect(await page.title()).not.toBe('');
		expect(await page.locator('meta[name=description]').getAttribute('content')).toBeTruthy();
	});
}

test('titles are unique', async ({ page }) => {
	test.setTimeout(EVERY_PAGE);
	const titles = [];
	for (const language of LANGUAGES) {
		for (const path of PAGES) {
			await page.goto(at(language, path));
			titles.push(await page.title());
		}
	}
	expect(new Set(titles).size).toBe(titles.length);
});

test('the language switch keeps the page, its query and its fragment', async ({ page }) => {
	await open(page, '/about/?x=1#content');
	await page.getByRole('link', { name: 'Read this page in Korean' }).click();
	await expect(page).toHaveURL('/ko/about/?x=1#content');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
	await page.getByRole('link', { name: '이 페이지를 영어로 보기' }).click();
	await expect(page).toHaveURL('/about/?x=1#content');
});

test('a chosen theme is there before the first paint of the next page', async ({ page }) => {
	await open(page, '/');
	await page.getByLabel('Theme').selectOption('dark');
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
	await page.addInitScript(() => {
		document.addEventListener('DOMContentLoaded', () => {
			(window as unknown as { early?: string }).early = document.documentElement.dataset.theme;
		});
	});
	await open(page, '/about/');
	expect(await page.evaluate(() => (window as unknown as { early?: string }).early)).toBe('dark');
	await expect(page.getByLabel('Theme')).toHaveValue('dark');
});

test('works with storage blocked', async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage']) {
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException('blocked', 'SecurityError');
				},
			});
		}
	});
	await open(page, '/');
	await page.getByLabel('Theme').selectOption('dark');
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('the skip link is the first stop and leads to the content', async ({ page }) => {
	await open(page, '/about/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

for (const [language, path, heading] of [
	['en', '/no/such/page/', 'This page does not exist'],
	['ko', '/ko/no-such-page/', '없는 페이지입니다'],
] as const) {
	test(`an address that does not exist says so (${language})`, async ({ page, trouble }) => {
		const response = await open(page, path);
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expectAccessible(page);
		trouble.errors = trouble.errors.filter((error) => !error.includes('404'));
	});
}

test('every link on every page leads somewhere', async ({ page, request }) => {
	test.setTimeout(EVERY_PAGE);
	const seen = new Set<string>();
	for (const language of LANGUAGES) {
		for (const path of PAGES) {
			await page.goto(at(language, path));
			const links = await page
				.locator('a[href]')
				.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
			for (const link of links) {
				const url = new URL(link);
				if (url.origin === new URL(page.url()).origin) seen.add(url.pathname);
			}
		}
	}
	for (const path of seen) expect.soft((await request.get(path)).status(), path).toBe(200);
});
