import { PAGES } from './pages';
import { Monkey } from './monkey';
import { expect, open, test } from './support';

/**
 * `npm test` lets it play for a moment; `npm run fuzz -- --steps 3000 --seed 7` for long. The same seed does the same.
 */
const STEPS = Number(process.env.MONKEY_STEPS ?? 60);
const SEED = Number(process.env.MONKEY_SEED ?? 1998);
const DEMOS = PAGES.filter((path) => /^\/demos\/./.test(path));

test('there are demos to play with', () => {
	expect(DEMOS.length).toBeGreaterThanOrEqual(7);
});

for (const path of DEMOS) {
	test(`${path} stands ${STEPS} random actions (seed ${SEED})`, async ({ page, trouble }) => {
		test.setTimeout(30_000 + STEPS * 1500);
		await open(page, path);
		const monkey = new Monkey(page, SEED);
		for (let step = 1; step <= STEPS; step++) {
			const lost = await monkey.act();
			const words = await page.locator('main').innerText();
			const nonsense = words.match(/.{0,60}\b(?:NaN|undefined|Infinity|\[object)\b.{0,20}/)?.[0];
			const problem = lost ?? trouble.errors[0] ?? nonsense;
			const told = `step ${step} of seed ${SEED}; before it: ${monkey.done.slice(-12).join(' | ')}`;
			expect(problem, told).toBeUndefined();
		}
	});
}
