import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };
export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A page's path in a language. */
export const at = (language: Language, path: string) => (language === 'en' ? path : `/ko${path}`);

/** What a page did that it must not do. A test may take from this list what it provoked itself. */
export interface Trouble {
	errors: string[];
}

/** Every test watches the page: errors, rejections, blocked content and requests to other hosts fail it. */
export const test = base.extend<{ trouble: Trouble }>({
	trouble: [
		async ({ page, baseURL }, use) => {
			const trouble: Trouble = { errors: [] };
			const origin = new URL(baseURL ?? 'http://127.0.0.1').origin;
			page.on('console', (message) => {
				if (message.type() === 'error') trouble.errors.push(`console: ${message.text()}`);
			});
			page.on('pageerror', (error) => trouble.errors.push(`uncaught: ${error.message}`));
			page.on('request', (request) => {
				const url = request.url();
				if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) {
					trouble.errors.push(`request to another host: ${url}`);
				}
			});
			await page.addInitScript(() => {
				document.addEventListener('securitypolicyviolation', (event) => {
					console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI}`);
				});
			});
			await use(trouble);
			expect(trouble.errors).toEqual([]);
		},
		{ auto: true },
	],
});

/** No rule of WCAG 2.2 A or AA that axe can check is broken, in the page or in a part of it. */
export async function expectAccessible(page: Page, within = 'html') {
	const { violations } = await new AxeBuilder({ page })
		.include(within)
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
		[],
	);
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page) {
	const [content = 0, view = 0] = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return [scrollWidth, clientWidth];
	});
	expect(content).toBeLessThanOrEqual(view);
}

/** The page has been hydrated: Kit has started and its components listen; and all of it is on show. */
export async function open(page: Page, path: string) {
	const response = await page.goto(path);
	await page.waitForFunction(
		() => document.documentElement.dataset.hydrated === 'true' && !document.querySelector('[data-rest]'),
	);
	return response;
}

/** The files of the scripts that a page names in its head, in order. */
export async function scriptsNamed(page: Page, path: string): Promise<string[]> {
	const html = await (await page.request.get(path)).text();
	return [...html.matchAll(/modulepreload" href="[^"]*\/([^/"]+)"/g)].map(([, name = '']) => name);
}

/** Keeps back the files at `url`, or those of them that `isHeld` names, until what it returns is called. */
export async function holdBack(
	page: Page,
	url: string | RegExp,
	isHeld: (file: string) => boolean = () => true,
): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(url, async (route) => {
		if (isHeld(new URL(route.request().url()).pathname.split('/').at(-1) ?? '')) await held;
		await route.continue();
	});
	return release;
}
