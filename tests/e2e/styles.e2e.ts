import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { scopesIn } from '../../src/lib/islands/scopes';
import { PAGES } from './pages';
import { expect, open, test } from './support';

/** The marks by which the built style sheets know the elements of their component. */
function builtScopes(folder: string): string[] {
	const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
	return [...new Set(sheets.flatMap((name) => scopesIn(readFileSync(join(folder, name), 'utf8'))))];
}
const SCOPES = builtScopes('build/_app/immutable/assets');

/** Brings everything on the page to life, from top to bottom. */
async function wakeAll(page: Page): Promise<void> {
	await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
	for (const island of await page.locator('[data-island]').all()) {
		await island.scrollIntoViewIfNeeded();
		await expect(island).toHaveAttribute('data-live', '');
	}
}

/** Components on the page whose styles are not. */
const unstyled = (page: Page) =>
	page.evaluate((scopes) => {
		const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) =>
			sheet.disabled ? [] : [...sheet.cssRules].map((rule) => rule.cssText),
		);
		const styled = rules.join(' ');
		return scopes.filter(
			(scope) => !styled.includes(scope) && document.querySelector(`body .${scope}`) !== null,
		);
	}, SCOPES);

for (const path of PAGES) {
	test(`${path}: every component has its styles, at first and when all lives`, async ({ page }) => {
		test.setTimeout(90_000);
		expect(SCOPES.length).toBeGreaterThan(50);
		await open(page, path);
		expect(await unstyled(page)).toEqual([]);
		await wakeAll(page);
		expect(await unstyled(page)).toEqual([]);
	});
}

test('figures that stand in for others on paper have their styles', async ({ page }) => {
	await open(page, '/lessons/channels-and-filters/');
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(page.locator('[data-island="figure"]:not([data-live]) figure').last()).toBeAttached();
	expect(await unstyled(page)).toEqual([]);
});
