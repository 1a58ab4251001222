import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderIn } from '$lib/ui/testing';
import { FigureLink } from './link.svelte';
import { loadDemos } from './demos';
import { ProgressKeeper, readProgress } from './progress.svelte';
import LinkedFigure from './testing/LinkedFigure.svelte';
import Sample from './testing/Sample.svelte';

async function show() {
	const link = new FigureLink({ s: 1, n: 7, d: 1, k: 4, f: 3, p: 0 }, 'figure-1');
	const { screen } = await renderIn('en', Sample, { link });
	return { screen, link };
}

const openBoxes = () => document.querySelectorAll('[role="tooltip"]:popover-open').length;

describe('a term', () => {
	it('leads to the glossary and is described by its definition in both languages', async () => {
		const { screen } = await show();
		const term = screen.getByRole('link', { name: 'stride', exact: true });
		await expect.element(term).toHaveAttribute('href', '/glossary/#stride');
		await expect.element(term).toHaveAccessibleDescription(/스트라이드.*How far the window moves/);
		await expect.element(screen.getByRole('link', { name: 'Strides' })).toBeVisible();
	});

	it('opens on focus and on hover, and Escape closes it', async () => {
		const { screen } = await show();
		expect(openBoxes()).toBe(0);
		(screen.getByRole('link', { name: 'stride', exact: true }).element() as HTMLElement).focus();
		await expect.poll(openBoxes).toBe(1);
		await userEvent.keyboard('{Escape}');
		await expect.poll(openBoxes).toBe(0);
		await userEvent.hover(screen.getByRole('link', { name: 'Strides' }));
		await expect.poll(openBoxes).toBe(1);
		await userEvent.hover(screen.getByRole('tab', { name: 'PyTorch' }));
		await expect.poll(openBoxes).toBe(0);
	});
});

describe('words and figure', () => {
	it('move the figure and light up when it shows their state, however it got there', async () => {
		const { screen, link } = await show();
		const [one, two] = [
			screen.getByRole('button', { name: 'one' }),
			screen.getByRole('button', { name: 'two' }),
		];
		await expect.element(one).toHaveAttribute('aria-pressed', 'true');
		await two.click();
		expect(link.wanted).toMatchObject({ s: 2, n: 7 });
		await expect.element(two).toHaveAttribute('aria-pressed', 'true');
		await expect.element(one).toHaveAttribute('aria-pressed', 'false');
		link.report({ s: 1, n: 5 });
		await expect.element(one).toHaveAttribute('aria-pressed', 'true');
		expect(link.wanted).toMatchObject({ s: 2, n: 7 });
	});

	it('keep what the reader changed when the words ask for something else', () => {
		const link = new FigureLink({ s: 1 });
		link.report({ s: 1, n: 9, cells: [[1]] });
		link.show({ s: 3 });
		expect(link.wanted).toEqual({ s: 3, n: 9, cells: [[1]] });
		expect(link.shows({ cells: [[1]] })).toBe(true);
	});
});

describe('code', () => {
	it('follows the figure, in the framework chosen with the arrow keys', async () => {
		const { screen, link } = await show();
		const code = () => screen.getByRole('tabpanel').element().textContent ?? '';
		(screen.getByRole('tab', { selected: true }).element() as HTMLElement).focus();
		await userEvent.keyboard('{Home}');
		expect(code()).toContain('layers.Conv2D(filters=4');
		link.report({ s: 2 });
		await expect.poll(code).toContain('strides=2');
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(code).toContain('nn.Conv2d(1, 4, kernel_size=3, stride=2)');
		await expect.element(screen.getByRole('tab', { name: 'PyTorch' })).toHaveFocus();
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
		await expect.poll(code).toContain('tf.layers.conv2d');
	});
});

describe('progress', () => {
	it('is kept on the device', () => {
		const keeper = new ProgressKeeper('kept');
		keeper.markRead('one');
		keeper.countAnswer(true);
		keeper.countAnswer(false);
		expect(readProgress('kept')).toEqual({ read: ['one'], asked: 2, right: 1 });
		expect(new ProgressKeeper('kept').asked).toBe(2);
	});

	it.each(['{', '[]', '7', 'null', '{"read":3,"asked":-1,"right":"x"}'])(
		'starts afresh where %s was kept',
		(kept) => {
			localStorage.setItem('convoscope:lesson:odd', kept);
			expect(readProgress('odd')).toEqual({ read: [], asked: 0, right: 0 });
		},
	);

	it('survives storage that throws', () => {
		const original = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
		Object.defineProperty(window, 'localStorage', {
			configurable: true,
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
		const keeper = new ProgressKeeper('blocked');
		keeper.markRead('one');
		expect(keeper.read.has('one')).toBe(true);
		Object.defineProperty(window, 'localStorage', original);
	});
});

describe('a linked figure', () => {
	it('is moved by the words and tells them where the reader moved it, leaving the address alone', async () => {
		const address = location.href;
		const link = new FigureLink({ n: 5, f: 3 }, 'figure-1');
		const { screen } = await renderIn('en', LinkedFigure, { link, demos: await loadDemos(['convolution']) });
		const words = screen.getByRole('button', { name: 'the middle' });
		await expect.element(words).toHaveAttribute('aria-pressed', 'false');
		expect(link.params).toMatchObject({ n: 5, f: 3, s: 1, step: 0 });
		await words.click();
		await expect.element(words).toHaveAttribute('aria-pressed', 'true');
		await expect.element(screen.getByRole('figure')).toHaveAccessibleDescription(/ow 2, column 2/);
		await screen.getByRole('button', { name: 'One step forward' }).click();
		await expect.element(words).toHaveAttribute('aria-pressed', 'false');
		expect(link.params.step).toBe(5);
		expect(location.href).toBe(address);
	});

	it('refuses a demo that is not in the registry', async () => {
		await expect(loadDemos(['nothing'])).rejects.toThrow('got "nothing"');
	});
});
