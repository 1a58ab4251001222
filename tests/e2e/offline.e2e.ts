/** After one visit the site opens without a network; a new version never leaves a page white; what is kept can be removed. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DIGITS, draw } from './drawing';
import { Host } from './host';
import { at, expect, expectAccessible, LANGUAGES, open, test as base } from './support';
import { EVERY_PAGE, KOREAN_PAGES, PAGES } from './pages';

/** Each test has a host of its own, which it may switch off. */
const test = base.extend<{ host: Host }>({
	host: async ({ browserName: _ }, use) => {
		const host = await Host.start();
		await use(host);
		host.stop();
	},
	baseURL: ({ host }, use) => use(host.origin),
	serviceWorkers: 'allow',
});

/** Paths of everything that is kept, in all versions. */
const keptPaths = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const all = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
		return all;
	});

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** Files of the live network come last: the weights and pictures of `static/`. */
const FILES = 7;

/** Opens a page and waits until nothing is missing on the device. */
async function visitOnce(page: Page, path = '/about/'): Promise<void> {
	await open(page, path);
	await page.evaluate(() => navigator.serviceWorker.ready);
	const files = async () => (await keptPaths(page)).filter((kept) => kept.endsWith('.bin')).length;
	await expect.poll(files, { timeout: 60_000 }).toBe(FILES);
}

test('while the page is used little is fetched, and everything afterwards', async ({ page }) => {
	test.setTimeout(120_000);
	await open(page, '/about/');
	const kept = async () => (await keptPaths(page)).length;
	const use = async (times: number) => {
		for (let i = 0; i < times; i++) {
			await page.mouse.move(10 + i, 200);
			await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
		}
	};
	while ((await kept()) === 0) await use(3); // from before the first file on
	await use(50);
	const whileUsed = await kept();
	await expect.poll(kept, { timeout: 60_000 }).toBeGreaterThan(3 * whileUsed);
});

test('the service worker is told that the page is used while it fetches, and left alone when it has all', async ({
	page,
}) => {
	test.setTimeout(120_000);
	await page.addInitScript(() => {
		const said: unknown[] = ((window as unknown as { said: unknown[] }).said = []);
		const post = ServiceWorker.prototype.postMessage;
		ServiceWorker.prototype.postMessage = function (...given: unknown[]) {
			said.push(given[0]);
			Reflect.apply(post, this, given);
		};
	});
	let x = 10;
	/** how often it is told while the pointer moves for longer than from one telling to the next */
	const tellings = async () => {
		await page.evaluate(() => (window as unknown as { said: unknown[] }).said.splice(0));
		for (let i = 0; i < 8; i++) {
			await page.mouse.move((x = (x % 200) + 1), 200);
			await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
		}
		return page.evaluate(
			() => (window as unknown as { said: unknown[] }).said.filter((each) => each === 'rest').length,
		);
	};
	await open(page, '/about/');
	await expect.poll(tellings, { timeout: 30_000 }).toBeGreaterThan(0);
	await visitOnce(page);
	await expect.poll(tellings, { timeout: 30_000 }).toBe(0);
});

/** What a browser says by itself about a host that does not answer. */
const withoutRefusals = (errors: string[]) =>
	errors.filter((error) => !/Failed to load resource/.test(error));

test('after one visit every page opens without a network, and its figures live', async ({ page, host }) => {
	test.setTimeout(EVERY_PAGE);
	await visitOnce(page);
	host.mood = 'dead';
	for (const path of [...PAGES, ...KOREAN_PAGES]) {
		await open(page, path);
		await expect(page.locator('h1')).toHaveCount(1);
		await expect(page.locator('[data-island] [role=alert]'), path).toHaveCount(0);
	}
	await open(page, '/lessons/padding/');
	await page.reload();
	await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
	for (const island of await page.locator('[data-island]').all()) await island.scrollIntoViewIfNeeded();
	await expect(page.locator('[data-island]:not([data-live])')).toHaveCount(0);
	await open(page, '/demos/pooling/?s=1'); // the state of a demo is no other page
	await expect(page.getByRole('textbox', { name: 'Stride' })).toHaveValue('1');
	await page.goto('/lessons/stride-and-output-size?x=1'); // a link without its slash
	await expect(page).toHaveURL('/lessons/stride-and-output-size/?x=1');
	await expect(page.locator('h1')).toHaveCount(1);
});

for (const language of LANGUAGES) {
	test(`the network of the laboratory answers without a network (${language})`, async ({ page, host }) => {
		test.setTimeout(120_000);
		await visitOnce(page, at(language, '/lessons/convolution/'));
		host.mood = 'dead';
		await open(page, at(language, '/lenet/'));
		await page.waitForFunction(() => document.documentElement.dataset.network === 'ready');
		await draw(page, DIGITS[3] ?? [], language === 'en' ? 'Drawing area' : '그리기 영역');
		await expect(page.locator('[data-prediction="3"]')).toBeVisible();
	});

	test(`a page that is not there without a network says so (${language})`, async ({
		page,
		host,
		trouble,
	}) => {
		await visitOnce(page);
		host.mood = 'dead';
		const response = await page.goto(at(language, '/lessons/of-tomorrow/'));
		expect(response?.status()).toBe(503);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			language === 'en' ? 'No network' : '네트워크에 연결되어 있지 않습니다',
		);
		await expectAccessible(page);
		await page.getByRole('link').last().click();
		await expect(page).toHaveURL(at(language, '/'));
		await expect(page.locator('h1')).toHaveCount(1);
		trouble.errors = withoutRefusals(trouble.errors);
	});
}

for (const mood of ['silent', 'broken'] as const) {
	test(`a ${mood} host is as good as none`, async ({ page, host }) => {
		await visitOnce(page);
		host.mood = mood;
		await open(page, '/lessons/padding/');
		await expect(page.locator('[data-island="figure"]').first()).toHaveAttribute('data-live', '');
	});
}

test('nothing is fetched for the copy before the page is alive, and no training images, ever', async ({
	page,
	host,
}) => {
	await open(page, '/lessons/padding/');
	expect(host.asked.filter((path) => /service-worker|register|\/ko\//.test(path))).toEqual([]);
	await visitOnce(page, '/lessons/padding/');
	const kept = await keptPaths(page);
	expect(new Set(kept).size).toBe(kept.length);
	for (const unwanted of [...kept, ...host.asked])
		expect(unwanted).not.toMatch(/\/data\/mnist\/|\/embed\/|\.gz|\.br/);
});

test('an embedded demo is answered by the host alone', async ({ page, host, trouble }) => {
	await visitOnce(page);
	host.asked.length = 0;
	for (const language of LANGUAGES) {
		const response = await open(page, at(language, '/embed/padding/'));
		expect(response?.fromServiceWorker()).toBe(false);
	}
	expect(host.asked).toEqual(['/embed/padding/', '/ko/embed/padding/']);
	expect((await keptPaths(page)).filter((path) => path.includes('embed/padding'))).toEqual([]);
	host.mood = 'dead';
	await expect(page.goto('/embed/padding/')).rejects.toThrow(/ERR_/);
	trouble.errors = withoutRefusals(trouble.errors);
});

test('an embedded demo opened first asks for no copy', async ({ page, host }) => {
	await open(page, '/embed/padding/');
	await page.waitForTimeout(6000); // longer than pages wait for quiet
	expect(host.asked).toEqual(['/embed/padding/']);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a file that is missing on the host is left out, and fetched the next time', async ({ page, host }) => {
	const lost = '/lessons/pooling/';
	host.instead = (path) => (path === lost ? { status: 404, body: 'gone' } : undefined);
	await visitOnce(page);
	expect(await keptPaths(page)).not.toContain(lost);
	host.instead = () => undefined;
	await open(page, '/about/');
	await expect.poll(() => keptPaths(page), { timeout: 20_000 }).toContain(lost);
});

/** The same site, built again: its service worker differs by its version alone. */
function nextVersion(): string {
	const script = readFileSync('build/service-worker.js', 'utf8');
	const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as { version: string };
	return script.replaceAll(version, `${version}1`);
}

test('a new version is seen at once, and takes over when the old one’s tabs are closed', async ({
	page,
	host,
	context,
}) => {
	test.setTimeout(120_000);
	await visitOnce(page);
	const [old] = await cacheNames(page);
	const padding = readFileSync('build/lessons/padding/index.html', 'utf8').replace(/<h1[^>]*>/, '$&New: ');
	const newest = nextVersion();
	host.instead = (path) => {
		if (path === '/service-worker.js') return { status: 200, body: newest, type: 'text/javascript' };
		if (path === '/lessons/padding/') return { status: 200, body: padding };
		if (path.includes('/_app/immutable/')) return { status: 404, body: 'of the old version' };
		return undefined;
	};
	// The old version's files are gone from the host; the open tab has them still.
	await open(page, '/lessons/padding/');
	await expect(page.locator('h1')).toHaveText(/^New: /);
	for (const island of await page.locator('[data-island]').all()) await island.scrollIntoViewIfNeeded();
	await expect(page.locator('[data-island]:not([data-live])')).toHaveCount(0);
	const waiting = () =>
		page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
	await expect.poll(waiting, { timeout: 40_000 }).toBe(true);
	expect(await cacheNames(page)).toEqual([old, `${old}1`]);
	const tab = await context.newPage();
	await page.close();
	// The old one goes with its last tab, a moment after that: a page that is opened in that moment is its own once more.
	const whatIsKept = async () => {
		await tab.goto('about:blank');
		await tab.waitForTimeout(1000);
		await open(tab, '/lessons/padding/');
		return cacheNames(tab);
	};
	await expect.poll(whatIsKept, { timeout: 60_000, intervals: [1000, 6000] }).toEqual([`${old}1`]);
	host.mood = 'dead';
	await open(tab, '/lessons/padding/');
	await expect(tab.locator('h1')).toHaveText(/^New: /);
	await expect(tab.locator('[data-island="figure"]').first()).toHaveAttribute('data-live', '');
});

for (const [what, path, gone] of [
	['the runtime', '/lessons/padding/', /\/immutable\/chunks\/islands/],
	['every script', '/lessons/padding/', /\/immutable\/.*\.js$/],
	['Kit’s client', '/instructors/', /\/immutable\/.*\.js$/],
] as const) {
	test(`words, not white: ${what} is gone from the host and kept nowhere (${path})`, async ({
		page,
		host,
		trouble,
	}) => {
		const file =
			/src="([^"]+\.js)"/.exec(readFileSync('build/lessons/padding/index.html', 'utf8'))?.[1] ?? '';
		const matches = (asked: string) => (what === 'the runtime' ? asked === file : gone.test(asked));
		host.instead = (asked) => (matches(asked) ? { status: 404, body: 'gone' } : undefined);
		await page.goto(path);
		await expect(page.locator('p.failed')).toBeVisible();
		await expect(page.locator('h1')).toBeVisible();
		await expectAccessible(page);
		trouble.errors = trouble.errors.filter(
			(error) => !/404|Failed to fetch dynamically imported module/.test(error),
		);
	});
}

test('a damaged copy of the weights or the WebAssembly locks nobody out', async ({ page }) => {
	test.setTimeout(120_000);
	await visitOnce(page);
	const damaged = await page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const cache = await caches.open(name);
		const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
		const chosen = paths.filter((path) => /weights\.bin$|\.wasm$/.test(path));
		for (const path of chosen) await cache.put(path, new Response(new Uint8Array(99)));
		return chosen;
	});
	expect(damaged).toHaveLength(3);
	await open(page, '/lenet/');
	await page.waitForFunction(() => document.documentElement.dataset.network === 'ready');
	await expect(page.getByLabel('Backend')).toHaveValue('wasm');
	const sizeOf = (path: string) =>
		page.evaluate(async (path) => (await (await caches.match(path))?.blob())?.size, path);
	const used = damaged.find((path) => /wasm-simd/.test(path)) ?? '';
	await expect.poll(() => sizeOf(used)).toBeGreaterThan(400_000);
});

for (const language of LANGUAGES) {
	test(`what is kept is told, can be removed, and asked for again (${language})`, async ({ page }) => {
		test.setTimeout(120_000);
		const [told, remove, keep] =
			language === 'en'
				? [/^Kept on this device now: [\d.]+ MB in \d+ files\.$/, 'Remove the copy', 'Keep a copy']
				: [/^지금 이 기기에 저장된 양: 파일 \d+개, [\d.]+ MB\.$/, '사본 지우기', '사본 저장하기'];
		await visitOnce(page, at(language, '/about/'));
		const amount = page.locator('[data-kept]');
		await page.locator('#kept-site').scrollIntoViewIfNeeded();
		await expect(amount).toHaveText(told);
		const files = (await keptPaths(page)).length;
		await expect(amount).toHaveAttribute('data-kept', `${files}`);
		await expectAccessible(page);
		await page.getByRole('button', { name: remove }).click();
		await expect(page.getByRole('button', { name: keep })).toBeFocused();
		expect(await cacheNames(page)).toEqual([]);
		await open(page, at(language, '/about/'));
		await page.waitForTimeout(6000); // longer than pages wait for quiet
		expect(await cacheNames(page)).toEqual([]);
		await page.locator('#kept-site').scrollIntoViewIfNeeded();
		await page.getByRole('button', { name: keep }).click();
		await expect(amount).toHaveAttribute('data-kept', `${files}`, { timeout: 60_000 });
	});
}
