/** The TensorFlow.js code is run, and its layers give the shapes that nn/ computes. */
import * as tf from '@tensorflow/tfjs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { conv2dShape, windowGeometry } from '$lib/nn/shape';
import { layerCode, type LayerCode } from './code';

/** Runs lines of layers (not of tensors) and returns the shape that comes out of them. */
function shapeFrom(layer: LayerCode, inputShape: [number, number, number]): number[] {
	const layers = layerCode('tfjs', layer)
		.split('\n')
		.filter((line) => !line.startsWith('//'))
		.map((line) => runInNewContext(line, { tf }) as tf.layers.Layer);
	const input = tf.input({ shape: inputShape });
	const output = layers.reduce((value, each) => each.apply(value) as tf.SymbolicTensor, input);
	return output.shape.slice(1) as number[];
}

it.each([
	{ kernelSize: 3, stride: 1, padding: 0 },
	{ kernelSize: 3, stride: 1, padding: 1 },
	{ kernelSize: 5, stride: 2, padding: 2 },
	{ kernelSize: 4, stride: 2, padding: 1 },
	{ kernelSize: 3, stride: 3, padding: 'same' },
	{ kernelSize: 3, stride: 1, padding: 2, dilation: 2 },
	{ kernelSize: 1, stride: 1, padding: 0 },
] as const)('conv2d %j', (options) => {
	const code: LayerCode = { kind: 'conv', inChannels: 3, filters: 6, ...options };
	const { kernelSize, ...rest } = options;
	expect(shapeFrom(code, [28, 28, 3])).toEqual([...conv2dShape([28, 28, 3], kernelSize, 6, rest).shape]);
});

it.each([
	{ mode: 'max', kernelSize: 2 },
	{ mode: 'average', kernelSize: 3, stride: 2 },
	{ mode: 'max', kernelSize: 2, padding: 'same' },
] as const)('pooling %j', (options) => {
	const { vertical } = windowGeometry(27, options.kernelSize, {
		stride: 'stride' in options ? options.stride : options.kernelSize,
		padding: 'padding' in options ? options.padding : 0,
	});
	expect(shapeFrom({ kind: 'pool', ...options }, [27, 27, 4])).toEqual([vertical.size, vertical.size, 4]);
});

it('activations keep the shape', () => {
	for (const name of ['linear', 'relu', 'leakyRelu', 'tanh', 'sigmoid', 'softmax'] as const) {
		expect(shapeFrom({ kind: 'activation', name }, [4, 4, 3])).toEqual([4, 4, 3]);
	}
});
