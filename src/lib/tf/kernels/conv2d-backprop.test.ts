import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../nn/random.js';
import { registerConv2DBackprop } from './conv2d-backprop.js';

const WASM_FOLDER = `${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`;

interface Case {
	height: number;
	width: number;
	filter: [number, number];
	channels: [number, number];
	strides: [number, number];
	pad: 'valid' | 'same';
}

const random = seededRandom(5);
const noise = (shape: number[]) =>
	Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => normal(random));

/** Every combination once: strides 1–3 (also unequal), odd and even filters, channel counts that do not fill a lane. */
const cases: Case[] = [1, 2, 3].flatMap((stride) =>
	(['valid', 'same'] as const).flatMap((pad) =>
		(
			[
				[1, 1],
				[3, 3],
				[2, 4],
				[5, 5],
			] as [number, number][]
		).flatMap((filter) =>
			(
				[
					[1, 6],
					[3, 2],
				] as [number, number][]
			).map(
				(channels) => ({ height: 9, width: 11, filter, channels, strides: [stride, stride], pad }) as Case,
			),
		),
	),
);
cases.push({ height: 12, width: 10, filter: [3, 2], channels: [5, 7], strides: [2, 1], pad: 'valid' });
// Filters that hang far over the edge, so that the input’s gradient needs much padding.
for (const [height, filter, stride] of [
	[14, 5, 1],
	[8, 7, 1],
	[9, 8, 1],
	[6, 6, 1],
	[13, 5, 2],
] as const) {
	for (const pad of ['valid', 'same'] as const) {
		cases.push({ height, width: 7, filter: [filter, 5], channels: [3, 4], strides: [stride, 1], pad });
	}
}
cases.push({ height: 7, width: 7, filter: [1, 1], channels: [2, 3], strides: [3, 2], pad: 'same' });

const name = ({ height, width, filter, channels, strides, pad }: Case) =>
	`${height}×${width}, filter ${filter.join('×')}, ${channels.join(' -> ')} channels, stride ${strides.join('×')}, ${pad}`;

/** Both gradients of Σ y·g on the current backend. */
function gradients(
	{ pad, strides }: Pick<Case, 'pad' | 'strides'>,
	x: tf.Tensor,
	filter: tf.Tensor,
	g: tf.Tensor,
) {
	const common = { strides, pad, dataFormat: 'NHWC', dimRoundingMode: undefined };
	const run = (kernel: string, inputs: tf.NamedTensorMap, attrs: object) =>
		tf.engine().runKernel(kernel, inputs, { ...common, ...attrs } as unknown as tf.NamedAttrMap) as tf.Tensor;
	return [
		run('Conv2DBackpropInput', { dy: g, filter }, { inputShape: x.shape }),
		run('Conv2DBackpropFilter', { x, dy: g }, { filterShape: filter.shape }),
	];
}

function closeTo(got: Float32Array, expected: Float32Array) {
	expect(got.length).toBe(expected.length);
	const worst = got.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (expected[i] ?? NaN))), 0);
	expect(worst).toBeLessThan(2e-4);
}

beforeAll(async () => {
	setWasmPaths(WASM_FOLDER);
	registerConv2DBackprop();
	await tf.setBackend('wasm');
});

describe('convolution gradients on wasm', () => {
	it.each(cases.map((shape) => [name(shape), shape] as const))(
		'equal the cpu backend: %s',
		async (_, shape) => {
			const [fh, fw] = shape.filter;
			const [ci, co] = shape.channels;
			const batch = 3;
			const xs = noise([batch, shape.height, shape.width, ci]);
			const ws = noise([fh, fw, ci, co]);
			const answers: Float32Array[][] = [];
			let gs: Float32Array | undefined;
			for (const backend of ['cpu', 'wasm']) {
				await tf.setBackend(backend);
				const found = tf.tidy(() => {
					const x = tf.tensor4d(xs, [batch, shape.height, shape.width, ci]);
					const filter = tf.tensor4d(ws, [fh, fw, ci, co]);
					const y = tf.conv2d(x, filter, shape.strides, shape.pad);
					gs ??= noise(y.shape);
					return gradients(shape, x, filter, tf.tensor(gs, y.shape)).map(
						(gradient) => gradient.dataSync() as Float32Array,
					);
				});
				answers.push(found);
			}
			const [cpu, wasm] = answers as [Float32Array[], Float32Array[]];
			closeTo(wasm[0] as Float32Array, cpu[0] as Float32Array);
			closeTo(wasm[1] as Float32Array, cpu[1] as Float32Array);
		},
	);

	it('equal finite differences of the forward pass', async () => {
		await tf.setBackend('wasm');
		const shape = { strides: [2, 2] as [number, number], pad: 'same' as const };
		const [fh, fw] = [3, 3];
		const xs = noise([1, 5, 6, 2]);
		const ws = noise([fh, fw, 2, 3]);
		const gs = noise([1, 3, 3, 3]);
		const loss = (inputs: Float32Array, weights: Float32Array) => {
			const y = tf.tidy(
				() =>
					tf
						.conv2d(tf.tensor4d(inputs, [1, 5, 6, 2]), tf.tensor4d(weights, [fh, fw, 2, 3]), 2, 'same')
						.dataSync() as Float32Array,
			);
			return y.reduce((sum, value, i) => sum + value * (gs[i] as number), 0);
		};
		const [dx, dw] = tf.tidy(() =>
			gradients(
				shape,
				tf.tensor4d(xs, [1, 5, 6, 2]),
				tf.tensor4d(ws, [fh, fw, 2, 3]),
				tf.tensor4d(gs, [1, 3, 3, 3]),
			).map((gradient) => gradient.dataSync() as Float32Array),
		) as [Float32Array, Float32Array];
		const H = 1 / 64; // the loss is linear in each number, so a large step costs no accuracy
		const nudged = (values: Float32Array, at: number, by: number) =>
			values.map((value, i) => (i === at ? value + by : value));
		xs.forEach((_, i) => {
			const slope = (loss(nudged(xs, i, H), ws) - loss(nudged(xs, i, -H), ws)) / (2 * H);
			expect(dx[i]).toBeCloseTo(slope, 3);
		});
		ws.forEach((_, i) => {
			const slope = (loss(xs, nudged(ws, i, H)) - loss(xs, nudged(ws, i, -H))) / (2 * H);
			expect(dw[i]).toBeCloseTo(slope, 3);
		});
	});

	it('leave no tensor and no memory behind', async () => {
		await tf.setBackend('wasm');
		const backend = tf.backend() as unknown as { numDataIds(): number };
		const x = tf.tensor4d(noise([4, 12, 12, 3]), [4, 12, 12, 3]);
		const filter = tf.tensor4d(noise([5, 5, 3, 4]), [5, 5, 3, 4]);
		const run = (stride: number, pad: 'same' | 'valid' = 'same') => {
			const side = pad === 'same' ? 12 / stride : 8;
			const g = tf.ones([4, side, side, 4]);
			tf.dispose(gradients({ strides: [stride, stride], pad }, x, filter, g));
			g.dispose();
		};
		run(1);
		run(2);
		run(1, 'valid');
		const before = { tensors: tf.memory().numTensors, ids: backend.numDataIds() };
		for (let i = 0; i < 20; i++) {
			run(1 + (i % 3));
			run(1, 'valid');
		}
		expect({ tensors: tf.memory().numTensors, ids: backend.numDataIds() }).toEqual(before);
		tf.dispose([x, filter]);
	});

	it('refuse channels-first data', () => {
		const x = tf.zeros([1, 2, 4, 4]);
		const attrs = { strides: [1, 1], pad: 'valid', dataFormat: 'NCHW', filterShape: [3, 3, 2, 1] };
		expect(() =>
			tf.engine().runKernel('Conv2DBackpropFilter', { x, dy: x }, attrs as unknown as tf.NamedAttrMap),
		).toThrow('expected dataFormat NHWC, got NCHW');
		x.dispose();
	});
});
