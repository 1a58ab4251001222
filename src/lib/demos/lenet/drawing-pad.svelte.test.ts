import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Fixture from './DrawingPad.fixture.svelte';
import { LenetLab } from './lenet-lab.svelte';

async function show(locale: 'en' | 'ko' = 'en') {
	const lab = new LenetLab();
	await render(Fixture, { lab, locale });
	const name = locale === 'en' ? 'Drawing area' : '그리기 영역';
	const area = page.getByRole('group', { name, exact: true });
	return { lab, area, element: area.element() as HTMLElement };
}

function point(element: HTMLElement, type: string, x: number, y: number, init: PointerEventInit = {}) {
	const box = element.getBoundingClientRect();
	element.dispatchEvent(
		new PointerEvent(type, {
			bubbles: true,
			isPrimary: true,
			pointerId: 1,
			clientX: box.left + x * box.width,
			clientY: box.top + y * box.height,
			...init,
		}),
	);
}

describe('with a pointer', () => {
	it('down, move, up is a stroke; moving without being down is none', async () => {
		const { lab, element } = await show();
		point(element, 'pointermove', 0.2, 0.2);
		point(element, 'pointerdown', 0.5, 0.25);
		point(element, 'pointermove', 0.5, 0.5);
		point(element, 'pointermove', 0.5, 0.75);
		point(element, 'pointerup', 0.5, 0.75);
		point(element, 'pointermove', 0.9, 0.9);
		expect(lab.strokes).toHaveLength(1);
		expect(lab.strokes[0]?.map(({ y }) => Math.round(y * 100))).toEqual([25, 50, 75]);
		await expect.poll(() => element.querySelectorAll('path').length).toBe(1);
	});

	it('a second finger, and the right button, draw nothing', async () => {
		const { lab, element } = await show();
		point(element, 'pointerdown', 0.2, 0.2, { button: 2 });
		point(element, 'pointerdown', 0.5, 0.25);
		point(element, 'pointerdown', 0.1, 0.1, { pointerId: 2, isPrimary: false });
		point(element, 'pointermove', 0.9, 0.9, { pointerId: 2, isPrimary: false });
		expect(lab.strokes).toHaveLength(1);
		expect(lab.strokes[0]).toHaveLength(1);
	});

	it('stays inside: what leaves the area is kept at its border', async () => {
		const { lab, element } = await show();
		point(element, 'pointerdown', 0.5, 0.5);
		point(element, 'pointermove', 1.7, -0.4);
		expect(lab.strokes[0]?.at(-1)).toEqual({ x: 1, y: 0 });
	});

	it('a move that is told of before its frame, and again in it, is drawn once', async () => {
		const { lab, element } = await show();
		const box = element.getBoundingClientRect();
		const moved = (type: string, timeStamp: number, x: number, coalescedEvents: PointerEvent[] = []) => {
			const place = { clientX: box.left + x * box.width, clientY: box.top + box.height / 2 };
			const event = new PointerEvent(type, { ...place, bubbles: true, pointerId: 1, coalescedEvents });
			return Object.defineProperty(event, 'timeStamp', { value: timeStamp });
		};
		point(element, 'pointerdown', 0.1, 0.5);
		const [first, second] = [moved('pointerrawupdate', 10, 0.2), moved('pointerrawupdate', 12, 0.3)];
		element.dispatchEvent(first);
		expect(lab.strokes[0]?.map(({ x }) => Math.round(x * 10))).toEqual([1, 2]);
		element.dispatchEvent(second); // too soon: it waits for the frame
		expect(lab.strokes[0]).toHaveLength(2);
		element.dispatchEvent(moved('pointermove', 12, 0.3, [first, second]));
		element.dispatchEvent(moved('pointerrawupdate', 26, 0.4));
		expect(lab.strokes[0]?.map(({ x }) => Math.round(x * 10))).toEqual([1, 2, 3, 4]);
	});

	it('undo and clear', async () => {
		const { lab, element } = await show();
		for (const x of [0.3, 0.6]) {
			point(element, 'pointerdown', x, 0.2);
			point(element, 'pointermove', x, 0.8);
			point(element, 'pointerup', x, 0.8);
		}
		await page.getByRole('button', { name: 'Undo' }).click();
		expect(lab.strokes).toHaveLength(1);
		await page.getByRole('button', { name: 'Clear' }).click();
		expect(lab.isEmpty).toBe(true);
	});
});

describe('with the keyboard', () => {
	it('one Tab stop; arrows move, Space toggles, Shift+arrow paints along', async () => {
		const { lab, element } = await show();
		expect(element.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
		await userEvent.tab();
		expect(element.contains(document.activeElement)).toBe(true);
		await userEvent.keyboard(' ');
		expect(lab.isPainted(7, 7)).toBe(true);
		await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
		expect([lab.isPainted(8, 7), lab.isPainted(9, 7)]).toEqual([true, true]);
		await userEvent.keyboard('{ArrowRight} ');
		expect(lab.isPainted(9, 8)).toBe(true);
		await expect
			.poll(() => document.activeElement?.getAttribute('aria-label'))
			.toBe('Row 10, column 9, painted');
		expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
		await userEvent.keyboard(' ');
		expect(lab.isPainted(9, 8)).toBe(false);
	});

	it('Ctrl+Z takes back, Delete clears', async () => {
		const { lab } = await show();
		await userEvent.tab();
		await userEvent.keyboard(' {ArrowLeft} ');
		await userEvent.keyboard('{Control>}z{/Control}');
		expect([lab.isPainted(7, 7), lab.isPainted(7, 6)]).toEqual([true, false]);
		await userEvent.keyboard('{Delete}');
		expect(lab.isEmpty).toBe(true);
	});

	it('arrows stop at the border', async () => {
		const { lab } = await show();
		await userEvent.tab();
		await userEvent.keyboard('{ArrowUp>9/}{Home} ');
		expect(lab.isPainted(0, 0)).toBe(true);
	});

	it('has a Korean name', async () => {
		const { area } = await show('ko');
		await expect.element(area).toBeInTheDocument();
	});
});

describe('a picture file', () => {
	const choose = (file: File) => userEvent.upload(page.getByLabelText('Picture…'), file);

	it('a digit in a picture is found', async () => {
		const { lab } = await show();
		const canvas = new OffscreenCanvas(200, 120);
		const context = canvas.getContext('2d');
		context?.fillRect(0, 0, 0, 0);
		if (context) {
			context.fillStyle = '#fff';
			context.fillRect(0, 0, 200, 120);
			context.fillStyle = '#222';
			context.fillRect(96, 20, 10, 80);
		}
		await choose(new File([await canvas.convertToBlob()], 'one.png', { type: 'image/png' }));
		await expect.poll(() => lab.drawing.kind).toBe('picture');
		// The bar's middle lies at (101, 60 + 40) of a 200×200 square; MNIST's centre is the middle of pixel 14.
		const { scale = 0, offsetX = 0, offsetY = 0 } = lab.digit?.frame ?? {};
		expect(Math.abs(scale * (101 / 200) + offsetX - 14.5)).toBeLessThan(0.75);
		expect(Math.abs(scale * (100 / 200) + offsetY - 14.5)).toBeLessThan(0.75);
	});

	it.each([
		['broken', new File(['no picture at all'], 'a.png', { type: 'image/png' }), 'could not be read'],
		['empty file', new File([], 'a.png', { type: 'image/png' }), 'could not be read'],
	])('%s: says so and keeps the drawing', async (_, file, message) => {
		const { lab } = await show();
		lab.paintCell(2, 2, true);
		await choose(file);
		await expect.element(page.getByRole('alert')).toHaveTextContent(message);
		expect(lab.isPainted(2, 2)).toBe(true);
	});

	it('dropped, and huge: is refused before it is read', async () => {
		await show();
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([new Uint8Array(20_000_001)], 'a.png', { type: 'image/png' }));
		window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
		await expect.element(page.getByRole('alert')).toHaveTextContent('too large');
	});

	it('a picture without a digit', async () => {
		await show();
		const canvas = new OffscreenCanvas(40, 40);
		const context = canvas.getContext('2d');
		if (context) {
			context.fillStyle = '#ccc';
			context.fillRect(0, 0, 40, 40);
		}
		await choose(new File([await canvas.convertToBlob()], 'grey.png', { type: 'image/png' }));
		await expect.element(page.getByRole('alert')).toHaveTextContent('No digit was found');
	});
});
