import type { ComponentProps } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderIn } from '$lib/ui/testing';
import { demo as entry } from './index';
import { greyPicture, readPicture } from './own-picture';
import Kernels from './Kernels.svelte';
import { KernelsDemo, type Keep } from './kernels.svelte';

beforeAll(() => entry.fetchParts());

async function show(props: ComponentProps<typeof Kernels> = {}, locale: 'en' | 'ko' = 'en') {
	const { screen } = await renderIn(locale, Kernels, props);
	const cell = (name: string) => screen.getByRole('gridcell', { name, exact: true });
	const picture = (name: RegExp) => screen.getByRole('img', { name });
	return { screen, cell, picture };
}

const status = () => document.querySelector('[role="status"]')?.textContent ?? '';

/** A canvas, white on the left and black on the right. */
function halves(width: number, height: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	const context = canvas.getContext('2d');
	if (!context) throw new Error('halves: this browser has no canvas');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.fillStyle = '#000';
	context.fillRect(width / 2, 0, width / 2, height);
	return canvas;
}

async function pngFile(width: number, height: number): Promise<File> {
	const blob = await new Promise<Blob | null>((done) => halves(width, height).toBlob(done));
	if (!blob) throw new Error('pngFile: no picture was made');
	return new File([blob], 'halves.png', { type: 'image/png' });
}

afterEach(() => vi.restoreAllMocks());

describe('KernelsDemo', () => {
	it('shows the same value in the sum and in the filtered picture, wherever it looks', () => {
		const demo = new KernelsDemo({ kernel: 'gaussian' });
		for (const [row, column] of [
			[0, 0],
			[253, 253],
			[120, 77],
		] as const) {
			demo.pointAt({ part: 'output', row, column });
			expect(demo.outputCell).toEqual({ row, column });
			expect(demo.value).toBeCloseTo(demo.output.values[row * demo.output.width + column] ?? NaN, 4);
		}
	});

	it('links pixel, weight and term both ways', () => {
		const demo = new KernelsDemo({ image: 'digit', row: 10, column: 12 });
		demo.pointAt({ part: 'kernel', row: 0, column: 2 });
		expect(demo.activeTerm).toBe(2);
		expect(demo.pointedInput).toEqual({ row: 9, column: 13 });
		expect(demo.pointedPatch).toEqual({ row: 1, column: 3 });
		expect(demo.inputWindow).toEqual({ row: 0, column: 2, height: 26, width: 26 });
		expect(demo.sharedBy).toBe(26 * 26);
		demo.pointAt({ part: 'patch', row: 3, column: 1 });
		expect(demo.activeTerm).toBe(6);
		expect(demo.pointedWeight).toEqual({ row: 2, column: 0 });
		demo.pointAt({ part: 'patch', row: 0, column: 0 });
		expect(demo.activeTerm).toBeNull();
		demo.pointAt({ part: 'input', row: 0, column: 0 });
		expect(demo.centre).toEqual({ row: 1, column: 1 });
		demo.pointAt(null);
		expect(demo.centre).toEqual({ row: 10, column: 12 });
	});

	it('knows the gallery’s kernel when its numbers are typed, and forgets edits with a choice', () => {
		const demo = new KernelsDemo({ kernel: 'identity' });
		demo.editKernel([{ row: 0, column: 1, value: -1 }]);
		expect(demo.kernelName).toBeNull();
		const rest = [1, 3, 5, 7].map((i) => ({ row: Math.floor(i / 3), column: i % 3, value: -1 }));
		demo.editKernel([...rest, { row: 1, column: 1, value: 4 }]);
		expect(demo.toParams()).toMatchObject({ kernel: 'laplacian4', weights: null });
		demo.chooseKernel('box');
		expect(demo.divisor).toBe(9);
		demo.norm = false;
		expect([demo.divisor, demo.gain]).toEqual([1, 9]);
	});

	it('keeps a picture of one’s own while words show other states, and does without it otherwise', () => {
		const keep: Keep = new Map();
		const picture = greyPicture(halves(40, 20), 40, 20);
		new KernelsDemo({}, { keep }).showPicture(picture);
		const next = new KernelsDemo({ image: 'own', kernel: 'box' }, { keep });
		expect(next.picture).toBe(picture);
		expect(new KernelsDemo({ image: 'own' }).imageName).toBe('scene');
	});
});

describe('Kernels', () => {
	it('changes picture and sentence with the kernel', async () => {
		const { screen, picture } = await show();
		await expect.element(screen.getByText(/it answers to vertical edges/)).toBeVisible();
		await screen.getByRole('radio', { name: 'Box blur' }).click();
		await expect.element(screen.getByText(/every output is the mean of nine pixels/).first()).toBeVisible();
		await expect.element(screen.getByText(/divided by 9: an even area keeps/).first()).toBeVisible();
		await expect.element(picture(/^Filtered picture, 254 by 254$/)).toBeVisible();
		await screen.getByRole('checkbox', { name: 'Divide by the sum of the weights' }).click();
		await expect.element(screen.getByText(/9 times its brightness/).first()).toBeVisible();
	});

	it('recomputes when a weight is typed', async () => {
		const { screen, cell } = await show({
			params: { image: 'digit', kernel: 'identity', row: 10, column: 10 },
		});
		(cell('Kernel, row 2, column 2, 1').element() as SVGElement).focus();
		await userEvent.keyboard('-2{Enter}');
		await expect.element(cell('Kernel, row 2, column 2, minus 2')).toBeInTheDocument();
		await expect.element(screen.getByText('My own numbers', { exact: true })).toBeVisible();
		await expect.element(cell('Kernel, row 2, column 2, minus 2')).toHaveFocus();
		(cell('Kernel, row 2, column 2, minus 2').element() as SVGElement).focus();
		await userEvent.keyboard('{F2}many{Enter}');
		await expect.element(screen.getByText('Enter a number from −99 to 99. Kept −2.').first()).toBeVisible();
	});

	it('moves the magnifier with the keyboard, leaves it there, and says the value', async () => {
		const onchange = vi.fn();
		const { picture } = await show({ params: { image: 'digit', row: 5, column: 5 }, onchange });
		(picture(/^Picture, 28 by 28$/).element() as HTMLElement).focus();
		await expect.element(picture(/^Picture, row 6, column 6, /)).toBeVisible();
		await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
		await expect.element(picture(/^Picture, row 16, column 7, /)).toBeVisible();
		expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ row: 15, column: 6 }));
		await vi.waitFor(() => expect(status()).toMatch(/^Row 15, column 6\. Sum of 9 products, /), 3000);
	});

	it('follows the pointer, and stays where it is clicked', async () => {
		const onchange = vi.fn();
		const { screen, picture } = await show({ params: { image: 'digit' }, onchange });
		const target = picture(/^Filtered picture/);
		await target.click({ position: { x: 2, y: 2 } });
		await expect.element(screen.getByText('Under the magnifier: Output row 1, column 1')).toBeVisible();
		expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ row: 1, column: 1 }));
	});

	it('asks first, diagnoses a slip, then shows', async () => {
		const { screen } = await show({ ask: true, params: { image: 'digit', kernel: 'box' } });
		const demo = new KernelsDemo({ image: 'digit', kernel: 'box' }, { ask: true });
		const box = screen.getByRole('textbox', { name: 'Your answer' });
		await box.fill(String(demo.sum));
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/still to be divided/).first()).toBeVisible();
		expect(screen.getByRole('toolbar').elements()).toHaveLength(0);
		await box.fill(String(Math.round(demo.value)));
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(screen.getByRole('toolbar', { name: 'The sum, term by term' })).toBeVisible();
		await screen.getByRole('button', { name: 'Next question' }).click();
		await expect.element(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('');
	});

	it('leaves out what it is told to, holds fast what is locked, and speaks Korean', async () => {
		const hide = ['gallery', 'pictures', 'controls', 'actions'];
		const { screen, cell } = await show({ hide, lock: ['kernel'], size: 'small' }, 'ko');
		await expect.element(screen.getByText(/세로 경계에 반응합니다/)).toBeVisible();
		expect(screen.getByRole('radio').elements()).toHaveLength(0);
		(cell('커널, 1행 1열, 마이너스 1').element() as SVGElement).focus();
		await userEvent.keyboard('5{Enter}');
		await expect.element(cell('커널, 1행 1열, 마이너스 1')).toBeInTheDocument();
	});
});

describe('a picture of one’s own', () => {
	const fileInput = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;

	it('is scaled to at most 512 pixels and to greys', async () => {
		const { pixels, width, height } = await readPicture(await pngFile(1024, 300));
		expect([width, height]).toEqual([512, 150]);
		expect([pixels[0], pixels[511]]).toEqual([255, 0]);
	});

	it('comes from a file, and can be left and chosen again', async () => {
		const { screen, picture } = await show();
		await userEvent.upload(fileInput(), await pngFile(64, 32));
		await expect.element(picture(/^Picture, 32 by 64$/)).toBeVisible();
		await screen.getByRole('radio', { name: 'Digit' }).click();
		await expect.element(picture(/^Picture, 28 by 28$/)).toBeVisible();
		await screen.getByRole('radio', { name: 'My picture' }).click();
		await expect.element(picture(/^Picture, 32 by 64$/)).toBeVisible();
	});

	it('comes from the clipboard and by drop', async () => {
		const { picture } = await show();
		const clipboardData = new DataTransfer();
		clipboardData.items.add(await pngFile(20, 10));
		window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
		await expect.element(picture(/^Picture, 10 by 20$/)).toBeVisible();
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(await pngFile(12, 24));
		const drop = new DragEvent('drop', { dataTransfer, cancelable: true });
		window.dispatchEvent(drop);
		expect(drop.defaultPrevented).toBe(true);
		await expect.element(picture(/^Picture, 24 by 12$/)).toBeVisible();
	});

	it('is refused with a reason, and what was there stays', async () => {
		const { screen, picture } = await show();
		await userEvent.upload(fileInput(), new File(['hello'], 'a.txt', { type: 'text/plain' }));
		await expect.element(screen.getByRole('alert')).toHaveTextContent('This file is not a picture.');
		const whole = await pngFile(64, 64);
		await userEvent.upload(fileInput(), new File([whole.slice(0, 60)], 'b.png', { type: 'image/png' }));
		await expect.element(screen.getByRole('alert')).toHaveTextContent('This picture is damaged');
		await userEvent.upload(fileInput(), await pngFile(4, 40));
		await expect.element(screen.getByRole('alert')).toHaveTextContent('at least 5 pixels');
		await userEvent.upload(fileInput(), await pngFile(2000, 8));
		await expect.element(screen.getByRole('alert')).toHaveTextContent('too long for its width');
		const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"/>';
		await userEvent.upload(fileInput(), new File([drawing], 'c.svg', { type: 'image/svg+xml' }));
		await expect.element(screen.getByRole('alert')).toHaveTextContent('An SVG is a drawing');
		await expect.element(picture(/^Picture, 256 by 256$/)).toBeVisible();
	});

	it('is read as grey or as one of its colours, and says what a layer would do instead', async () => {
		const { screen } = await show();
		await expect.element(screen.getByText(/^Grey is 0\.299 of red/)).toBeVisible();
		await screen.getByRole('radio', { name: 'Red' }).click();
		await expect.element(screen.getByText(/over “Still life, red”/)).toBeVisible();
		await expect
			.element(screen.getByText(/nine weights for each channel, and adds the three sums/))
			.toBeVisible();
		await screen.getByRole('radio', { name: 'Digit' }).click();
		await expect.element(screen.getByText(/its three channels are alike/)).toBeVisible();
	});

	it('comes from the camera, which is switched off again', async () => {
		const stream = halves(80, 60).captureStream(10);
		vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
		const { screen, picture } = await show();
		await screen.getByRole('button', { name: 'Use the camera' }).click();
		const video = screen.getByLabelText('What the camera sees');
		await vi.waitFor(() => expect((video.element() as HTMLVideoElement).videoWidth).toBe(80), 5000);
		await screen.getByRole('button', { name: 'Take the picture' }).click();
		await expect.element(picture(/^Picture, 60 by 80$/)).toBeVisible();
		expect(stream.getTracks().every((track) => track.readyState === 'ended')).toBe(true);
		await expect.element(screen.getByRole('button', { name: 'Use the camera' })).toHaveFocus();
	});

	it('switches the camera off, and keeps the focus, when a picture comes from elsewhere', async () => {
		const stream = halves(80, 60).captureStream(10);
		const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
		const { screen, picture } = await show();
		const opener = screen.getByRole('button', { name: 'Use the camera' });
		await opener.click();
		await expect.element(screen.getByLabelText('What the camera sees')).toBeVisible();
		const clipboardData = new DataTransfer();
		clipboardData.items.add(await pngFile(20, 10));
		window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
		await expect.element(picture(/^Picture, 10 by 20$/)).toBeVisible();
		await expect.element(opener).toHaveFocus();
		expect(stream.getTracks().every((track) => track.readyState === 'ended')).toBe(true);
		ask.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
		await opener.click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent('The camera was refused');
		await userEvent.upload(fileInput(), await pngFile(64, 32));
		await expect.element(picture(/^Picture, 32 by 64$/)).toBeVisible();
		await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
	});

	it('says why there is no camera', async () => {
		const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
		const { screen } = await show();
		for (const [name, said] of [
			['NotAllowedError', 'The camera was refused'],
			['NotFoundError', 'No camera was found'],
			['NotReadableError', 'could not be started'],
		] as const) {
			ask.mockRejectedValueOnce(new DOMException('', name));
			await screen.getByRole('button', { name: 'Use the camera' }).click();
			await expect.element(screen.getByRole('alert')).toHaveTextContent(said);
			await expect.element(screen.getByRole('button', { name: 'Use the camera' })).toHaveFocus();
		}
	});

	it('switches off a camera that answers after it was closed', async () => {
		const stream = halves(8, 8).captureStream();
		let answer = (_: MediaStream) => {};
		vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockReturnValue(
			new Promise((resolve) => (answer = resolve)),
		);
		const { screen } = await show();
		await screen.getByRole('button', { name: 'Use the camera' }).click();
		await screen.getByRole('button', { name: 'Close the camera' }).click();
		answer(stream);
		await vi.waitFor(() => expect(stream.getTracks()[0]?.readyState).toBe('ended'));
		await expect.element(screen.getByRole('button', { name: 'Use the camera' })).toBeVisible();
	});
});
