/** The convolution a figure shows, written as a matrix times a vector. */
import { normalise, schema, type ConvolutionParams } from '$lib/demos/convolution/params';
import { presetImage, presetKernel } from '$lib/demos/convolution/presets';
import { conv2d, flipKernel, im2col } from '$lib/nn/conv';
import { fromRows, tensor } from '$lib/nn/tensor';
import { defaults, type Matrix } from '$lib/url/codec';

export interface WindowProduct {
	/** a window a row, stretched row by row */
	readonly windows: Matrix;
	/** the kernel as one column, turned where the figure turns it */
	readonly weights: Matrix;
	readonly bias: number;
	/** windows · weights + bias: one column */
	readonly outputs: Matrix;
	/** the row the figure is at */
	readonly step: number;
	/** outputs along one side */
	readonly side: number;
}

const columnOf = (values: Float32Array): Matrix => Array.from(values, (value) => [value]);

/** @param given what the figure's link holds; anything missing is the demo's default */
export function windowProduct(given: Partial<ConvolutionParams>): WindowProduct {
	const { values } = normalise({ ...defaults(schema), ...given });
	const { n, f, s, p, d, image, kernel, cells, weights, flip, bias, step } = values;
	const input = fromRows(cells ?? presetImage(image, n));
	const filter = tensor([f, f, 1, 1], (weights ?? presetKernel(kernel, f)).flat());
	const options = { stride: s, padding: p, dilation: d };
	const rows = im2col(input, f, options);
	const [count = 0, length = 0] = rows.shape;
	return {
		windows: Array.from({ length: count }, (_, row) =>
			Array.from(rows.data.subarray(row * length, (row + 1) * length)),
		),
		weights: columnOf((flip ? flipKernel(filter) : filter).data),
		bias,
		outputs: columnOf(conv2d(input, filter, tensor([1], [bias]), { ...options, flip }).data),
		step,
		side: Math.sqrt(count),
	};
}
