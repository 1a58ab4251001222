import { at, expect, expectAccessible, expectNoSidewaysScroll, LANGUAGES, open, test } from './support';

const CONVOLUTION = '/demos/convolution/';

test('a state has an address: it is written, and read again', async ({ page }) => {
	await open(page, CONVOLUTION);
	await page.getByRole('button', { name: 'Increase Stride' }).click();
	await page.getByRole('gridcell', { name: 'Kernel, row 1, column 1, 1' }).focus();
	await page.keyboard.type('-2.5');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'One step forward' }).click();
	await expect(page).toHaveURL(/\?s=2&step=1#s=1\./);
	const address = page.url();
	await page.goto('about:blank');
	await open(page, address);
	await expect(page.getByRole('gridcell', { name: 'Kernel, row 1, column 1, minus 2.5' })).toBeAttached();
	await expect(page.getByRole('slider', { name: 'Step' })).toHaveValue('1');
	await expect(page.getByRole('textbox', { name: 'Stride' })).toHaveValue('2');
	expect(page.url()).toBe(address);
});

test('going back leaves the demo at once, however often its state has changed', async ({ page }) => {
	await open(page, '/demos/');
	await page.getByRole('link', { name: 'The sliding window' }).click();
	await page.getByRole('button', { name: 'Increase Padding' }).click();
	await expect(page).toHaveURL(/\?p=1/);
	await page.goBack();
	await expect(page).toHaveURL(/\/demos\/$/);
});

test.describe('back to a link whose code is not there', () => {
	test.use({ serviceWorkers: 'block' });

	test('says so and leaves the figure as it was', async ({ page, trouble }) => {
		await open(page, CONVOLUTION);
		await page.getByRole('button', { name: 'One step forward' }).click();
		await expect(page).toHaveURL(/step=1/);
		await page.route('**/_app/**/*.js', (route) => route.abort());
		await page.evaluate(() => {
			history.pushState(null, '', '?ask=1');
			history.pushState(null, '', '?step=1');
		});
		await page.goBack();
		await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
		await expect(page.getByRole('slider', { name: 'Step' })).toHaveValue('1');
		await page.getByRole('button', { name: 'One step forward' }).click();
		await expect(page.getByRole('slider', { name: 'Step' })).toHaveValue('2');
		const note = page.getByRole('status').filter({ hasText: 'could not be loaded' });
		await note.getByRole('button', { name: 'Dismiss' }).click();
		await expect(note).toBeHidden();
		await page.evaluate(() => history.pushState(null, '', '?step=2'));
		await page.goBack(); // to the link that failed: it is said again
		await expect(note).toBeVisible();
		trouble.errors = trouble.errors.filter((error) => !error.includes('ERR_FAILED'));
	});
});

test('a wrong value becomes the default, with a note that can be put away', async ({ page }) => {
	await open(page, `${CONVOLUTION}?f=99&bias=x&%&__proto__=1&n=3&n=7#s=1.broken.00000000`);
	const note = page.getByRole('status').filter({ hasText: 'could not be used' });
	await expect(note).toContainText('f = 99; using 3');
	await expect(page.getByRole('grid', { name: 'Input, 3 by 3' })).toBeVisible();
	await note.getByRole('button', { name: 'Dismiss' }).click();
	await expect(note).toBeHidden();
});

test('asks first, and says what probably went wrong', async ({ page }) => {
	await open(page, `${CONVOLUTION}?bias=1&ask=1`);
	const answer = page.getByRole('textbox', { name: 'Your answer' });
	await answer.fill('4');
	await answer.press('Enter');
	await expect(page.getByText('The bias is not in it').first()).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
});

for (const language of LANGUAGES) {
	test(`the largest grid can be read and walked on a phone (${language})`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await open(page, `${at(language, CONVOLUTION)}?n=16&f=5&p=2&d=2&kernel=laplacian&image=ramp`);
		await expect(page.getByRole('gridcell')).toHaveCount(20 * 20 + 5 * 5 + 12 * 12);
		await expectNoSidewaysScroll(page);
		const cell = await page.getByRole('gridcell').first().boundingBox();
		expect(Math.round(cell?.width ?? 0)).toBeGreaterThanOrEqual(24);
	});
}

test('plays when told to, stops when something is pointed at, and runs no animation under reduced motion', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, CONVOLUTION);
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(page.getByRole('slider', { name: 'Step' })).not.toHaveValue('0');
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	await page.getByRole('gridcell', { name: /^Kernel, row 2, column 2/ }).hover();
	await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});
