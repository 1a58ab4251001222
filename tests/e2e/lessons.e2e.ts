import type { Page } from '@playwright/test';
import { expect, test } from './support';

/** The first lesson of the list, whichever it is. */
async function openFirstLesson(page: Page, list = '/lessons/') {
	await page.goto(list);
	await page.locator('main ol h2 a').first().click();
	await expect(page.locator('article.prose')).toBeVisible();
}

test('a lesson ships neither KaTeX nor TensorFlow', async ({ page }) => {
	const scripts: string[] = [];
	page.on('response', async (response) => {
		if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''));
	});
	await openFirstLesson(page);
	await page.reload({ waitUntil: 'networkidle' });
	expect(scripts.length).toBeGreaterThan(0);
	expect(scripts.some((text) => /KaTeX parse error|registerKernel/.test(text))).toBe(false);
	await expect(page.locator('article .katex').first()).toBeVisible();
});

test('its text is there without JavaScript, formulas and the first figure included', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/lessons/');
	await page.locator('main ol h2 a').first().click();
	await expect(page.locator('article figure').first()).toBeVisible();
	await expect(page.locator('article .katex').first()).toBeVisible();
	expect(await page.locator('article').innerText()).not.toMatch(/\$\S|\*\*/);
	await context.close();
});

test('exercises can be done with the keyboard, and the tally survives a reload', async ({ page }) => {
	await openFirstLesson(page);
	await page.locator('#exercises').scrollIntoViewIfNeeded();
	const box = page.locator('#exercises + div');
	const solution = box.getByRole('button', { name: 'Solution' });
	await solution.focus();
	await page.keyboard.press('Enter');
	await expect(box.getByText(/^Answer: /)).toBeVisible();
	await expect(box.getByText('0 of 1 right at the first try')).toBeVisible();
	await box.getByRole('button', { name: 'Next exercise' }).focus();
	await page.keyboard.press('Enter');
	await expect(box.getByText(/Exercise 2$/)).toBeVisible();
	await page.reload();
	await page.locator('#exercises').scrollIntoViewIfNeeded();
	await expect(box.getByText(/Exercise 2$/)).toBeVisible();
	await expect(box.getByText('0 of 1 right at the first try')).toBeVisible();
});

test('the list remembers what was read, and forgets it when asked', async ({ page }) => {
	await openFirstLesson(page);
	await page.mouse.move(300, 300);
	await page.locator('footer').scrollIntoViewIfNeeded();
	await expect
		.poll(() =>
			page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('lesson:')).length),
		)
		.toBeGreaterThan(0);
	await page.goto('/lessons/');
	await expect(page.locator('main li').first()).toContainText(/Read|sections read/);
	await page.getByRole('button', { name: 'Forget my progress' }).click();
	await expect(page.getByText('Progress forgotten.')).toBeVisible();
	await expect(page.locator('main li').first()).not.toContainText(/sections read/);
});

test('works where storage is blocked', async ({ page }) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	});
	await openFirstLesson(page, '/ko/lessons/');
	await page.locator('#exercises').scrollIntoViewIfNeeded();
	const box = page.locator('#exercises + div');
	await box.getByRole('button', { name: '다음 문제' }).click();
	await expect(box.getByText(/문제 2$/)).toBeVisible();
	expect(errors).toEqual([]);
});

test('a term leads from a lesson to its place in the glossary', async ({ page }) => {
	await openFirstLesson(page);
	const term = page.locator('article a[aria-describedby]').first();
	await term.focus();
	await expect(page.locator('[role="tooltip"]:popover-open')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[role="tooltip"]:popover-open')).toHaveCount(0);
	await term.press('Enter');
	await expect(page).toHaveURL(/\/glossary\/#[a-z0-9-]+$/);
	await expect(page.locator('dl > div:target')).toBeInViewport();
});
