/** Taking the live network apart: every number leads to where it came from, and what is shown adds up. */
import type { Page } from '@playwright/test';
import { seededRandom } from '../../src/lib/nn/random';
import { expect, expectAccessible, expectNoSidewaysScroll, open, test } from './support';

const STEPS = 1000;

const here = (page: Page) => page.locator('[data-drill]');
const code = (page: Page) => here(page).getAttribute('data-drill', { timeout: 5000 });
const ready = (page: Page) =>
	page.waitForFunction(() => document.documentElement.dataset.network === 'ready', null, { timeout: 20_000 });

async function openLab(page: Page, address: string) {
	await open(page, address);
	await ready(page);
}

/** What one place shows, read from the page as text. */
interface Shown {
	code: string;
	/** the network's number, in the heading */
	activation: number;
	/** what is added up, to what, and what comes out */
	parts: number[];
	total: number | null;
	value: number | null;
	powers: number[];
	powerSum: number | null;
	ownPower: number | null;
	/** per channel: the number read and its weight in every cell, and the sum above them */
	channels: { cells: [number, number][]; sum: number }[];
	text: string;
}

/** A step of the walk: what was shown, and where the number that was followed led. */
interface Step {
	shown: Shown;
	/** the number as it was shown before, where it stood alone */
	followed: { code: string; shown: number; decimals: number } | null;
}

/**
 * Runs in the page, so that a thousand steps take no thousand journeys: from the open place on, each step follows a number,
 * goes back along the trail, or begins anew. `draws` are numbers from 0 to 1, three for each step.
 */
async function walk(draws: readonly number[]): Promise<Step[]> {
	const number = (text: string | null | undefined) => Number((text ?? '').replace('−', '-').replace('×', ''));
	const root = () => document.querySelector<HTMLElement>('[data-drill]');
	const code = () => root()?.dataset.drill ?? 'closed';
	/** where the browser's Back leads; an entry whose way back the browser was slow to take can be of the present place */
	const earlier = () => (history.state as { lenet?: string[] } | null)?.lenet?.at(-2) ?? code();
	const pick = <T>(values: readonly T[], draw: number) => values[Math.floor(draw * values.length)] as T;

	function read(): Shown {
		const node = root();
		if (!node) throw new Error('nothing is taken apart');
		const all = (selector: string) =>
			[...node.querySelectorAll(selector)].map((found) => number(found.textContent));
		const one = (selector: string) => all(selector)[0] ?? null;
		return {
			code: code(),
			activation: one('[data-activation]') ?? NaN,
			parts: all('[data-part]'),
			total: one('[data-total]'),
			value: one('[data-value]'),
			powers: all('[data-power]'),
			powerSum: one('[data-power-sum]'),
			ownPower: one('[data-own-power]'),
			channels: [...node.querySelectorAll('.channel')].map((channel) => ({
				sum: number(channel.querySelector('.head b')?.textContent),
				cells: [...channel.querySelectorAll('[data-at]')].map((cell): [number, number] => [
					number(cell.querySelector('.read')?.textContent),
					number(cell.querySelector('.weight')?.textContent),
				]),
			})),
			text: node.textContent ?? '',
		};
	}

	/** Does something and waits until another place is open, or none. */
	async function move(act: () => void): Promise<void> {
		const before = code();
		act();
		for (let tries = 0; code() === before; tries++) {
			if (tries > 1000) throw new Error(`${before}: nothing happened`);
			await new Promise((done) => setTimeout(done, 5));
		}
	}

	const begin = (draw: number) => () =>
		pick([...document.querySelectorAll<HTMLElement>('[data-layer="output"] button')], draw).click();
	const steps: Step[] = [];
	for (let at = 0; at < draws.length; at += 3) {
		const [what = 0, which = 0, how = 0] = draws.slice(at, at + 3);
		if (code() === 'closed') await move(begin(which));
		const step: Step = { shown: read(), followed: null };
		steps.push(step);
		const ways = [...document.querySelectorAll<HTMLElement>('[data-drill] .body [data-place]')];
		const trail = [...document.querySelectorAll<HTMLElement>('[data-drill] nav li button')];
		if (ways.length > 0 && what < 0.8) {
			const way = pick(ways, which);
			const cell = way.querySelector('.read');
			const pooled = way.closest('.window') ? way.querySelector('[data-part]') : null;
			const told = cell ?? pooled;
			if (told) {
				const shown = number(told.textContent);
				step.followed = { code: way.dataset.place ?? '', shown, decimals: cell ? 2 : 4 };
			}
			await move(() => way.click());
		} else if (how < 0.4) {
			await move(() => pick(trail.slice(0, -1), which).click());
		} else if (how < 0.7 && earlier() !== code()) {
			await move(() => history.back());
		} else if (how < 0.9) {
			await move(() => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape' })));
		} else {
			await move(begin(which));
		}
	}
	return steps;
}

const HALF = 0.5e-4;
const near = (a: number, b: number, by: number, what: string) =>
	expect(Math.abs(a - b), `${what}: ${a} and ${b}`).toBeLessThanOrEqual(by + 1e-9);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Every sum on show equals what it is said to be, as far as the decimals on show can tell. */
function expectAddsUp(shown: Shown) {
	const { code, activation, parts, total, value, powers, powerSum, ownPower, channels } = shown;
	expect(shown.text).not.toMatch(/NaN|undefined|Infinity|null/);
	expect(value, code).not.toBeNull();
	near(value ?? NaN, activation, 2 * HALF, `${code}: value and activation`);
	if (total !== null) near(sum(parts), total, HALF * (parts.length + 1), `${code}: parts and total`);
	if (/^[cf]/.test(code)) near(Math.tanh(total ?? NaN), value ?? NaN, 2 * HALF, `${code}: tanh`);
	if (/^s/.test(code)) near((total ?? NaN) / 4, value ?? NaN, 2 * HALF, `${code}: average`);
	for (const { cells, sum: told } of channels) {
		const slack = sum(cells.map(([read, weight]) => 0.005 * (Math.abs(read) + Math.abs(weight)) + 0.000025));
		near(sum(cells.map(([read, weight]) => read * weight)), told, slack + HALF, `${code}: a channel`);
	}
	if (powerSum === null || ownPower === null) return;
	expect(powers).toHaveLength(10);
	near(sum(powers), powerSum, 11 * HALF, `${code}: powers`);
	near(ownPower / powerSum, value ?? NaN, 3 * HALF, `${code}: share`);
}

test(`${STEPS} steps at random: no error, and everything shown adds up`, async ({ page }) => {
	test.setTimeout(300_000);
	const random = seededRandom(1998);
	await openLab(page, '/lenet/?digit=7&layer=output&unit=7');
	await expect(here(page)).toBeVisible();
	const visited = new Set<string>();
	let followed: Step['followed'] = null;
	for (let done = 0; done < STEPS; done += 100) {
		const steps = await page.evaluate(
			walk,
			Array.from({ length: 300 }, () => random()),
		);
		expect(steps).toHaveLength(100);
		for (const step of steps) {
			visited.add(step.shown.code.split('.')[0] ?? '');
			expectAddsUp(step.shown);
			if (followed) {
				expect(step.shown.code).toBe(followed.code);
				near(
					step.shown.activation,
					followed.shown,
					0.5 * 10 ** -followed.decimals + HALF,
					`the number that led to ${followed.code}`,
				);
			}
			followed = step.followed;
		}
	}
	expect([...visited].sort()).toEqual(['c1', 'c3', 'c5', 'f6', 'input', 'output', 's2', 's4']);
});

test('by keyboard alone: from a map to a pixel, and back by Esc, focus never lost', async ({ page }) => {
	await openLab(page, '/lenet/?digit=3');
	await page.getByRole('group', { name: 'S2' }).getByRole('button').first().focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(here(page)).toHaveAttribute('data-drill', /^s2\./);
	await expect(here(page).getByRole('heading').first()).toBeFocused();
	const pooled = await code(page);
	const next = here(page).locator('.window button').first();
	await next.focus();
	const first = await next.getAttribute('data-place');
	await page.keyboard.press('Enter');
	await expect(here(page)).toHaveAttribute('data-drill', first ?? '');
	await expect(here(page).getByRole('heading').first()).toBeFocused();
	await here(page).locator('[data-at][tabindex="0"]').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');
	const cell = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset);
	expect(cell?.at).toBe('6');
	await page.keyboard.press('Enter');
	await expect(here(page)).toHaveAttribute('data-drill', cell?.place ?? '');
	await expect(here(page)).toContainText('Here the way ends');
	await page.keyboard.press('Escape');
	await expect(here(page)).toHaveAttribute('data-drill', first ?? '');
	await expect(here(page).locator(`[data-place="${cell?.place}"]`)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(here(page)).toHaveAttribute('data-drill', pooled ?? '');
	await page.keyboard.press('Escape');
	await expect(here(page)).toHaveCount(0);
	await expect(page.getByRole('group', { name: 'S2' }).getByRole('button').first()).toBeFocused();
});

test('the browser’s Back leads up the same way, a reload keeps it, a link opens it', async ({ page }) => {
	await openLab(page, '/lenet/?digit=5');
	await page.getByRole('region', { name: 'Ten probabilities' }).getByRole('button').nth(5).click();
	await here(page).locator('[data-place^="f6"]').first().click();
	await here(page).locator('[data-place^="c5"]').first().click();
	await expect(page).toHaveURL(/\?digit=5&layer=c5&unit=\d+$/);
	await page.reload();
	await ready(page);
	const trail = page.getByRole('navigation', { name: 'The way here' }).getByRole('listitem');
	await expect(trail).toHaveCount(4);
	await page.goBack();
	await expect(here(page)).toHaveAttribute('data-drill', /^f6/);
	await expect(page).toHaveURL(/layer=f6/);
	await page.goBack();
	await expect(here(page)).toHaveAttribute('data-drill', 'output.5');
	await page.goForward();
	await expect(here(page)).toHaveAttribute('data-drill', /^f6/);
	await page.getByRole('button', { name: 'Close' }).click();
	await expect(here(page)).toHaveCount(0);
	await expect(page).toHaveURL(/\/lenet\/\?digit=5$/);
	await openLab(page, '/lenet/?digit=5&layer=input&unit=406');
	await expect(here(page)).toContainText('row 15, column 15');
});

test('follows the pen: what is taken apart is recomputed for every stroke', async ({ page }) => {
	await openLab(page, '/lenet/?layer=output&unit=1');
	const activation = () => here(page).locator('[data-activation]').innerText();
	const before = await activation();
	const box = await page.getByRole('group', { name: 'Drawing area' }).boundingBox();
	if (!box) throw new Error('no drawing area');
	await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.2 * box.height);
	await page.mouse.down();
	await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.8 * box.height, { steps: 6 });
	await page.mouse.up();
	await expect.poll(activation).not.toBe(before);
	const [step] = await page.evaluate(walk, [1, 0, 1]);
	expectAddsUp((step as Step).shown);
});

for (const [language, path] of [
	['English', '/lenet/'],
	['Korean', '/ko/lenet/'],
] as const) {
	test(`accessible and narrow in every kind of place, large type too (${language})`, async ({ page }) => {
		test.setTimeout(180_000);
		const places = [
			'output&unit=7',
			'c5&unit=3',
			's4&unit=100',
			'c3&unit=500',
			'c1&unit=0',
			'input&unit=400',
		];
		for (const [number, place] of places.entries()) {
			await openLab(page, `${path}?digit=7&layer=${place}${number === 0 ? '&large=1' : ''}`);
			await expect(here(page)).toBeVisible();
			await page.emulateMedia({ colorScheme: number % 2 ? 'dark' : 'light' });
			await page.setViewportSize({ width: 1280, height: 800 });
			await expectAccessible(page);
			await page.setViewportSize({ width: 320, height: 640 });
			await expectNoSidewaysScroll(page);
		}
	});
}

test('large type for a class: fewer controls, in the link, and off again', async ({ page }) => {
	await openLab(page, '/lenet/?digit=2');
	const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
	const before = await size();
	await page.getByRole('checkbox', { name: 'Large, for a class' }).check();
	expect(await size()).toBeGreaterThan(1.4 * before);
	await expect(page).toHaveURL(/large=1/);
	await expect(page.getByLabel('Backend')).toHaveCount(0);
	await page.getByRole('checkbox', { name: 'Large, for a class' }).uncheck();
	expect(await size()).toBe(before);
	await expect(page.getByLabel('Backend')).toBeVisible();
});

test('every layer is told in a sentence', async ({ page }) => {
	await openLab(page, '/lenet/?digit=2');
	await page.getByText('The layers in words').click();
	const told = page.getByRole('listitem').filter({ hasText: /^C3, 16 maps of 10 by 10, strongest map \d+/ });
	await expect(told).toBeVisible();
	await expect(page.getByRole('group', { name: 'C3' })).toHaveAccessibleDescription(
		/^C3, 16 maps of 10 by 10, strongest map \d+, on average 0\.\d\d/,
	);
});
