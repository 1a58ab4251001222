import type { Page } from '@playwright/test';
import { expect, open, test } from './support';

interface Layer {
	drawsContent: boolean;
	backendNodeId?: number;
}

/** What the browser draws apart and puts together for each frame, after one step of the first figure. */
async function layersAfterAStep(page: Page): Promise<{ count: number; classes: string[] }> {
	const client = await page.context().newCDPSession(page);
	let layers: Layer[] = [];
	client.on('LayerTree.layerTreeDidChange', (event) => (layers = event.layers ?? layers));
	await client.send('LayerTree.enable');
	await page.getByRole('button', { name: 'One step forward' }).first().click();
	await expect.poll(() => layers.length).toBeGreaterThan(0);
	// the list that follows the frame that follows the step
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
	const drawn = layers.filter((layer) => layer.drawsContent);
	const classes = await Promise.all(
		drawn.map(async ({ backendNodeId }) => {
			if (backendNodeId === undefined) return '';
			const { node } = await client.send('DOM.describeNode', { backendNodeId });
			return node.attributes?.[node.attributes.indexOf('class') + 1] ?? '';
		}),
	);
	return { count: drawn.length, classes };
}

for (const width of [1366, 412]) {
	test(`a step draws the buttons and the formula apart from the lesson, at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 768 });
		await open(page, '/lessons/channels-and-filters/');
		const { count, classes } = await layersAfterAStep(page);
		for (const name of ['transport', 'formula', 'sum'])
			expect(classes.some((each) => each.split(' ').includes(name))).toBe(true);
		// Text that shared none with its neighbours made forty of them.
		expect(count).toBeLessThan(25);
	});
}
