/** However many live figures a page has, one worker computes for all of them. */
import type { Page, Worker } from '@playwright/test';
import { expect, open, test } from './support';

/** Every worker the page starts, from its first on. */
function watchWorkers(page: Page): Worker[] {
	const started: Worker[] = [];
	page.on('worker', (worker) => started.push(worker));
	return started;
}

const figure = (page: Page, number: number) => page.locator('[data-island="figure"]').nth(number);

test('two laboratories in one lesson: one worker, and each answers for itself', async ({ page }) => {
	const started = watchWorkers(page);
	await open(page, '/lessons/lenet-5/');
	const [live, apart] = [figure(page, 0), figure(page, 1)];
	await apart.scrollIntoViewIfNeeded();
	await expect(apart.locator('[data-drill]')).toBeVisible({ timeout: 20_000 });
	const before = await apart.locator('[data-drill] [data-activation]').innerText();
	await live.scrollIntoViewIfNeeded();
	await expect(live.getByRole('radio').nth(9)).toBeEnabled({ timeout: 20_000 });
	await live.getByRole('radio').nth(9).check({ force: true });
	await expect(live.locator('[data-prediction="9"]')).toBeVisible();
	await expect(apart.locator('[data-drill] [data-activation]')).toHaveText(before);
	expect(started).toHaveLength(1);
});

test('climbing, reasons and breaking in one lesson: one worker, at the same time', async ({ page }) => {
	const started = watchWorkers(page);
	await open(page, '/lessons/what-features-learn/');
	await figure(page, 2).scrollIntoViewIfNeeded();
	const climb = page.getByRole('button', { name: /^Climb \d+ steps/ });
	await expect(climb).toHaveAttribute('aria-disabled', 'false', { timeout: 20_000 });
	await climb.click();
	await figure(page, 3).scrollIntoViewIfNeeded();
	await expect(page.getByText(/^The network says \d with \d/)).toBeVisible({ timeout: 20_000 });
	await figure(page, 4).scrollIntoViewIfNeeded();
	await expect(page.getByText(/^Before: \d with [\d.]+\s%\. Now:/)).toBeVisible({ timeout: 20_000 });
	await expect(climb).toBeVisible({ timeout: 30_000 });
	await expect(figure(page, 2).locator('dd').first()).toHaveText(/^\d{2,3}$/);
	expect(started).toHaveLength(1);
});

test('the worker goes with the last figure that needs it', async ({ page }) => {
	const started = watchWorkers(page);
	await open(page, '/demos/receptive-field/?view=lenet');
	await expect(page.getByText(/^Measured in/)).toBeVisible({ timeout: 20_000 });
	expect(page.workers()).toHaveLength(1);
	await page.getByRole('radio', { name: 'Any stack of layers' }).check({ force: true });
	await expect.poll(() => page.workers().length).toBe(0);
	await page.getByRole('radio', { name: /LeNet-5/ }).check({ force: true });
	await expect(page.getByText(/^Measured in/)).toBeVisible({ timeout: 20_000 });
	expect(page.workers()).toHaveLength(1);
	expect(started).toHaveLength(2);
});
