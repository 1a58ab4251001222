import type { Locator, Page } from '@playwright/test';
import { USES, type DemoUse } from './demo-uses';
import { at, expect, expectAccessible, expectNoSidewaysScroll, LANGUAGES, open, test } from './support';

/** The rule the libraries follow, written once more on its own. */
const outputSide = (n: number, f: number, s: number, p: number) => Math.floor((n - f + 2 * p) / s) + 1;

const figureOf = (page: Page) => page.locator('main figure').first();
/** Everything that is lit because something is pointed at. */
const LIT = '.linked, .pointed, .lit, .looked, .shown';
const litCount = (page: Page) => figureOf(page).locator(LIT).count();

async function changeSizes(
	page: Page,
	{ filter, stride, padding, n, outcome }: NonNullable<DemoUse['sizes']>,
) {
	const [f, s] = [page.getByRole('textbox', { name: filter }), page.getByRole('textbox', { name: stride })];
	const says = (side: number) => expect(figureOf(page)).toContainText(outcome(side));
	const p = Number(await page.getByRole('textbox', { name: padding }).inputValue());
	const [f0, s0] = [Number(await f.inputValue()), Number(await s.inputValue())];
	await says(outputSide(n, f0, s0, p));
	// F by typing, S by keys and by pointer, P on its slider
	await f.fill('2');
	await f.press('Enter');
	await says(outputSide(n, 2, s0, p));
	await s.press('ArrowUp');
	await says(outputSide(n, 2, s0 + 1, p));
	await page.getByRole('button', { name: `Decrease ${stride}` }).click();
	await says(outputSide(n, 2, s0, p));
	const slider = page.getByRole('slider', { name: padding });
	await slider.focus();
	await slider.press(p > 0 ? 'ArrowLeft' : 'ArrowRight');
	const changed = p > 0 ? p - 1 : p + 1;
	await says(outputSide(n, 2, s0, changed));
	await expect(slider).toHaveAttribute('aria-valuetext', outcome(outputSide(n, 2, s0, changed)));
	// nonsense is refused where it happened
	await f.fill('two');
	await f.press('Enter');
	await expect(page.getByText(/Enter a whole number from .* Kept 2\./).first()).toBeVisible();
	await expect(f).toHaveValue('2');
}

async function walkSteps(page: Page) {
	const scrub = page.getByRole('slider', { name: 'Step', exact: true });
	await page.getByRole('button', { name: 'One step forward' }).click();
	await expect(scrub).toHaveValue('1');
	await page.getByRole('button', { name: 'One step back' }).press('Enter');
	await expect(scrub).toHaveValue('0');
	await scrub.press('End');
	await expect(page.getByRole('button', { name: 'One step forward' })).toHaveAttribute(
		'aria-disabled',
		'true',
	);
	await scrub.press('Home');
	await scrub.press('ArrowRight');
	await expect(scrub).toHaveValue('1');
	await page.getByRole('button', { name: 'To the start' }).click();
	await expect(scrub).toHaveValue('0');
}

/** Pastes as a person does: into what has the focus. */
const paste = (page: Page, text: string) =>
	page.evaluate((given) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', given);
		const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
		document.activeElement?.dispatchEvent(event);
	}, text);

async function editCell(page: Page, { name, limits }: NonNullable<DemoUse['cell']>) {
	const holding = (value: string) => page.getByRole('gridcell', { name: `${name}, ${value}`, exact: true });
	await page.getByRole('gridcell', { name }).first().focus();
	await page.keyboard.type('-2.5');
	await page.keyboard.press('Enter');
	await expect(holding('minus 2.5')).toBeFocused();
	await page.keyboard.press('F2');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(holding('minus 1.5')).toBeFocused();
	await page.keyboard.type('7');
	await page.keyboard.press('Escape');
	await expect(holding('minus 1.5')).toBeFocused();
	await page.keyboard.type('1e');
	await page.keyboard.press('Enter');
	await expect(figureOf(page)).toContainText(`Enter a number ${limits}. Kept −1.5.`);
	await expect(holding('minus 1.5')).toBeFocused();
	await paste(page, '4\t5\nsix');
	await expect(holding('4')).toBeFocused();
	await expect(page.getByRole('gridcell', { name: `${name.replace(/\d+$/, '')}` }).nth(1)).toBeAttached();
}

/** Pointing at a thing and focusing it light the same; leaving puts it out. */
async function lightsUp(page: Page, thing: Locator) {
	await page.mouse.move(0, 0);
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	const before = await litCount(page);
	await thing.hover();
	await expect.poll(() => litCount(page)).toBeGreaterThan(before);
	const hovered = await litCount(page);
	await page.mouse.move(0, 0);
	await expect.poll(() => litCount(page)).toBe(before);
	await thing.focus();
	await expect.poll(() => litCount(page)).toBeGreaterThanOrEqual(hovered);
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	await expect.poll(() => litCount(page)).toBe(before);
}

/** What a figure says and shows, as text. */
async function told(page: Page) {
	const figure = figureOf(page);
	const tables = figure.locator('details').filter({ hasText: 'The numbers as tables' });
	if ((await tables.count()) > 0 && !(await tables.evaluate((each) => (each as HTMLDetailsElement).open))) {
		await tables.locator('summary').click();
	}
	return [await figure.locator('figcaption').innerText(), ...(await figure.locator('table').allInnerTexts())];
}

for (const use of USES) {
	const path = `/demos/${use.id}/`;

	test(`${use.id}: sizes, steps and cells by keyboard and pointer`, async ({ page }) => {
		await open(page, path);
		if (use.steps) await walkSteps(page);
		if (use.cell) await editCell(page, use.cell);
		if (use.slider) {
			const slider = page.getByRole('slider', { name: use.slider.name });
			await slider.first().press('ArrowRight');
			await expect(page.getByRole('textbox', { name: use.slider.name })).toHaveValue(use.slider.after[0]);
			await page.getByRole('button', { name: `Increase ${use.slider.name}` }).click();
			await expect(page.getByRole('textbox', { name: use.slider.name })).toHaveValue(use.slider.after[1]);
		}
		if (use.sizes) await changeSizes(page, use.sizes);
		await expect(figureOf(page)).not.toContainText(/\bNaN\b|undefined|Infinity/);
	});

	test(`${use.id}: what belongs together lights up together, by pointer and by focus`, async ({ page }) => {
		await open(page, path);
		for (const { role, name } of use.linked) await lightsUp(page, page.getByRole(role, { name }).first());
	});

	test(`${use.id}: a copied link opens the same state`, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open(page, path + use.query);
		if (use.cell) {
			await page.getByRole('gridcell', { name: use.cell.name }).first().focus();
			await page.keyboard.type('3.25');
			await page.keyboard.press('Enter');
		}
		if (use.steps) await page.getByRole('button', { name: 'One step forward' }).click();
		await page.getByRole('button', { name: 'Copy link' }).click();
		await expect(figureOf(page)).toContainText('Link copied');
		const link = await page.evaluate(() => navigator.clipboard.readText());
		const before = await told(page);
		await page.goto('about:blank');
		await open(page, link);
		await expect(page.getByText('could not be used')).toHaveCount(0);
		expect(await told(page)).toEqual(before);
		expect(new URL(page.url()).search).toBe(new URL(link).search);
	});

	for (const language of LANGUAGES) {
		test(`${use.id}: accessible at first, after use, in the dark and when it asks; whole at 320 px (${language})`, async ({
			page,
		}) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.setViewportSize({ width: 320, height: 640 });
			await open(page, at(language, path));
			await expectNoSidewaysScroll(page);
			expect(await clipped(page)).toEqual([]);
			await expectAccessible(page, 'main');
			for (const box of await page.locator('main figure input[type="range"]').all()) {
				if (await box.isEnabled()) await box.press('ArrowRight');
			}
			const cell = page.getByRole('gridcell').first();
			if ((await cell.count()) > 0) await cell.focus();
			await page.locator('main figure details').last().locator('summary').click();
			if (use.steps) {
				await page.locator('main figure .primary').first().click();
				expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
				await page.locator('main figure .primary').first().click();
			}
			await expectNoSidewaysScroll(page);
			expect(await clipped(page)).toEqual([]);
			await expectAccessible(page, 'main');
			await page.emulateMedia({ colorScheme: 'dark' });
			await expectAccessible(page, 'main');
			await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' });
			await open(page, `${at(language, path)}?ask=1`);
			await expectNoSidewaysScroll(page);
			await expectAccessible(page, 'main');
		});
	}
}

/** Words that are cut off: more text than box, and no way to scroll to it. */
const clipped = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('main figure *')].flatMap((element) => {
			const { overflowX, textOverflow, position } = getComputedStyle(element);
			const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
			const seen = element.clientWidth > 1 && !(position === 'absolute' && element.clientWidth <= 1);
			const cut = element.scrollWidth > element.clientWidth + 1;
			return hides && seen && cut && element.textContent.trim() !== ''
				? [element.outerHTML.slice(0, 120)]
				: [];
		}),
	);
