import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import jsQr from 'jsqr';
import type { Page } from '@playwright/test';
import { at, expect, expectAccessible, expectNoSidewaysScroll, LANGUAGES, open, test } from './support';

const PAGE = '/instructors/';

/** Another site: whatever HTML it is given, under another origin. */
async function strangersSite(html: string): Promise<{ server: Server; address: string }> {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><title>My course</title><h1>My course</h1>${html}`);
	});
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

const embedded = (page: Page) => page.frameLocator('iframe').first();

test('from the home page to a configured figure in a page of one’s own, in under ten actions', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/');
	let actions = 0;
	const act = async (does: Promise<unknown>) => {
		actions += 1;
		await does;
	};
	await act(page.getByRole('navigation').getByRole('link', { name: 'For teachers' }).click());
	await page.waitForURL('**/instructors/');
	await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
	await act(page.getByLabel('Figure', { exact: true }).selectOption('output-size'));
	const setUp = page.getByRole('region', { name: 'Set it up' });
	await expect(setUp.getByRole('textbox', { name: 'Filters' })).toBeVisible();
	await act(setUp.getByRole('button', { name: 'Increase Stride' }).click());
	await act(
		page
			.getByRole('group', { name: 'Hold fast' })
			.getByRole('checkbox', { name: /^Stride/ })
			.check(),
	);
	await act(page.getByRole('group', { name: 'Leave out' }).getByRole('checkbox', { name: /^Code/ }).check());
	await act(page.getByRole('button', { name: 'Copy the HTML' }).click());
	await expect(page.getByRole('main').getByText('Copied', { exact: true })).toBeVisible();
	const html = await page.evaluate(() => navigator.clipboard.readText());

	const { server, address } = await strangersSite(html);
	const theirs = await context.newPage();
	await act(theirs.goto(address));
	const frame = embedded(theirs);
	await expect(frame.getByRole('textbox', { name: 'Stride' })).toHaveValue('2');
	await expect(frame.getByRole('textbox', { name: 'Stride' })).toBeDisabled();
	await expect(frame.getByText('tf.keras', { exact: false })).toHaveCount(0);
	await frame.getByRole('button', { name: /^Increase Padding/ }).click();
	await expect(frame.getByRole('textbox', { name: /^Padding/ })).toHaveValue('1');
	await expect(theirs.getByRole('link', { name: /Convoscope/ })).toHaveAttribute(
		'href',
		/\/demos\/output-size\/\?s=2/,
	);
	expect(actions).toBeLessThan(10);
	server.close();
});

test('the HTML has all that strict pages ask for, and says no more than was set up', async ({ page }) => {
	await open(page, `${PAGE}?demo=pooling&lang=ko&v=1&s=1&lock=s,f&hide=formula&theme=dark`);
	const html = await page.getByRole('textbox', { name: 'HTML for your page' }).inputValue();
	const frame = await page.evaluate((text) => {
		const element = new DOMParser().parseFromString(text, 'text/html').querySelector('iframe');
		return Object.fromEntries(Array.from(element?.attributes ?? [], ({ name, value }) => [name, value]));
	}, html);
	const { origin } = new URL(page.url());
	expect(frame).toMatchObject({
		src: `${origin}/ko/embed/pooling/?v=1&s=1&theme=dark&hide=formula&lock=s,f`,
		title: '다섯 가지 풀링',
		width: '100%',
		loading: 'lazy',
		allow: 'fullscreen; clipboard-write',
		sandbox: 'allow-scripts allow-same-origin allow-popups allow-downloads',
		referrerpolicy: 'strict-origin-when-cross-origin',
	});
	expect(Number(frame.height)).toBeGreaterThanOrEqual(120);
});

test('the preview is the embedded figure itself, as tall as it asks to be', async ({ page }) => {
	await open(page, `${PAGE}?demo=convolution&v=1&f=2`);
	const preview = page.getByTitle('Preview: The sliding window');
	await expect(embedded(page).getByRole('textbox', { name: 'Kernel size' })).toHaveValue('2');
	await expect.poll(async () => Number(await preview.getAttribute('height'))).not.toBe(720);
	const html = await page.getByRole('textbox', { name: 'HTML for your page' }).inputValue();
	expect(html).toContain(`height="${await preview.getAttribute('height')}"`);
	await page
		.getByRole('region', { name: 'Set it up' })
		.getByRole('button', { name: 'Increase Kernel size' })
		.click();
	await expect(embedded(page).getByRole('textbox', { name: 'Kernel size' })).toHaveValue('3');
	await expect(preview).toHaveAttribute('sandbox', /^allow-scripts/);
});

test('under a demo, “Embed” takes along the height the figure has there', async ({ page }) => {
	await open(page, '/demos/channels/');
	await page.getByText('Embed', { exact: true }).click();
	const html = page.getByRole('textbox', { name: 'HTML for your page' });
	const figure = page.locator('figure').first();
	const tall = await figure.evaluate((element: HTMLElement) => element.offsetHeight);
	expect(tall).toBeGreaterThan(720);
	await expect(html).toHaveValue(/height="\d+"/);
	const height = Number((await html.inputValue()).match(/height="(\d+)"/)?.[1]);
	expect(height).toBeGreaterThan(tall);
	expect(height).toBeLessThan(tall + 120);
});

test('what is set up is in the address, and a wrong value is said', async ({ page }) => {
	await open(page, PAGE);
	await page
		.getByRole('group', { name: 'Leave out' })
		.getByRole('checkbox', { name: /^Formula/ })
		.check();
	await expect(page).toHaveURL(/\?demo=convolution&lang=en&v=1&hide=formula$/);
	const address = page.url();
	await page.goto('about:blank');
	await open(page, `${address}&n=900`);
	await expect(
		page.getByRole('group', { name: 'Leave out' }).getByRole('checkbox', { name: /^Formula/ }),
	).toBeChecked();
	await expect(page.getByRole('status').filter({ hasText: 'n = 900' })).toBeVisible();
});

test('the QR code leads where the link leads', async ({ page }) => {
	await open(page, `${PAGE}?demo=padding&v=1&n=9&p=2`);
	const link = await page.getByRole('textbox', { name: 'Link to the figure on this site' }).inputValue();
	const code = page.getByRole('img', { name: /^QR code/ });
	await expect(code).toBeVisible();
	const pixels = await code.evaluate(async (svg) => {
		const side = 240;
		const copy = svg.cloneNode(true) as SVGElement;
		copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
		copy.setAttribute('width', String(side));
		copy.setAttribute('height', String(side));
		const image = new Image();
		image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
		await image.decode();
		const canvas = new OffscreenCanvas(side, side);
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		return Array.from(context?.getImageData(0, 0, side, side).data ?? []);
	});
	expect(jsQr(Uint8ClampedArray.from(pixels), 240, 240)?.data).toBe(link);
	expect(link).toMatch(/\/demos\/padding\/\?n=9&p=2$/);
});

test('one file opens from a disk, without a network, as it was set up', async ({ page, browser }) => {
	await open(page, `${PAGE}?demo=convolution&v=1&s=2&lock=s`);
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the file (HTML)' }).click();
	const download = await waiting;
	expect(download.suggestedFilename()).toBe('convoscope-convolution-en.html');
	const path = await download.path();
	const context = await browser.newContext({ offline: true });
	const opened = await context.newPage();
	const errors: string[] = [];
	opened.on('pageerror', (error) => errors.push(error.message));
	const copy = test.info().outputPath('figure.html');
	await download.saveAs(copy);
	expect(readFileSync(path).byteLength).toBeLessThan(500_000);
	await opened.goto(pathToFileURL(copy).href);
	await expect(opened.getByRole('textbox', { name: 'Stride' })).toHaveValue('2');
	await expect(opened.getByRole('textbox', { name: 'Stride' })).toBeDisabled();
	await opened.getByRole('button', { name: 'One step forward' }).click();
	await expect(opened.getByRole('slider', { name: 'Step' })).toHaveValue('1');
	expect(errors).toEqual([]);
	await context.close();
});

test('pictures of the present state can be saved', async ({ page }) => {
	await open(page, `${PAGE}?demo=pooling&v=1`);
	for (const kind of ['PNG', 'SVG']) {
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: `Save as ${kind}` }).click();
		expect((await waiting).suggestedFilename()).toBe(`convoscope-pooling-en.${kind.toLowerCase()}`);
	}
});

for (const language of LANGUAGES) {
	test(`the page stays accessible in use, on a phone too (${language})`, async ({ page }) => {
		await open(page, at(language, `${PAGE}?demo=activation&v=1&hide=map&lock=fn&ask=1`));
		await expect(page.getByRole('img', { name: /^QR/ })).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await expectAccessible(page);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		await expectNoSidewaysScroll(page);
	});
}

test('oEmbed: each demo’s page leads to an answer that a host can use', async ({ page, request }) => {
	for (const language of LANGUAGES) {
		await page.goto(at(language, '/demos/kernels/'));
		const link = page.locator('link[type="application/json+oembed"]');
		const answer = await request.get((await link.getAttribute('href')) ?? '');
		expect(answer.headers()['content-type']).toContain('json');
		const oembed = (await answer.json()) as Record<string, unknown>;
		expect(oembed).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Convoscope' });
		expect(oembed.title).toBe(await link.getAttribute('title'));
		expect(Number(oembed.width) * Number(oembed.height)).toBeGreaterThan(0);
		const src = String(oembed.html).match(/src="([^"]+)"/)?.[1] ?? '';
		expect((await request.get(src.replaceAll('&amp;', '&'))).status()).toBe(200);
		expect(src).toContain(at(language, '/embed/kernels/'));
	}
});
