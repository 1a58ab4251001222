import { at, expect, expectAccessible, expectNoSidewaysScroll, LANGUAGES, open, test } from './support';

const FEATURES = '/demos/features/';

test('shows filters and what excites them, fetching no network', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await open(page, `${FEATURES}?layer=c1`);
	const map = page.getByRole('textbox', { name: 'Map' });
	await expect(page.getByRole('img', { name: /^Number 9: part of a \d, sum/ })).toBeVisible();
	await page.getByRole('button', { name: 'Filter 4 of 6' }).press('Enter');
	await expect(map).toHaveValue('4');
	await expect(page.getByText('What excites map 4 of C1 most').first()).toBeVisible();
	await expect(page).toHaveURL(/unit=\d+/);
	expect(fetched.filter((url) => url.endsWith('.wasm'))).toEqual([]);
});

test('climbs, a step, many, stopped, and from the beginning', async ({ page }) => {
	await open(page, `${FEATURES}?part=climb&layer=output&unit=3&steps=500`);
	const taken = page.locator('dd').first();
	const sum = page.locator('dd').nth(1);
	const climb = page.getByRole('button', { name: 'Climb 500 steps' });
	await expect(climb).toHaveAttribute('aria-disabled', 'false');
	await page.getByRole('button', { name: 'One step' }).click();
	await expect(taken).toHaveText('1');
	await climb.click();
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(climb).toBeVisible();
	const stopped = Number(await taken.textContent());
	expect(stopped).toBeLessThan(501);
	await page.getByRole('button', { name: 'Start over' }).click();
	await expect(sum).toHaveText('–');
	await climb.click();
	await expect(taken).toHaveText('500', { timeout: 30_000 });
	expect(Number(await sum.textContent())).toBeGreaterThan(3);
});

test('gives reasons: the digit’s own numbers, saliency and occlusion', async ({ page }) => {
	await open(page, `${FEATURES}?part=why&digit=3`);
	await expect(page.getByText(/^The network says 3 with/)).toBeVisible();
	await expect(page.getByText('Covering every place once')).toBeHidden({ timeout: 30_000 });
	const saliency = page.getByRole('img', { name: /^Saliency/ });
	await saliency.focus();
	for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(saliency).toHaveAttribute('aria-label', /row \d+, column \d+, (minus )?0?\.?\d/);
});

test('is broken, says so at once, and is mended', async ({ page }) => {
	await open(page, `${FEATURES}?part=break&digit=3`);
	const summary = page.getByText(/^Before: 3 with [\d.]+\s%\. Now:/);
	await expect(summary).toBeVisible();
	await page.getByRole('checkbox', { name: 'Shuffle the pixels' }).check();
	await page.getByRole('button', { name: 'Silence map 2 of C1' }).click();
	await expect(page).toHaveURL(/c1off=1.*shuffle=1/);
	const before = await summary.textContent();
	expect(before?.split('Now:')[1]).not.toContain(before?.split('with')[1]?.split('.')[0] ?? '');
	await page.getByRole('button', { name: 'Mend everything' }).click();
	await expect(page).not.toHaveURL(/shuffle/);
	await expect(summary).toHaveText(/^Before: (3 with [\d.]+\s%)\. Now: \1\.$/);
});

test('puts two digits side by side, with the difference of every layer', async ({ page }) => {
	await open(page, `${FEATURES}?part=compare&digit=3&with=8`);
	await expect(page.getByText(/^First: 3 with [\d.]+\s%\. Second: 8 with/)).toBeVisible();
	for (const layer of ['C1', 'S2', 'C3', 'S4', 'C5', 'F6']) {
		await expect(
			page.getByRole('region', { name: new RegExp(`^${layer}: largest difference [\\d.]+`) }),
		).toBeVisible();
	}
});

test('compares what is picked from pictures, or drawn', async ({ page }) => {
	await open(page, `${FEATURES}?part=compare&digit=3&with=8`);
	const summary = page.getByText(/^First: /);
	await expect(summary).toHaveText(/^First: 3 with .* Second: 8 with/);
	const [first, second] = ['The first digit', 'The second digit'].map((name) =>
		page.getByRole('group', { name }),
	);
	await second?.getByRole('radio').nth(5).check({ force: true });
	await expect(summary).toHaveText(/Second: 5 with/);
	await expect(page).toHaveURL(/with=5/);
	await first?.getByRole('radio').nth(2).check({ force: true });
	await expect(summary).toHaveText(/^First: 2 with .* Second: 5 with/);
	await second?.getByText('Draw your own').click();
	const area = second?.getByRole('group', { name: 'Drawing area' });
	const box = await area?.boundingBox();
	if (!box) throw new Error('no drawing area');
	await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.15 * box.height);
	await page.mouse.down();
	await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.85 * box.height, { steps: 8 });
	await page.mouse.up();
	await expect(summary).toHaveText(/^First: 2 with .* Second: 1 with/);
});

test('shows the nine images of a unit that sees the whole picture, and says when they cannot be had', async ({
	page,
	trouble,
}) => {
	await open(page, `${FEATURES}?layer=output&unit=3`);
	await expect(page.getByText('What excites the output for 3 most').first()).toBeVisible();
	await expect(page.getByRole('img', { name: /^Number \d: a 3, sum [\d.]+$/ })).toHaveCount(9);
	await page.route('**/top-f6.bin', (route) => route.fulfill({ body: 'not a picture' }));
	await page.getByRole('radio', { name: 'F6' }).check({ force: true });
	await expect(page.getByText('could not be fetched')).toBeVisible();
	await page.unroute('**/top-f6.bin');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('img', { name: /^Number \d: a \d, sum [\d.]+$/ })).toHaveCount(9);
	await expect(page.getByText('could not be fetched')).toHaveCount(0);
	expect(trouble.errors).toEqual([]);
});

for (const language of LANGUAGES) {
	test(`every part is accessible and fits a phone, in both themes (${language})`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.setViewportSize({ width: 320, height: 800 });
		for (const part of ['filters', 'climb', 'why', 'break', 'compare']) {
			await open(page, `${at(language, FEATURES)}?part=${part}`);
			await page.waitForTimeout(1500);
			await expectNoSidewaysScroll(page);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				await expectAccessible(page);
			}
		}
	});
}

test('holds no more after 200 openings of its parts than after a few', async ({ page }) => {
	test.setTimeout(240_000);
	await open(page, `${FEATURES}?part=break&digit=3`);
	await expect(page.getByText(/^Before: 3 with/)).toBeVisible();
	const client = await page.context().newCDPSession(page);
	const parts = ['Filters and patches', 'Climb', 'Reasons', 'Break it'];
	const openAll = async (times: number) => {
		for (let i = 0; i < times; i++) {
			await page.getByRole('radio', { name: parts[i % 4], exact: true }).check({ force: true });
		}
		await page.waitForTimeout(1500);
		await client.send('HeapProfiler.collectGarbage');
		const { usedSize } = await client.send('Runtime.getHeapUsage');
		return usedSize / 1e6;
	};
	const few = await openAll(40);
	const many = await openAll(200);
	expect(many - few).toBeLessThan(1.5);
	expect(page.workers()).toHaveLength(1);
});
