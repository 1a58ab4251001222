/**
 * Backpropagation through one layer: from the gradient of the loss by the layer's output to those by its input,
 * its weights and its biases (Rumelhart, Hinton & Williams 1986). Padding modes pass the gradient on to the cell they copy.
 */
import { convPlan, forEachTap, windowPlan, type ConvOptions, type WindowPlan } from './conv.ts';
import { averageDivisor, poolGeometry, poolWithIndices, type PoolOptions } from './pool.ts';
import { expectShape, imageShape, kernelShape, tensor, type Tensor } from './tensor.ts';

function expectGradient(caller: string, gradient: Tensor, { geometry }: WindowPlan, channels: number): void {
	const expected = [geometry.vertical.size, geometry.horizontal.size, channels];
	expectShape(caller, 'a gradient', gradient.shape, expected);
}

function add(sums: Float64Array, place: number, value: number): void {
	sums[place] = (sums[place] as number) + value;
}

/**
 * ∂L/∂input of `conv2d`: every output hands its gradient back through the weight it was reached by,
 * dx[cell, c] = Σ dy[o, k]·kernel[tap, c, k]. `gradient` `[oh, ow, filters]` -> `inputShape` `[h, w, channels]`.
 * Throws on shapes that do not belong together.
 */
export function conv2dInputGradient(
	gradient: Tensor,
	kernel: Tensor,
	inputShape: readonly number[],
	options: ConvOptions = {},
): Tensor {
	const input = tensor(inputShape);
	const plan = convPlan('conv2dInputGradient', input, kernel, options);
	const [, , channels, filters] = kernelShape('conv2dInputGradient', kernel);
	expectGradient('conv2dInputGradient', gradient, plan, filters);
	const sums = new Float64Array(input.data.length);
	forEachTap(plan, (outputCell, inputCell, kernelCell) => {
		for (let channel = 0; channel < channels; channel++) {
			const weights = (kernelCell * channels + channel) * filters;
			for (let filter = 0; filter < filters; filter++) {
				const weight = kernel.data[weights + filter] as number;
				add(
					sums,
					inputCell * channels + channel,
					weight * (gradient.data[outputCell * filters + filter] as number),
				);
			}
		}
	});
	return tensor(inputShape, sums);
}

/**
 * ∂L/∂kernel of `conv2d`: each weight gathers over all places it was used at,
 * dw[tap, c, k] = Σ_o input[cell, c]·dy[o, k]. `kernelSize` is `[kh, kw]`; -> `[kh, kw, channels, filters]`.
 * Throws on shapes that do not belong together.
 */
export function conv2dKernelGradient(
	gradient: Tensor,
	input: Tensor,
	kernelSize: readonly [number, number],
	options: ConvOptions = {},
): Tensor {
	const [height, width, channels] = imageShape('conv2dKernelGradient', input);
	const [, , filters] = imageShape('conv2dKernelGradient', gradient);
	const plan = windowPlan('conv2dKernelGradient', [height, width], kernelSize, options);
	expectGradient('conv2dKernelGradient', gradient, plan, filters);
	const sums = new Float64Array(kernelSize[0] * kernelSize[1] * channels * filters);
	forEachTap(plan, (outputCell, inputCell, kernelCell) => {
		for (let channel = 0; channel < channels; channel++) {
			const value = input.data[inputCell * channels + channel] as number;
			const weights = (kernelCell * channels + channel) * filters;
			for (let filter = 0; filter < filters; filter++) {
				add(sums, weights + filter, value * (gradient.data[outputCell * filters + filter] as number));
			}
		}
	});
	return tensor([...kernelSize, channels, filters], sums);
}

/** ∂L/∂bias of `conv2d`: one bias serves a whole map, so db[k] = Σ dy over the map. `[oh, ow, filters]` -> `[filters]`. */
export function conv2dBiasGradient(gradient: Tensor): Tensor {
	const [, , filters] = imageShape('conv2dBiasGradient', gradient);
	const sums = new Float64Array(filters);
	gradient.data.forEach((value, place) => add(sums, place % filters, value));
	return tensor([filters], sums);
}

/**
 * ∂L/∂input of `pool2d`: maximum and minimum hand it to the cell they took (the first among equals), the average
 * spreads it evenly over the cells it divided by. `gradient` `[oh, ow, c]` -> the shape of `input`.
 * Throws on shapes that do not belong together, and as `poolGeometry` does.
 */
export function pool2dGradient(gradient: Tensor, input: Tensor, options: PoolOptions): Tensor {
	const [height, width, channels] = imageShape('pool2dGradient', input);
	const { vertical, horizontal } = poolGeometry([height, width], options);
	expectShape('pool2dGradient', 'a gradient', gradient.shape, [vertical.size, horizontal.size, channels]);
	if (options.mode === 'average') return averageGradient(gradient, input.shape, options);
	const { indices } = poolWithIndices(input, { ...options, mode: options.mode });
	const sums = new Float64Array(input.data.length);
	indices.forEach((position, place) => add(sums, position, gradient.data[place] as number));
	return tensor(input.shape, sums);
}

function averageGradient(gradient: Tensor, inputShape: readonly number[], options: PoolOptions): Tensor {
	const [height = 0, width = 0, channels = 0] = inputShape;
	const { poolSize, stride = poolSize, padding = 0, convention = 'floor' } = options;
	const plan = windowPlan('pool2dGradient', [height, width], poolSize, { stride, padding, convention });
	const { vertical, horizontal } = plan.geometry;
	const cellsRead = new Float64Array(vertical.size * horizontal.size);
	forEachTap(plan, (outputCell) => add(cellsRead, outputCell, 1));
	const sums = new Float64Array(height * width * channels);
	forEachTap(plan, (outputCell, inputCell) => {
		const read = cellsRead[outputCell] as number;
		const divisor = averageDivisor(read, vertical.kernelSize * horizontal.kernelSize, options.countPadding);
		for (let channel = 0; channel < channels; channel++) {
			const share = (gradient.data[outputCell * channels + channel] as number) / divisor;
			add(sums, inputCell * channels + channel, share);
		}
	});
	return tensor(inputShape, sums);
}

export interface DenseGradients {
	/** `[inputs]` */
	readonly input: Tensor;
	/** `[inputs, units]` */
	readonly kernel: Tensor;
	/** `[units]` */
	readonly bias: Tensor;
}

/**
 * The gradients of `dense`: dx_i = Σ_u dy_u·w[i, u], dw[i, u] = x_i·dy_u, db_u = dy_u.
 * Throws on shapes that do not belong together.
 */
export function denseGradients(gradient: Tensor, input: Tensor, kernel: Tensor): DenseGradients {
	const [inputs = 0, units = 0] = kernel.shape;
	expectShape('denseGradients', 'an input', input.shape, [inputs]);
	expectShape('denseGradients', 'a gradient', gradient.shape, [units]);
	const toInput = new Float64Array(inputs);
	const toKernel = tensor(kernel.shape);
	kernel.data.forEach((weight, place) => {
		const [i, unit] = [Math.floor(place / units), place % units];
		add(toInput, i, weight * (gradient.data[unit] as number));
		toKernel.data[place] = (input.data[i] as number) * (gradient.data[unit] as number);
	});
	return { input: tensor([inputs], toInput), kernel: toKernel, bias: tensor([units], gradient.data.slice()) };
}
