import { describe, expect, it } from 'vitest';
import { KERNELS } from './kernels';
import { questionPlaces } from './questions';
import { samplePicture, SAMPLES } from './samples';
import { recogniseSlip, valueOf, type ValueQuestion } from './slips';

const WINDOW = [
	[10, 20, 70],
	[5, 36, 0],
	[40, 2, 90],
];
const ask = (name: keyof typeof KERNELS, divisor = 1): ValueQuestion => ({
	window: WINDOW,
	weights: KERNELS[name],
	divisor,
});

describe('recogniseSlip', () => {
	it('says nothing about a right answer, nor about one that betrays nothing', () => {
		const question = ask('sobel-x');
		expect(valueOf(question)).toBe(-10 + 70 - 2 * 5 + 0 - 40 + 90);
		expect(recogniseSlip(question, valueOf(question))).toBeUndefined();
		expect(recogniseSlip(question, 7.3)).toBeUndefined();
	});

	it.each([
		['not-divided', ask('box', 9), 273],
		['transposed', ask('sobel-x'), valueOf(ask('sobel-y'))],
		['sign-turned', ask('laplacian4'), -(144 - 20 - 5 - 0 - 2)],
		['signs-ignored', ask('prewitt-x'), 10 + 70 + 5 + 0 + 40 + 90],
		['sum-of-window', ask('sobel-y'), 273],
		['average', ask('sobel-y'), 273 / 9],
		['centre', ask('sobel-y'), 36],
	] as const)('%s', (name, question, given) => {
		expect(recogniseSlip(question, given)?.name).toBe(name);
	});

	it('knows a kernel that was turned, where that is not only a sign', () => {
		const turned = { ...ask('emboss'), weights: KERNELS.emboss.map((row) => row.toReversed()).toReversed() };
		expect(recogniseSlip(ask('emboss'), valueOf(turned))?.name).toBe('flipped');
	});

	it('knows a value cut off at black or white', () => {
		const bright = { window: WINDOW.map((row) => row.map(() => 200)), weights: KERNELS.box, divisor: 1 };
		expect(recogniseSlip(bright, 255)?.name).toBe('clipped');
	});

	it('names the product that was left out', () => {
		const question = ask('gaussian', 16);
		const given = valueOf(question) - (2 * 20) / 16;
		expect(recogniseSlip(question, given)).toEqual({ name: 'term-missed', input: 20, weight: 2 });
	});
});

describe('questionPlaces', () => {
	it.each(SAMPLES)('finds windows in %s that can be added up by hand', (name) => {
		const picture = samplePicture(name);
		const places = questionPlaces(picture);
		expect(places).toHaveLength(8);
		for (const { row, column } of places) {
			const greys = [-1, 0, 1].flatMap((down) =>
				[-1, 0, 1].map((right) => picture.pixels[(row + down) * picture.width + column + right]),
			);
			expect(new Set(greys).size).toBeLessThanOrEqual(4);
			expect(new Set(greys).size).toBeGreaterThan(1);
		}
	});

	it('finds at least one in the smallest picture', () => {
		expect(questionPlaces({ pixels: new Float32Array(25), width: 5, height: 5 })).not.toHaveLength(0);
	});
});
