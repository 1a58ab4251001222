import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conv2d } from '$lib/nn/conv';
import { tensor } from '$lib/nn/tensor';
import { CHANNELS, channelOf, filterPicture, strongMagnitude, type Picture } from './filter';
import { divisorOf, KERNEL_NAMES, kernelName, KERNELS, weightSum } from './kernels';
import { SAMPLE_PLACES, samplePicture, SAMPLES } from './samples';
import { renderScene } from './scene';

fc.configureGlobal({ seed: 1998 });

const pictures: fc.Arbitrary<Picture> = fc
	.record({
		width: fc.integer({ min: 3, max: 12 }),
		height: fc.integer({ min: 3, max: 12 }),
		seed: fc.nat(999),
	})
	.map(({ width, height, seed }) => ({
		pixels: Float32Array.from({ length: width * height }, (_, i) => (i * 7919 + seed * 104729) % 256),
		...{ width, height },
	}));
const weight = fc.integer({ min: -9900, max: 9900 }).map((hundredths) => hundredths / 100);
const kernels = fc.array(fc.array(weight, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

/** What `nn/conv` makes of the same numbers. */
function oracle({ pixels, width, height }: Picture, weights: readonly (readonly number[])[]) {
	return conv2d(tensor([height, width, 1], pixels), tensor([3, 3, 1, 1], weights.flat()));
}

describe('filterPicture', () => {
	it('is nn/conv without padding, divided', () => {
		fc.assert(
			fc.property(pictures, kernels, fc.constantFrom(1, 9, -2.5), (picture, weights, divisor) => {
				const filtered = filterPicture(picture, weights, divisor);
				const expected = oracle(picture, weights);
				expect([filtered.height, filtered.width, 1]).toEqual(expected.shape);
				// weights travel as 32-bit floats in a tensor
				filtered.values.forEach((value, i) =>
					expect(Math.abs(value - (expected.data[i] as number) / divisor)).toBeLessThan(0.05),
				);
			}),
		);
	});

	it.each(KERNEL_NAMES)('is nn/conv exactly for the whole numbers of the gallery: %s', (name) => {
		for (const sample of SAMPLES) {
			const picture = samplePicture(sample);
			expect(filterPicture(picture, KERNELS[name], 1).values).toEqual(oracle(picture, KERNELS[name]).data);
		}
	});

	it('knows the least, the most, and how many lie outside what a screen shows', () => {
		const pixels = Float32Array.from([0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0]);
		const picture = { pixels, width: 3, height: 4 };
		const { values, min, max, outside } = filterPicture(picture, KERNELS.laplacian8, 1);
		expect([...values]).toEqual([800, -100]);
		expect([min, max, outside]).toEqual([-100, 800, 2]);
	});

	it('colours up to what one value in a hundred exceeds', () => {
		const picture = samplePicture('scene');
		const filtered = filterPicture(picture, KERNELS['sobel-x'], 1);
		const strong = strongMagnitude(filtered);
		const above = filtered.values.filter((value) => Math.abs(value) > strong).length;
		expect(above).toBeLessThanOrEqual(filtered.values.length / 100);
		expect(above).toBeGreaterThan(filtered.values.length / 200);
		expect(strongMagnitude({ ...filtered, values: new Float32Array(9), min: 0, max: 0 })).toBe(1);
		expect(strongMagnitude({ ...filtered, values: Float32Array.of(-4, 0), min: -4, max: 0 })).toBe(4);
	});

	it('refuses what is too small and kernels of another size', () => {
		const picture = { pixels: new Float32Array(4), width: 2, height: 2 };
		expect(() => filterPicture(picture, KERNELS.box, 1)).toThrow(
			'filterPicture: expected at least 3×3 pixels, got 2×2',
		);
		expect(() => filterPicture(picture, [[1]], 1)).toThrow(
			'filterPicture: expected a 3×3 kernel, got 1 rows',
		);
	});
});

describe('the gallery', () => {
	const even = { pixels: new Float32Array(25).fill(80), width: 5, height: 5 };

	it.each(KERNEL_NAMES)('%s keeps an even area, or makes it 0', (name) => {
		const weights = KERNELS[name];
		const { values } = filterPicture(even, weights, divisorOf(weights, true));
		const expected = weightSum(weights) === 0 ? 0 : 80;
		expect(values.every((value) => Math.abs(value - expected) < 1e-4)).toBe(true);
	});

	it('sharpens by adding the Laplacian to the identity', () => {
		const sum = KERNELS.identity.map((row, r) =>
			row.map((one, c) => one + (KERNELS.laplacian4[r]?.[c] ?? 0)),
		);
		expect(kernelName(sum)).toBe('sharpen');
	});

	it('y is x with rows and columns exchanged', () => {
		for (const [x, y] of [
			['sobel-x', 'sobel-y'],
			['prewitt-x', 'prewitt-y'],
		] as const) {
			expect(kernelName(KERNELS[x].map((_, r) => KERNELS[x].map((row) => row[r] ?? 0)))).toBe(y);
		}
	});

	it('does not divide without being told to, nor by 0', () => {
		expect(divisorOf(KERNELS.gaussian, true)).toBe(16);
		expect(divisorOf(KERNELS.gaussian, false)).toBe(1);
		expect(divisorOf(KERNELS['sobel-x'], true)).toBe(1);
		expect(weightSum([[0.1, 0.2, -0.3]])).toBe(0);
	});
});

describe('the sample pictures', () => {
	it.each(SAMPLES)('%s has whole greys from 0 to 255, and its place inside', (name) => {
		const { pixels, width, height } = samplePicture(name);
		expect(pixels).toHaveLength(width * height);
		expect(pixels.every((grey) => Number.isInteger(grey) && grey >= 0 && grey <= 255)).toBe(true);
		const { row, column } = SAMPLE_PLACES[name];
		expect(Math.min(row, column, width - 1 - column, height - 1 - row)).toBeGreaterThanOrEqual(1);
	});

	it('are the same every time', () => {
		expect(renderScene(64)).toEqual(renderScene(64));
		expect(new Set(renderScene(64)).size).toBeGreaterThan(100);
		expect(() => renderScene(7)).toThrow('renderScene: expected a side of 8 pixels or more, got 7');
	});

	it('have edges where the magnifier rests', () => {
		const { pixels, width } = samplePicture('scene');
		const { row, column } = SAMPLE_PLACES.scene;
		const at = (right: number) => pixels[row * width + column + right] ?? 0;
		expect(Math.abs(at(1) - at(-1))).toBeGreaterThan(40);
	});
});

describe('the channels of a picture', () => {
	it('of the scene differ, and make its grey as Rec. 601 weighs them, where none is cut at white', () => {
		const [grey, red, green, blue] = CHANNELS.map((channel) => samplePicture('scene', channel).pixels);
		let [compared, worst] = [0, 0];
		grey?.forEach((value, i) => {
			const [r = 255, g = 255, b = 255] = [red?.[i], green?.[i], blue?.[i]];
			if (Math.max(r, g, b) === 255) return;
			compared++;
			worst = Math.max(worst, Math.abs(0.299 * r + 0.587 * g + 0.114 * b - value));
		});
		expect(compared).toBeGreaterThan(60_000);
		expect(worst).toBeLessThan(1.5);
		expect(red).not.toEqual(blue);
	});

	it('of a digit are alike, and a picture without colours stays what it is', () => {
		expect(samplePicture('digit', 'red')).toBe(samplePicture('digit'));
		const plain = { pixels: Float32Array.of(1, 2), width: 2, height: 1 };
		expect(channelOf(plain, 'green')).toBe(plain);
		const pixels = Float32Array.of(9, 9);
		const colours = { red: pixels, green: plain.pixels, blue: plain.pixels };
		expect(channelOf({ ...plain, colours }, 'red').pixels).toBe(pixels);
	});
});
