import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderIn } from '$lib/ui/testing';
import { calculator } from './calculator';
import Calculator from './Calculator.svelte';
import { preset } from './presets';
import Stack from './Stack.svelte';
import { StackState } from './stack.svelte';

beforeAll(() => calculator.fetchParts());

const show = async (stack: StackState, locale: 'en' | 'ko' = 'en') =>
	(await renderIn(locale, Stack, { stack })).screen;

describe('StackState', () => {
	it('adds, moves and removes', () => {
		const stack = new StackState(preset('single'));
		const id = stack.add({ kind: 'flatten' });
		expect(stack.description.outputShape).toEqual([14 * 14 * 64]);
		stack.move(id ?? -1, -1);
		expect(stack.description.failure?.problem.code).toBe('needs-image');
		stack.remove(id ?? -1);
		expect(stack.presetId).toBe('single');
	});
});

describe('Stack', () => {
	it('marks the layer that does not fit, and says nothing of those behind it', async () => {
		const screen = await show(new StackState(preset('broken')));
		const rows = screen.getByRole('listitem').elements();
		expect(rows[3]?.textContent).toContain('The filter spans 3 cells, the padded input has only 2.');
		expect(rows[4]?.textContent).toContain('not reached');
		await expect.element(screen.getByText(/layer 4 does not fit/)).toBeVisible();
	});

	it('is changed with the keyboard, and the rows behind follow', async () => {
		const stack = new StackState(preset('lenet'));
		const screen = await show(stack);
		(screen.getByRole('button', { name: 'Change layer 1' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		const filters = screen.getByRole('textbox', { name: 'Filters K' });
		await filters.fill('8');
		await userEvent.keyboard('{Enter}');
		expect(screen.getByRole('listitem').elements()[1]?.textContent).toContain('14×14×8');
	});

	it('keeps the focus where a row moved to, and gives it on when a row goes', async () => {
		const screen = await show(new StackState(preset('lenet')));
		const press = async (name: string) => {
			(screen.getByRole('button', { name, exact: true }).element() as HTMLElement).focus();
			await userEvent.keyboard('{Enter}');
		};
		const focused = () => document.activeElement?.getAttribute('aria-label');
		await press('Move layer 1 down');
		await vi.waitFor(() => expect(focused()).toBe('Move layer 2 down'));
		await press('Remove layer 8');
		await vi.waitFor(() => expect(focused()).toBe('Remove layer 7'));
	});

	it('shows the text where the clipboard is closed', async () => {
		const screen = await show(new StackState(preset('single')));
		const closed = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('closed'));
		await screen.getByRole('button', { name: 'LaTeX' }).click();
		await expect
			.element(screen.getByRole('textbox', { name: 'Copy the stack as' }))
			.toHaveValue(expect.stringContaining('\\begin{tabular}{lllrrll}'));
		closed.mockRestore();
	});
});

describe('Calculator', () => {
	it('holds one layer and the stack in one link', async () => {
		const { params, notices } = calculator.read('?n=28&f=4&s=2&p=1&k=64&layers=c6f5,bogus', '');
		expect(notices.map(({ name }) => name)).toEqual(['layers']);
		const onchange = vi.fn();
		const { screen } = await renderIn('en', Calculator, { params, onchange });
		await screen.getByRole('button', { name: /Add the layer from above/ }).click();
		expect(calculator.write(onchange.mock.lastCall?.[0]).search).toBe(
			'?n=28&f=4&s=2&p=1&k=64&layers=c6f5p2,avg2,c16f5,avg2,flat,d120,d84,d10,c64f4s2p1',
		);
		await expect.element(screen.getByText(/layer 9 does not fit/)).toBeVisible();
	});
});
