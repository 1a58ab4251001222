import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import { renderIn } from '$lib/ui/testing';
import { demo as entry } from './index';
import { ReceptiveFieldDemo } from './receptive-field.svelte';
import ReceptiveField from './ReceptiveField.svelte';

beforeAll(() => entry.fetchParts());

const show = async (props: ComponentProps<typeof ReceptiveField> = {}, locale: 'en' | 'ko' = 'en') =>
	(await renderIn(locale, ReceptiveField, props)).screen;

describe('ReceptiveFieldDemo', () => {
	it('has LeNet-5’s worked numbers, and shows C3', () => {
		const demo = new ReceptiveFieldDemo();
		expect(demo.fields.map(({ horizontal }) => horizontal.size)).toEqual([1, 5, 6, 14, 16, 32]);
		expect(demo.fields.map(({ horizontal }) => horizontal.jump)).toEqual([1, 1, 2, 2, 4, 4]);
		expect(demo.chosen).toEqual({ layer: 3, row: 4, column: 4 });
		expect(demo.box.clipped).toEqual({ top: 8, left: 8, bottom: 21, right: 21 });
		expect(demo.toParams()).toMatchObject({ net: 'lenet', layers: null, n: 0, layer: 0, unit: 'centre' });
	});

	it('follows the stack: without S2 its C3 sees 9 cells, and it is no longer LeNet-5', () => {
		const demo = new ReceptiveFieldDemo();
		demo.stack.remove(demo.stack.rows[1]?.id ?? -1);
		expect(demo.net).toBeNull();
		expect(demo.fields[2]?.horizontal.size).toBe(9);
		expect(demo.toParams().layers).toHaveLength(4);
	});

	it('ends before the layer that does not fit', () => {
		const demo = new ReceptiveFieldDemo({ n: 28, layer: 5 });
		expect(demo.fitting).toHaveLength(4);
		expect(demo.chosen.layer).toBe(4);
	});

	it('shows what is published with a network only on the input that was for', () => {
		const demo = new ReceptiveFieldDemo({ net: 'resnet50' });
		expect(demo.published?.size).toBe(483);
		expect(demo.field.horizontal).toMatchObject({ size: 483, jump: 32, start: -239 });
		demo.side = 256;
		expect(demo.published).toBeNull();
	});

	it('finds the unit over a place, on any level and on the picture', () => {
		const demo = new ReceptiveFieldDemo({ n: 32 });
		expect(demo.nearest(3, 14.5)).toEqual({ layer: 3, row: 4, column: 4 });
		expect(demo.nearest(5, 3)).toEqual({ layer: 5, row: 0, column: 0 });
		expect(demo.nearestTo(0, 31)).toEqual({ layer: 3, row: 0, column: 9 });
	});

	it('draws down where height and width differ and that is asked for', () => {
		const demo = new ReceptiveFieldDemo({ layers: [{ kind: 'conv', filters: 1, kernelSize: [7, 1] }], n: 9 });
		expect(demo.cone[0]?.lit).toHaveLength(1);
		demo.chooseAxis('down');
		expect(demo.cone[0]?.lit).toHaveLength(7);
	});
});

describe('ReceptiveField', () => {
	it('says what C3 sees, and fills the recurrence in', async () => {
		const screen = await show();
		await expect.element(screen.getByText(/row 5, column 5 of C3 sees 14×14 cells/).first()).toBeVisible();
		const third = screen.getByRole('listitem').filter({ hasText: 'Change' }).nth(2);
		await expect.element(third).toHaveTextContent('6 + (5 − 1)·2 = 14');
		await expect.element(third).toHaveTextContent('2·1 = 2');
	});

	it('is walked with the keyboard, along a layer and down the cone', async () => {
		const onchange = vi.fn();
		const screen = await show({ onchange });
		const cone = screen.getByRole('img', { name: /seen from the side/ });
		(cone.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(cone).toHaveAccessibleName(/row 5, column 6 of C3 sees 14×14/);
		await userEvent.keyboard('{ArrowDown}{Home}');
		await expect.element(cone).toHaveAccessibleName(/column 1 of S2 sees 6×6/);
		expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ layer: 2 }));
	});

	it('changes with a layer’s numbers, dilation and a padding for each side among them', async () => {
		const screen = await show({ params: { n: 40 } });
		await screen.getByRole('button', { name: 'Change layer 3' }).click();
		const dilation = screen.getByRole('textbox', { name: 'Dilation D' });
		await dilation.fill('2');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('6 + (9 − 1)·2 = 22')).toBeVisible();
		await expect
			.element(screen.getByText(/With its gaps the filter spans \(5 − 1\)·2 \+ 1 = 9 cells/))
			.toBeVisible();
		await screen.getByRole('checkbox', { name: 'A padding of its own for each side' }).click();
		await screen.getByRole('textbox', { name: 'Padding on the left P' }).fill('3');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('0 − 3·2 = −6')).toBeVisible();
	});

	it('takes branches, typed as in a link, and refuses nonsense with a reason', async () => {
		const screen = await show({ params: { net: 'vgg11', n: 64 } });
		await screen.getByRole('button', { name: '+ Branches' }).click();
		const rows = screen.getByRole('listitem').filter({ hasText: 'Branches, stacked' });
		await rows.getByRole('button', { name: 'Change layer 14' }).click();
		const way = screen.getByRole('textbox', { name: 'Branch 2' });
		await way.fill('c1f3same.c1f3same');
		await userEvent.keyboard('{Tab}');
		await expect.element(rows).toHaveTextContent('150 + (5 − 1)·32 = 278');
		await way.fill('c1f3same.nonsense');
		await userEvent.keyboard('{Tab}');
		await expect.element(screen.getByText(/That is no branch/).first()).toBeVisible();
		await expect.element(rows).toHaveTextContent('278');
	});

	it('asks first, knows the usual wrong answer, and shows the pictures afterwards', async () => {
		const screen = await show({ ask: true });
		expect(screen.getByRole('img').elements()).toHaveLength(0);
		const answer = screen.getByRole('textbox', { name: 'Your answer' });
		await answer.fill('5');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/what the unit sees of the layer before it/).first()).toBeVisible();
		await answer.fill('14');
		await userEvent.keyboard('{Enter}');
		await expect
			.element(screen.getByText(/1 \+ \(5 − 1\)·1 = 5, 5 \+ \(2 − 1\)·1 = 6, 6 \+ \(5 − 1\)·2 = 14/).first())
			.toBeVisible();
		await screen.getByRole('button', { name: 'Next' }).click();
		await answer.fill('2');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('img', { name: /seen from the side/ })).toBeVisible();
	});

	it('says which layer does not fit, in both languages', async () => {
		const screen = await show({ params: { n: 28 } }, 'ko');
		await expect.element(screen.getByText(/5번째 층이 맞지 않아/).first()).toBeVisible();
	});
});
