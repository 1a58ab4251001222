import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import { renderIn } from '$lib/ui/testing';
import { demo as entry } from './index';
import Padding from './Padding.svelte';
import { PaddingDemo } from './padding.svelte';

beforeAll(() => entry.fetchParts());

async function show(props: ComponentProps<typeof Padding> = {}, locale: 'en' | 'ko' = 'en') {
	const { screen } = await renderIn(locale, Padding, props);
	const cell = (name: string) => screen.getByRole('gridcell', { name, exact: true });
	const focus = (name: string) => (cell(name).element() as SVGElement).focus();
	return { screen, cell, focus };
}

const status = () => document.querySelector('[role="status"]')?.textContent ?? '';

describe('PaddingDemo', () => {
	it('keeps 7×7 with 3×3 and one cell of padding, and reads a padded 9×9', () => {
		const demo = new PaddingDemo();
		expect([demo.side, demo.paddedSide]).toEqual([7, 9]);
		expect([demo.cornerReads, demo.mostReads]).toEqual([4, 9]);
	});

	it('reads a corner once and the centre F² times without padding', () => {
		const demo = new PaddingDemo({ p: 0 });
		expect([demo.cornerReads, demo.mostReads]).toEqual([1, 9]);
		expect(demo.reads[0]).toEqual([1, 2, 3, 3, 3, 2, 1]);
	});

	it('darkens the border with zeros, and not with a repeated one', () => {
		const demo = new PaddingDemo({ image: 'equal' });
		expect(demo.output[0]?.[0]).toBeCloseTo(4, 5);
		expect(demo.output[0]?.[3]).toBeCloseTo(6, 5);
		expect(demo.output[3]?.[3]).toBeCloseTo(9, 5);
		demo.mode = 'replicate';
		expect(demo.output[0]?.[0]).toBeCloseTo(9, 5);
		demo.filter = 'edge';
		expect(demo.output.flat().every((value) => Math.abs(value) < 1e-6)).toBe(true);
		demo.mode = 'zero';
		expect([demo.output[3]?.[0], demo.output[3]?.[6]]).toEqual([27, -27]);
	});

	it('pads more at the bottom and right under SAME', () => {
		const demo = new PaddingDemo({ n: 8, f: 3, s: 2, pad: 'same' });
		expect([demo.before, demo.after, demo.side]).toEqual([0, 1, 4]);
		const even = new PaddingDemo({ n: 7, f: 4, pad: 'same' });
		expect([even.before, even.after, even.side]).toEqual([1, 2, 7]);
	});

	it('compares a stack of layers with one without padding', () => {
		const demo = new PaddingDemo({ n: 32, f: 5, p: 2, image: 'digit' });
		expect(demo.chains.map(({ rule, chain }) => [rule, chain.sizes.join(' ')])).toEqual([
			['valid', '32 28 24 20'],
			['custom', '32 32 32 32'],
		]);
		demo.rule = 'valid';
		expect(demo.chains.map(({ rule }) => rule)).toEqual(['valid', 'same']);
	});

	it('links a cell to the windows that read it, to its copies, and a copy to its cell', () => {
		const demo = new PaddingDemo({ mode: 'circular' });
		demo.pointAt({ part: 'reads', row: 0, column: 0 });
		expect(demo.pointedInput).toEqual({ row: 1, column: 1 });
		expect(demo.outputMarks).toHaveLength(4);
		expect(demo.inputMarks).toEqual([
			{ row: 1, column: 8, kind: 'linked' },
			{ row: 8, column: 1, kind: 'linked' },
			{ row: 8, column: 8, kind: 'linked' },
		]);
		demo.pointAt({ part: 'input', row: 0, column: 0 });
		expect(demo.pointedOwn).toBeNull();
		expect(demo.pointedSource).toEqual({ row: 6, column: 6 });
		expect(demo.inputMarks).toEqual([{ row: 7, column: 7, kind: 'linked' }]);
		demo.pointAt({ part: 'term', term: 'p' });
		expect(demo.inputMarks).toHaveLength(81 - 49);
		demo.pointAt({ part: 'term', term: 'o' });
		expect(demo.outputMarks).toHaveLength(49);
		demo.pointAt({ part: 'term', term: 'f' });
		expect(demo.inputMarks).toHaveLength(9);
	});

	it('counts the windows over a cell as nn does', () => {
		const demo = new PaddingDemo({ n: 9, f: 4, s: 2, pad: 'same' });
		for (const [r, row] of demo.reads.entries()) {
			for (const [c, value] of row.entries()) {
				expect(demo.readsOf({ row: r + demo.before, column: c + demo.before }).total).toBe(value);
			}
		}
	});

	it('keeps edits of the input, never of the frame', () => {
		const demo = new PaddingDemo();
		demo.edit([{ row: 0, column: 0, value: 99 }]);
		expect(demo.imageName).toBe('count');
		demo.edit([{ row: 1, column: 1, value: 99 }]);
		expect(demo.image[0]?.[0]).toBe(99);
		demo.inputSize = 8;
		expect(demo.image[0]?.[0]).toBe(99);
		demo.inputSize = 20;
		expect(demo.toParams().cells).toBeNull();
		demo.chooseImage('digit');
		expect(demo.inputSize).toBe(28);
	});

	it('asks three questions of a setting, then changes it, and comes to an end', () => {
		const demo = new PaddingDemo({}, { ask: true });
		const asked: string[] = [];
		for (let i = 0; i < 20; i++) {
			asked.push(demo.question);
			expect(demo.isRevealed).toBe(false);
			demo.reveal();
			expect(demo.isRevealed).toBe(true);
			if (demo.atLastQuestion) break;
			demo.nextQuestion();
		}
		expect(asked.slice(0, 4)).toEqual(['size', 'corner', 'keep', 'size']);
		expect(asked).toHaveLength(11);
	});
});

describe('predict mode', () => {
	it('shows only what is settled', () => {
		const demo = new PaddingDemo({}, { ask: true });
		const known = () => [demo.knowsSize, demo.knowsReads, demo.knowsKeep];
		expect(known()).toEqual([false, false, false]);
		demo.reveal();
		expect(known()).toEqual([true, false, false]);
		demo.nextQuestion();
		expect(known()).toEqual([true, false, false]);
		demo.reveal();
		expect(known()).toEqual([true, true, false]);
		demo.nextQuestion();
		expect(known()).toEqual([true, true, false]);
		demo.reveal();
		expect(known()).toEqual([true, true, true]);
		demo.nextQuestion();
		expect(known()).toEqual([false, false, false]);
	});
});

describe('Padding', () => {
	it('shows the frame, the first window and the sizes', async () => {
		const { screen, cell } = await show();
		await expect.element(screen.getByRole('figure', { name: 'A frame around an image' })).toBeVisible();
		await expect.element(cell('Padded input, row 1, column 1, 0, padding')).toBeInTheDocument();
		await expect.element(cell('Output, row 1, column 1, 2.2')).toBeInTheDocument();
		await expect.element(cell('Reads, row 4, column 4, 9')).toBeInTheDocument();
		await expect.element(screen.getByText('= (7 − 3 + 2·1) / 1 + 1 = 6 + 1 = 7')).toBeVisible();
		await expect.element(screen.getByText('Padded input: (7 + 2·1)² = 9² = 81')).toBeVisible();
	});

	it('moves the window step by step and says each step', async () => {
		const { screen, cell } = await show();
		await screen.getByRole('button', { name: 'One step forward' }).click();
		await expect.element(cell('Output, row 1, column 2, 3.7')).toBeInTheDocument();
		await vi.waitFor(() => expect(status()).toContain('Row 1, column 2. Output 3.67.'), 3000);
	});

	it('says how often a focused cell is read', async () => {
		const { screen, focus } = await show();
		focus('Reads, row 1, column 2, 6');
		await expect
			.element(screen.getByText('2 windows down × 3 across = read 6 times', { exact: false }))
			.toBeVisible();
		focus('Padded input, row 1, column 1, 0, padding');
		await expect.element(screen.getByText('it holds 0 and is read once', { exact: false })).toBeVisible();
	});

	it('says what “same” adds in place of a P that does not hold', async () => {
		const { screen } = await show({
			params: { ...new PaddingDemo({ n: 8, s: 2, p: 2, pad: 'same' }).toParams() },
		});
		const box = screen.getByRole('textbox', { name: 'Padding on each side P' });
		await expect.element(box).not.toBeInTheDocument();
		await expect
			.element(screen.getByText('0 at the top and left, 1 at the bottom and right', { exact: true }))
			.toBeVisible();
		await screen.getByRole('button', { name: 'Decrease Stride' }).click();
		await expect.element(screen.getByText('P = 1 on each side', { exact: true })).toBeVisible();
		await screen.getByRole('radio', { name: 'P cells' }).click();
		await expect.element(box).toHaveValue('2');
	});

	it('changes the frame, the rule and the number of layers', async () => {
		const onchange = vi.fn();
		const { screen, cell } = await show({ onchange });
		await screen.getByRole('radio', { name: 'Circular' }).click();
		await expect.element(cell('Padded input, row 1, column 1, 49, padding')).toBeInTheDocument();
		await screen.getByRole('radio', { name: 'valid' }).click();
		const box = screen.getByRole('textbox', { name: 'Padding on each side P' });
		await expect.element(box).not.toBeInTheDocument();
		await expect.element(screen.getByText('What “valid” adds')).toBeVisible();
		await expect.element(screen.getByText('without padding: 7 → 5 → 3 → 1')).toBeVisible();
		await screen.getByRole('button', { name: 'Increase Layers' }).click();
		await expect.element(screen.getByText('Layer 4 fails', { exact: false })).toBeVisible();
		await vi.waitFor(() =>
			expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ pad: 'valid', layers: 4 })),
		);
	});

	it('walks the letters of the formula with the arrow keys', async () => {
		const { screen } = await show();
		const toolbar = screen.getByRole('toolbar', { name: 'The size of the output' });
		(toolbar.getByRole('button').nth(0).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(toolbar.getByRole('button', { name: 'N, the size of the input' })).toHaveFocus();
		await userEvent.keyboard('{End}');
		await expect.element(toolbar.getByRole('button', { name: '1, the first window' })).toHaveFocus();
	});

	it('draws large inputs as pictures', async () => {
		const { screen } = await show({ params: { n: 28, f: 5, p: 2, image: 'digit' } });
		await expect.element(screen.getByRole('img', { name: 'Padded input, 32 by 32' })).toBeVisible();
		await expect.element(screen.getByText('(28 + 2·2)² = 32² = 1,024', { exact: false })).toBeVisible();
	});

	it('asks first, diagnoses a slip, then shows and goes on', async () => {
		const onanswer = vi.fn();
		const { screen } = await show({ ask: true, onanswer });
		expect(screen.getByRole('grid', { name: /Output/ }).elements()).toHaveLength(0);
		const box = screen.getByRole('textbox', { name: 'Your answer' });
		await box.fill('6');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/P was counted once/).first()).toBeVisible();
		await box.fill('7');
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(screen.getByRole('grid', { name: 'Output, 7 by 7' })).toBeVisible();
		expect(onanswer.mock.calls).toEqual([[{ given: 6, correct: false }], [{ given: 7, correct: true }]]);
		await screen.getByRole('button', { name: 'Next question' }).click();
		await expect.element(screen.getByText(/How many windows read the corner/)).toBeVisible();
	});

	it('leaves out what it is told to, and speaks Korean', async () => {
		const hide = ['presets', 'controls', 'mode', 'layers', 'formula', 'reads', 'transport'];
		const { screen } = await show({ hide, size: 'small' }, 'ko');
		await expect.element(screen.getByRole('grid', { name: '출력, 7×7' })).toBeVisible();
		expect(screen.getByRole('grid').elements()).toHaveLength(2);
		expect(screen.getByRole('radio').elements()).toHaveLength(0);
	});

	it('holds locked parameters fast', async () => {
		const { screen, focus, cell } = await show({ lock: ['n', 'image', 'mode'] });
		await expect.element(screen.getByRole('button', { name: 'Increase Input size' })).toBeDisabled();
		await expect.element(screen.getByRole('radio', { name: 'Reflect' })).toBeDisabled();
		focus('Padded input, row 2, column 2, 1');
		await userEvent.keyboard('5{Enter}');
		await expect.element(cell('Padded input, row 2, column 2, 1')).toBeInTheDocument();
	});
});
