import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import { renderIn } from '$lib/ui/testing';
import { demo as entry } from './index';
import { ChannelsDemo } from './channels.svelte';
import Channels from './Channels.svelte';
import { presetParams } from './presets';

beforeAll(() => entry.fetchParts());

async function show(props: ComponentProps<typeof Channels> = {}, locale: 'en' | 'ko' = 'en') {
	const { screen } = await renderIn(locale, Channels, props);
	const cell = (name: string) => screen.getByRole('gridcell', { name, exact: true });
	const focus = (name: string) => (cell(name).element() as SVGElement).focus();
	return { screen, cell, focus };
}

const status = () => document.querySelector('[role="status"]')?.textContent ?? '';

describe('ChannelsDemo', () => {
	it('adds the channels and one bias', () => {
		const demo = new ChannelsDemo();
		expect(demo.sum.channels.map(({ sum }) => sum)).toEqual([3, -4, 6]);
		expect(demo.sum).toMatchObject({ bias: 2, total: 7 });
		expect(demo.maps).toEqual([
			[
				[7, 8],
				[10, 11],
			],
			[
				[-10, -4],
				[-7, -6],
			],
		]);
	});

	it('agrees with the plainest loop', () => {
		const demo = new ChannelsDemo({ n: 5, d: 4, k: 3, f: 2, s: 2, p: 1, seed: 11 });
		demo.maps.forEach((map, k) =>
			map.forEach((row, r) =>
				row.forEach((value, c) => {
					let total = demo.biases[k] ?? 0;
					for (let channel = 0; channel < 4; channel++)
						for (let i = 0; i < 2; i++)
							for (let j = 0; j < 2; j++) {
								const input = demo.volume[channel]?.[2 * r + i - 1]?.[2 * c + j - 1] ?? 0;
								total += input * (demo.kernels[k]?.[channel]?.[i]?.[j] ?? 0);
							}
					expect(value).toBe(total);
				}),
			),
		);
	});

	it('counts the worked layers', () => {
		const counted = (name: Parameters<typeof presetParams>[0]) => {
			const demo = new ChannelsDemo(presetParams(name));
			return [demo.side, demo.filterCount, demo.counts.parameters];
		};
		expect(counted('one-filter')).toEqual([28, 1, 76]);
		expect(counted('six-filters')).toEqual([28, 6, 456]);
		expect(counted('keep-size')).toEqual([32, 10, 760]);
		expect(counted('pointwise')).toEqual([56, 32, 2080]);
		expect(counted('lenet')).toEqual([28, 6, 156]);
		expect(counted('column')).toEqual([28, 5, 380]);
	});

	it('links input, weight, product, map and count both ways', () => {
		const demo = new ChannelsDemo();
		demo.pointAt({ part: 'weight', filter: 1, channel: 2, row: 0, column: 1 });
		expect(demo.current.filter).toBe(1);
		expect(demo.activeTerm).toEqual({ channel: 2, index: 1 });
		expect(demo.inputMarks(2)).toHaveLength(4);
		expect(demo.inputMarks(0)).toEqual([]);
		expect(demo.pointedInput(2)).toEqual({ row: 0, column: 1 });
		expect(demo.lit).toBe('channel-3');
		demo.pointAt({ part: 'input', channel: 0, row: 1, column: 1 });
		expect(demo.pointedWeight(0, 0)).toEqual({ row: 1, column: 1 });
		expect(demo.outputMarks()).toHaveLength(4);
		demo.pointAt({ part: 'term', channel: 1, index: 8 });
		expect(demo.pointedInput(1)).toEqual({ row: 2, column: 2 });
		demo.pointAt({ part: 'output', filter: 1, row: 1, column: 0 });
		expect(demo.window).toMatchObject({ row: 1, column: 0 });
		expect(demo.sum.total).toBe(-7);
		expect(demo.outputMarks()).toEqual([{ row: 1, column: 0, kind: 'linked' }]);
		expect(demo.toShown()).toMatchObject({ mark: 'column', step: 6 });
		demo.pointAt(null);
		expect(demo.lit).toBe('none');
		expect(demo.toShown()).toEqual(demo.toParams());
	});

	it('carries edited numbers over to other sizes', () => {
		const demo = new ChannelsDemo();
		demo.editInput(1, [{ row: 0, column: 0, value: 9 }]);
		demo.editKernel(1, 2, [{ row: 2, column: 2, value: -5 }]);
		demo.editBias(0, 4);
		expect(demo.preset).toBeNull();
		demo.update({ n: 5, d: 4, k: 3 });
		expect(demo.volume[1]?.[0]?.[0]).toBe(9);
		expect(demo.kernels[1]?.[2]?.[2]?.[2]).toBe(-5);
		expect(demo.biases).toHaveLength(3);
		expect(demo.biases[0]).toBe(4);
		demo.filterCount = 100;
		expect(demo.drawn).toBe(false);
		expect(demo.toParams()).toMatchObject({ cells: null, weights: null, biases: null, step: 0 });
		demo.reset();
		expect(demo.preset).toBe('worked');
	});

	it('stops playing when something is pointed at', () => {
		const demo = new ChannelsDemo();
		demo.transport.play();
		demo.pointAt({ part: 'mark', mark: 'bias' });
		expect(demo.transport.playing).toBe(false);
	});
});

describe('Channels', () => {
	it('shows every number of the small case, the sums of the channels and the count', async () => {
		const { screen, cell } = await show();
		await expect
			.element(screen.getByRole('figure', { name: 'Filters reach through the whole depth' }))
			.toBeVisible();
		await expect.element(screen.getByText(/output 2×2×2, 56 parameters\./).first()).toBeInTheDocument();
		await expect.element(screen.getByText(/3 \+ \(−4\) \+ 6 \+ 2 = 7/).first()).toBeInTheDocument();
		await expect.element(screen.getByRole('button', { name: 'Sum of channel 2: minus 4' })).toBeVisible();
		await expect.element(cell('Map 1, row 1, column 1, 7')).toBeInTheDocument();
		await expect.element(cell('Map 2, row 1, column 1, not computed yet')).toBeInTheDocument();
		expect(screen.getByRole('grid').elements()).toHaveLength(3 + 6 + 2 + 2);
	});

	it('goes on to the second filter, and says each step', async () => {
		const { screen, cell } = await show({ params: { step: 3 } });
		await screen.getByRole('button', { name: 'One step forward' }).click();
		await expect.element(cell('Map 2, row 1, column 1, minus 10')).toBeInTheDocument();
		await vi.waitFor(
			() =>
				expect(status()).toContain(
					'Filter 2, row 1, column 1. Channel sums 1, minus 2, minus 8, bias minus 1. Output minus 10.',
				),
			3000,
		);
	});

	it('recomputes when a weight or a bias is typed, and refuses nonsense', async () => {
		const { screen, focus, cell } = await show();
		focus('Bias of filter 1, row 1, column 1, 2');
		await userEvent.keyboard('-3{Enter}');
		await expect.element(cell('Map 1, row 1, column 1, 2')).toBeInTheDocument();
		focus('Bias of filter 1, row 1, column 1, minus 3');
		await userEvent.keyboard('{Enter}abc{Enter}');
		await expect.element(screen.getByText('Enter a number from −99 to 99. Kept −3.').first()).toBeVisible();
		await expect
			.element(screen.getByRole('combobox', { name: 'Layer' }))
			.toHaveDisplayValue('Your own layer');
	});

	it('lights a factor of the count by focus, and keeps it lit when pressed', async () => {
		const onchange = vi.fn();
		const { screen } = await show({ onchange });
		const depth = screen.getByRole('button', { name: /^3\. D:/ });
		(depth.element() as HTMLElement).focus();
		await expect.element(depth).toHaveClass('lit');
		await userEvent.keyboard('{Enter}');
		await expect.element(depth).toHaveAttribute('aria-pressed', 'true');
		await vi.waitFor(() =>
			expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ mark: 'depth' })),
		);
	});

	it('tells the words around a small figure what is pointed at', async () => {
		const onchange = vi.fn();
		const { focus } = await show({ onchange, size: 'small' });
		focus('Filter 2, channel 3, row 1, column 1, minus 1');
		await vi.waitFor(() =>
			expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ mark: 'channel-3', step: 4 })),
		);
	});

	it('shows a large layer as volumes and counts', async () => {
		const { screen } = await show({ params: presetParams('pointwise') });
		await expect.element(screen.getByText(/output 56×56×32, 2,080 parameters/).first()).toBeInTheDocument();
		expect(screen.getByRole('grid').elements()).toHaveLength(0);
		await expect
			.element(screen.getByRole('group', { name: 'Input, filters and output as volumes' }))
			.toBeVisible();
		await screen.getByRole('combobox', { name: 'Layer' }).selectOptions('5×5 against two 3×3, one channel');
		await expect
			.element(screen.getByText(/One large layer has 26 parameters, the 3×3 layers have 20/).first())
			.toBeInTheDocument();
		await expect.element(screen.getByText('18C²').first()).toBeVisible();
		await expect.element(screen.getByText('(5·5·3 + 1)·10 = 760')).toBeVisible();
		await screen.getByRole('button', { name: /First layer of LeNet-5/ }).click();
		await expect.element(screen.getByText(/output 28×28×6, 156 parameters/).first()).toBeInTheDocument();
	});

	it.each([
		[[], 1],
		[['stacks'], 0],
	])('says that there is nothing to compare, unless %j is left out', async (hide, times) => {
		const { screen } = await show({ params: { compare: true, f: 3 }, hide });
		await expect.element(screen.getByRole('figure')).toBeVisible();
		expect(screen.getByText('Nothing to compare').elements()).toHaveLength(times);
	});

	it('asks for maps, parameters and cells, and diagnoses slips', async () => {
		const { screen, cell } = await show({ ask: true });
		const box = screen.getByRole('textbox', { name: 'Your answer' });
		await expect.element(screen.getByText(/How many maps come out\?/)).toBeVisible();
		expect(screen.getByText(/56 parameters/).elements()).toHaveLength(0);
		await box.fill('3');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/depth of the input/).first()).toBeVisible();
		await box.fill('2');
		await userEvent.keyboard('{Enter}');
		await screen.getByRole('button', { name: 'Next question' }).click();
		await box.fill('54');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/biases are missing/).first()).toBeVisible();
		await screen.getByRole('button', { name: 'Show me' }).click();
		await expect.element(screen.getByText(/\(3·3·3 \+ 1\)·2 = 56/).first()).toBeVisible();
		await screen.getByRole('button', { name: 'Next question' }).click();
		await expect.element(cell('Map 1, row 1, column 1, not computed yet')).toBeInTheDocument();
		await box.fill('8');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/one channel alone/).first()).toBeVisible();
		await box.fill('7');
		await userEvent.keyboard('{Enter}');
		await expect.element(cell('Map 1, row 1, column 1, 7')).toBeInTheDocument();
	});

	it('leaves out what it is told to, and speaks Korean', async () => {
		const hide = ['controls', 'presets', 'formula', 'count', 'transport', 'actions'];
		const { screen } = await show({ hide, size: 'small' }, 'ko');
		await expect.element(screen.getByRole('grid', { name: '특성 맵 1, 2×2' })).toBeVisible();
		expect(screen.getByRole('combobox').elements()).toHaveLength(0);
		expect(screen.getByRole('toolbar').elements()).toHaveLength(0);
		expect(screen.getByText('이 층의 파라미터').elements()).toHaveLength(0);
	});

	it('holds locked parameters fast', async () => {
		const { screen, focus, cell } = await show({ lock: ['s', 'weights'] });
		await expect.element(screen.getByRole('button', { name: 'Increase Stride' })).toBeDisabled();
		focus('Filter 2, channel 3, row 1, column 1, minus 1');
		await userEvent.keyboard('5{Enter}');
		await expect.element(cell('Filter 2, channel 3, row 1, column 1, minus 1')).toBeInTheDocument();
	});
});
