import type { Page } from '@playwright/test';
import { DIGITS, draw, place } from './drawing';
import {
	expect,
	expectAccessible,
	expectNoSidewaysScroll,
	holdBack,
	open,
	scriptsNamed,
	test,
} from './support';

const status = (page: Page) =>
	page.locator('[role=status][data-prediction], [role=status].prediction').first();
const ready = (page: Page) =>
	page.waitForFunction(() => document.documentElement.dataset.network === 'ready', null, { timeout: 20_000 });
const clear = (page: Page) => page.getByRole('button', { name: 'Clear' }).click();
const weights = '**/models/lenet5/weights.bin*';

test.describe('with the network', () => {
	test.beforeEach(async ({ page }) => {
		await open(page, '/lenet/');
		await ready(page);
	});

	for (const [digit, strokes] of DIGITS.entries()) {
		test(`a drawn ${digit} is read as ${digit}, wherever and however large it is drawn`, async ({ page }) => {
			for (const drawing of [strokes, place(strokes, 0.45, -0.24, -0.22), place(strokes, 1.35)]) {
				await draw(page, drawing);
				await expect(page.locator('[role=status][data-prediction]')).toHaveAttribute(
					'data-prediction',
					`${digit}`,
				);
				await clear(page);
				await expect(page.locator('[role=status][data-prediction]')).toHaveCount(0);
			}
		});
	}

	test('the answer is text', async ({ page }) => {
		await draw(page, DIGITS[3] ?? []);
		await expect(status(page)).toHaveText(/^\s*Looks like 3, 9\d percent/);
	});

	test('the words never name another digit than the large one, however fast the answer changes', async ({
		page,
	}) => {
		const seen = await page.evaluateHandle(() => {
			const pairs: string[] = [];
			const answer = document.querySelector('.answer');
			const look = () =>
				pairs.push(
					['.digit', '.words'].map((part) => answer?.querySelector(part)?.textContent?.trim()).join(': '),
				);
			if (answer)
				new MutationObserver(look).observe(answer, { subtree: true, childList: true, characterData: true });
			return pairs;
		});
		for (const digit of [0, 2, 4]) await draw(page, DIGITS[digit] ?? []);
		await draw(page, DIGITS[3] ?? []);
		const pairs = (await seen.jsonValue()).filter((pair) => !pair.startsWith('?'));
		expect(new Set(pairs.map((pair) => pair[0])).size).toBeGreaterThan(2);
		for (const pair of pairs) expect(pair).toMatch(/^(\d): Looks like \1, \d/);
	});

	test('every map is repainted while the stroke is being drawn', async ({ page }) => {
		const painted = () => page.locator('[data-painted]').getAttribute('data-painted').then(Number);
		const before = await painted();
		const box = await page.getByRole('group', { name: 'Drawing area' }).boundingBox();
		if (!box) throw new Error('no drawing area');
		await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.3 * box.height);
		await page.mouse.down();
		await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.6 * box.height, { steps: 5 });
		await expect.poll(painted).toBeGreaterThan(before);
		await page.mouse.up();
	});

	test('undo takes back one stroke', async ({ page }) => {
		await draw(page, DIGITS[1] ?? []);
		await expect(page.locator('[data-prediction="1"]')).toBeVisible();
		await draw(page, [
			[
				[0.2, 0.2],
				[0.8, 0.8],
			],
			[
				[0.8, 0.2],
				[0.2, 0.8],
			],
		]);
		await page.getByRole('button', { name: 'Undo' }).click();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.locator('[data-prediction="1"]')).toBeVisible();
	});

	test('the keyboard alone leads from opening the page to a prediction', async ({ page }) => {
		await page.locator('main').focus();
		const grid = page.getByRole('grid');
		for (let i = 0; i < 30 && !(await grid.evaluate((el) => el.contains(document.activeElement))); i++) {
			await page.keyboard.press('Tab');
		}
		for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowUp');
		for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowLeft');
		for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
		for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Space');
		for (let i = 0; i < 9; i++) await page.keyboard.press('Shift+ArrowDown');
		await expect(page.locator('[data-prediction="1"]')).toBeVisible();
	});

	test('the drawing outlives a change of language', async ({ page }) => {
		await draw(page, DIGITS[2] ?? []);
		await expect(page.locator('[data-prediction="2"]')).toBeVisible();
		await page.getByRole('link', { name: 'Read this page in Korean' }).click();
		await expect(page).toHaveURL(/\/ko\/lenet\//);
		await expect(page.locator('[data-prediction="2"]')).toContainText('2');
		await expect(page.locator('html')).toHaveAttribute('data-network', 'ready');
	});

	test('stays accessible and narrow after use', async ({ page }) => {
		await draw(page, DIGITS[8] ?? []);
		await expect(page.locator('[data-prediction="8"]')).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await expectAccessible(page);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		await expectNoSidewaysScroll(page);
	});
});

test('Korean: draws, answers in Korean, clean', async ({ page }) => {
	await open(page, '/ko/lenet/');
	await ready(page);
	await draw(page, DIGITS[0] ?? [], '그리기 영역');
	await expect(page.locator('[data-prediction="0"]')).toBeVisible();
	await expectAccessible(page);
});

test('the drawing area lives before the rest of the laboratory, and what is drawn meanwhile is kept', async ({
	page,
}) => {
	const ahead = new Set(await scriptsNamed(page, '/lenet/'));
	expect(ahead.size).toBeGreaterThan(3);
	const release = await holdBack(page, /_app\/immutable\/.*\.js$/, (file) => !ahead.has(file));
	await open(page, '/lenet/?digit=7');
	await draw(page, DIGITS[2] ?? []);
	await expect(page.getByRole('group', { name: 'Drawing area' }).locator('path')).not.toHaveCount(0);
	expect(await page.evaluate(() => document.documentElement.dataset.network)).toBeUndefined();
	release();
	await ready(page);
	await expect(page.locator('[data-prediction="2"]')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('[data-prediction="2"]')).toHaveCount(0);
});

test('the drawing area can be used before the network has arrived', async ({ page }) => {
	const release = await holdBack(page, weights);
	await open(page, '/lenet/');
	await draw(page, DIGITS[4] ?? []);
	expect(await page.locator('[data-prediction]').count()).toBe(0);
	release();
	await expect(page.locator('[data-prediction="4"]')).toBeVisible({ timeout: 20_000 });
});

for (const [what, answer] of [
	['missing', { status: 404, contentType: 'text/html', body: '<h1>not here</h1>' }],
	['replaced by a page', { status: 200, contentType: 'text/html', body: '<h1>welcome</h1>' }],
	['altered', { status: 200, body: Buffer.alloc(62_906, 7) }],
] as const) {
	test(`weights ${what}: said, the rest works, and trying again helps`, async ({ page, trouble }) => {
		await page.route(weights, (route) => route.fulfill(answer));
		await open(page, '/lenet/');
		await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
		await draw(page, DIGITS[7] ?? []);
		await page.getByRole('button', { name: 'Undo' }).click();
		await draw(page, DIGITS[7] ?? []);
		await page.unroute(weights);
		await page.getByRole('button', { name: /again|retry/i }).click();
		await expect(page.locator('[data-prediction="7"]')).toBeVisible({ timeout: 20_000 });
		trouble.errors = trouble.errors.filter((error) => !error.includes('404'));
	});
}

test('without its WebAssembly the network answers on another backend', async ({ page, trouble }) => {
	await page.route('**/*.wasm', (route) => route.abort());
	await open(page, '/lenet/');
	await ready(page);
	await draw(page, DIGITS[1] ?? []);
	await expect(page.locator('[data-prediction="1"]')).toBeVisible();
	await expect(page.getByLabel('Backend')).toHaveValue('cpu');
	trouble.errors = trouble.errors.filter((error) => !error.includes('ERR_FAILED'));
});
