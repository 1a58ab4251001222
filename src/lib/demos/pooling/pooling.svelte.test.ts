import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InLocale from '$lib/ui/InLocale.svelte';
import { demo as entry } from './index';
import { KINDS } from './kinds';
import Pooling from './Pooling.svelte';
import { PoolingDemo } from './pooling.svelte';

beforeAll(() => entry.fetchParts());

async function show(given: object = {}, locale: 'en' | 'ko' = 'en') {
	const screen = await render(InLocale, { of: Pooling as never, given, locale });
	const cell = (name: string) => screen.getByRole('gridcell', { name, exact: true });
	const focus = (name: string) => (cell(name).element() as SVGElement).focus();
	return { screen, cell, focus };
}

const status = () => document.querySelector('[role="status"]')?.textContent ?? '';

describe('PoolingDemo', () => {
	it('computes the worked example', () => {
		const demo = new PoolingDemo({ step: 3 });
		expect(demo.shown.max).toEqual([
			[6, 8],
			[3, 4],
		]);
		expect(demo.shown.average).toEqual([
			[3.25, 5.25],
			[2, 2],
		]);
		expect(demo.shown.min).toEqual([
			[1, 2],
			[1, 0],
		]);
		expect(demo.valueOf('global')).toBe(3.125);
	});

	it('fills every kind in step', () => {
		const demo = new PoolingDemo();
		for (const kind of ['max', 'average', 'min', 'stochastic'] as const) {
			expect(demo.shown[kind].flat().filter((value) => value !== null)).toHaveLength(1);
		}
		demo.transport.stepForward();
		expect(demo.shown.min.flat()).toEqual([1, 2, null, null]);
	});

	it('marks the winners of maximum and minimum, or of the kind that is looked at', () => {
		const demo = new PoolingDemo();
		expect(demo.inputMarks).toEqual([
			{ row: 0, column: 0, kind: 'won' },
			{ row: 1, column: 1, kind: 'won' },
		]);
		demo.look = 'max';
		expect(demo.inputMarks).toEqual([{ row: 1, column: 1, kind: 'won' }]);
		demo.pointAt({ part: 'output', kind: 'min', row: 1, column: 1 });
		expect(demo.inputMarks).toEqual([{ row: 2, column: 3, kind: 'won' }]);
		demo.pointAt({ part: 'output', kind: 'average', row: 0, column: 0 });
		expect(demo.inputMarks).toEqual([]);
	});

	it('links input, term and output both ways', () => {
		const demo = new PoolingDemo({ f: 3, s: 1 });
		demo.pointAt({ part: 'input', row: 1, column: 1 });
		expect(demo.activeTerm).toBe(4);
		expect(demo.outputMarks('average')).toHaveLength(4);
		expect(demo.outputMarks('global')).toHaveLength(1);
		demo.pointAt({ part: 'term', kind: 'max', index: 8 });
		expect(demo.pointedInput).toEqual({ row: 2, column: 2 });
		demo.pointAt({ part: 'output', kind: 'global', row: 0, column: 0 });
		expect(demo.window).toMatchObject({ row: 0, column: 0, height: 4, width: 4 });
	});

	it('lets padding win nothing, and counts it in an average only when told to', () => {
		const demo = new PoolingDemo({ n: 4, input: 'signed', f: 2, s: 2, p: 1 });
		expect(demo.valueOf('max')).toBe(-3); // one cell and three of the padding
		expect(demo.padded[0]?.[0]).toBeNull();
		expect([demo.divisor, demo.valueOf('average')]).toEqual([1, -3]);
		demo.countPadding = true;
		expect([demo.divisor, demo.valueOf('average')]).toEqual([4, -0.75]);
		expect(demo.padded[0]?.[0]).toBe(0);
		expect(demo.valueOf('max')).toBe(-3);
	});

	it('pads as TensorFlow does: one more at the end', () => {
		const demo = new PoolingDemo({ n: 5, f: 2, s: 2 });
		expect([demo.side, demo.unreadCount]).toEqual([2, 1]);
		demo.same = true;
		expect([demo.side, demo.unreadCount, demo.padded.length]).toEqual([3, 0, 6]);
		expect(demo.inputKind(5, 0)).toBe('padding');
	});

	it('counts what a shift changes, and edits cells where they have gone', () => {
		const demo = new PoolingDemo({ input: 'dot', dx: -1 });
		const changed = (of: string) => demo.findings?.find((found) => found.of === of)?.change.cells.length;
		expect([changed('input'), changed('max'), changed('global')]).toEqual([2, 2, 0]);
		expect(demo.outputMarks('max')).toHaveLength(2);
		expect(demo.isEditable(0, 3)).toBe(false); // came in from outside
		demo.edit([{ row: 0, column: 0, value: 5 }]);
		expect(demo.original[0]?.[1]).toBe(5);
		expect(demo.image[0]?.[0]).toBe(5);
		demo.shiftTo({ down: 0, right: 0 });
		expect(demo.findings).toBeNull();
	});

	it('keeps one kind at least, and forgets to look at a hidden one', () => {
		const demo = new PoolingDemo({ look: 'min' });
		for (const kind of KINDS) demo.showKind(kind, kind === 'max');
		expect(demo.look).toBe('all');
		demo.showKind('max', false);
		expect(demo.kinds).toEqual(['max']);
	});

	it('asks for every askable kind of every window, then for the next window', () => {
		const demo = new PoolingDemo({ kinds: ['max', 'min', 'stochastic'] }, { ask: true });
		expect(demo.transport.count).toBe(8);
		expect(demo.shown.max.flat()).toEqual([null, null, null, null]);
		demo.reveal();
		expect(demo.shown.max.flat()).toEqual([6, null, null, null]);
		expect(demo.shown.min.flat()).toEqual([null, null, null, null]);
		demo.transport.stepForward();
		expect(demo.question.kind).toBe('min');
		demo.reveal();
		expect(demo.shown.stochastic[0]?.[0]).not.toBeNull();
		demo.transport.stepForward();
		expect(demo.question).toMatchObject({ kind: 'max', cell: { row: 0, column: 1 } });
		expect(demo.toParams().step).toBe(1);
	});

	it('has something to ask even where nothing on show can be worked out', () => {
		expect(new PoolingDemo({ kinds: ['stochastic'] }, { ask: true }).question.kind).toBe('max');
	});
});

describe('Pooling', () => {
	it('shows one window under five kinds, with its arithmetic', async () => {
		const { screen, cell } = await show();
		const figure = screen.getByRole('figure', { name: 'Kinds of pooling side by side' });
		await expect.element(figure).toBeVisible();
		await expect.element(cell('Maximum, row 1, column 1, 6')).toBeInTheDocument();
		await expect.element(cell('Average, row 1, column 1, 3.25')).toBeInTheDocument();
		await expect.element(cell('Minimum, row 1, column 1, 1')).toBeInTheDocument();
		await expect.element(cell('Global average, row 1, column 1, 3.125')).toBeInTheDocument();
		await expect.element(cell('Maximum, row 1, column 2, not computed yet')).toBeInTheDocument();
		await expect.element(screen.getByText(/maximum 6, average 3.25, minimum 1/).first()).toBeVisible();
	});

	it('steps all kinds at once and says it', async () => {
		const { screen, cell } = await show();
		await screen.getByRole('button', { name: 'One step forward' }).click();
		await expect.element(cell('Maximum, row 1, column 2, 8')).toBeInTheDocument();
		await expect.element(cell('Average, row 1, column 2, 5.25')).toBeInTheDocument();
		await vi.waitFor(() => expect(status()).toContain('Row 1, column 2: maximum 8, average 5.25'), 3000);
	});

	it('lights up the number of a focused cell in every formula, and walks numbers by arrows', async () => {
		const { screen, focus } = await show();
		focus('Input, row 2, column 1, 5');
		const numbers = screen.getByRole('toolbar', { name: 'Average, number by number' }).getByRole('button');
		await expect.element(numbers.nth(2)).toHaveClass('pointed');
		(numbers.nth(0).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
		await expect.element(numbers.nth(3)).toHaveFocus();
		await expect.element(numbers.nth(3)).toHaveClass('pointed');
	});

	it('recomputes every kind when a number is typed, and refuses nonsense', async () => {
		const { screen, cell, focus } = await show();
		focus('Input, row 1, column 1, 1');
		await userEvent.keyboard('9{Enter}');
		await expect.element(cell('Maximum, row 1, column 1, 9')).toBeInTheDocument();
		await expect.element(cell('Average, row 1, column 1, 5.25')).toBeInTheDocument();
		await userEvent.keyboard('1000{Enter}');
		await expect.element(screen.getByText('Enter a number from −99 to 99. Kept 9.').first()).toBeVisible();
		await expect
			.element(screen.getByRole('combobox', { name: 'Input' }))
			.toHaveDisplayValue('Your own numbers');
	});

	it('shifts by the keyboard and counts what changes', async () => {
		const { screen } = await show({ params: { input: 'dot', kinds: ['max', 'global'] } });
		const pad = screen.getByRole('toolbar', { name: 'Shift the input by one pixel' });
		(pad.getByRole('button', { name: 'Not shifted' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowLeft}{Enter}');
		await expect
			.element(pad.getByRole('button', { name: 'left', exact: true }))
			.toHaveAttribute('aria-pressed', 'true');
		await expect.element(screen.getByRole('row', { name: /Maximum 2 of 4/ })).toBeVisible();
		await expect.element(screen.getByRole('row', { name: /Global average 0 of 1/ })).toBeVisible();
		await vi.waitFor(() => expect(status()).toContain('Maximum 2 of 4'), 3000);
	});

	it('offers the divisor of the average where there is padding', async () => {
		const { screen, cell } = await show({ params: { f: 3, s: 1, p: 1 } });
		await expect.element(cell('Average, row 1, column 1, 3.25')).toBeInTheDocument();
		await screen.getByRole('radio', { name: /padding too/ }).click();
		await expect.element(cell('Average, row 1, column 1, 1.444')).toBeInTheDocument();
		await expect.element(cell('Padded input, row 1, column 1, 0, padding')).toBeInTheDocument();
	});

	it('asks first, diagnoses a slip, then shows and goes on', async () => {
		const { screen, cell } = await show({ ask: true, params: { kinds: ['average', 'min'] } });
		await expect
			.element(screen.getByText('Average pooling: what will stand in row 1, column 1?'))
			.toBeVisible();
		await expect.element(cell('Average, row 1, column 1, not computed yet')).toBeInTheDocument();
		const box = screen.getByRole('textbox', { name: 'Your answer' });
		await box.fill('13');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/That is the sum/).first()).toBeVisible();
		await box.fill('3.25');
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(cell('Average, row 1, column 1, 3.25')).toBeInTheDocument();
		await screen.getByRole('button', { name: 'Next question' }).click();
		await expect
			.element(screen.getByText('Minimum pooling: what will stand in row 1, column 1?'))
			.toBeVisible();
	});

	it('draws again, and the draw is in the parameters', async () => {
		const onchange = vi.fn();
		const { screen } = await show({ onchange });
		await screen.getByRole('button', { name: 'Draw again' }).click();
		await vi.waitFor(() => expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ seed: 2 })));
	});

	it('leaves out what it is told to, holds the rest fast, and speaks Korean', async () => {
		const hide = ['controls', 'presets', 'formula', 'actions', 'experiment', 'transport'];
		const { screen } = await show({ hide, lock: ['input'], size: 'small' }, 'ko');
		await expect.element(screen.getByRole('grid', { name: '최대, 2×2' })).toBeVisible();
		expect(screen.getByRole('toolbar').elements()).toHaveLength(0);
		expect(screen.getByRole('combobox').elements()).toHaveLength(0);
		await expect.element(screen.getByRole('grid', { name: '입력, 4×4' })).toBeVisible();
	});
});
