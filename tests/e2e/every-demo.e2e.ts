import { expect, open, test } from './support';

/** Parameters of each demo that links hold: two that are numbers, and one that is a word where there is one. */
const DEMOS: Record<string, readonly string[]> = {
	convolution: ['n', 'f', 'kernel'],
	kernels: ['row', 'column', 'kernel'],
	'output-size': ['n', 's', 'rule'],
	padding: ['n', 'p', 'mode'],
	channels: ['d', 'k', 'mark'],
	pooling: ['n', 'f', 'kinds'],
	activation: ['x', 't', 'fn'],
	features: ['seed', 'step', 'part'],
	'receptive-field': ['n', 'layer', 'net', 'layers', 'unit'],
};

/** What no parameter of any demo can be. */
const WRONG = ['x', '-7000', '1e999', 'NaN', '', '99999999999999999999', '0x10', '<b>', '%ED%A0%80', '1;2'];

/** What is wrong with the whole address rather than with one value. */
const BROKEN = [
	'?%',
	'?__proto__=1&constructor=2&toString=3',
	'?n=%E0%A4%A',
	'?&&&=&=1',
	'#s=',
	'#s=1.broken.00000000',
	'#s=9.AAAA.00000000',
	'#s=1.' + 'A'.repeat(3000) + '.ffffffff',
	'?' + 'n=1&'.repeat(400),
	'?ask=perhaps&hide=' + 'a,'.repeat(50) + '&lock=<script>',
];

for (const [id, names] of Object.entries(DEMOS)) {
	const path = `/demos/${id}/`;

	test(`${id}: ${names.length * WRONG.length + BROKEN.length} bad links open, with a note where a value was wrong`, async ({
		page,
	}) => {
		test.setTimeout(240_000);
		const note = page.getByRole('status').filter({ hasText: 'could not be used' });
		for (const name of names) {
			for (const value of WRONG) {
				await open(page, `${path}?${name}=${value}`);
				// "n = 7 is used instead", or "layers (x) was left out" where nothing need be given.
				await expect(note, `${name}=${value}`).toContainText(new RegExp(`\\b${name} (= |\\()`));
				await expect(page.locator('figure').first()).not.toContainText(/\bNaN\b|undefined|Infinity/);
			}
		}
		for (const address of BROKEN) {
			await page.goto('about:blank');
			await open(page, path + address);
			await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
			await expect(page.locator('figure').first()).toBeVisible();
			await expect(page.locator('figure').first()).not.toContainText(/\bNaN\b|undefined|Infinity/);
		}
	});
}
