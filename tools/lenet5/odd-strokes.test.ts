import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../src/lib/data/lenet5-manifest.json' with { type: 'json' };
import { FIELD, strokesToDigit, type Digit, type Stroke } from '../../src/lib/data/strokes.js';
import { decodeWeights, flattenWeights } from '../../src/lib/data/weights.js';
import { seededRandom } from '../../src/lib/nn/random.js';
import { startWasm } from '../wasm.js';
import { handWritten, mnistTestStrokes, scoreOddities, scorePictures, type Score } from './odd-strokes.js';
import { dense, ODDITIES } from './oddities.js';

const file = readFileSync('static/models/lenet5/weights.bin');
const parameters = flattenWeights(decodeWeights(manifest, new Uint8Array(file).buffer));
const written = handWritten(4);
const share = (score: Score | undefined) => (score ? score.right / score.total : NaN);

const OUT_OF_PLACE = ['in a corner, a quarter as large', 'tiny, 30 pixels', 'speck, 12 pixels'];

beforeAll(startWasm);

/** The drawing area shown to the network as it is, not moved, not scaled: pen of 2.5 pixels in 28. */
function asItLies(strokes: readonly Stroke[]): Digit {
	const points = strokes.flatMap((stroke) => dense(stroke, 0.02));
	const image = Float32Array.from({ length: FIELD * FIELD }, (_, i) => {
		const [x, y] = [((i % FIELD) + 0.5) / FIELD, (Math.floor(i / FIELD) + 0.5) / FIELD];
		const nearest = Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)));
		return Math.max(0, Math.min(1, 1.75 - FIELD * nearest));
	});
	return { image, frame: { scale: FIELD, offsetX: 0, offsetY: 0 } };
}

describe('odd strokes', () => {
	it('are read: those written for the tests at least 97 % of every kind, MNIST’s test digits 95 %', async () => {
		const [byHand, byTest] = [
			await scoreOddities(parameters, written),
			await scoreOddities(parameters, mnistTestStrokes(400)),
		];
		expect([...byHand.keys()]).toEqual(ODDITIES.map(({ name }) => name));
		for (const { name } of ODDITIES) {
			expect(share(byHand.get(name)), name).toBeGreaterThanOrEqual(0.97);
			expect(share(byTest.get(name)), `${name}, MNIST`).toBeGreaterThanOrEqual(0.95);
		}
	});

	it('are lost where nobody scales and centres them, so the numbers above are owed to that', async () => {
		const oddities = ODDITIES.filter(({ name }) => ['as drawn', ...OUT_OF_PLACE].includes(name));
		const lying = await scoreOddities(parameters, handWritten(1), oddities, asItLies);
		expect(lying.size).toBe(1 + OUT_OF_PLACE.length);
		expect(share(lying.get('as drawn'))).toBeGreaterThan(0.8);
		for (const name of OUT_OF_PLACE) expect(share(lying.get(name)), name).toBeLessThan(0.3);
	});

	it('give the same picture in any order and direction, and in any place and size', () => {
		const random = seededRandom(5);
		const anyOrder = ODDITIES.find(({ name }) => name === 'strokes in any order and direction');
		for (const { strokes } of written) {
			const { image } = strokesToDigit(strokes) as Digit;
			const reordered = anyOrder?.draw(strokes, random) ?? [];
			const [scale, dx, dy] = [0.03 + random(), random(), random()];
			const moved = strokes.map((stroke) =>
				stroke.map(({ x, y }) => ({ x: scale * x + dx, y: scale * y + dy })),
			);
			for (const other of [reordered, moved]) {
				const { image: same } = strokesToDigit(other) as Digit;
				expect(Math.max(...same.map((ink, i) => Math.abs(ink - (image[i] as number))))).toBeLessThan(1e-3);
			}
		}
	});

	it('are read from pictures with hairlines and with fat lines', async () => {
		const pictures = await scorePictures(parameters, handWritten(1), [0.02, 0.25]);
		for (const [width, score] of pictures) expect(share(score), `${width}`).toBeGreaterThanOrEqual(0.95);
	});

	it('are described for the weights that are shipped', () => {
		expect(readFileSync('docs/odd-strokes.md', 'utf8')).toContain(manifest.sha256);
	});
});
