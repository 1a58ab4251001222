import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import weightsManifest from '../../src/lib/data/lenet5-manifest.json' with { type: 'json' };
import { decodeWeights } from '../../src/lib/data/weights.js';
import { LENET_LOGITS } from '../../src/lib/demos/activation/presets.js';
import { dense } from '../../src/lib/nn/dense.js';
import { forward } from '../../src/lib/nn/lenet5.js';
import { tensor } from '../../src/lib/nn/tensor.js';
import { readMnist } from './mnist-files.js';

const bytes = new Uint8Array(readFileSync('static/models/lenet5/weights.bin')).buffer;
const weights = decodeWeights(weightsManifest, bytes);
const images = readMnist('t10k-images-idx3-ubyte').data;
const labels = readMnist('t10k-labels-idx1-ubyte').data;

describe('the logits of lesson 7', () => {
	it.each(Object.entries(LENET_LOGITS))(
		'%s: are those of the shipped LeNet-5',
		(name, { testIndex, label, logits }) => {
			const image = Float32Array.from(
				images.subarray(testIndex * 784, (testIndex + 1) * 784),
				(v) => v / 255,
			);
			const { f6, output } = forward(weights, tensor([28, 28, 1], image));
			const now = dense(f6, weights.output.kernel, weights.output.bias).data;
			expect(labels[testIndex]).toBe(label);
			logits.forEach((logit, digit) => expect(logit).toBeCloseTo(now[digit] ?? NaN, 2));
			const best = output.data.indexOf(Math.max(...output.data));
			expect(best === label).toBe(name === 'digit');
		},
	);
});
