import { readdirSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { EMBEDS, useFigure } from './embedding';
import { at, expect, LANGUAGES, open, test } from './support';

const DRAWN = [OPS.fill, OPS.stroke, OPS.eoFill, OPS.fillStroke, OPS.constructPath, OPS.paintImageXObject];

/** What the print dialogue would make of the page: each sheet's text, spaces evened out, and how much is drawn on all. */
async function print(page: Page): Promise<{ pages: string[]; strokes: number }> {
	const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
	const pdf = await getDocument({ data, useSystemFonts: true, verbosity: 0 }).promise;
	const pages: string[] = [];
	let strokes = 0;
	for (let number = 1; number <= pdf.numPages; number++) {
		const sheet = await pdf.getPage(number);
		const { items } = await sheet.getTextContent();
		const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
		pages.push(words.join('').replace(/\s+/g, ' '));
		const { fnArray } = await sheet.getOperatorList();
		strokes += fnArray.filter((operation) => DRAWN.includes(operation)).length;
	}
	await pdf.destroy();
	return { pages, strokes };
}

const printed = async (page: Page) => (await print(page)).pages;

/** An address may be broken at the end of a line. */
const withoutSpaces = (pages: readonly string[]) => pages.join(' ').replaceAll(' ', '');

test('a demo prints as figure, caption and the link to its present state, without a control', async ({
	page,
}) => {
	await open(page, '/demos/convolution/?n=6&ask=0');
	await page.getByRole('button', { name: 'Increase Stride' }).click();
	const pages = await printed(page);
	const text = pages.join(' ');
	expect(text).toContain('A kernel slides over an image');
	expect(text).toContain('Kernel 3×3 over input 6×6, stride 2, padding 0: output 2×2.');
	expect(withoutSpaces(pages)).toMatch(/\/demos\/convolution\/\?n=6&s=2/);
	for (const control of [
		'Copy link',
		'Embed',
		'Lessons',
		'Speed',
		'Back to the example',
		'Dilation',
		'Glossary',
	]) {
		expect(text, control).not.toContain(control);
	}
	expect(pages.length).toBeLessThanOrEqual(2);
});

/** Buttons under every figure, which no paper needs. */
const BUTTONS = { en: ['Copy link', 'Embed', 'Share'], ko: ['링크 복사', '내 페이지에 넣기', '공유'] };

for (const id of EMBEDS) {
	test(`${id} prints its picture, its sentence and the link to its present state`, async ({ page }) => {
		test.setTimeout(90_000);
		for (const language of LANGUAGES) {
			await open(page, at(language, `/demos/${id}/`));
			await page.waitForFunction(() => document.querySelector('figure .summary'));
			await useFigure(page);
			// A live network may answer while the page is printed: what stands on paper is what stood on the page.
			const sentence = page.locator('figure .summary').first();
			await expect(sentence).toHaveText(/\S/);
			let summary: string | null;
			let sheet: Awaited<ReturnType<typeof print>>;
			do {
				summary = await sentence.textContent();
				sheet = await print(page);
			} while (summary !== (await sentence.textContent()));
			const { pages, strokes } = sheet;
			expect(withoutSpaces(pages)).toContain(summary?.replaceAll(/\s/g, ''));
			const address = new URL(page.url());
			expect(withoutSpaces(pages)).toContain(address.pathname + address.search);
			expect(strokes, 'nothing is drawn').toBeGreaterThan(30);
			for (const button of BUTTONS[language]) expect(pages.join(' '), button).not.toContain(button);
		}
	});
}

const LESSONS = readdirSync('build/lessons', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

for (const slug of LESSONS) {
	test(`every figure of ${slug} is on paper, with the link to it`, async ({ page }) => {
		test.setTimeout(120_000);
		await open(page, `/lessons/${slug}/`);
		const figures = await page.locator('[data-island=figure]').count();
		expect(figures).toBeGreaterThan(0);
		const { pages, strokes } = await print(page);
		expect(withoutSpaces(pages).split('/demos/').length - 1).toBeGreaterThanOrEqual(figures);
		expect(strokes).toBeGreaterThan(30 * figures);
	});
}

test('paper is light, whatever the screen is', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page, '/demos/pooling/');
	await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(page.locator('figure').first()).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(page.getByText('Five kinds of pooling').first()).toHaveCSS('color', 'rgb(28, 30, 34)');
});

for (const language of LANGUAGES) {
	test(`a lesson prints all its figures, each with its link (${language})`, async ({ page }) => {
		test.setTimeout(120_000);
		await open(page, at(language, '/lessons/padding/'));
		const figures = await page.locator('[data-island=figure]').count();
		expect(figures).toBeGreaterThan(3);
		const pages = await printed(page);
		const links = withoutSpaces(pages).split(at(language, '/demos/padding/')).length - 1;
		expect(links).toBeGreaterThanOrEqual(figures);
		const copy = language === 'en' ? 'Copy link' : '링크 복사';
		expect(pages.join(' ')).not.toContain(copy);
	});

	test(`an embedded demo prints its state and where it comes from (${language})`, async ({ page }) => {
		await open(page, at(language, '/embed/padding/?v=1&n=8'));
		const pages = await printed(page);
		expect(withoutSpaces(pages)).toContain(at(language, '/demos/padding/?n=8'));
		expect(pages.join(' ')).toContain('8×8');
		expect(pages.join(' ')).not.toContain(language === 'en' ? 'Copy link' : '링크 복사');
	});
}

test('a question sheet prints variant by variant, its answers apart', async ({ page }) => {
	await open(page, '/instructors/sheets/?v=1&lessons=padding,pooling&per=4&variants=3&seed=9');
	const pages = await printed(page);
	const starts = ['A', 'B', 'C'].flatMap((letter) => [
		`Question sheet, variant ${letter}`,
		`Answers, variant ${letter}`,
	]);
	for (const start of starts) {
		const holding = pages.filter((text) => text.includes(start));
		expect(holding.length, start).toBe(1);
		expect(holding[0]?.trim().startsWith(start), start).toBe(true);
	}
	const order = (start: string) => pages.findIndex((text) => text.includes(start));
	expect(order('Answers, variant A')).toBeGreaterThan(order('Question sheet, variant C'));
	expect(pages.join(' ')).not.toContain('Print, or save');
	expect(withoutSpaces(pages)).toContain('?v=1&lessons=padding,pooling&per=4&variants=3&seed=9');
	expect(pages.every((text) => text.trim())).toBe(true);
});

test('a lesson plan prints whole', async ({ page }) => {
	await open(page, '/instructors/plans/pooling/');
	const text = (await printed(page)).join(' ');
	for (const part of ['Aims', 'Beforehand', 'Steps', 'Questions to ask', 'What students tend to think']) {
		expect(text).toContain(part);
	}
	expect(text).not.toContain('Print this plan');
	expect(text).not.toContain('Set it up for your page');
});
