/** A monkey at the keyboard and the pointer: what it does next follows from its seed alone. */
import type { Page } from '@playwright/test';
import { seededRandom } from '../../src/lib/nn/random.ts';

const KEYS = [
	...['Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'F2', 'Delete', 'Backspace'],
	...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Control+Home', 'Control+End'],
	...['PageUp', 'PageDown', '0', '7', '9', '-', '.', 'e', 'x'],
];
const JUNK = [
	'',
	'1e309',
	'-',
	'NaN',
	'0.1.2',
	'99999999',
	'−3',
	'1,5',
	'<b>x</b>',
	'３',
	'٣',
	' 4 ',
	'1e-9',
];
const SIZES = [
	{ width: 320, height: 640 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 },
];
const FOCUSABLE = 'button,a[href],input,select,textarea,summary,[tabindex]';

export class Monkey {
	/** what it did, newest last */
	readonly done: string[] = [];
	readonly #random: () => number;

	constructor(
		private readonly page: Page,
		seed: number,
	) {
		this.#random = seededRandom(seed);
	}

	#pick<T>(from: readonly T[]): T {
		return from[Math.floor(this.#random() * from.length)] as T;
	}

	/** A point inside the part of the figure that is seen, or the middle of a control in it. */
	async #point(): Promise<{ x: number; y: number } | undefined> {
		const [across, down, among] = [this.#random(), this.#random(), this.#random()];
		return this.page.evaluate(
			([u, v, w, focusable]) => {
				const figure = document.querySelector('main figure');
				if (!figure) return undefined;
				const controls = [...figure.querySelectorAll(focusable)];
				const control = w < 0.7 ? controls[Math.floor((w / 0.7) * controls.length)] : undefined;
				const target = control ?? figure;
				if (control || figure.getBoundingClientRect().bottom < 50) target.scrollIntoView({ block: 'center' });
				const box = target.getBoundingClientRect();
				const top = Math.max(0, box.top);
				const bottom = Math.min(innerHeight, box.bottom);
				return {
					x: box.left + (control ? 0.5 : u) * box.width,
					y: top + (control ? 0.5 : v) * (bottom - top),
				};
			},
			[across, down, among, FOCUSABLE] as const,
		);
	}

	/** Does one thing; says what, if the focus fell to the page as a whole. */
	async act(): Promise<string | undefined> {
		const dice = this.#random();
		if (dice < 0.4) return this.#key(this.#pick(KEYS));
		if (dice < 0.75) return this.#click();
		if (dice < 0.83) return this.#drag();
		if (dice < 0.9) return this.#type(this.#pick(JUNK));
		if (dice < 0.95) return this.#choose();
		return this.#surroundings();
	}

	async #key(key: string): Promise<string | undefined> {
		const before = await this.#focus();
		this.done.push(`key ${key} on ${before}`);
		await this.page.keyboard.press(key);
		// Tab may leave the page for the browser's own bars.
		if (before === 'body' || key.endsWith('Tab')) return undefined;
		return this.#lost(`${key} on ${before}`);
	}

	async #click(): Promise<string | undefined> {
		const point = await this.#point();
		if (!point) return undefined;
		const on = await this.page.evaluate(
			([{ x, y }, focusable]) => {
				const element = document.elementFromPoint(x, y);
				const target = element?.closest<HTMLElement>(focusable);
				const enabled = target && target.tabIndex >= 0 && !target.matches(':disabled');
				return enabled
					? `${target.tagName} ${target.getAttribute('aria-label') ?? target.textContent.trim()}`
					: '';
			},
			[point, FOCUSABLE] as const,
		);
		this.done.push(`click ${Math.round(point.x)},${Math.round(point.y)} ${on.slice(0, 60)}`);
		await this.page.mouse.click(point.x, point.y);
		return on ? this.#lost(`a click on ${on.slice(0, 60)}`) : undefined;
	}

	async #drag(): Promise<undefined> {
		const from = await this.#point();
		if (!from) return;
		const [dx, dy] = [(this.#random() - 0.5) * 200, (this.#random() - 0.5) * 200];
		this.done.push(`drag ${Math.round(from.x)},${Math.round(from.y)} by ${Math.round(dx)},${Math.round(dy)}`);
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		await this.page.mouse.move(from.x + dx, from.y + dy, { steps: 4 });
		await this.page.mouse.up();
	}

	async #type(text: string): Promise<string | undefined> {
		const boxes = this.page.locator(
			'main figure input[type="text"]:enabled, main figure input:not([type]):enabled',
		);
		const count = await boxes.count();
		if (count === 0) return undefined;
		const index = Math.floor(this.#random() * count);
		this.done.push(`type "${text}" into box ${index}`);
		const box = boxes.nth(index);
		await box.fill(text, { timeout: 2000 }).catch(() => undefined); // read-only, or gone since
		await this.page.keyboard.press('Enter');
		return this.#lost(`Enter after "${text}" in box ${index}`);
	}

	async #choose(): Promise<undefined> {
		const selects = this.page.locator('main figure select:enabled');
		const count = await selects.count();
		if (count === 0) return;
		const select = selects.nth(Math.floor(this.#random() * count));
		const options = await select.locator('option:enabled').count();
		const index = Math.floor(this.#random() * options);
		this.done.push(`choose option ${index}`);
		await select.selectOption({ index }, { timeout: 2000 }).catch(() => undefined);
	}

	async #surroundings(): Promise<undefined> {
		const dice = this.#random();
		if (dice < 0.4) {
			const size = this.#pick(SIZES);
			this.done.push(`resize to ${size.width}`);
			await this.page.setViewportSize(size);
		} else if (dice < 0.6) {
			const colorScheme = this.#pick(['light', 'dark'] as const);
			this.done.push(`theme ${colorScheme}`);
			await this.page.emulateMedia({ colorScheme, reducedMotion: this.#pick(['reduce', 'no-preference']) });
		} else if (dice < 0.8) {
			this.done.push('other language');
			await this.page.locator('header a[hreflang]').first().click();
			await this.page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
		} else {
			this.done.push('reload');
			await this.page.reload();
			await this.page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
		}
	}

	#focus = () =>
		this.page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return 'body';
			return `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`.slice(
				0,
				60,
			);
		});

	/** The page has time to settle: what is drawn next is drawn. */
	async #lost(after: string): Promise<string | undefined> {
		await this.page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
		);
		return (await this.#focus()) === 'body' ? `the focus fell to the page after ${after}` : undefined;
	}
}
