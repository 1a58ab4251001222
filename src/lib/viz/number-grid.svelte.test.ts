import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import { renderIn } from '$lib/ui/testing';
import { pastedEdits } from './edit';
import NumberGrid from './NumberGrid.svelte';

const rows = [
	[1, -2, 0],
	[0.5, 10, null],
];
const base = { rows, name: 'Kernel', scale: { kind: 'signed', max: 10 } as const };

async function show(props: Partial<ComponentProps<typeof NumberGrid>> = {}) {
	const spies = { onpoint: vi.fn(), onedit: vi.fn(), oninvalid: vi.fn(), onactivate: vi.fn() };
	const all = { ...base, ...spies, ...props };
	const { screen, update } = await renderIn('en', NumberGrid, all);
	const cell = (name: string) => screen.getByRole('gridcell', { name });
	const focus = (name: string) => (cell(name).element() as HTMLElement).focus();
	return {
		screen,
		cell,
		focus,
		update: (changes: Partial<typeof all>) => update({ ...all, ...changes }),
		...spies,
	};
}

describe('NumberGrid', () => {
	it('is a grid with its size, and every cell says where it is and what it holds', async () => {
		const { screen, cell } = await show();
		const grid = screen.getByRole('grid', { name: 'Kernel, 2 by 3' });
		await expect.element(grid).toHaveAttribute('aria-rowcount', '2');
		await expect.element(grid).toHaveAttribute('aria-colcount', '3');
		await expect.element(cell('Kernel, row 1, column 2, minus 2')).toBeInTheDocument();
		await expect.element(cell('Kernel, row 2, column 3, not computed yet')).toBeInTheDocument();
		expect(screen.container.textContent).toContain('−2');
	});

	it('spends one element a cell: a lesson has hundreds of them', async () => {
		const { screen } = await show({ kindOf: (row) => (row === 0 ? 'padding' : 'plain'), editable: true });
		const cells = [...screen.container.querySelectorAll('[role="gridcell"]')];
		expect(cells).toHaveLength(6);
		for (const cell of cells) {
			expect(cell.children).toHaveLength(0);
			expect(cell.outerHTML.length).toBeLessThan(200);
		}
		expect(screen.container.querySelectorAll('*').length).toBeLessThan(6 + 16);
	});

	it('moves its window visibly, and at once when the next step follows at once', async () => {
		const at = (column: number) => ({ window: { row: 0, column, width: 1, height: 1 } });
		const { screen, update } = await show(at(0));
		const outline = screen.container.querySelector('svg[style*="translate"]') as SVGElement;
		const moving = () => !outline.matches('.hurries');
		await new Promise((resolve) => setTimeout(resolve, 300));
		await update(at(1));
		expect(moving()).toBe(true);
		await update(at(2));
		expect(moving()).toBe(false);
		await new Promise((resolve) => setTimeout(resolve, 300));
		await update(at(1));
		expect(moving()).toBe(true);
	});

	it('steps the number that is being typed with up and down, within its limits', async () => {
		const limits = { min: -3, max: 3, decimals: 1, step: 0.5 };
		const { focus, onedit } = await show({ editable: true, limits });
		focus('Kernel, row 1, column 1, 1');
		await userEvent.keyboard('{F2}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowDown}{Enter}');
		expect(onedit).toHaveBeenLastCalledWith([{ row: 0, column: 0, value: 2.5 }]);
	});

	it('has one Tab stop, moves by arrows without wrapping, and reports what is focused', async () => {
		const { screen, onpoint } = await show();
		expect(screen.container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
		await userEvent.keyboard('{Tab}');
		expect(onpoint).toHaveBeenLastCalledWith({ row: 0, column: 0 });
		await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
		expect(onpoint).toHaveBeenLastCalledWith({ row: 1, column: 1 });
		await userEvent.keyboard('{End}');
		expect(onpoint).toHaveBeenLastCalledWith({ row: 1, column: 2 });
		await userEvent.keyboard('{Control>}{Home}{/Control}');
		expect(onpoint).toHaveBeenLastCalledWith({ row: 0, column: 0 });
	});

	it('takes a typed number on Enter, with a real or a plain minus', async () => {
		const { focus, onedit, screen } = await show({ editable: true });
		focus('Kernel, row 1, column 1, 1');
		await userEvent.keyboard('-3.5{Enter}');
		expect(onedit).toHaveBeenCalledWith([{ row: 0, column: 0, value: -3.5 }]);
		await expect.element(screen.getByRole('gridcell', { name: 'Kernel, row 1, column 1, 1' })).toHaveFocus();
	});

	it('replaces a number of any length that it was opened with', async () => {
		const { focus, onedit } = await show({ editable: true });
		focus('Kernel, row 1, column 1, 1');
		await userEvent.keyboard('{Enter}5{Enter}');
		expect(onedit).toHaveBeenLastCalledWith([{ row: 0, column: 0, value: 5 }]);
		focus('Kernel, row 2, column 2, 10');
		await userEvent.keyboard('{F2}25{Enter}');
		expect(onedit).toHaveBeenLastCalledWith([{ row: 1, column: 1, value: 25 }]);
	});

	it('opens by Enter and F2 with the old number, and Escape restores it', async () => {
		const { focus, onedit, screen } = await show({ editable: true });
		focus('Kernel, row 1, column 2, minus 2');
		await userEvent.keyboard('{Enter}');
		const box = screen.getByRole('textbox', { name: 'New value for Kernel, row 1, column 2' });
		await expect.element(box).toHaveValue('−2');
		await userEvent.keyboard('7{Escape}');
		expect(onedit).not.toHaveBeenCalled();
		await userEvent.keyboard('{F2}');
		await expect.element(box).toHaveValue('−2');
	});

	it('refuses what is no number or out of range, and says so', async () => {
		const limits = { min: -9, max: 9, decimals: 0, step: 1 };
		const { focus, onedit, oninvalid } = await show({ editable: true, limits });
		focus('Kernel, row 1, column 2, minus 2');
		await userEvent.keyboard('10{Enter}');
		expect(onedit).not.toHaveBeenCalled();
		expect(oninvalid).toHaveBeenCalledWith('Enter a number from −9 to 9. Kept −2.');
	});

	it('leaves cells alone that are not editable, and reports Enter and clicks on them', async () => {
		const { focus, cell, onedit, onactivate } = await show();
		focus('Kernel, row 1, column 1, 1');
		await userEvent.keyboard('5{Enter}');
		expect(onactivate).toHaveBeenCalledWith({ row: 0, column: 0 });
		await cell('Kernel, row 2, column 2, 10').click();
		expect(onactivate).toHaveBeenLastCalledWith({ row: 1, column: 1 });
		expect(onedit).not.toHaveBeenCalled();
	});

	it('reports the cell under the pointer, and its leaving', async () => {
		const { cell, onpoint, update } = await show();
		await cell('Kernel, row 2, column 2, 10').hover();
		expect(onpoint).toHaveBeenLastCalledWith({ row: 1, column: 1 });
		await update({ pointed: { row: 1, column: 1 } });
		await userEvent.unhover(cell('Kernel, row 2, column 2, 10'));
		expect(onpoint).toHaveBeenLastCalledWith(null);
	});

	it('says which cells are padding', async () => {
		const kindOf = (row: number) => (row === 0 ? ('padding' as const) : ('plain' as const));
		const { cell } = await show({ kindOf });
		await expect.element(cell('Kernel, row 1, column 3, 0, padding')).toBeInTheDocument();
	});
});

describe('pastedEdits', () => {
	it('lays a table on the grid from a cell, and leaves out what falls outside or is no number', () => {
		const size = { rows: 2, columns: 3 };
		expect(pastedEdits('1\t−2\nx\t4\n5\t6\n', { row: 0, column: 2 }, size)).toEqual([
			{ row: 0, column: 2, value: 1 },
		]);
		expect(pastedEdits('1\t−2\nx\t4\n5\t6\n', { row: 0, column: 0 }, size)).toEqual([
			{ row: 0, column: 0, value: 1 },
			{ row: 0, column: 1, value: -2 },
			{ row: 1, column: 1, value: 4 },
		]);
	});
});

describe('NumberGrid by pointer', () => {
	it('changes a number by dragging it up with the mouse, and leaves it to a finger to scroll', async () => {
		const { cell, onedit } = await show({ editable: true });
		const target = cell('Kernel, row 1, column 1, 1').element();
		const { left, top } = target.getBoundingClientRect();
		const fire = (type: string, up: number, pointerType: string) =>
			target.dispatchEvent(
				new PointerEvent(type, {
					...{ bubbles: true, button: 0, buttons: type === 'pointerup' ? 0 : 1, pointerType },
					...{ clientX: left + 10, clientY: top + 10 - up },
				}),
			);
		fire('pointerdown', 0, 'touch');
		fire('pointermove', 40, 'touch');
		expect(onedit).not.toHaveBeenCalled();
		fire('pointerdown', 0, 'mouse');
		fire('pointermove', 36, 'mouse');
		expect(onedit).toHaveBeenLastCalledWith([{ row: 0, column: 0, value: 4 }]);
	});

	it('takes a pasted table, brought into range', async () => {
		const limits = { min: -9, max: 9, decimals: 1, step: 1 };
		const { focus, onedit } = await show({ editable: true, limits });
		focus('Kernel, row 1, column 2, minus 2');
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', '3\t-40\n0.25\tx');
		document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
		expect(onedit).toHaveBeenCalledWith([
			{ row: 0, column: 1, value: 3 },
			{ row: 0, column: 2, value: -9 },
			{ row: 1, column: 1, value: 0.3 },
		]);
	});
});
