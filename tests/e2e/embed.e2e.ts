import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
	embedFile,
	EMBEDS,
	expect,
	expectBootedInTime,
	NOTE_READY,
	startedFrame,
	test,
	useFigure,
} from './embedding';
import { at, expectAccessible, expectNoSidewaysScroll, LANGUAGES } from './support';

/** Attributes of iframes as strict and as free as hosts write them. */
const SANDBOXES = ['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"'];
/** Bytes in gzip at most: of a demo alone, and of one that carries a network with its weights and its WebAssembly. */
const LARGEST = { alone: 100_000, withNetwork: 700_000 };

test('there is an embedded page of every demo, in both languages, and small', () => {
	const registry = readFileSync('src/lib/demos/registry.ts', 'utf8');
	const ids = [...registry.matchAll(/import\('\.\/([\w-]+)'\)/g)].map(([, id]) => id);
	expect(EMBEDS.toSorted()).toEqual(ids.toSorted());
	for (const id of EMBEDS) {
		for (const language of LANGUAGES) {
			const html = readFileSync(embedFile(language, id));
			const largest = html.includes("'wasm-unsafe-eval'") ? LARGEST.withNetwork : LARGEST.alone;
			expect(gzipSync(html).length, `${language} ${id}`).toBeLessThan(largest);
		}
	}
	expect(gzipSync(readFileSync('build/embed.js')).length).toBeLessThan(2000);
});

for (const id of EMBEDS) {
	test(`${id} works in every frame, in both languages`, async ({ page, baseURL, serveHost }) => {
		test.setTimeout(120_000);
		const client = await page.context().newCDPSession(page);
		await client.send('Network.enable');
		await client.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true });
		const frames = LANGUAGES.flatMap((language) =>
			SANDBOXES.map(
				(sandbox) => `<iframe ${sandbox} src="${baseURL}${at(language, `/embed/${id}/`)}"></iframe>`,
			),
		);
		await serveHost(NOTE_READY + frames.join('\n'));
		for (const index of frames.keys()) {
			await useFigure(await startedFrame(page, `iframe >> nth=${index}`));
		}
		await expectBootedInTime(page, frames.length);
	});

	test(`${id} works where nothing may be kept, in isolated pages and from a file`, async ({
		page,
		baseURL,
		serveHost,
	}) => {
		test.setTimeout(120_000);
		for (const language of LANGUAGES) {
			await page.goto(pathToFileURL(embedFile(language, id)).href);
			await useFigure(page);
		}
		const isolated = {
			'cross-origin-embedder-policy': 'require-corp',
			'cross-origin-opener-policy': 'same-origin',
		};
		const frames = LANGUAGES.map(
			(language) => `<iframe credentialless src="${baseURL}${at(language, `/embed/${id}/`)}"></iframe>`,
		);
		await serveHost(frames.join('\n'), { headers: isolated });
		expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
		for (const index of frames.keys()) await useFigure(await startedFrame(page, `iframe >> nth=${index}`));

		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
				Object.defineProperty(window, name, {
					get: () => {
						throw new DOMException(`${name} is blocked`, 'SecurityError');
					},
				});
			}
		});
		for (const language of LANGUAGES) {
			await page.goto(at(language, `/embed/${id}/`));
			await useFigure(page);
		}
	});

	test(`${id} asks, shows its defaults without scripts, prints, and is accessible`, async ({
		page,
		browser,
		baseURL,
		serveHost,
	}) => {
		test.setTimeout(120_000);
		const context = await browser.newContext({ javaScriptEnabled: false });
		const quiet = await context.newPage();
		await quiet.goto(`${baseURL}/embed/${id}/`);
		await expect(quiet.locator('figure').first()).toBeVisible();
		await expect(quiet.locator('figure :is(svg, canvas)').first()).toBeVisible();
		await context.close();

		for (const language of LANGUAGES) {
			for (const width of [320, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				await page.goto(`${at(language, `/embed/${id}/`)}?ui=${width < 700 ? 'min' : 'full'}&theme=dark`);
				await expectNoSidewaysScroll(page);
				await expectAccessible(page);
			}
		}
		await serveHost(`<iframe sandbox="allow-scripts" src="${baseURL}/embed/${id}/?ask=1"></iframe>`);
		const frame = await startedFrame(page, 'iframe');
		const answer = frame.locator('.predict input');
		if (!(await answer.count())) return;
		await answer.fill('12345');
		await answer.press('Enter');
		await expect(frame.locator('.predict')).toHaveAttribute('data-verdict', 'wrong');
	});
}

test('activation begins with a part that is not left out', async ({ page }) => {
	await page.goto('/embed/activation/?v=1&part=curve&hide=curve');
	await expect(page.getByRole('figure', { name: 'Softmax: from scores to probabilities' })).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Softmax' })).toBeChecked();
	await expect(page.getByRole('slider', { name: /Temperature/ })).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Curve and map' })).toHaveCount(0);
});
