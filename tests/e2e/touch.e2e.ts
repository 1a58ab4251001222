import type { Page } from '@playwright/test';
import { DIGITS, type Points } from './drawing';
import { expect, open, test } from './support';

/** A phone: fingers, no mouse. */
test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** Draws with one finger, as the browser tells it: touches that move, not clicks. */
async function drawByFinger(page: Page, strokes: readonly Points[]): Promise<void> {
	const area = page.getByRole('group', { name: 'Drawing area' });
	await area.scrollIntoViewIfNeeded();
	const box = await area.boundingBox();
	if (!box) throw new Error('no drawing area');
	const devtools = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: readonly [number, number]) =>
		devtools.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: at ? [{ x: box.x + at[0] * box.width, y: box.y + at[1] * box.height }] : [],
		});
	for (const [first = [0.5, 0.5] as const, ...rest] of strokes) {
		await touch('touchStart', first);
		for (const point of rest) await touch('touchMove', point);
		await touch('touchEnd');
	}
}

for (const digit of [1, 3, 4, 7]) {
	test(`a ${digit} drawn with a finger is read, and the page stays where it is`, async ({ page }) => {
		await open(page, '/lenet/');
		await page.waitForFunction(() => document.documentElement.dataset.network === 'ready');
		const place = () => page.evaluate(() => scrollY);
		await page.getByRole('group', { name: 'Drawing area' }).scrollIntoViewIfNeeded();
		const before = await place();
		await drawByFinger(page, DIGITS[digit] ?? []);
		await expect(page.locator('[data-prediction]').first()).toHaveAttribute('data-prediction', `${digit}`);
		expect(await place()).toBe(before);
	});
}

test('a tap on a unit opens its arithmetic, and a tap on a number goes on', async ({ page }) => {
	await open(page, '/lenet/?digit=3');
	await page.waitForFunction(() => document.documentElement.dataset.network === 'ready');
	await page.getByRole('region', { name: 'Ten probabilities' }).getByRole('button').nth(3).tap();
	const drill = page.locator('[data-drill]');
	await expect(drill).toHaveAttribute('data-drill', 'output.3');
	await drill.locator('[data-place^="f6"]').first().tap();
	await expect(drill).toHaveAttribute('data-drill', /^f6/);
	await page.getByRole('button', { name: 'Close' }).tap();
	await expect(drill).toHaveCount(0);
});

test('taps move the window, step it, and change a number', async ({ page }) => {
	await open(page, '/demos/convolution/');
	const summary = page.locator('figure').first().locator('.summary');
	await page.getByRole('gridcell', { name: /^Output, row 3, column 2/ }).tap();
	await expect(summary).toContainText('Row 3, column 2');
	await page.getByRole('button', { name: 'One step forward' }).first().tap();
	await expect(summary).toContainText('Row 3, column 3');
	const weight = page.getByRole('gridcell', { name: /^Kernel, row 1, column 1,/ });
	await weight.tap();
	await weight.tap();
	await page.keyboard.type('5');
	await page.keyboard.press('Enter');
	await expect(weight).toHaveText('5');
});
