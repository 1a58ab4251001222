/** What a network scores: on MNIST's test images, on the same drawn again by pen, and on strokes written for the tests. */
import { existsSync, readFileSync } from 'node:fs';
import type { IdxArray } from '../../src/lib/data/idx.js';
import { strokesToDigit, type Stroke } from '../../src/lib/data/strokes.js';
import { coarse, joined, varyStrokes } from './augment.js';
import { dense, fitted } from './oddities.js';
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
export function drawAll(drawings: readonly (readonly Stroke[])[], penWidth?: number): Float32Array {
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

/** A fixture's pairs of numbers as points. */
export const asPoints = (strokes: StrokeFixture['strokes']): Stroke[] =>
	strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y })));

const FIXTURES = new URL('../../tests/fixtures/strokes.json', import.meta.url);

/** Strokes written by hand for the tests, in styles from several countries. */
export function strokeFixtures(): StrokeFixture[] {
	return existsSync(FIXTURES) ? (JSON.parse(readFileSync(FIXTURES, 'utf8')) as StrokeFixture[]) : [];
}

/** Hands, in which each of the hand-written strokes is varied. */
const HANDS = 40;
/** Distance between points before a stroke is varied: about what a pen gives. */
const PEN_STEP = 0.03;

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
	const varied = all.map(({ strokes }) =>
		varyStrokes(
			fitted(asPoints(strokes)).map((stroke) => dense(stroke, PEN_STEP)),
			random,
		),
	);
	const rough = all.map(({ strokes }) => coarse(joined(fitted(asPoints(strokes))), random));
	return {
		varied: await scoreStrokes(parameters, varied, labels),
		coarse: await scoreStrokes(parameters, rough, labels),
	};
}

export interface FixtureScore extends StrokeFixture {
	answer: number;
	probability: number;
}

/** What the network answers to each of the hand-written strokes. */
export async function scoreFixtures(parameters: Float32Array, penWidth?: number): Promise<FixtureScore[]> {
	const fixtures = strokeFixtures();
	if (fixtures.length === 0) return [];
	const drawings = fixtures.map(({ strokes }) => asPoints(strokes));
	const labels = fixtures.map(({ digit }) => digit);
	const { predictions, probabilities } = await evaluate(parameters, drawAll(drawings, penWidth), labels);
	return fixtures.map((fixture, i) => {
		const answer = predictions[i] as number;
		return { ...fixture, answer, probability: probabilities[10 * i + answer] as number };
	});
}
