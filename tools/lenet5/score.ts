/** What a network scores: on MNIST's test images, on the same drawn again by pen, and on strokes written for the tests. */
import { existsSync, readFileSync } from 'node:fs';
import type { IdxArray } from '../../src/lib/data/idx.js';
import { strokesToDigit, type Stroke } from '../../src/lib/data/strokes.js';
import { coarse, joined, varyStrokes } from './augment.js';
import { seededRandom } from '../../src/lib/nn/random.js';
import { evaluate } from '../../src/lib/tf/training/trainer.js';

const PIXELS = 784;

/** Pixels 0..255 as the network reads them, 0..1. */
export const toUnit = (pixels: Uint8Array): Float32Array => Float32Array.from(pixels, (value) => value / 255);

/** Share of the test images classified rightly. */
export async function scoreTestImages(
	parameters: Float32Array,
	images: IdxArray,
	labels: IdxArray,
): Promise<number> {
	return (await evaluate(parameters, toUnit(images.data), labels.data)).accuracy;
}

/** Draws each digit's strokes as the page would. */
function drawAll(drawings: readonly (readonly Stroke[])[], penWidth?: number): Float32Array {
	const images = new Float32Array(drawings.length * PIXELS);
	drawings.forEach((strokes, i) => {
		const digit = strokesToDigit(strokes, penWidth === undefined ? {} : { penWidth });
		if (digit) images.set(digit.image, i * PIXELS);
	});
	return images;
}

/** Share of drawings recognised. */
export async function scoreStrokes(
	parameters: Float32Array,
	drawings: readonly (readonly Stroke[])[],
	labels: ArrayLike<number>,
	penWidth?: number,
): Promise<number> {
	return (await evaluate(parameters, drawAll(drawings, penWidth), labels)).accuracy;
}

export interface StrokeFixture {
	digit: number;
	style: string;
	strokes: [number, number][][];
}

const FIXTURES = new URL('../../tests/fixtures/strokes.json', import.meta.url);

/** Strokes written by hand for the tests, in styles from several countries. */
export function strokeFixtures(): StrokeFixture[] {
	return existsSync(FIXTURES) ? (JSON.parse(readFileSync(FIXTURES, 'utf8')) as StrokeFixture[]) : [];
}

/** Hands, in which each of the hand-written strokes is varied. */
const HANDS = 40;
/** Distance between points before a stroke is varied: about what a pen gives. */
const PEN_STEP = 0.03;

/** Points put in along long straight lines: some strokes are written down by their turning points only. */
function dense(stroke: Stroke): Stroke {
	return stroke.flatMap((point, i) => {
		const next = stroke[i + 1];
		if (!next) return [point];
		const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / PEN_STEP));
		return Array.from({ length: steps }, (_, k) => ({
			x: point.x + ((next.x - point.x) * k) / steps,
			y: point.y + ((next.y - point.y) * k) / steps,
		}));
	});
}

/**
 * Share recognised of the hand-written strokes in forty varied hands each, and of the same with the pen never lifted
 * and 8 to 14 points kept in all, not varied otherwise.
 */
export async function scoreVariedFixtures(
	parameters: Float32Array,
): Promise<{ varied: number; coarse: number }> {
	const fixtures = strokeFixtures();
	if (fixtures.length === 0) return { varied: 0, coarse: 0 };
	const random = seededRandom(99);
	const all = fixtures.flatMap((fixture) => Array.from({ length: HANDS }, () => fixture));
	const labels = all.map(({ digit }) => digit);
	const varied = all.map(({ strokes }) => varyStrokes(fitted(strokes).map(dense), random));
	const rough = all.map(({ strokes }) => coarse(joined(fitted(strokes)), random));
	return {
		varied: await scoreStrokes(parameters, varied, labels),
		coarse: await scoreStrokes(parameters, rough, labels),
	};
}

/** Strokes enlarged or shrunk to the middle 80 % of the drawing area, where variation is measured. */
function fitted(strokes: StrokeFixture['strokes']): Stroke[] {
	const [xs, ys] = [strokes.flat().map(([x]) => x), strokes.flat().map(([, y]) => y)];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const scale = 0.8 / Math.max(right - left, bottom - top);
	return strokes.map((stroke) =>
		stroke.map(([x, y]) => ({
			x: 0.5 + scale * (x - (left + right) / 2),
			y: 0.5 + scale * (y - (top + bottom) / 2),
		})),
	);
}

export interface FixtureScore extends StrokeFixture {
	answer: number;
	probability: number;
}

/** What the network answers to each of the hand-written strokes. */
export async function scoreFixtures(parameters: Float32Array, penWidth?: number): Promise<FixtureScore[]> {
	const fixtures = strokeFixtures();
	if (fixtures.length === 0) return [];
	const drawings = fixtures.map(({ strokes }) => strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y }))));
	const labels = fixtures.map(({ digit }) => digit);
	const { predictions, probabilities } = await evaluate(parameters, drawAll(drawings, penWidth), labels);
	return fixtures.map((fixture, i) => {
		const answer = predictions[i] as number;
		return { ...fixture, answer, probability: probabilities[10 * i + answer] as number };
	});
}
