/** Opening and closing leaves nothing behind, and a worker that dies takes nothing along. */
import type { Page } from '@playwright/test';
import { expect, open, test } from './support';

// A trace keeps nodes of the page for its pictures.
test.use({ trace: 'off' });

/** What the page holds after a thorough clean-up: megabytes of heap, nodes, listeners. */
async function holding(page: Page) {
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable');
	await page.waitForTimeout(800);
	for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
	const { usedSize } = await client.send('Runtime.getHeapUsage');
	const { metrics } = await client.send('Performance.getMetrics');
	await client.detach();
	const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
	return { heap: usedSize / 1e6, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** Does something a few times, then 200 times, and compares what the page holds. */
async function expectNoGrowth(page: Page, times: (count: number) => Promise<void>) {
	await times(30);
	const few = await holding(page);
	await times(200);
	let many = await holding(page);
	// The engine may hold what the last focus event went through until the next of its kind: one panel, whatever
	// came before it. What is held for every time stays held.
	for (let again = 0; again < 3 && many.nodes - few.nodes >= 300; again++) {
		await times(1);
		many = await holding(page);
	}
	expect(many.heap - few.heap, `${few.heap} → ${many.heap} MB`).toBeLessThan(1.5);
	expect(many.nodes - few.nodes, `${few.nodes} → ${many.nodes} nodes`).toBeLessThan(300);
	expect(many.listeners - few.listeners).toBeLessThan(50);
	expect(page.workers()).toHaveLength(1);
}

test('200 numbers taken apart and closed again', async ({ page }) => {
	test.setTimeout(240_000);
	await open(page, '/lenet/?digit=3');
	await page.waitForFunction(() => document.documentElement.dataset.network === 'ready');
	await expectNoGrowth(page, (count) =>
		page.evaluate(async (count) => {
			const place = () => document.querySelector<HTMLElement>('[data-drill]');
			const until = async (done: () => boolean) => {
				for (let tries = 0; !done(); tries++) {
					if (tries > 1000) throw new Error('nothing happened');
					await new Promise((next) => setTimeout(next, 5));
				}
			};
			for (let i = 0; i < count; i++) {
				const outputs = document.querySelectorAll<HTMLElement>('[data-layer="output"] button');
				outputs[i % 10]?.click();
				await until(() => place() !== null);
				// Down to C3, whose arithmetic has the most cells.
				for (const layer of ['f6', 'c5', 's4', 'c3']) {
					place()?.querySelector<HTMLElement>(`.body [data-place^="${layer}."]`)?.click();
					await until(() => place()?.dataset.drill?.startsWith(layer) ?? false);
				}
				[...(place()?.querySelectorAll<HTMLElement>('button') ?? [])]
					.find((button) => button.textContent.trim() === 'Close')
					?.click();
				await until(() => place() === null);
			}
		}, count),
	);
});

test('200 units measured, and the live network opened and left 20 times', async ({ page }) => {
	test.setTimeout(240_000);
	await open(page, '/demos/receptive-field/?view=lenet');
	const measured = page.getByText(/% of the influence/).first();
	await expect(measured).toBeVisible();
	const sheet = page.locator('.sheet').first();
	await expectNoGrowth(page, async (count) => {
		for (let i = 0; i < count; i++) {
			await sheet.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
			if (i % 10 === 9) await expect(measured).toBeVisible();
		}
	});
	await expectNoGrowth(page, async (count) => {
		for (let i = 0; i < count / 10; i++) {
			await page.getByRole('radio', { name: 'Any stack of layers' }).check({ force: true });
			await expect.poll(() => page.workers().length).toBe(0);
			await page.getByRole('radio', { name: 'LeNet-5 on a digit, measured' }).check({ force: true });
			await expect(measured).toBeVisible();
		}
	});
});

test('a worker that dies over a climb: replaced, said, and the climb goes on where it stood', async ({
	page,
}) => {
	test.setTimeout(120_000);
	await open(page, '/demos/features/?part=climb&layer=output&unit=3&steps=500');
	const climb = page.getByRole('button', { name: 'Climb 500 steps' });
	const [taken, sum] = [page.locator('dd').first(), page.locator('dd').nth(1)];
	const done = async () => Number(await taken.textContent());
	await expect(climb).toHaveAttribute('aria-disabled', 'false');
	await climb.click();
	await expect(taken).toHaveText('500', { timeout: 60_000 });
	const undisturbed = await sum.textContent();
	await page.getByRole('button', { name: 'Start over' }).click();
	await climb.click();
	await expect.poll(done).toBeGreaterThan(20);
	await page.workers()[0]?.evaluate(() => close());
	const stood = await done();
	expect(stood).toBeLessThan(500);
	await expect(page.getByText('worker stopped and was replaced')).toBeVisible({ timeout: 15_000 });
	expect(await done()).toBeGreaterThanOrEqual(stood);
	await expect(taken).toHaveText('500', { timeout: 60_000 });
	expect(await sum.textContent()).toBe(undisturbed);
	expect(page.workers()).toHaveLength(1);
});
