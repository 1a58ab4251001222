import { at, expect, expectAccessible, expectNoSidewaysScroll, LANGUAGES, open, test } from './support';

test('every mistake is shown, and opens in the laboratory with the same answer', async ({ page }) => {
	await page.goto('/mistakes/');
	const all = page.getByRole('link', { name: /^A \d read as \d, test image \d+/ });
	await expect(all).toHaveCount(67);
	const second = all.nth(1);
	const [, label, predicted, index] =
		/^A (\d) read as (\d), test image (\d+)/.exec((await second.getAttribute('aria-label')) ?? '') ?? [];
	await second.click();
	await expect(page).toHaveURL(new RegExp(`/lenet/\\?mistake=${index}$`));
	await expect(page.locator(`[data-prediction="${predicted}"]`)).toBeAttached({ timeout: 20_000 });
	await expect(page.getByText(`Written as a ${label}.`)).toBeVisible();
});

test('a test image that is no mistake is left out of the link, with a note', async ({ page }) => {
	await open(page, '/lenet/?mistake=0');
	await expect(page.getByText('“mistake=0” in the link is not possible and was left out.')).toBeVisible();
});

for (const language of LANGUAGES) {
	test(`the gallery is accessible and fits a phone, in both themes (${language})`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 800 });
		await page.goto(at(language, '/mistakes/'));
		await expectNoSidewaysScroll(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await expectAccessible(page);
		}
	});
}
