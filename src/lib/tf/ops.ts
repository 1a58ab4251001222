/**
 * The five operations of LeNet-5, each one call of a tfjs kernel. The op functions of tfjs-core do the same but also
 * carry checks and gradients, which would add a tenth to the worker's download.
 */
import { engine, type NamedAttrMap, type NamedTensorMap, type Tensor } from '@tensorflow/tfjs-core';

function run(kernel: string, inputs: NamedTensorMap, attributes: NamedAttrMap = {}): Tensor {
	return engine().runKernel<Tensor>(kernel, inputs, attributes);
}

/**
 * Runs `work` and frees every tensor it made. Like `tidy` for results that hold no tensor: `tidy` would search a
 * typed array for tensors, number by number.
 */
export function scoped<T>(work: () => T): T {
	engine().startScope();
	try {
		return work();
	} finally {
		engine().endScope();
	}
}

/** Puts numbers on the active backend as a tensor of the given shape. */
export function upload(data: Float32Array, shape: readonly number[]): Tensor {
	return engine().makeTensor(data, [...shape], 'float32');
}

/**
 * Convolution with stride 1 and a bias per output channel.
 * @param x [count, height, width, in] @param filter [5, 5, in, out] @param bias [out]
 * @returns [count, height, width, out] for 'same', [count, height − 4, width − 4, out] for 'valid'
 */
export function convolve(x: Tensor, filter: Tensor, bias: Tensor, pad: 'same' | 'valid'): Tensor {
	const attributes = {
		strides: 1,
		pad,
		dataFormat: 'NHWC',
		dilations: 1,
		activation: 'linear',
		leakyreluAlpha: 0,
	};
	return run('FusedConv2D', { x, filter, bias }, attributes);
}

/** Mean of every 2×2 window, stride 2: [count, height, width, channels] to half the height and width. */
export function averagePool(x: Tensor): Tensor {
	return run('AvgPool', { x }, { filterSize: [2, 2], strides: [2, 2], pad: 'valid' });
}

/**
 * a · b + bias.
 * @param a [1, count, in] @param b [1, in, out] @param bias [out] @returns [1, count, out]
 */
export function multiplyAdd(a: Tensor, b: Tensor, bias: Tensor): Tensor {
	const attributes = { transposeA: false, transposeB: false, activation: 'linear', leakyreluAlpha: 0 };
	return run('_FusedMatMul', { a, b, bias }, attributes);
}

/** Hyperbolic tangent of every number. */
export const tanh = (x: Tensor): Tensor => run('Tanh', { x });

/** exp(x) divided by its sum, over the last of two dimensions: [count, classes]. */
export const softmax = (logits: Tensor): Tensor => run('Softmax', { logits }, { dim: 1 });

/** The same numbers under another shape. */
export const reshape = (x: Tensor, shape: number[]): Tensor => run('Reshape', { x }, { shape });

/** Joins vectors end to end. */
export function concatenate(vectors: Tensor[]): Tensor {
	return engine().runKernel<Tensor>('Concat', vectors as unknown as NamedTensorMap, { axis: 0 });
}
