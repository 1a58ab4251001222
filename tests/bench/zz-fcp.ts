import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../chromium';
import { serveSite } from './site/server';
import { readFileSync } from 'node:fs';
const [dir = 'build', path = '/lessons/convolution/', runs = '5'] = process.argv.slice(2);
const variants: Record<string, string> = JSON.parse(readFileSync('/tmp/fcpv.json', 'utf8'));
const site = await serveSite(dir);
const med = (a: number[]) => [...a].sort((x, y) => x - y)[a.length >> 1]!;
const all: Record<string, number[]> = {};
for (let r = 0; r < Number(runs); r++)
	for (const [k, css] of Object.entries(variants)) {
		const options = chromiumLaunchOptions({ paintOnCpu: false });
		const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), '--ignore-certificate-errors'] });
		const c0 = await browser.newContext(); const p0 = await c0.newPage(); await p0.setContent('<p>warm</p><canvas></canvas>'); await p0.evaluate("new Promise((d) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(d, 200))))"); await c0.close();
		const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ignoreHTTPSErrors: true });
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		await cdp.send('Network.enable');
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200000, uploadThroughput: 93750 });
		await page.addInitScript({ content: `{ const s = new CSSStyleSheet(); s.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [s]; }` });
		await page.goto(site.origin + path, { waitUntil: 'commit' });
		await page.waitForTimeout(2500);
		(all[k] ??= []).push((await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")) as number);
		await browser.close();
	}
for (const k of Object.keys(variants)) console.log(k.padEnd(16), Math.round(med(all[k]!)), all[k]!.map(Math.round).sort((a, b) => a - b).join(' '));
await site.close();
