import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FigureLink } from '$lib/lessons/link.svelte';
import { renderIn } from '$lib/ui/testing';
import FilterSize from './FilterSize.svelte';
import WindowMatrix from './WindowMatrix.svelte';

describe('WindowMatrix', () => {
	it('shows the worked example, follows the figure, and moves it', async () => {
		const link = new FigureLink({ step: 0 });
		const { screen } = await renderIn('en', WindowMatrix, { link });
		const summary = (text: string) => expect.element(screen.getByText(text)).toBeVisible();
		const first = '1·1 + 1·0 + 1·1 + 0·0 + 1·1 + 1·0 + 0·1 + 0·0 + 1·1 = 4';
		await summary(`9 windows make 9 rows of 9 numbers. Row 1 times the kernel: ${first}.`);
		const outputs = screen
			.getByRole('grid', { name: /^Output/ })
			.getByRole('gridcell')
			.elements();
		expect(outputs.map((cell) => cell.textContent?.trim())).toEqual([...'434243234']);
		link.report({ step: 3 });
		await expect.element(screen.getByText(/Row 4 times the kernel: .* = 2\.$/)).toBeVisible();
		const cell = screen.getByRole('gridcell', { name: 'Windows, one a row, row 9, column 1, 1' });
		(cell.element() as SVGElement).focus();
		await userEvent.keyboard('{Enter}');
		expect(link.wanted).toEqual({ step: 8 });
	});

	it('adds the bias of its figure, in Korean too', async () => {
		const { screen } = await renderIn('ko', WindowMatrix, { link: new FigureLink({ bias: 2 }) });
		await expect.element(screen.getByText('모든 자리에 더하는 편향: 2')).toBeVisible();
	});
});

describe('FilterSize', () => {
	it('counts 76 numbers for 5×5 over RGB, 26 over grey', async () => {
		const { screen } = await renderIn('en', FilterSize, {});
		await expect.element(screen.getByText('5 · 5 · 3 + 1 = 76')).toBeVisible();
		const box = screen.getByRole('textbox', { name: 'Channels of the input D' });
		await box.fill('1');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('5 · 5 · 1 + 1 = 26')).toBeVisible();
	});
});
