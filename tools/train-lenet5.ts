/**
 * Trains the LeNet-5 this site ships, from the MNIST training set and from nothing else:
 * `npm run train:lenet5 -- --seed 1 --epochs 40 --out static/models/lenet5`.
 * The same seed and number of epochs give the same weights. Writes `weights.bin` and its card to the folder, the manifest to
 * `src/lib/data/lenet5-manifest.json` (beside the weights when the folder is another one).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { decodeWeights, encodeWeights, flattenWeights, type ModelCard } from '../src/lib/data/weights.js';
import { seededRandom } from '../src/lib/nn/random.js';
import { cosineRate } from '../src/lib/tf/training/schedule.js';
import { Lenet5Trainer } from '../src/lib/tf/training/trainer.js';
import { readMnist } from './lenet5/mnist-files.js';
import { modelCard } from './lenet5/model-card.js';
import { epochBatches, skeletons } from './lenet5/samples.js';
import { scoreFixtures, scoreStrokes, scoreVariedFixtures, scoreTestImages } from './lenet5/score.js';
import { startWasm } from './wasm.js';

const SHIPPED = 'static/models/lenet5';
const MANIFEST = 'src/lib/data/lenet5-manifest.json';
const BATCH = 128;
const PEAK_RATE = 0.002;
const WARM_UP_STEPS = 200;
const LABEL_SMOOTHING = 0.02;
/** The date of the release the weights belong to; the run itself knows no clock. */
const DATE = '2026-11-22';

const { values: args } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		epochs: { type: 'string', default: '40' },
		out: { type: 'string', default: SHIPPED },
	},
});

function wholeNumber(name: string, text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value) || value < 1)
		throw new RangeError(`--${name}: expected a whole number from 1, got ${text}`);
	return value;
}

const seed = wholeNumber('seed', args.seed);
const epochs = wholeNumber('epochs', args.epochs);
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

await startWasm();
const [trainImages, trainLabels] = [
	readMnist('train-images-idx3-ubyte'),
	readMnist('train-labels-idx1-ubyte'),
];
const [testImages, testLabels] = [readMnist('t10k-images-idx3-ubyte'), readMnist('t10k-labels-idx1-ubyte')];
console.log('thinning the digits to strokes …');
const trainStrokes = skeletons(trainImages);
const testStrokes = skeletons(testImages);

const random = seededRandom(seed);
const trainer = new Lenet5Trainer(random, { optimizer: 'adam', labelSmoothing: LABEL_SMOOTHING });
const stepsPerEpoch = Math.floor(trainLabels.data.length / BATCH);
const started = performance.now();
let step = 0;
for (let epoch = 1; epoch <= epochs; epoch++) {
	const epochStarted = performance.now();
	let [loss, correct, seen] = [0, 0, 0];
	for (const { images, labels } of epochBatches(trainImages, trainLabels, trainStrokes, BATCH, random)) {
		const rate = cosineRate(
			step++,
			epochs * stepsPerEpoch,
			PEAK_RATE,
			Math.min(WARM_UP_STEPS, stepsPerEpoch / 2),
		);
		const result = await trainer.trainStep(images, labels, rate);
		loss += result.loss * labels.length;
		correct += result.correct;
		seen += labels.length;
	}
	const accuracy = await scoreTestImages(trainer.parameters, testImages, testLabels);
	const redrawn = await scoreStrokes(trainer.parameters, testStrokes, testLabels.data);
	const now = performance.now();
	const minutesLeft = (((now - started) / epoch) * (epochs - epoch)) / 60_000;
	console.log(
		`epoch ${epoch}/${epochs}  loss ${(loss / seen).toFixed(4)}  train ${percent(correct / seen)}  test ${percent(accuracy)}` +
			`  redrawn test ${percent(redrawn)}  ${Math.round(seen / ((now - epochStarted) / 1000))} images/s` +
			`  ${minutesLeft.toFixed(1)} min left`,
	);
}

const card: ModelCard = {
	data: 'MNIST, 60,000 training images',
	seed,
	epochs,
	batchSize: BATCH,
	testAccuracy: 0,
	testAccuracyFloat: await scoreTestImages(trainer.parameters, testImages, testLabels),
	redrawnTestAccuracy: 0,
	date: DATE,
	command: `npm run train:lenet5 -- --seed ${seed} --epochs ${epochs}`,
};
const { manifest, bytes } = encodeWeights(trainer.parameters, card);
const rounded = flattenWeights(decodeWeights(manifest, bytes.slice().buffer));
card.testAccuracy = await scoreTestImages(rounded, testImages, testLabels);
card.redrawnTestAccuracy = await scoreStrokes(rounded, testStrokes, testLabels.data);

mkdirSync(args.out, { recursive: true });
writeFileSync(join(args.out, 'weights.bin'), bytes);
const manifestPath =
	resolve(args.out) === resolve(SHIPPED) ? MANIFEST : join(args.out, 'lenet5-manifest.json');
const style = (await resolveConfig(resolve(MANIFEST))) ?? {};
writeFileSync(join(args.out, 'MODEL_CARD.md'), modelCard(manifest));
writeFileSync(manifestPath, await format(JSON.stringify(manifest), { ...style, parser: 'json' }));

console.log(
	`test images: ${percent(card.testAccuracyFloat)} before rounding, ${percent(card.testAccuracy)} in 8 bits`,
);
for (const penWidth of [1.6, 2, 2.25, 2.5, 2.75, 3, 3.5]) {
	console.log(
		`redrawn, pen ${penWidth}: ${percent(await scoreStrokes(rounded, testStrokes, testLabels.data, penWidth))}`,
	);
}
const fixtures = await scoreFixtures(rounded);
for (const { digit, style, answer, probability } of fixtures.filter(
	({ digit, answer }) => digit !== answer,
)) {
	console.log(`wrong: ${digit} (${style}) taken for ${answer}, ${percent(probability)}`);
}
console.log(
	`hand-written strokes: ${fixtures.filter(({ digit, answer }) => digit === answer).length} of ${fixtures.length}`,
);
const hard = await scoreVariedFixtures(rounded);
console.log(
	`the same in varied hands: ${percent(hard.varied)}, in 8 to 14 points, pen never lifted: ${percent(hard.coarse)}`,
);
