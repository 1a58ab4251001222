import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ACTIVATION_COUNT, NetworkError, viewActivations, type Activations } from '$lib/tf/protocol';
import { LenetLab } from './lenet-lab.svelte';
import Fixture from './NetworkMaps.fixture.svelte';

class FakeNetwork {
	status = $state<'loading' | 'ready' | 'failed'>('ready');
	error = $state.raw<NetworkError | null>(null);
	activations = $state.raw<Activations | null>(null);
	progress = $state(0);
	totalBytes = $state(0);
}

/** Every number a slope of its own, so that no map is even. */
const filled = (from: number, to: number) =>
	viewActivations(
		Float32Array.from({ length: ACTIVATION_COUNT }, (_, i) => from + ((to - from) * i) / ACTIVATION_COUNT),
	);

async function show(activations: Activations | null) {
	const [lab, network, retry] = [new LenetLab(), new FakeNetwork(), vi.fn()];
	network.activations = activations;
	await render(Fixture, { lab, network, retry });
	const root = page.getByRole('region', { name: 'Every layer of the network' }).element() as HTMLElement;
	return { lab, network, retry, root };
}

const firstPixels = (root: HTMLElement) =>
	[...root.querySelectorAll('canvas')].map((canvas) =>
		canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data.slice(0, 3).join(),
	);

describe('painting', () => {
	it('when the count of repaints goes up, every map has been repainted', async () => {
		const { network, root } = await show(filled(0.9, 1));
		await expect.poll(() => root.dataset.painted).toBe('1');
		const seen: (string | undefined)[][] = [];
		new MutationObserver(() => seen.push(firstPixels(root))).observe(root, { attributes: true });
		const before = firstPixels(root);
		expect(before).toHaveLength(6);
		network.activations = filled(-1, -0.9);
		await expect.poll(() => root.dataset.painted).toBe('2');
		expect(seen).toHaveLength(1);
		seen[0]?.forEach((colour, layer) => expect(colour).not.toBe(before[layer]));
		expect(seen[0]).toEqual(firstPixels(root));
	});

	it('per map: the same numbers in other colours', async () => {
		// Every other map is half as strong as its neighbours.
		const uneven = Float32Array.from({ length: ACTIVATION_COUNT }, (_, i) => (i % 2 === 0 ? 0.1 : 0.2));
		const { root } = await show(viewActivations(uneven));
		const before = firstPixels(root);
		await page.getByRole('radio', { name: 'per map' }).click();
		await expect.poll(() => firstPixels(root).join()).not.toBe(before.join());
	});
});

describe('names and keys', () => {
	it('a map is named by its numbers', async () => {
		await show(filled(-0.9, 1));
		const maps = page.getByRole('group', { name: 'C1' }).getByRole('button');
		await expect
			.element(maps.nth(2))
			.toHaveAccessibleName(/^Map 3 of 6, 28 by 28, strongest top left, range −0\.9 to/);
		await expect
			.element(page.getByRole('group', { name: 'F6' }).getByRole('button'))
			.toHaveAccessibleName(/^F6, 84 units, range/);
	});

	it('arrows between maps, Enter into the units, arrows over them, Enter keeps, Escape leaves', async () => {
		const { lab } = await show(filled(-0.2, 1));
		const maps = page.getByRole('group', { name: 'S4' }).getByRole('button');
		(maps.nth(0).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}{ArrowDown}');
		expect(document.activeElement).toBe(maps.nth(9).element());
		await userEvent.keyboard('{Enter}');
		expect(lab.shown).toEqual({ layer: 's4', map: 9, row: 4, column: 4 });
		await userEvent.keyboard('{ArrowUp}{ArrowLeft}{Enter}');
		expect(lab.trail.here).toEqual({ layer: 's4', map: 9, row: 3, column: 3 });
		await expect.element(page.getByText('S4, map 10, row 4, column 4', { exact: true })).toBeVisible();
		await userEvent.keyboard('{Escape}{Tab}');
		expect(lab.cursor).toBeNull();
		expect(lab.shown).toEqual(lab.trail.here);
	});

	it('a click keeps the cell under it, a second click lets it go', async () => {
		const { lab, root } = await show(filled(-0.2, 1));
		const surface = root.querySelector('.surface.c1') as HTMLElement;
		await userEvent.click(surface, { position: { x: 2, y: 2 } });
		expect(lab.trail.here).toEqual({ layer: 'c1', map: 0, row: 0, column: 0 });
		await userEvent.click(surface, { position: { x: 2, y: 2 } });
		expect(lab.trail.here).toBeNull();
	});
});

describe('without a network', () => {
	it('says how far the download is', async () => {
		const { network } = await show(null);
		[network.status, network.progress, network.totalBytes] = ['loading', 0.25, 487_000];
		await expect.element(page.getByText('25 % of 487 kB')).toBeVisible();
	});

	it('says why it failed and tries again', async () => {
		const { network, retry } = await show(null);
		network.error = new NetworkError('integrity', 'checksum');
		network.status = 'failed';
		await expect.element(page.getByRole('alert')).toHaveTextContent('arrived damaged');
		await page.getByRole('button', { name: 'Retry' }).click();
		expect(retry).toHaveBeenCalledOnce();
	});
});
