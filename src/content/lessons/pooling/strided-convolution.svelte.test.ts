import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderIn } from '$lib/ui/testing';
import StridedConvolution from './StridedConvolution.svelte';

describe('StridedConvolution', () => {
	it('is average pooling with all weights at ¼, and something else with others', async () => {
		const { screen } = await renderIn('en', StridedConvolution, {});
		await expect
			.element(screen.getByText('Window at row 1, column 1: maximum 6, average 3.25, convolution 3.25.'))
			.toBeVisible();
		await expect.element(screen.getByText('1·0.25 + 1·0.25 + 5·0.25 + 6·0.25 =')).toBeVisible();
		await expect.element(screen.getByText(/is average pooling, number for number/)).toBeVisible();
		await screen.getByRole('radio', { name: 'Right minus left' }).click();
		await expect.element(screen.getByText(/average 3.25, convolution 1\.$/)).toBeVisible();
		await expect.element(screen.getByText(/^No pooling does this/)).toBeVisible();
	});

	it('moves its window to the cell that is pointed at, and takes weights by the keyboard', async () => {
		const { screen } = await renderIn('ko', StridedConvolution, {});
		const cell = (name: RegExp) => screen.getByRole('gridcell', { name }).element() as HTMLElement;
		cell(/^최대 풀링, 2행 2열/).focus();
		await expect.element(screen.getByText('2행 2열의 창: 최대 4, 평균 2, 합성곱 2.')).toBeVisible();
		cell(/^합성곱의 가중치, 1행 1열/).focus();
		await userEvent.keyboard('2{Enter}');
		await expect.element(screen.getByText(/^1행 1열의 창: .* 합성곱 5\.$/)).toBeVisible();
	});
});
