import { describe, expect, it, vi } from 'vitest';
import NumberGrid from '$lib/viz/NumberGrid.svelte';
import Figure from './Figure.svelte';
import { composePicture, pictureAsPng, pictureAsSvg } from './export-picture';
import { renderIn } from './testing';

const grid = {
	rows: [
		[1, -2],
		[0, 3],
	],
	name: 'Kernel',
	scale: { kind: 'signed', max: 3 } as const,
	window: { row: 0, column: 1, height: 1, width: 1 },
	kindOf: (row: number) => (row === 1 ? ('padding' as const) : ('plain' as const)),
};

async function source() {
	const { screen } = await renderIn('en', NumberGrid, grid);
	return { root: screen.container, title: 'A kernel', description: 'Two by two.' };
}

describe('composePicture', () => {
	it('stands on its own: colours and places resolved, no style sheet, names and numbers kept', async () => {
		const picture = composePicture(await source());
		const text = new XMLSerializer().serializeToString(picture);
		expect(text).toContain('<title>A kernel</title>');
		expect(text).toContain('−2');
		expect(text).not.toMatch(/var\(|light-dark\(|class=|NaN/);
		expect(picture.querySelectorAll('pattern').length).toBeGreaterThan(0);
	});

	it('draws every cell as it is seen: its colour, its number in the middle', async () => {
		const from = await source();
		const cell = from.root.querySelector('[role="gridcell"]') as HTMLElement;
		const picture = composePicture(from);
		const boxes = [...picture.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'));
		expect(boxes).toContain(getComputedStyle(cell).backgroundColor);
		const number = [...picture.querySelectorAll('text')].find((text) => text.textContent === '1');
		const { left, width } = cell.getBoundingClientRect();
		const grid = (cell.closest('[data-picture]') as HTMLElement).getBoundingClientRect();
		expect(Number(number?.getAttribute('x'))).toBeCloseTo(left - grid.left + width / 2, 1);
		expect(number?.getAttribute('fill')).toBe(getComputedStyle(cell).color);
	});

	it('keeps the window where it lies on the screen', async () => {
		const from = await source();
		const drawn = [...from.root.querySelectorAll('[data-picture]')].map((part) =>
			part.getBoundingClientRect(),
		);
		const copies = [...composePicture(from).querySelectorAll(':scope > svg')];
		const gap = (a: number[]) => (a[a.length - 1] ?? 0) - (a[0] ?? 0);
		expect(copies).toHaveLength(drawn.length);
		expect(gap(copies.map((copy) => Number(copy.getAttribute('x'))))).toBeCloseTo(
			gap(drawn.map((d) => d.x)),
			1,
		);
	});

	it('refuses a root without a picture', () => {
		const root = document.createElement('div');
		expect(() => composePicture({ root, title: '', description: '' })).toThrow('found none');
	});
});

describe('pictureAsSvg, pictureAsPng', () => {
	it('give files a browser can draw', async () => {
		const from = await source();
		expect(pictureAsSvg(from).type).toBe('image/svg+xml');
		const png = await pictureAsPng(from);
		expect(png.type).toBe('image/png');
		const bitmap = await createImageBitmap(png);
		expect(bitmap.width).toBeGreaterThan(100);
	});
});

describe('Figure', () => {
	it('has a name, a summary, and its numbers as tables when asked', async () => {
		const tables = vi.fn(() => [{ caption: 'Kernel', rows: [[1, -2.5, null]] }]);
		const given = {
			title: 'A figure',
			summary: 'One number: 3.',
			tables,
			link: () => 'https://example.org/#1',
		};
		const { screen } = await renderIn('en', Figure, { ...given, children: (() => undefined) as never });
		const figure = screen.getByRole('figure', { name: 'A figure' });
		await expect.element(figure).toHaveAccessibleDescription('One number: 3.');
		expect(tables).not.toHaveBeenCalled();
		await screen.getByText('The numbers as tables').click();
		await expect.element(screen.getByRole('cell', { name: '−2.5' })).toBeVisible();
	});
});
