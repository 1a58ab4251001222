import { serveSite } from './site/server';
import { visit } from './browser/visit';
import { HYDRATED } from './targets';
const [path = '/lessons/convolution/', runs = '8', ...dirs] = process.argv.slice(2);
const sites = await Promise.all(dirs.map((d) => serveSite(d)));
const med = (a: number[]) => [...a].sort((x, y) => x - y)[a.length >> 1]!;
const all = dirs.map(() => [] as number[][]);
for (let r = 0; r < Number(runs); r++)
	for (const [i, site] of sites.entries()) {
		const seen = await visit({ url: site.origin + path, profile: 'mobile', marks: { ready: HYDRATED } });
		await seen.settle(1000);
		await new Promise((done) => setTimeout(done, 1500));
		const rec = await seen.record();
		const [fcp, jsEnd] = (await seen.page.evaluate(`[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, Math.max(...performance.getEntriesByType('resource').filter((e) => e.name.endsWith('.js') && e.startTime < 900).map((e) => e.responseEnd))]`)) as number[];
		all[i]!.push([fcp!, jsEnd!, rec.marks.ready ?? 0, rec.longTasks.reduce((a, [s, d]) => a + Math.max(0, s + d - Math.max(s, fcp!) - 50), 0)]);
		await seen.close();
	}
for (const [i, d] of dirs.entries()) console.log(d.padEnd(14), ['fcp', 'jsEnd', 'ready', 'blocking'].map((n, k) => `${n} ${Math.round(med(all[i]!.map((a) => a[k]!)))} [${Math.round(Math.min(...all[i]!.map((a) => a[k]!)))}-${Math.round(Math.max(...all[i]!.map((a) => a[k]!)))}]`).join('  '), 'ready-jsEnd', Math.round(med(all[i]!.map((a) => a[2]! - a[1]!))));
for (const s of sites) await s.close();
