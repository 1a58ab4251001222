import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import { renderIn } from '$lib/ui/testing';
import { demo as entry } from './index';
import Convolution from './Convolution.svelte';
import { ConvolutionDemo } from './convolution.svelte';

beforeAll(() => entry.fetchParts());

async function show(props: ComponentProps<typeof Convolution> = {}, locale: 'en' | 'ko' = 'en') {
	const { screen } = await renderIn(locale, Convolution, props);
	const cell = (name: string) => screen.getByRole('gridcell', { name, exact: true });
	const focus = (name: string) => (cell(name).element() as SVGElement).focus();
	return { screen, cell, focus };
}

const status = () => document.querySelector('[role="status"]')?.textContent ?? '';

describe('ConvolutionDemo', () => {
	it('computes the worked example', () => {
		const demo = new ConvolutionDemo();
		expect(demo.output).toEqual([
			[4, 3, 4],
			[2, 4, 3],
			[2, 3, 4],
		]);
		expect(demo.terms.map(({ input, weight }) => input * weight)).toEqual([1, 0, 1, 0, 1, 0, 0, 0, 1]);
	});

	it('keeps a filter that fits, whatever is set', () => {
		const demo = new ConvolutionDemo({ n: 7, f: 7 });
		demo.inputSize = 3;
		expect(demo.kernelSize).toBe(3);
		demo.transport.seek(99);
		demo.dilation = 3;
		expect(demo.side).toBe(1);
		expect(demo.transport.index).toBe(0);
	});

	it('links input, weight, term and output both ways', () => {
		const demo = new ConvolutionDemo();
		demo.pointAt({ part: 'kernel', row: 0, column: 2 });
		expect(demo.activeTerm).toBe(2);
		expect(demo.pointedInput).toEqual({ row: 0, column: 2 });
		expect(demo.inputMarks).toHaveLength(9);
		demo.pointAt({ part: 'input', row: 2, column: 2 });
		expect(demo.activeTerm).toBe(8);
		expect(demo.outputMarks).toHaveLength(9);
		expect(demo.pointedWeight).toEqual({ row: 2, column: 2 });
		demo.pointAt({ part: 'output', row: 2, column: 1 });
		expect(demo.window).toMatchObject({ row: 2, column: 1 });
		expect(demo.total).toBe(3);
		demo.pointAt(null);
		expect(demo.window).toMatchObject({ row: 0, column: 0 });
	});

	it('stops playing when something is pointed at', () => {
		const demo = new ConvolutionDemo();
		demo.transport.play();
		demo.pointAt({ part: 'term', index: 0 });
		expect(demo.transport.playing).toBe(false);
	});

	it('keeps edited cells when the size changes, and forgets them with a preset', () => {
		const demo = new ConvolutionDemo({ p: 1 });
		demo.editImage([{ row: 1, column: 1, value: 7 }]);
		expect(demo.image[0]?.[0]).toBe(7);
		expect(demo.imagePreset).toBeNull();
		demo.inputSize = 6;
		expect(demo.image[0]?.[0]).toBe(7);
		expect(demo.image[5]?.[5]).toBe(0);
		demo.chooseImage('ones');
		expect(demo.toParams()).toMatchObject({ image: 'ones', cells: null, n: 6 });
	});
});

describe('Convolution', () => {
	it('shows the first window, its sum and its cell at first', async () => {
		const { screen, cell } = await show();
		await expect.element(screen.getByRole('figure', { name: 'A kernel slides over an image' })).toBeVisible();
		await expect.element(cell('Output, row 1, column 1, 4')).toBeInTheDocument();
		await expect.element(cell('Output, row 1, column 2, not computed yet')).toBeInTheDocument();
		await expect.element(screen.getByRole('img', { name: 'equals 4' })).toBeVisible();
	});

	it('fills the output step by step and says each step', async () => {
		const { screen, cell } = await show();
		await screen.getByRole('button', { name: 'One step forward' }).click();
		await expect.element(cell('Output, row 1, column 2, 3')).toBeInTheDocument();
		await vi.waitFor(() => expect(status()).toContain('Row 1, column 2. Sum of 9 products, 3.'), 3000);
	});

	it('recomputes when a weight is typed', async () => {
		const { screen, focus } = await show();
		focus('Kernel, row 1, column 1, 1');
		await userEvent.keyboard('-2{Enter}');
		await expect.element(screen.getByRole('img', { name: 'equals 1' })).toBeVisible();
		await expect
			.element(screen.getByRole('combobox', { name: 'Kernel' }))
			.toHaveDisplayValue('Your own numbers');
	});

	it('moves the window to a focused output cell and back', async () => {
		const { screen, focus } = await show();
		focus('Output, row 2, column 1, not computed yet');
		await expect.element(screen.getByRole('img', { name: 'equals 2' })).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('slider', { name: 'Step' })).toHaveValue('3');
	});

	it('lights up the term of a focused weight, and the weight of a focused term', async () => {
		const { screen, focus } = await show();
		focus('Kernel, row 2, column 2, 1');
		const terms = screen.getByRole('toolbar', { name: 'The sum, term by term' }).getByRole('button');
		await expect.element(terms.nth(4)).toHaveClass('pointed');
		(terms.nth(0).element() as HTMLElement).focus();
		await expect.element(terms.nth(0)).toHaveClass('pointed');
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(terms.nth(1)).toHaveFocus();
	});

	it('refuses a size that does not fit, and says why', async () => {
		const { screen } = await show();
		const box = screen.getByRole('textbox', { name: 'Kernel size F' });
		await box.fill('9');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('Enter a whole number from 1 to 5. Kept 3.').first()).toBeVisible();
		await expect.element(box).toHaveValue('3');
	});

	it('reports its parameters', async () => {
		const onchange = vi.fn();
		const { screen } = await show({ onchange });
		await screen.getByRole('button', { name: 'Increase Stride' }).click();
		await vi.waitFor(() => expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ s: 2 })));
	});

	it('asks first, diagnoses a slip, then shows and goes on', async () => {
		const { screen, cell } = await show({ ask: true, params: { bias: 1 } });
		await expect.element(screen.getByText('What will stand in row 1, column 1 of the output?')).toBeVisible();
		await expect.element(cell('Output, row 1, column 1, not computed yet')).toBeInTheDocument();
		const box = screen.getByRole('textbox', { name: 'Your answer' });
		await box.fill('4');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/bias is not in it/).first()).toBeVisible();
		await box.fill('5');
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(cell('Output, row 1, column 1, 5')).toBeInTheDocument();
		await screen.getByRole('button', { name: 'Next question' }).click();
		await expect.element(screen.getByText('What will stand in row 1, column 2 of the output?')).toBeVisible();
	});

	it('leaves out what it is told to, and speaks Korean', async () => {
		const hide = ['controls', 'presets', 'formula', 'actions'];
		const { screen } = await show({ hide, size: 'small' }, 'ko');
		await expect.element(screen.getByRole('grid', { name: '출력, 3×3' })).toBeVisible();
		expect(screen.getByRole('toolbar').elements()).toHaveLength(0);
		expect(screen.getByRole('combobox').elements()).toEqual([
			screen.getByRole('combobox', { name: '속도' }).element(),
		]);
		expect(screen.getByRole('button', { name: 'PNG' }).elements()).toHaveLength(0);
	});

	it('is named by what it shows', async () => {
		const names = async (hide: string[]) => {
			const { screen } = await show({ hide });
			const label = screen.container.querySelector('figure')?.getAttribute('aria-labelledby') ?? '';
			return screen.container.querySelector(`[id="${label}"]`)?.textContent;
		};
		const moves = await names([]);
		expect(await names(['presets', 'controls'])).toBe(moves);
		const still = await names(['transport', 'controls']);
		const turned = await names(['transport', 'sizes']);
		expect(new Set([moves, still, turned]).size).toBe(3);
	});

	it('holds locked parameters fast', async () => {
		const { screen, focus, cell } = await show({ lock: ['s', 'kernel'] });
		await expect.element(screen.getByRole('button', { name: 'Increase Stride' })).toBeDisabled();
		focus('Kernel, row 1, column 1, 1');
		await userEvent.keyboard('5{Enter}');
		await expect.element(cell('Kernel, row 1, column 1, 1')).toBeInTheDocument();
	});
});
