import type { Page } from '@playwright/test';
import type { Connection } from '../../src/embed/helper';
import type { ChildMessage } from '../../src/embed/protocol';
import { EMBEDS, expect, startedFrame, test, useFigure } from './embedding';

declare global {
	interface Window {
		heard: ChildMessage[];
		connection: Connection;
		Convoscope: { connect(frame: HTMLIFrameElement): Promise<Connection> };
	}
}

/** Notes every message of the embedded page, by what Canvas, WordPress and we call it. */
const LISTEN = `<script>
	window.heard = [];
	addEventListener('message', ({ data }) => heard.push(data));
</script>`;
const STRICT = 'sandbox="allow-scripts"';
const HELPER = { files: { 'embed.js': 'build/embed.js' } };

const heights = (page: Page) =>
	page.evaluate(() => window.heard.flatMap((data) => (data.type === 'resize' ? [data.height] : [])));

/** Connects to the page's first frame with `embed.js` and keeps what arrives. */
async function connect(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const frame = document.querySelector('iframe');
		if (!frame) throw new Error('connect: there is no frame');
		window.connection = await window.Convoscope.connect(frame);
		for (const type of ['change', 'event', 'warning', 'error'] as const) {
			window.connection.on(type, (message) => window.heard.push(message));
		}
	});
}

test('a host asks, sets, plays and hears, in the strictest frame', async ({ page, baseURL, serveHost }) => {
	const src = `${baseURL}/embed/convolution/?v=1&f=2&s=99&seed=7`;
	await serveHost(
		`${LISTEN}<script src="/embed.js"></script><iframe ${STRICT} src="${src}"></iframe>`,
		HELPER,
	);
	const frame = await startedFrame(page, 'iframe');
	await connect(page);
	expect(await page.evaluate(() => window.connection.get())).toMatchObject({
		ok: true,
		params: { f: 2, s: 1 },
		link: `${baseURL}/demos/convolution/?f=2`,
	});
	await expect.poll(() => page.evaluate(() => window.heard.map(({ type }) => type))).toContain('warning');

	const cells = Array.from({ length: 5 }, (_, r) => [r, r, r, r, r]);
	const set = await page.evaluate((rows) => window.connection.set({ f: 3, cells: rows }), cells);
	expect(set).toMatchObject({ ok: true, params: { f: 3, cells } });
	await expect(frame.locator('figure').first()).toContainText('3×3');
	expect(await page.evaluate(() => window.connection.set({ f: 4, s: 77 }))).toMatchObject({
		ok: false,
		error: 'bad-value',
		problems: [{ name: 's' }],
	});

	await useFigure(frame);
	expect(await page.evaluate(() => window.connection.ask({ type: 'play' }))).toMatchObject({ ok: true });
	await expect
		.poll(() => page.evaluate(() => window.heard), { timeout: 20_000 })
		.toContainEqual({
			...{ ns: 'convoscope', v: 1, type: 'event', verb: 'completed' },
			...{ object: 'convolution', result: { completion: true, seed: 7 } },
		});
	expect(await page.evaluate(() => window.connection.ask({ type: 'reset' }))).toMatchObject({
		params: { f: 2, cells: null },
	});
	const verbs = await page.evaluate(() => window.heard.flatMap((m) => (m.type === 'event' ? [m.verb] : [])));
	expect(verbs).toEqual(['interacted', 'completed']);
});

test('500 hostile messages change nothing, and strangers are not answered', async ({
	page,
	baseURL,
	serveHost,
}) => {
	const src = `${baseURL}/embed/convolution/?origin=https://lms.example`;
	await serveHost(`${LISTEN}<iframe ${STRICT} src="${src}"></iframe>`);
	const frame = await startedFrame(page, 'iframe');
	const before = await frame.locator('#embed').innerHTML();
	await page.evaluate(() => {
		const target = document.querySelector('iframe')?.contentWindow;
		const kinds = ['hello', 'get', 'set', 'reset', 'play', 'eval', '__proto__', 'resize', 'ready'];
		const bodies: unknown[] = [
			...[null, 0, '', 'slide:start', 'slide:stop', '{"type":"set"}', [], new Date(0), new Map()],
			...['x'.repeat(200_000), { toString: 1 }, { ns: 'convoscope' }, new Uint8Array(70_000)],
			{ method: 'play', args: [] },
		];
		for (let i = 0; i < 500; i++) {
			const type = kinds[i % kinds.length];
			const message = {
				ns: 'convoscope',
				v: i % 3,
				id: `m${i}`,
				type,
				nonce: 'n',
				params: { f: i, cells: [[i]] },
			};
			target?.postMessage(i % 2 ? message : bodies[(i / 2) % bodies.length], '*');
		}
	});
	await page.waitForTimeout(300);
	expect(await frame.locator('#embed').innerHTML()).toBe(before);
	const types = await page.evaluate(() => [...new Set(window.heard.map(({ type }) => type))]);
	expect(types).toEqual(expect.arrayContaining(['ready', 'resize']));
	expect(types).not.toContain('reply');
});

test('the frame follows 50 changes of width without swinging', async ({ page, baseURL, serveHost }) => {
	await serveHost(
		`${LISTEN}<script src="/embed.js"></script><iframe ${STRICT} style="width:700px;border:3px solid" src="${baseURL}/embed/pooling/"></iframe>`,
		HELPER,
	);
	const frame = await startedFrame(page, 'iframe');
	const iframe = page.locator('iframe');
	for (let i = 1; i <= 50; i++) {
		const width = 320 + ((i * 37) % 600);
		await iframe.evaluate((element, wide) => element.style.setProperty('width', `${wide}px`), width);
		await page.waitForTimeout(20);
	}
	await page.waitForTimeout(600);
	const atRest = (await heights(page)).length;
	await page.waitForTimeout(1000);
	expect((await heights(page)).length).toBe(atRest);
	expect(atRest).toBeLessThan(110);
	const content = await frame.evaluate(
		() => document.getElementById('embed')?.getBoundingClientRect().height ?? 0,
	);
	const room = await frame.evaluate(() => innerHeight);
	expect(room).toBeGreaterThanOrEqual(Math.floor(content));
	expect(room - content).toBeLessThan(3);
});

test('a learner who hurries makes at most ten changes a second', async ({ page, baseURL, serveHost }) => {
	await serveHost(
		`${LISTEN}<script src="/embed.js"></script><iframe ${STRICT} src="${baseURL}/embed/convolution/"></iframe>`,
		HELPER,
	);
	const frame = await startedFrame(page, 'iframe');
	await connect(page);
	const scrub = frame.locator('input[type=range]').first();
	const started = Date.now();
	for (let i = 0; i < 60; i++)
		await scrub.evaluate(
			(input: HTMLInputElement, step) => {
				input.value = String(step);
				input.dispatchEvent(new Event('input', { bubbles: true }));
			},
			(i * 5) % 9,
		);
	const seconds = (Date.now() - started) / 1000;
	await page.waitForTimeout(300);
	const changes = await page.evaluate(() => window.heard.filter(({ type }) => type === 'change').length);
	expect(changes).toBeGreaterThan(0);
	expect(changes).toBeLessThanOrEqual(10 * (seconds + 0.3) + 2);
});

test('WordPress: the frame it makes of a discovered address gets its height', async ({
	page,
	baseURL,
	serveHost,
}) => {
	// What `wp-embed.js` does to the frame that `get_oembed_response` prints: it appends a secret and waits for it.
	await serveHost(`<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"
		style="position: absolute; visibility: hidden;" width="600" height="338" frameborder="0" marginwidth="0"
		marginheight="0" scrolling="no" title="Demo" src="about:blank" data-src="${baseURL}/embed/convolution/?f=2"></iframe>
	<script>
		const frame = document.querySelector('.wp-embedded-content');
		const secret = 'aB3dE6gH9k';
		frame.dataset.secret = secret;
		frame.src = frame.dataset.src + '#?secret=' + secret;
		addEventListener('message', ({ data, source }) => {
			if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
			if (data.secret !== secret || source !== frame.contentWindow) return;
			frame.removeAttribute('style');
			if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
		});
	</script>`);
	const frame = await startedFrame(page, 'iframe');
	await expect(page.locator('iframe')).toHaveAttribute('height', /^\d{3,4}$/);
	await expect.poll(() => page.locator('iframe').getAttribute('height')).not.toBe('338');
	await expect(page.locator('iframe')).toBeVisible();
	await expect(frame.locator('[role=status]', { hasText: 'could not' })).toHaveCount(0);
	await useFigure(frame);
});

test('Canvas: a snippet as its editor leaves it works and is resized', async ({
	page,
	baseURL,
	serveHost,
}) => {
	// The editor keeps src, width, height, title, style, allow, allowfullscreen, sandbox and drops scripts and loading=.
	await serveHost(`${LISTEN}<div class="user_content"><p><iframe title="The sliding window" src="${baseURL}/ko/embed/convolution/?ui=min"
		width="100%" height="500" allowfullscreen="allowfullscreen" allow="fullscreen; clipboard-write"></iframe></p></div>`);
	await useFigure(await startedFrame(page, 'iframe'));
	await expect
		.poll(() => page.evaluate(() => window.heard))
		.toContainEqual({ subject: 'lti.frameResize', height: expect.any(Number) });
});

test('Moodle: a bare address in cleaned text, and an iframe in a label, work', async ({
	page,
	baseURL,
	serveHost,
}) => {
	// The text filter wraps content in .no-overflow; a URL resource opens the address in an <object> or a frame of its own.
	await serveHost(`<div class="no-overflow"><div class="text_to_html">
		<iframe src="${baseURL}/embed/padding/?p=2&amp;lock=p" width="560" height="420" style="max-width:100%"></iframe></div></div>
		<div class="resourcecontent resourcegeneral">
		<object data="${baseURL}/embed/output-size/" type="text/html" width="800" height="600"></object></div>`);
	await useFigure(await startedFrame(page, 'iframe'));
	const object = page.frames().find((frame) => frame.url().endsWith('/embed/output-size/'));
	if (!object) throw new Error('there is no frame in the object');
	await useFigure(object);
});

test('reveal.js: a demo in a slide stops when the slide goes and goes on when it comes back', async ({
	page,
	baseURL,
	serveHost,
}) => {
	const files = {
		'reveal.js': 'node_modules/reveal.js/dist/reveal.js',
		'reveal.css': 'node_modules/reveal.js/dist/reveal.css',
	};
	await serveHost(
		`<link rel="stylesheet" href="/reveal.css"><div class="reveal"><div class="slides">
		<section><h2>First</h2></section>
		<section><iframe data-preload data-src="${baseURL}/embed/convolution/?ui=min&n=16" width="900" height="600"></iframe></section>
		<section><h2>Last</h2></section></div></div>
		<script src="/reveal.js"></script><script>Reveal.initialize({ transition: 'none' });</script>`,
		{ files },
	);
	await page.waitForFunction(
		() => 'Reveal' in window && (window as never as { Reveal: { isReady(): boolean } }).Reveal.isReady(),
	);
	await page.keyboard.press('ArrowRight');
	const frame = await startedFrame(page, 'iframe');
	const count = frame.locator('.count');
	await page.waitForTimeout(500);
	await expect(count).toHaveText('1/196'); // nothing plays unasked, also not when its slide comes
	await frame.locator('.transport .primary').click();
	await expect(count).not.toHaveText('1/196');
	await page.evaluate(() => (window as never as { Reveal: { next(): void } }).Reveal.next());
	await page.waitForTimeout(300);
	const stopped = await count.textContent();
	await page.waitForTimeout(1200);
	expect(await count.textContent()).toBe(stopped);
	await page.evaluate(() => (window as never as { Reveal: { prev(): void } }).Reveal.prev());
	await expect(count).not.toHaveText(stopped ?? '');
});

/** The longest of sixty frames of a page, in milliseconds. */
const longestFrame = (page: Page) =>
	page.evaluate(async () => {
		let [last, worst] = [performance.now(), 0];
		for (let i = 0; i < 60; i++) {
			await new Promise(requestAnimationFrame);
			worst = Math.max(worst, performance.now() - last);
			last = performance.now();
		}
		return worst;
	});

test('six demos in one page with one embed.js stay quick', async ({ page, baseURL, serveHost }) => {
	test.setTimeout(120_000);
	const six = EMBEDS.slice(0, 6);
	const frames = six.map(
		(id) => `<iframe ${STRICT} style="width:100%" src="${baseURL}/embed/${id}/"></iframe>`,
	);
	await serveHost(`<script src="/embed.js"></script>${frames.join('\n')}`, HELPER);
	for (const index of six.keys()) await startedFrame(page, `iframe >> nth=${index}`);
	// Sizes are set one frame apart from another: no frame has another one's height.
	await expect
		.poll(() => page.locator('iframe').evaluateAll((all) => all.every((frame) => frame.clientHeight > 300)))
		.toBe(true);
	for (const index of six.keys()) await useFigure(await startedFrame(page, `iframe >> nth=${index}`));
	const withSix = await longestFrame(page);
	await serveHost('');
	// As quick as a page without any, give or take what a busy machine takes.
	expect(withSix).toBeLessThan(1000 + 5 * (await longestFrame(page)));
});

test('lenet: the network in the file answers in the strictest frame', async ({
	page,
	baseURL,
	serveHost,
}) => {
	await serveHost(`<iframe ${STRICT} src="${baseURL}/embed/lenet/?digit=5"></iframe>`);
	const frame = await startedFrame(page, 'iframe');
	await expect(frame.locator('[data-prediction="5"]')).toHaveCount(1, { timeout: 20_000 });
});
