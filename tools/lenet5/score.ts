/** What a network scores: on MNIST's test images, on the same drawn again by pen, and on strokes written for the tests. */
import { existsSync, readFileSync } from 'node:fs';
import type { IdxArray } from '../../src/lib/data/idx.js';
import { strokesToDigit, type Stroke } from '../../src/lib/data/strokes.js';
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
