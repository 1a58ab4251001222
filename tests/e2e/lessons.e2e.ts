import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { PAGES } from './pages';
import { expect, LANGUAGES, at, holdBack, open, scriptsNamed, test } from './support';

const LESSON = '/lessons/convolution/';
const LESSONS = PAGES.filter((path) => /^\/lessons\/./.test(path));
/** Of these a part beside the lesson's own figure is the network itself. */
const LIVE = /lenet-5|what-features-learn|receptive-fields/;

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

for (const path of LESSONS.flatMap((lesson) => LANGUAGES.map((language) => at(language, lesson)))) {
	test(`${path}: what its first figure needs is named in the head, and is little`, async ({ page }) => {
		await page.setViewportSize({ width: 412, height: 840 });
		await page.addInitScript(() => {
			const run = window as unknown as { until: string[] };
			new MutationObserver(() => {
				run.until ??= performance
					.getEntriesByType('resource')
					.map(({ name }) => new URL(name).pathname)
					.filter((file) => file.endsWith('.js'));
			}).observe(document, { attributes: true, attributeFilter: ['data-hydrated'], subtree: true });
		});
		await open(page, path);
		const html = await (await page.request.get(path)).body();
		const named = [...html.toString().matchAll(/modulepreload" href="([^"]+)"/g)].map(
			([, file = '']) => file,
		);
		const fetched = await page.evaluate(() => (window as unknown as { until: string[] }).until);
		expect(new Set(fetched)).toEqual(new Set(named));
		// The first frame waits until the parser is there.
		const [, awaited = ''] = /rel="expect" href="#([^"]+)"/.exec(html.toString()) ?? [];
		await expect(page.locator(`[id="${awaited}"] figure`).first()).toBeVisible();
		if (LIVE.test(path)) return;
		const scripts = await Promise.all(named.map(async (file) => (await page.request.get(file)).body()));
		const bytes = [html, ...scripts].reduce((sum, body) => sum + gzipSync(body).length, 0);
		expect(bytes).toBeLessThan(110_000);
	});
}

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

for (const language of LANGUAGES) {
	test(`its figures are all there without JavaScript, on a page where they stand still (${language})`, async ({
		browser,
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(at(language, LESSON));
		const islands = await page.locator('[data-island="figure"], [data-island="part"]').count();
		const named = language === 'en' ? /\(still figure\)$/ : /\(정지 그림\)$/;
		// Not by role: some are folded up.
		const link = page.locator('[data-island] a').filter({ hasText: named });
		expect(await link.count()).toBe(islands - 1);
		const title = ((await link.last().textContent()) ?? '').replace(/ \([^)]*\)$/, '');
		await link.last().click();
		await expect(page.locator('article figure')).toHaveCount(islands);
		await expect(page.locator(':target figure .title')).toHaveText(title);
		await expect(page.locator(':target figure')).toBeInViewport();
		await expect(page.locator('figure .no-print')).toHaveCount(0);
		await page.getByRole('link', { name: language === 'en' ? /living figures/ : /움직이는 그림/ }).click();
		await expect(page).toHaveURL(at(language, LESSON));
		await context.close();
	});
}

test('a page of words runs no router, and its figures come to life one by one', async ({ page }) => {
	await open(page, LESSON);
	expect(await page.content()).not.toContain('__sveltekit_');
	const figures = page.locator('[data-island="figure"]');
	await expect(figures.first()).toHaveAttribute('data-live', '');
	await expect(figures.last()).not.toHaveAttribute('data-live');
	await figures.last().scrollIntoViewIfNeeded();
	await expect(figures.last()).toHaveAttribute('data-live', '');
	await expect(figures.last().locator('figure')).toBeVisible();
});

test('words move a figure, even one that nobody has come near yet, and the figure lights the words', async ({
	page,
}) => {
	await open(page, LESSON);
	const say = (words: string) => page.getByRole('button', { name: words, exact: true });
	const figure = (number: number) => page.locator('[data-island="figure"]').nth(number);
	await expect(say('the first place')).toHaveAttribute('aria-pressed', 'true');
	const width = () => say('one step to the right').evaluate((words) => words.getBoundingClientRect().width);
	const unlit = await width();
	await figure(0).getByRole('button', { name: 'One step forward' }).click();
	await expect(say('one step to the right')).toHaveAttribute('aria-pressed', 'true');
	await expect(say('the first place')).toHaveAttribute('aria-pressed', 'false');
	expect(await width(), 'light moves no word of the paragraph').toBe(unlit);
	await figure(0)
		.getByRole('gridcell', { name: /^Output, row 3, column 3/ })
		.hover({ force: true });
	await expect(say('the last place')).toHaveAttribute('aria-pressed', 'true');
	await page.mouse.move(0, 0);
	await expect(say('one step to the right')).toHaveAttribute('aria-pressed', 'true');
	await expect(figure(1)).not.toHaveAttribute('data-live');
	await say('a bias of 1').evaluate((button) => (button as HTMLElement).click());
	await expect(figure(1)).toHaveAttribute('data-live', '');
	await expect(say('a bias of 1')).toHaveAttribute('aria-pressed', 'true');
	await expect(figure(1).getByRole('gridcell', { name: /^Output, row 1, column 1, 5$/ })).toBeAttached();
});

test('words leave the focus and the reader’s own numbers in the figure alone', async ({ page }) => {
	await open(page, LESSON);
	const figure = page.locator('[data-island="figure"]').first();
	const cell = figure.getByRole('gridcell', { name: /^Kernel, row 1, column 1/ });
	await cell.focus();
	await page.keyboard.type('7');
	await page.keyboard.press('Enter');
	await expect(cell).toBeFocused();
	await page
		.getByRole('button', { name: 'the last place' })
		.evaluate((button) => (button as HTMLElement).click());
	await expect(figure.getByRole('slider', { name: 'Step' })).toHaveValue('8');
	await expect(cell).toHaveAccessibleName(/Kernel, row 1, column 1, 7$/);
	await expect(cell).toBeFocused();
});

test('a press on something that does not live yet is done as soon as it does', async ({ page }) => {
	await open(page, LESSON);
	const box = page.locator('[data-island="code"]').first();
	await expect(box).not.toHaveAttribute('data-live');
	await box.getByRole('tab', { name: 'PyTorch' }).evaluate((tab) => (tab as HTMLElement).click());
	await expect(box.getByRole('tab', { name: 'PyTorch' })).toHaveAttribute('aria-selected', 'true');
	await expect(box.getByRole('tabpanel')).toContainText('nn.Conv2d');
});

/** Opens a lesson whose own script runs while that of its first figure is kept back; returns what lets it come. */
async function openWithoutFigure(page: Page, lesson: string): Promise<() => void> {
	const figure = (await scriptsNamed(page, lesson)).at(-1);
	const release = await holdBack(page, '**/*.js', (file) => file === figure);
	await page.goto(lesson, { waitUntil: 'domcontentloaded' });
	return release;
}

test('a press on the drawing of a button that does not live yet is done as soon as it does', async ({
	page,
}) => {
	const release = await openWithoutFigure(page, LESSON);
	await page.getByRole('button', { name: 'One step forward' }).first().locator('path').first().click();
	await expect(page.locator('html')).not.toHaveAttribute('data-hydrated');
	release();
	await expect(page.getByRole('slider', { name: 'Step', exact: true }).first()).toHaveValue('1');
});

test('a press on a cell of a grid that does not live yet is done as soon as it does', async ({ page }) => {
	const release = await openWithoutFigure(page, LESSON);
	await page
		.getByRole('gridcell', { name: /^Output, row 2, column 3\b/ })
		.first()
		.click();
	await expect(page.locator('html')).not.toHaveAttribute('data-hydrated');
	release();
	await expect(page.getByRole('gridcell', { name: /^Output, row 2, column 3\b/ }).first()).toBeFocused();
	await expect(page.getByRole('slider', { name: 'Step', exact: true }).first()).toHaveValue('5');
});

test('a press on a part below the window that still waits is done as soon as it lives', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 420 });
	await page.addInitScript(() => {
		const later = window.setTimeout.bind(window);
		// The breath before each part takes long: time to press on one that waits.
		window.setTimeout = ((task: () => void, ms?: number) =>
			later(task, ms === undefined ? 4000 : ms)) as typeof setTimeout;
	});
	await page.goto('/lessons/channels-and-filters/');
	await expect(page.locator('[data-waits]').last()).toBeAttached();
	const cell = page
		.locator('[data-waits]')
		.getByRole('gridcell', { name: /row 2, column 2\b/ })
		.last();
	await cell.click();
	await expect(page.locator('[data-waits]').last()).toBeAttached();
	await expect(page.locator('[data-waits]')).toHaveCount(0, { timeout: 30_000 });
	await expect(page.getByRole('slider', { name: 'Step', exact: true }).first()).not.toHaveValue('0');
});

test('what is chosen before a figure lives is not lost', async ({ page }) => {
	await page.route('**/*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 400)); // a slow line: time to be quicker than the scripts
		await route.continue();
	});
	await page.goto('/demos/convolution/', { waitUntil: 'commit' });
	const kernel = page.getByRole('combobox', { name: 'Kernel' });
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
	await kernel.selectOption('laplacian');
	await expect(page.getByRole('gridcell', { name: /^Kernel, row 2, column 2, 8$/ })).toBeAttached({
		timeout: 20_000,
	});
});

for (const path of ['/', ...LESSONS, '/demos/convolution/', '/lenet/']) {
	test(`${path}: nothing jumps while its figure comes to life`, async ({ page }) => {
		await page.addInitScript(() => {
			const seen = window as unknown as { shift: number };
			seen.shift = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await open(page, path);
		await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
		const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
		expect(shift).toBeLessThanOrEqual(0.01);
	});
}

test('what was put off for the first paint is laid out without being looked at', async ({ page }) => {
	await open(page, LESSON);
	const putOff = () =>
		page
			.locator('.prose > *')
			.evaluateAll((all) =>
				all.filter(
					(each) =>
						!each.matches(':has(> noscript)') && !each.checkVisibility({ contentVisibilityAuto: true }),
				),
			)
			.then((all) => all.length);
	await expect.poll(putOff, { timeout: 15_000 }).toBe(0);
	expect(await page.evaluate(() => scrollY)).toBe(0);
	const last = page.locator('.prose > *').last();
	expect(await last.evaluate((each) => getComputedStyle(each).contentVisibility)).toBe('visible');
});

test('what steps a size stays under the pointer while the picture above it grows', async ({ page }) => {
	await open(page, '/lessons/stride-and-output-size/');
	const increase = page.getByRole('button', { name: 'Increase Input size' }).first();
	await increase.scrollIntoViewIfNeeded();
	const top = async () => Math.round((await increase.boundingBox())?.y ?? NaN);
	const before = await top();
	for (const outputs of [6, 7, 8]) {
		await increase.click();
		await expect(page.getByText(`Output ${outputs} wide`).first()).toBeVisible();
		expect(await top()).toBe(before);
	}
});

test.describe('what is below the window in the first frame', () => {
	const END = '.prose > :last-child';
	const SCRIPTS = '**/_app/**/*.js';
	/** how the end of the lesson was shown when its last word had arrived */
	const atFirst = (page: Page) => page.evaluate(() => (window as unknown as { atFirst: string }).atFirst);

	test.beforeEach(({ page }) =>
		page.addInitScript((end) => {
			const seen = window as unknown as { atFirst?: string };
			document.addEventListener('readystatechange', () => {
				const last = document.querySelector(end);
				if (last) seen.atFirst ??= getComputedStyle(last).display;
			});
		}, END),
	);

	test('comes when the first figure lives, without moving the page', async ({ page }) => {
		await open(page, LESSON);
		expect(await atFirst(page)).toBe('none');
		await expect(page.locator(END)).toBeVisible();
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});

	test.describe('where scripts do not arrive', () => {
		test.beforeEach(async ({ page }) => {
			await page.route(SCRIPTS, () => undefined); // never answered
			await page.goto(LESSON, { waitUntil: 'commit' });
			await expect(page.locator('article figure').first()).toBeVisible();
			await expect.poll(() => atFirst(page)).toBe('none');
		});

		test('comes by itself after a while', async ({ page }) => {
			await expect(page.locator(END)).toBeVisible();
		});

		test('comes when the reader reaches for it', async ({ page }) => {
			await page.keyboard.press('End');
			await expect(page.locator(END)).toBeInViewport();
		});

		test('is on paper at once', async ({ page }) => {
			await page.emulateMedia({ media: 'print' });
			await expect(page.locator('#sources')).toBeVisible();
		});
	});

	test('is there at once where a place in the page is asked for, and where one is gone back to', async ({
		page,
	}) => {
		await open(page, `${LESSON}#sources`);
		expect(await atFirst(page)).not.toBe('none');
		await expect(page.locator('#sources')).toBeInViewport();
		await page.reload();
		await expect.poll(() => atFirst(page)).not.toBe('none');
		await expect(page.locator('#sources')).toBeInViewport();
	});
});

test('on paper every figure is there, seen or not, in its styles', async ({ page }) => {
	await open(page, LESSON);
	const all = await page.locator('[data-island="figure"], [data-island="part"]').count();
	expect(await page.locator('article figure').count()).toBeLessThan(all);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(page.locator('article figure')).toHaveCount(all);
	const edges = await page
		.locator('article figure')
		.evaluateAll((figures) => figures.map((figure) => getComputedStyle(figure).borderTopStyle));
	expect(new Set(edges)).toEqual(new Set(['solid']));
	const last = page.locator('article [role="gridcell"]').last();
	expect(await last.evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('center');
});

test('on paper a link stands for each figure whose page cannot be had, and the figure the next time', async ({
	page,
	trouble,
}) => {
	await open(page, LESSON);
	const waiting = await page.locator('[data-island] > noscript').count();
	expect(waiting).toBeGreaterThan(3);
	const print = () => page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.route('**/stills/**', (route) => route.abort());
	await print();
	await expect(page.getByRole('link', { name: /\(still figure\)$/ }).first()).toBeAttached();
	await expect(page.locator('[data-island] > p > a')).toHaveCount(waiting);
	await page.unroute('**/stills/**');
	await print();
	await expect(page.locator('[data-island] > p > a')).toHaveCount(0);
	trouble.errors = trouble.errors.filter((error) => !error.includes('ERR_FAILED'));
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

test('a term that has the focus before the page lives shows its box when it does', async ({ page }) => {
	const release = await holdBack(page, '**/*.js');
	await page.goto('/lessons/channels-and-filters/', { waitUntil: 'commit' });
	const term = page.locator('article a[aria-describedby]').first();
	await expect(term).toBeVisible();
	await term.focus();
	await expect(term).toBeFocused();
	release();
	await expect(page.locator('[role="tooltip"]:popover-open')).toBeVisible();
});

test('a term leads from a lesson to its place in the glossary', async ({ page }) => {
	await openFirstLesson(page);
	await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true');
	const term = page.locator('article a[aria-describedby]').first();
	await term.focus();
	await expect(page.locator('[role="tooltip"]:popover-open')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[role="tooltip"]:popover-open')).toHaveCount(0);
	await term.press('Enter');
	await expect(page).toHaveURL(/\/glossary\/#[a-z0-9-]+$/);
	await expect(page.locator('dl > div:target')).toBeInViewport();
});
