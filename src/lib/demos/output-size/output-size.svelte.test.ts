import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import { renderIn } from '$lib/ui/testing';
import { demo as entry } from './index';
import { OutputSizeDemo } from './output-size.svelte';
import OutputSize from './OutputSize.svelte';

beforeAll(() => entry.fetchParts());

async function show(props: ComponentProps<typeof OutputSize> = {}, locale: 'en' | 'ko' = 'en') {
	return (await renderIn(locale, OutputSize, props)).screen;
}

describe('OutputSizeDemo', () => {
	it('begins the width with the height’s numbers, and forgets it again', () => {
		const demo = new OutputSizeDemo({ n: 9, s: 2 });
		demo.apart = true;
		expect(demo.params).toMatchObject({ nw: 9, sw: 2 });
		demo.update({ nw: 15 });
		expect(demo.answer).toMatchObject({ shape: [4, 7, 1] });
		demo.apart = false;
		expect(demo.answer).toMatchObject({ shape: [4, 4, 1] });
	});

	it('draws the windows there is room for where the textbook refuses', () => {
		const demo = new OutputSizeDemo({ s: 3, rule: 'exact' });
		expect(demo.answer.status).toBe('fails');
		expect(demo.drawn?.horizontal.size).toBe(2);
		expect(demo.askedRule).toBe('floor');
	});

	it('keeps the window inside a smaller output', () => {
		const demo = new OutputSizeDemo({ n: 9 });
		demo.seek({ row: 6, column: 5 });
		demo.update({ s: 3 });
		expect(demo.current).toEqual({ row: 2, column: 2 });
		demo.update({ f: 31 });
		expect(demo.drawn).toBeNull();
		expect(demo.current).toEqual({ row: 0, column: 0 });
	});

	it('reports what is pointed at to a text, and not to a link', () => {
		const demo = new OutputSizeDemo({ point: 'p' });
		expect(demo.part).toBe('p');
		demo.pointAt('f');
		expect(demo.toParams({ live: true }).point).toBe('f');
		expect(demo.toParams().point).toBe('p');
		demo.pointAt(null);
		expect(demo.part).toBe('p');
	});
});

describe('OutputSize', () => {
	it('answers a stride that does not divide three times', async () => {
		const screen = await show({ params: { s: 3 } });
		const size = (rule: string) => document.querySelector(`[data-rule="${rule}"]`)?.textContent?.trim();
		expect(['exact', 'floor', 'same'].map(size)).toEqual(['✗2.33×2.33', '2×2', '3×3']);
		await expect
			.element(screen.getByText('= ⌊(7 − 3 + 2·0) / 3⌋ + 1 = ⌊4 / 3⌋ + 1 = 1 + 1 = 2'))
			.toBeVisible();
		await screen.getByRole('radio', { name: /It must fit/ }).click({ force: true });
		await expect.element(screen.getByText('No output', { exact: true })).toBeVisible();
		await screen.getByRole('radio', { name: /SAME/ }).click({ force: true });
		await expect.element(screen.getByText('Output 3×3×1', { exact: true })).toBeVisible();
	});

	it('follows what is typed, and refuses nonsense with a reason', async () => {
		const screen = await show();
		const box = screen.getByRole('textbox', { name: 'Input size N' });
		await box.fill('28');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('Output 26×26×1', { exact: true })).toBeVisible();
		await box.fill('many');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('Enter a whole number from 1 to 1024. Kept 28.')).toBeVisible();
	});

	it('says why when the filter is larger than its input', async () => {
		const screen = await show({ params: { n: 3, f: 5 } });
		await expect
			.element(screen.getByText('The filter spans 5 cells, the padded input has only 3.').first())
			.toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Play' })).not.toBeInTheDocument();
	});

	it('lights a part from the formula with the keyboard', async () => {
		const onchange = vi.fn();
		const screen = await show({ size: 'small', onchange });
		(screen.getByRole('button', { name: 'O, the output' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(onchange.mock.lastCall?.[0]).toMatchObject({ point: 'n' });
		await userEvent.keyboard('{End}');
		expect(onchange.mock.lastCall?.[0]).toMatchObject({ point: 'one' });
	});

	it('moves the window over the output with arrow keys', async () => {
		const screen = await show();
		const map = screen.getByRole('group', { name: /Window position/ });
		(map.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}{ArrowDown}');
		await expect
			.element(
				screen.getByRole('img', {
					name: 'Output row 2, column 2: the window covers rows 2 to 4, columns 2 to 4.',
				}),
			)
			.toBeVisible();
	});

	it('asks first, diagnoses, and asks for the parameters next', async () => {
		const onanswer = vi.fn();
		const screen = await show({ params: { n: 32, f: 5, p: 2, c: 3, k: 10 }, ask: true, onanswer });
		await expect.element(screen.getByText(/Output 32/)).not.toBeInTheDocument();
		const answer = screen.getByRole('textbox', { name: 'Your answer' });
		await answer.fill('30');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/counted the padding once/).first()).toBeVisible();
		await answer.fill('32');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('Output 32×32×10', { exact: true })).toBeVisible();
		await expect.element(screen.getByText('760', { exact: true })).not.toBeInTheDocument();
		await screen.getByRole('button', { name: 'Next question' }).click();
		await screen.getByRole('textbox', { name: 'Your answer' }).fill('750');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/biases are missing/).first()).toBeVisible();
		expect(onanswer.mock.calls.map(([result]) => result.correct)).toEqual([false, true, false]);
	});

	it('speaks Korean', async () => {
		const screen = await show({ params: { s: 3 } }, 'ko');
		await expect.element(screen.getByText('출력 2×2×1', { exact: true })).toBeVisible();
	});
});
