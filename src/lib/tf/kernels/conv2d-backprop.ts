/**
 * The two gradients of a convolution for tfjs's wasm backend, both expressed as convolutions, because the forward
 * convolution is the one operation that backend does fast (XNNPACK).
 *
 * With `N` the input's side, `F` the filter's, `S` the stride, `P` the padding before the first row and
 * `y[o] = Σ_k x[o·S + k − P] · w[k]`:
 * - filter: `∂L/∂w[k] = Σ_o x[k + o·S − P] · ∂L/∂y[o]`, a convolution of x by ∂L/∂y with *dilation* S, in which
 *   images take the place of channels;
 * - input: `∂L/∂x[i] = Σ_k ∂L/∂y[(i + P − k)/S] · w[k]`, a convolution of ∂L/∂y, spread by S − 1 zeros, by the filter
 *   turned by 180°.
 *
 * Stock tfjs 4.22 has no wasm kernel `Conv2DBackpropFilter`, and its `Conv2DBackpropInput` is a plain nest of loops.
 */
import {
	backend_util,
	Conv2D,
	Conv2DBackpropFilter,
	Conv2DBackpropInput,
	getKernel,
	PadV2,
	registerKernel,
	Reverse,
	Slice,
	Transpose,
	unregisterKernel,
	type Conv2DBackpropFilterAttrs,
	type Conv2DBackpropInputAttrs,
	type KernelFunc,
	type TensorInfo,
} from '@tensorflow/tfjs-core';
import { consume, runWasmKernel, type WasmBackend } from './run-kernel.js';

type Conv2DInfo = backend_util.Conv2DInfo;
type Shape4D = [number, number, number, number];

const WASM = 'wasm';

/** The same bytes under another shape of equal size. */
const viewAs = (tensor: TensorInfo, shape: number[]): TensorInfo => ({ ...tensor, shape });

function expectChannelsLast(kernel: string, dataFormat: string) {
	if (dataFormat !== 'NHWC') throw new Error(`${kernel}: expected dataFormat NHWC, got ${dataFormat}`);
}

function convolve(
	x: TensorInfo,
	filter: TensorInfo,
	dilations: [number, number],
	rows: [number, number],
	columns: [number, number],
	backend: WasmBackend,
): TensorInfo {
	const pad = [[0, 0], rows, columns, [0, 0]];
	const attrs = { strides: [1, 1], pad, dataFormat: 'NHWC', dilations, dimRoundingMode: undefined };
	return runWasmKernel(Conv2D, { x, filter }, attrs, backend);
}

function slice(x: TensorInfo, begin: number[], size: number[], backend: WasmBackend): TensorInfo {
	return runWasmKernel(Slice, { x }, { begin, size }, backend);
}

function transpose(x: TensorInfo, perm: number[], backend: WasmBackend): TensorInfo {
	return runWasmKernel(Transpose, { x }, { perm }, backend);
}

/**
 * Gradient of a convolution with respect to its filter.
 * @param x input `[batch, height, width, inChannels]`
 * @param dy gradient of the output `[batch, outHeight, outWidth, outChannels]`
 * @returns `[filterHeight, filterWidth, inChannels, outChannels]`, summed over the batch
 */
function filterGradient(x: TensorInfo, dy: TensorInfo, info: Conv2DInfo, backend: WasmBackend): TensorInfo {
	const { top, bottom, left, right } = info.padInfo;
	const [batch, height, width, inChannels] = x.shape as Shape4D;
	const [, outHeight, outWidth, outChannels] = dy.shape as Shape4D;
	// An image becomes a channel: what a convolution sums over is exactly what the gradient sums over. Rows and columns
	// are moved as one axis, which the backend does twice as fast.
	const images = transpose(viewAs(x, [batch, height * width, inChannels]), [2, 1, 0], backend);
	const places = viewAs(dy, [batch, outHeight * outWidth, outChannels]);
	const correlated = consume(backend, images, (images) =>
		consume(backend, transpose(places, [1, 0, 2], backend), (gradients) =>
			convolve(
				viewAs(images, [inChannels, height, width, batch]),
				viewAs(gradients, [outHeight, outWidth, batch, outChannels]),
				[info.strideHeight, info.strideWidth],
				[top, bottom],
				[left, right],
				backend,
			),
		),
	);
	// A stride that does not divide leaves rows no window read; they show up as taps beyond the filter.
	const cropped = consume(backend, correlated, (all) =>
		slice(
			all,
			[0, 0, 0, 0],
			[info.inChannels, info.filterHeight, info.filterWidth, info.outChannels],
			backend,
		),
	);
	return consume(backend, cropped, (taps) => transpose(taps, [1, 2, 0, 3], backend));
}

/** Puts `stride − 1` zeros after every row and column: `[b, h, w, c]` -> `[b, h·strideHeight, w·strideWidth, c]`. */
function spread(dy: TensorInfo, info: Conv2DInfo, backend: WasmBackend): TensorInfo {
	const [batch, height, width, channels] = dy.shape as Shape4D;
	const { strideHeight, strideWidth } = info;
	const pad = (x: TensorInfo, length: number, times: number) =>
		runWasmKernel(
			PadV2,
			{ x: viewAs(x, [x.shape.reduce((a, b) => a * b, 1) / length, length]) },
			{
				paddings: [
					[0, 0],
					[0, length * (times - 1)],
				],
				constantValue: 0,
			},
			backend,
		);
	const wide = pad(dy, channels, strideWidth);
	const row = width * strideWidth * channels;
	const both = consume(backend, wide, (wide) => pad(wide, row, strideHeight));
	return viewAs(both, [batch, height * strideHeight, width * strideWidth, channels]);
}

/** Rows (or columns) to add on each side, and where to cut, so that the convolution's answer has the input's size. */
function fit(spreadSize: number, filter: number, padBefore: number, inputSize: number) {
	const before = filter - 1 - padBefore;
	const after = inputSize + filter - 1 - spreadSize - before;
	const begin = Math.max(0, -before);
	return {
		pad: [Math.max(0, before), Math.max(0, after)] as [number, number],
		begin,
		size: spreadSize - begin - Math.max(0, -after),
	};
}

/** The filter turned by 180° with its channels exchanged: `[fh, fw, in, out]` -> `[fh, fw, out, in]`. */
function turned(filter: TensorInfo, backend: WasmBackend): TensorInfo {
	const reversed = runWasmKernel(Reverse, { x: filter }, { dims: [0, 1] }, backend);
	return consume(backend, reversed, (reversed) => transpose(reversed, [0, 1, 3, 2], backend));
}

/**
 * Gradient of a convolution with respect to its input.
 * @param dy gradient of the output `[batch, outHeight, outWidth, outChannels]`
 * @param filter `[filterHeight, filterWidth, inChannels, outChannels]`
 * @returns `[batch, height, width, inChannels]`
 */
function inputGradient(
	dy: TensorInfo,
	filter: TensorInfo,
	info: Conv2DInfo,
	backend: WasmBackend,
): TensorInfo {
	const strided = info.strideHeight > 1 || info.strideWidth > 1;
	const spreadDy = strided ? spread(dy, info, backend) : dy;
	const [batch, height, width, channels] = spreadDy.shape as Shape4D;
	const rows = fit(height, info.filterHeight, info.padInfo.top, info.inHeight);
	const columns = fit(width, info.filterWidth, info.padInfo.left, info.inWidth);
	const whole = rows.size === height && columns.size === width;
	const cut = whole
		? spreadDy
		: slice(spreadDy, [0, rows.begin, columns.begin, 0], [batch, rows.size, columns.size, channels], backend);
	try {
		return consume(backend, turned(filter, backend), (turnedFilter) =>
			convolve(cut, turnedFilter, [1, 1], rows.pad, columns.pad, backend),
		);
	} finally {
		if (cut !== spreadDy) backend.disposeData(cut.dataId);
		if (spreadDy !== dy) backend.disposeData(spreadDy.dataId);
	}
}

const filterKernel: KernelFunc = ({ inputs, attrs, backend }) => {
	const { x, dy } = inputs as { x: TensorInfo; dy: TensorInfo };
	const { strides, pad, dataFormat, dimRoundingMode, filterShape } =
		attrs as unknown as Conv2DBackpropFilterAttrs;
	expectChannelsLast(Conv2DBackpropFilter, dataFormat);
	const info = backend_util.computeConv2DInfo(
		x.shape as Shape4D,
		filterShape as Shape4D,
		strides,
		1,
		pad,
		dimRoundingMode,
	);
	return filterGradient(x, dy, info, backend as WasmBackend);
};

const inputKernel: KernelFunc = ({ inputs, attrs, backend }) => {
	const { dy, filter } = inputs as { dy: TensorInfo; filter: TensorInfo };
	const { strides, pad, dataFormat, dimRoundingMode, inputShape } =
		attrs as unknown as Conv2DBackpropInputAttrs;
	expectChannelsLast(Conv2DBackpropInput, dataFormat);
	const info = backend_util.computeConv2DInfo(
		inputShape as Shape4D,
		filter.shape as Shape4D,
		strides,
		1,
		pad,
		dimRoundingMode,
	);
	return inputGradient(dy, filter, info, backend as WasmBackend);
};

/**
 * Registers `Conv2DBackpropFilter` and a fast `Conv2DBackpropInput` for the wasm backend, once however often it is
 * called. It takes the place of the stock kernel, so call it after importing `@tensorflow/tfjs-backend-wasm`.
 */
export function registerConv2DBackprop(): void {
	if (getKernel(Conv2DBackpropInput, WASM)?.kernelFunc === inputKernel) return;
	for (const kernelName of [Conv2DBackpropFilter, Conv2DBackpropInput]) {
		if (getKernel(kernelName, WASM)) unregisterKernel(kernelName, WASM);
	}
	registerKernel({ kernelName: Conv2DBackpropFilter, backendName: WASM, kernelFunc: filterKernel });
	registerKernel({ kernelName: Conv2DBackpropInput, backendName: WASM, kernelFunc: inputKernel });
}
