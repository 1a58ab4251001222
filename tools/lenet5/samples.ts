/** What the network is trained on: warped MNIST digits, MNIST digits drawn again by pen, and styles MNIST lacks. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IdxArray } from '../../src/lib/data/idx.js';
import type { Stroke } from '../../src/lib/data/strokes.js';
import { permutation, type Random } from '../../src/lib/nn/random.js';
import { drawVaried, warpImage } from './augment.js';
import { sha256 } from './mnist-files.js';
import { skeletonStrokes } from './skeleton.js';
import { drawStyle, STYLES } from './styles.js';

const PIXELS = 784;

export interface Mix {
	/** Share of each batch that is MNIST digits drawn again. */
	redrawn: number;
	/** Share of each batch that is drawn from {@link STYLES}. */
	styled: number;
}
export const MIX: Mix = { redrawn: 0.35, styled: 0.17 };

/** Share of the drawn styles in which the pen stays on the paper and few points are kept. */
const NEVER_LIFTED = 0.1;

export const imageAt = (images: IdxArray, index: number): Uint8Array =>
	images.data.subarray(index * PIXELS, (index + 1) * PIXELS);

/** The pen strokes behind each picture, kept in the system's temporary folder, because thinning takes a minute. */
export function skeletons(images: IdxArray): Stroke[][] {
	const source = readFileSync(new URL('./skeleton.ts', import.meta.url));
	const key = sha256(Buffer.concat([source, images.data])).slice(0, 16);
	const path = join(tmpdir(), `convoscope-skeletons-${key}.json`);
	const count = images.shape[0] as number;
	// Flat numbers in thousandths, one array a stroke: a tenth of the size of points by name.
	if (!existsSync(path)) {
		const flat = Array.from({ length: count }, (_, i) =>
			skeletonStrokes(imageAt(images, i)).map((stroke) =>
				stroke.flatMap(({ x, y }) => [Math.round(1000 * x), Math.round(1000 * y)]),
			),
		);
		writeFileSync(path, JSON.stringify(flat));
	}
	const flat = JSON.parse(readFileSync(path, 'utf8')) as number[][][];
	return flat.map((strokes) =>
		strokes.map((numbers) =>
			Array.from({ length: numbers.length / 2 }, (_, i) => ({
				x: (numbers[2 * i] as number) / 1000,
				y: (numbers[2 * i + 1] as number) / 1000,
			})),
		),
	);
}

export interface Batch {
	images: Float32Array;
	labels: Uint8Array;
}

/** One pass over the training set in random order; the last, incomplete batch is left out. */
export function* epochBatches(
	images: IdxArray,
	labels: IdxArray,
	strokes: readonly (readonly Stroke[])[],
	batchSize: number,
	random: Random,
	mix: Mix = MIX,
): Generator<Batch> {
	const order = permutation(labels.data.length, random);
	for (let first = 0; first + batchSize <= order.length; first += batchSize) {
		const batch: Batch = { images: new Float32Array(batchSize * PIXELS), labels: new Uint8Array(batchSize) };
		for (let i = 0; i < batchSize; i++) {
			const index = order[first + i] as number;
			let label = labels.data[index] as number;
			let image: Float32Array;
			const kind = random();
			if (kind < mix.styled) {
				const style = STYLES[Math.floor(random() * STYLES.length)] as (typeof STYLES)[number];
				label = style.digit;
				const strokes = drawStyle(style, random, 0.02 + 0.03 * random());
				image = drawVaried(strokes, random, random() < NEVER_LIFTED);
			} else if (kind < mix.styled + mix.redrawn) {
				image = drawVaried(strokes[index] as readonly Stroke[], random);
			} else {
				image = warpImage(imageAt(images, index), random);
			}
			batch.images.set(image, i * PIXELS);
			batch.labels[i] = label;
		}
		yield batch;
	}
}
