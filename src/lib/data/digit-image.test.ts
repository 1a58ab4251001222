import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../nn/random.js';
import { DigitImageError, imageToDigit, type Picture } from './digit-image.js';
import { strokesToDigit, type Stroke } from './strokes.js';

type Shade = (ink: number, x: number, y: number) => [grey: number, opacity?: number];

/** A seven of a pen of the given radius (fractions of the width), through `shade` from ink 0..1 to grey and opacity. */
function seven(width: number, height: number, radius: number, shade: Shade): Picture {
	const path = [
		[0.3, 0.3],
		[0.6, 0.3],
		[0.45, 0.7],
	].map(([x, y]) => [(x as number) * width, (y as number) * height] as const);
	const data = new Uint8ClampedArray(4 * width * height);
	for (let i = 0; i < width * height; i++) {
		const [px, py] = [(i % width) + 0.5, Math.floor(i / width) + 0.5];
		let nearest = Infinity;
		for (let k = 0; k + 1 < path.length; k++) {
			const [[ax, ay], [bx, by]] = [path[k], path[k + 1]] as [
				readonly [number, number],
				readonly [number, number],
			];
			const [dx, dy] = [bx - ax, by - ay];
			const t = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
			nearest = Math.min(nearest, Math.hypot(px - ax - t * dx, py - ay - t * dy));
		}
		const ink = Math.max(0, Math.min(1, radius * width + 0.5 - nearest));
		const [grey, opacity = 1] = shade(ink, px / width, py / height);
		data.set([grey, grey, grey, 255 * opacity], 4 * i);
	}
	return { data, width, height };
}

const strokes: Stroke[] = [
	[
		{ x: 0.3, y: 0.3 },
		{ x: 0.6, y: 0.3 },
		{ x: 0.45, y: 0.7 },
	],
];
const penWidth = 2.5;
/** Radius at which a pen, after scaling, is as wide as the page's: (20 − w) pixels for 0.4 of the width. */
const RADIUS = (penWidth / 2 / (20 - penWidth)) * 0.4;
const expected = strokesToDigit(strokes, { penWidth })?.image ?? new Float32Array();

const difference = (image: Float32Array) =>
	image.reduce((sum, ink, i) => sum + Math.abs(ink - (expected[i] as number)), 0) /
	expected.reduce((sum, ink) => sum + ink, 0);

const inkOnPaper: Shade = (ink) => [240 - 200 * ink];

describe('imageToDigit', () => {
	it.each<[string, Picture, number]>([
		['ink on paper', seven(200, 200, RADIUS, inkOnPaper), 0.12],
		['chalk on a board', seven(200, 200, RADIUS, (ink) => [30 + 190 * ink]), 0.12],
		['a large photograph', seven(1300, 1300, RADIUS, inkOnPaper), 0.15],
		['pale pencil', seven(200, 200, RADIUS, (ink) => [230 - 60 * ink]), 0.12],
		['black ink on nothing', seven(200, 200, RADIUS, (ink) => [0, ink]), 0.12],
		['white ink on nothing', seven(200, 200, RADIUS, (ink) => [255, ink]), 0.12],
		['a lamp at one side', seven(200, 200, RADIUS, (ink, x, y) => [150 + 90 * x - 40 * y - 120 * ink]), 0.15],
		['a hairline pen', seven(300, 300, 0.004, inkOnPaper), 0.4],
	])('reads %s as the pen would draw it', (_, picture, most) => {
		expect(difference(imageToDigit(picture).image)).toBeLessThan(most);
	});

	it('is not put off by noise and dirt', () => {
		const random = seededRandom(3);
		const picture = seven(240, 240, RADIUS, (ink) => [220 - 170 * ink + normal(random, 0, 6)]);
		for (const [x, y] of [
			[5, 5],
			[230, 12],
			[100, 225],
		] as const) {
			for (let d = 0; d < 9; d++)
				picture.data.set([20, 20, 20], 4 * ((y + Math.floor(d / 3)) * 240 + x + (d % 3)));
		}
		expect(difference(imageToDigit(picture).image)).toBeLessThan(0.15);
	});

	it('says where the picture went', () => {
		const { image, frame } = imageToDigit(seven(200, 200, RADIUS, inkOnPaper));
		for (const [x, y] of [
			[60, 60],
			[120, 60],
			[90, 140],
		] as const) {
			const [col, row] = [x * frame.scale + frame.offsetX, y * frame.scale + frame.offsetY];
			expect(image[Math.floor(row) * 28 + Math.floor(col)]).toBeGreaterThan(0.5);
		}
	});

	it('leaves an MNIST picture nearly as it is', () => {
		const data = new Uint8ClampedArray(4 * 784);
		expected.forEach((ink, i) => data.set([255 * ink, 255 * ink, 255 * ink, 255], 4 * i));
		expect(difference(imageToDigit({ data, width: 28, height: 28 }).image)).toBeLessThan(0.2);
	});

	it.each<[string, Picture, string]>([
		['no pixels', { data: new Uint8ClampedArray(0), width: 0, height: 0 }, 'empty'],
		['fewer bytes than pixels', { data: new Uint8ClampedArray(8), width: 4, height: 4 }, 'empty'],
		['a white sheet', seven(50, 50, 0, () => [255]), 'featureless'],
		['full transparency', seven(50, 50, 0, () => [0, 0]), 'featureless'],
		['a soft shadow', seven(50, 50, 0, (_, x) => [180 + 12 * x]), 'featureless'],
	])('refuses %s', (_, picture, code) => {
		let error: unknown;
		try {
			imageToDigit(picture);
		} catch (caught) {
			error = caught;
		}
		expect(error).toBeInstanceOf(DigitImageError);
		expect((error as DigitImageError).code).toBe(code);
	});
});
