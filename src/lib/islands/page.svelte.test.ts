import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FigureLink } from '$lib/lessons/link.svelte';
import { IslandsOfPage } from './page';
import { writeProps } from './props';
import { startWords } from './words.svelte';

/** Further down than any island wakes by itself. */
const FAR = '<div style="height: 5000px"></div>';

const link = () => new FigureLink({ d: 3, k: 2, f: 3, s: 1, p: 0 }, 'figure-1');
const island = (name: string, props: object) =>
	`<div data-island="${name}" data-props='${writeProps(props)}' data-fresh></div>`;
const code = () => island('code', { link: link(), as: 'channels' });

let place: HTMLElement;
beforeEach(() => {
	localStorage.clear(); // the framework that was chosen last
	place = document.createElement('div');
	document.body.append(place);
});
afterEach(() => place.remove());

function open(html: string): IslandsOfPage {
	place.innerHTML = html;
	return new IslandsOfPage(place);
}
const panel = () => place.querySelector('[role=tabpanel]')?.textContent ?? '';

describe('an island', () => {
	it('lives when it is in sight, and not while it is far below', async () => {
		const page = open(code() + FAR + code());
		await page.start();
		const [near, far] = place.querySelectorAll<HTMLElement>('[data-island]');
		expect(near?.dataset.live).toBe('');
		expect(far?.dataset.live).toBeUndefined();
		expect(near?.textContent).toContain('Conv2D');
	});

	it('says where it stands that it could not be loaded, and leaves the others alone', async () => {
		const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const page = open(island('figure', { id: 'no-such-demo' }) + code());
		await page.start();
		expect(place.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
		expect(panel()).toContain('Conv2D');
		expect(told).toHaveBeenCalledOnce();
		told.mockRestore();
	});

	it('leaves alone what is pressed where nothing could be loaded', async () => {
		const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const broken = `<div data-island="figure" data-props='${writeProps({ id: 'no-such-demo' })}'><button>On</button></div>`;
		const page = open(broken);
		await page.start();
		const pressed = vi.fn();
		place.addEventListener('click', pressed);
		place.querySelector('button')?.click();
		expect(pressed).toHaveBeenCalledOnce();
		told.mockRestore();
	});

	it('is moved by words before it has ever been seen', async () => {
		const words = `<button data-link="figure-1" data-show='{"s":2}' aria-pressed="false">two</button>`;
		const page = open(words + FAR + code());
		startWords(page, place);
		await page.start();
		expect(panel()).toBe('');
		const button = place.querySelector('button');
		button?.click();
		await expect.poll(panel).toContain('strides=2');
		await expect.poll(() => button?.ariaPressed).toBe('true');
	});

	it('lights the words after the figure has been painted', async () => {
		const words = [2, 3].map(
			(s) => `<button data-link="figure-1" data-show='{"s":${s}}' aria-pressed="false"></button>`,
		);
		const page = open(words.join(''));
		startWords(page, place);
		flushSync();
		const lit = () => [...place.querySelectorAll('button')].map((button) => button.ariaPressed);
		page.links.find('figure-1').report({ s: 3 });
		flushSync();
		expect(lit()).toEqual(['false', 'false']);
		await expect.poll(lit).toEqual(['false', 'true']);
	});
});
