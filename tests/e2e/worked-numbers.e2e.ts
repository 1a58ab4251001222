/** The worked numbers of lessons 2 to 7, typed in from the course's plan, as the built lessons compute and show them. */
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './support';

/** The figures and parts of a lesson, in the order of its text; each is woken before it is read. */
async function openLesson(page: Page, slug: string) {
	await open(page, `/lessons/${slug}/`);
	const all = page.locator('article :is([data-island="figure"], [data-island="part"])');
	return {
		async figure(number: number) {
			await all.nth(number).scrollIntoViewIfNeeded();
			await expect(all.nth(number)).toHaveAttribute('data-live', '');
			return all.nth(number);
		},
		/** Presses the words in the text that move a figure. */
		async say(words: string) {
			await page.getByRole('button', { name: words, exact: true }).first().click();
		},
	};
}

/** A grid's numbers as the reader sees them, row by row. */
const rowsOf = (figure: Locator, name: RegExp) =>
	figure
		.getByRole('grid', { name })
		.getByRole('row')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()).join(' ')),
		);

const expectRows = (figure: Locator, name: RegExp, rows: string) =>
	expect.poll(() => rowsOf(figure, name)).toEqual(rows.split(' / '));

/** What a figure shows, on one line. */
const expectText = async (figure: Locator, ...texts: string[]) => {
	for (const text of texts) {
		await expect
			.poll(async () => (await figure.innerText()).replace(/\s+/g, ' '), { message: text })
			.toContain(text);
	}
};

test('2: nine products make the first sum, nine sums the map; 76 numbers over RGB; windows as rows', async ({
	page,
}) => {
	const { figure, say } = await openLesson(page, 'convolution');
	const first = await figure(0);
	await expectRows(first, /^Input/, '1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 1 0 / 0 1 1 0 0');
	const terms = await first.getByRole('toolbar').getByRole('button').allInnerTexts();
	expect(terms.map((term) => term.replace(/\s/g, '').replace('×', '·')).join(' + ')).toBe(
		'1·1 + 1·0 + 1·1 + 0·0 + 1·1 + 1·0 + 0·1 + 0·0 + 1·1',
	);
	await expect(first.getByRole('img', { name: 'equals 4' })).toBeVisible();
	await say('the last place');
	await expectRows(first, /^Output/, '4 3 4 / 2 4 3 / 2 3 4');
	await expectText(await figure(3), 'A 5×5 filter over 3 channels', '5 · 5 · 3 + 1 = 76');
	await page.getByText('See it: the first example as one matrix').click();
	await expectRows(await figure(5), /^Output, as a column/, '4 / 3 / 4 / 2 / 4 / 3 / 2 / 3 / 4');
});

test('2: every kernel of the gallery is there, and the plain ones do what they say', async ({ page }) => {
	const { figure } = await openLesson(page, 'convolution');
	const kernels = await figure(2);
	const weights: Record<string, string> = {
		Identity: '0 0 0 / 0 1 0 / 0 0 0',
		'Box blur': '1 1 1 / 1 1 1 / 1 1 1',
		'Gaussian blur': '1 2 1 / 2 4 2 / 1 2 1',
		Sharpen: '0 −1 0 / −1 5 −1 / 0 −1 0',
		'Sobel x': '−1 0 1 / −2 0 2 / −1 0 1',
		'Sobel y': '−1 −2 −1 / 0 0 0 / 1 2 1',
		'Prewitt x': '−1 0 1 / −1 0 1 / −1 0 1',
		'Laplacian, 4 neighbours': '0 −1 0 / −1 4 −1 / 0 −1 0',
		'Laplacian, 8 neighbours': '−1 −1 −1 / −1 8 −1 / −1 −1 −1',
	};
	for (const [name, rows] of Object.entries(weights)) {
		await kernels.getByRole('radio', { name, exact: true }).check();
		await expectRows(kernels, /^Kernel/, rows);
	}
});

test('3: five, three, and the three answers to 2.33; 14×14×64', async ({ page }) => {
	const { figure, say } = await openLesson(page, 'stride-and-output-size');
	await expectText(await figure(0), 'Output 5 wide', '= (7 − 3) + 1 = 4 + 1 = 5');
	await expectText(await figure(1), 'Output 3 wide', '= (7 − 3) / 2 + 1 = 4 / 2 + 1 = 2 + 1 = 3');
	const padded = await figure(2);
	await say('Add one cell of padding');
	await expectText(padded, 'Output 7 wide', '= (7 − 3 + 2·1) / 1 + 1 = 6 + 1 = 7');
	const three = await figure(3);
	await expectText(three, '4 / 3 + 1 = 2.33', '⌊2.33⌋ = 2', '⌈2.33⌉ = 3. Adds 1 before and 1 after.');
	await say('never read');
	await expectText(three, '1 row and 1 column of the input are never read.');
	const layer = await figure(4);
	await expectText(layer, 'Output 14×14×64', '= (28 − 4 + 2·1) / 2 + 1 = 26 / 2 + 1 = 13 + 1 = 14', '1,088');
	await say('Here');
	await expectText(layer, 'Output 5×4×64');
});

test('4: 32, 28, 24, 20; once at the corner, nine times in the middle; what keeps the size', async ({
	page,
}) => {
	const { figure, say } = await openLesson(page, 'padding');
	await expectText(await figure(0), '32 → 28 → 24 → 20');
	await expectRows(
		await figure(1),
		/^Reads/,
		'1 2 3 3 3 2 1 / 2 4 6 6 6 4 2 / 3 6 9 9 9 6 3 / 3 6 9 9 9 6 3 / 3 6 9 9 9 6 3 / 2 4 6 6 6 4 2 / 1 2 3 3 3 2 1',
	);
	const frame = await figure(2);
	await expectText(frame, '(7 − 3 + 2·1) / 1 + 1 = 6 + 1 = 7', '(7 + 2·1)² = 9² = 81', '(3 − 1)/2 = 1');
	await say('a 5×5 filter');
	await expectText(frame, '(5 − 1)/2 = 2', 'Output 7 by 7');
	await expectText(
		await figure(3),
		'⌈8 / 2⌉ = 4',
		'SAME adds 1: 0 at the top and left, 1 at the bottom and right',
	);
	await expectRows(
		await figure(4),
		/^Output/,
		'4 6 6 6 6 6 4 / 6 9 9 9 9 9 6 / 6 9 9 9 9 9 6 / 6 9 9 9 9 9 6 / 6 9 9 9 9 9 6 / 6 9 9 9 9 9 6 / 4 6 6 6 6 6 4',
	);
	await expectText(await figure(5), 'Padded input 32×32', '(28 − 5 + 2·2) / 1 + 1 = 27 + 1 = 28');
});

test('5: 28×28×1, six maps, a depth column of five; 760, 2,080, and 26 against 20', async ({ page }) => {
	const { figure, say } = await openLesson(page, 'channels-and-filters');
	await expectText(await figure(0), '3 + (−4) + 6 + 2 = 7');
	const volumes = await figure(1);
	await expectText(volumes, 'output 28×28×1, 76 parameters');
	await say('six filters');
	await expectText(volumes, 'Output 28×28×6');
	await say('five filters');
	await expectText(volumes, 'Output 28×28×5', 'Depth column: 5 units, one window');
	await expectText(await figure(2), 'output 32×32×10, 760 parameters', '= 760');
	const mixing = await figure(3);
	await say('56×56×64 with 32 filters');
	await expectText(mixing, 'output 56×56×32, 2,080 parameters');
	const stack = await figure(4);
	await expectText(stack, '(5·5·1 + 1)·1 = 26', '(3·3·1 + 1)·1 + (3·3·1 + 1)·1 = 20', '25C²', '18C²');
	await say('64 channels');
	await expectText(stack, '102,400', '73,728');
});

test('6: one window three ways, a map three ways, one number for all', async ({ page }) => {
	const { figure } = await openLesson(page, 'pooling');
	const one = await figure(0);
	await expectRows(one, /^Input/, '4 2 / 1 3');
	for (const [kind, value] of Object.entries({ Maximum: '4', Average: '2.5', Minimum: '1' })) {
		await expectRows(one, new RegExp(`^${kind}`), value);
	}
	const map = await figure(1);
	await expectRows(map, /^Input/, '1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4');
	await expectRows(map, /^Maximum/, '6 8 / 3 4');
	await expectRows(map, /^Average/, '3.25 5.25 / 2 2');
	await expectRows(map, /^Minimum/, '1 2 / 1 0');
	await expectText(map, 'Output 2 by 2', '0 parameters');
	const whole = await figure(3);
	await expectRows(whole, /^Global average/, '3.125');
	await expectText(whole, 'The average of all 4×4 numbers is 3.125.');
	await page.getByText('Stochastic pooling, draw by draw').click();
	await expectRows(await figure(4), /^Stochastic/, '6  /  ');
});

test('7: two linear layers are one; tanh and its slope; ten shares that add up to 1', async ({ page }) => {
	const { figure, say } = await openLesson(page, 'activations');
	const layers = await figure(0);
	await expectRows(layers, /^M = W₂·W₁/, '3 3 / 0 3');
	await expectRows(layers, /^Y = W₂·H/, '3 3 6 / 0 3 3');
	await expectRows(layers, /^M·X/, '3 3 6 / 0 3 3');
	await say('a ReLU between');
	await expectRows(layers, /^Y = W₂·A/, '2 3 6 / 1 3 3');
	await expectText(await figure(1), Math.tanh(1).toFixed(3), (1 - Math.tanh(1) ** 2).toFixed(2));
	const map = await figure(2);
	await say('to −4');
	await expectText(map, '25 of 25 cells are negative before the activation. Every cell has slope 0');
	const shares = await figure(3);
	const [row = ''] = await rowsOf(shares, /^Probabilities/);
	expect(row.split(' ')).toHaveLength(10);
	expect(row.split(' ').reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(1, 3);
	await expectText(shares, 'Sum of all probabilities: 1');
});
