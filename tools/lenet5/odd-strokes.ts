/** How well the network reads odd drawings: on strokes written by hand for the tests, and on MNIST's test digits. */
import { imageToDigit, type Picture } from '../../src/lib/data/digit-image.js';
import { strokesToDigit, type Digit, type Stroke } from '../../src/lib/data/strokes.js';
import { seededRandom } from '../../src/lib/nn/random.js';
import { evaluate } from '../../src/lib/tf/training/trainer.js';
import { readMnist } from './mnist-files.js';
import { fitted, inHand, ODDITIES, type Oddity } from './oddities.js';
import { imageAt } from './samples.js';
import { asPoints, strokeFixtures } from './score.js';
import { skeletonStrokes } from './skeleton.js';

export interface Drawn {
	digit: number;
	/** Fills the middle 80 % of the drawing area. */
	strokes: readonly Stroke[];
}

/** How many of a kind of drawing were read rightly, and which digits were taken for which most often. */
export interface Score {
	right: number;
	total: number;
	/** Such as `4→9 ×3`, the most frequent first. */
	confusions: string[];
}

/** The strokes written by hand for the tests, each in so many hands. */
export function handWritten(hands: number): Drawn[] {
	const random = seededRandom(7);
	return strokeFixtures().flatMap(({ digit, strokes }) =>
		Array.from({ length: hands }, () => ({
			digit,
			strokes: fitted(inHand(fitted(asPoints(strokes)), random)),
		})),
	);
}

/** The first `count` test images of MNIST, by writers who are not in the training set, followed back into strokes. */
export function mnistTestStrokes(count: number): Drawn[] {
	const [images, labels] = [readMnist('t10k-images-idx3-ubyte'), readMnist('t10k-labels-idx1-ubyte')];
	return Array.from({ length: count }, (_, i) => ({
		digit: labels.data[i] as number,
		strokes: fitted(skeletonStrokes(imageAt(images, i))),
	}));
}

async function score(
	parameters: Float32Array,
	drawn: readonly Drawn[],
	read: (drawing: readonly Stroke[]) => Digit | null,
): Promise<Score> {
	const images = new Float32Array(784 * drawn.length);
	drawn.forEach(({ strokes }, i) => images.set(read(strokes)?.image ?? [], 784 * i));
	const digits = drawn.map(({ digit }) => digit);
	const { predictions } = await evaluate(parameters, images, digits);
	const counts = new Map<string, number>();
	digits.forEach((digit, i) => {
		const pair = `${digit}→${predictions[i]}`;
		if (predictions[i] !== digit) counts.set(pair, (counts.get(pair) ?? 0) + 1);
	});
	const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	const wrong = sorted.reduce((sum, [, times]) => sum + times, 0);
	return {
		right: digits.length - wrong,
		total: digits.length,
		confusions: sorted.slice(0, 3).map(([pair, times]) => `${pair} ×${times}`),
	};
}

/** Each oddity's score, by its name. `toDigit` is the page's own way unless another one is to be compared. */
export async function scoreOddities(
	parameters: Float32Array,
	drawn: readonly Drawn[],
	oddities: readonly Oddity[] = ODDITIES,
	toDigit: typeof strokesToDigit = strokesToDigit,
): Promise<Map<string, Score>> {
	const scores = new Map<string, Score>();
	for (const { name, penWidth, draw } of oddities) {
		const random = seededRandom(11);
		const read = (drawing: readonly Stroke[]) =>
			toDigit(draw(drawing, random), penWidth === undefined ? {} : { penWidth });
		scores.set(name, await score(parameters, drawn, read));
	}
	return scores;
}

/** Side of a picture, in pixels. */
const SIDE = 160;

/** A picture of the drawing in dark lines on white, such as a visitor uploads. `lineWidth` is a share of its side. */
function photograph(drawing: readonly Stroke[], lineWidth: number): Picture {
	const ink = new Float32Array(SIDE * SIDE);
	const radius = (lineWidth * SIDE) / 2;
	const stamp = (x: number, y: number) => {
		for (let row = Math.max(0, Math.floor(y - radius - 1)); row < Math.min(SIDE, y + radius + 1); row++) {
			for (let col = Math.max(0, Math.floor(x - radius - 1)); col < Math.min(SIDE, x + radius + 1); col++) {
				const inside = radius + 0.5 - Math.hypot(col + 0.5 - x, row + 0.5 - y);
				const at = row * SIDE + col;
				ink[at] = Math.max(ink[at] as number, Math.min(1, inside));
			}
		}
	};
	for (const stroke of drawing) {
		stroke.forEach((point, i) => {
			const before = stroke[i - 1] ?? point;
			const steps = Math.ceil(SIDE * Math.hypot(point.x - before.x, point.y - before.y)) + 1;
			for (let k = 1; k <= steps; k++) {
				const t = k / steps;
				stamp(SIDE * (before.x + t * (point.x - before.x)), SIDE * (before.y + t * (point.y - before.y)));
			}
		});
	}
	const data = new Uint8ClampedArray(4 * ink.length).fill(255);
	ink.forEach((value, i) => data.fill(255 - 230 * value, 4 * i, 4 * i + 3));
	return { data, width: SIDE, height: SIDE };
}

/** Widths of the lines in pictures, as shares of the digit's longer side; MNIST's own are an eighth. */
export const LINE_WIDTHS: readonly number[] = [0.02, 0.05, 0.125, 0.2, 0.25];

/** The score of pictures of the drawings, for every width of their lines. */
export async function scorePictures(
	parameters: Float32Array,
	drawn: readonly Drawn[],
	lineWidths = LINE_WIDTHS,
): Promise<Map<number, Score>> {
	const scores = new Map<number, Score>();
	for (const width of lineWidths) {
		const line = width * 0.6;
		const read = (drawing: readonly Stroke[]) => {
			// The digit fills 60 % of the picture: its strokes 0.8 of the area, shrunk to three quarters.
			const smaller = drawing.map((stroke) =>
				stroke.map(({ x, y }) => ({ x: 0.5 + 0.75 * (x - 0.5), y: 0.5 + 0.75 * (y - 0.5) })),
			);
			return imageToDigit(photograph(smaller, line));
		};
		scores.set(width, await score(parameters, drawn, read));
	}
	return scores;
}
