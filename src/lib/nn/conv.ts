/**
 * Two-dimensional convolution as networks use it: cross-correlation, unless the kernel is flipped.
 *   out[y, x, k] = bias[k] + Σ_{i, j, c} input[y·S + i·D − P, x·S + j·D − P, c] · kernel[i, j, c, k]
 */
import { sourceIndices, type PadMode } from './pad.ts';
import {
	windowGeometry,
	type AxisOutput,
	type PerAxis,
	type WindowGeometry,
	type WindowOptions,
} from './shape.ts';
import { at, expectShape, imageShape, kernelShape, tensor, type Tensor } from './tensor.ts';

export interface ConvOptions extends WindowOptions {
	/** what stands in the padding; 'zero' unless given */
	readonly padMode?: PadMode;
	/** true turns the kernel by 180°: the convolution of mathematics; false unless given */
	readonly flip?: boolean;
}

/** Where every window of a layer finds its numbers. */
export interface WindowPlan {
	readonly geometry: WindowGeometry;
	/** for every row (column) of the padded image, the input row (column) it comes from, −1 for a zero */
	readonly rows: readonly number[];
	readonly columns: readonly number[];
	readonly flip: boolean;
}

/** The plan of a kernel of `kernelSize` over an image of `inputSize`. Throws as `windowGeometry` and `pad` do, in the name of `caller`. */
export function windowPlan(
	caller: string,
	inputSize: PerAxis,
	kernelSize: PerAxis,
	options: ConvOptions = {},
): WindowPlan {
	const { padMode = 'zero', flip = false } = options;
	const geometry = windowGeometry(inputSize, kernelSize, options, caller);
	const [rows, columns] = [geometry.vertical, geometry.horizontal].map((axis) =>
		sourceIndices(axis.inputSize, axis.paddingBefore, axis.paddingAfter, padMode),
	) as [number[], number[]];
	return { geometry, rows, columns, flip };
}

/**
 * Visits every pair of an output cell and an input cell it reads, with the kernel cell between them.
 * All three are counted in row-major order without channels; cells of zero padding are left out.
 */
export function forEachTap(
	plan: WindowPlan,
	visit: (outputCell: number, inputCell: number, kernelCell: number) => void,
): void {
	const { vertical, horizontal } = plan.geometry;
	const lastCell = vertical.kernelSize * horizontal.kernelSize - 1;
	for (let outputCell = 0; outputCell < vertical.size * horizontal.size; outputCell++) {
		const top = Math.floor(outputCell / horizontal.size) * vertical.stride;
		const left = (outputCell % horizontal.size) * horizontal.stride;
		for (let cell = 0; cell <= lastCell; cell++) {
			const tapRow = Math.floor(cell / horizontal.kernelSize);
			const tapColumn = cell % horizontal.kernelSize;
			const row = plan.rows[top + tapRow * vertical.dilation] as number;
			const column = plan.columns[left + tapColumn * horizontal.dilation] as number;
			if (row < 0 || column < 0) continue;
			visit(outputCell, row * horizontal.inputSize + column, plan.flip ? lastCell - cell : cell);
		}
	}
}

/** Throws unless image and kernel (and bias) belong together; returns the plan that joins them. */
export function convPlan(
	caller: string,
	inputShape: Tensor,
	kernel: Tensor,
	options: ConvOptions,
): WindowPlan {
	const [height, width, channels] = imageShape(caller, inputShape);
	const [kernelHeight, kernelWidth, inChannels] = kernelShape(caller, kernel);
	if (channels !== inChannels) {
		throw new RangeError(`${caller}: kernel expects ${inChannels} channels, the input has ${channels}`);
	}
	return windowPlan(caller, [height, width], [kernelHeight, kernelWidth], options);
}

/**
 * Convolves an image `[h, w, inChannels]` with a kernel `[kh, kw, inChannels, filters]` and adds `bias` `[filters]`,
 * to `[oh, ow, filters]`. Each filter sums over all channels; sums are kept in 64 bits.
 * Throws on shapes that do not belong together, and as `windowGeometry` and `pad` do.
 */
export function conv2d(input: Tensor, kernel: Tensor, bias?: Tensor, options: ConvOptions = {}): Tensor {
	const plan = convPlan('conv2d', input, kernel, options);
	const [, , channels, filters] = kernelShape('conv2d', kernel);
	if (bias) expectShape('conv2d', 'a bias', bias.shape, [filters]);
	const { vertical, horizontal } = plan.geometry;
	const sums = new Float64Array(vertical.size * horizontal.size * filters);
	if (bias) for (let i = 0; i < sums.length; i++) sums[i] = bias.data[i % filters] as number;
	forEachTap(plan, (outputCell, inputCell, kernelCell) => {
		for (let channel = 0; channel < channels; channel++) {
			const value = input.data[inputCell * channels + channel] as number;
			const weights = (kernelCell * channels + channel) * filters;
			for (let filter = 0; filter < filters; filter++) {
				const place = outputCell * filters + filter;
				sums[place] = (sums[place] as number) + value * (kernel.data[weights + filter] as number);
			}
		}
	});
	return tensor([vertical.size, horizontal.size, filters], sums);
}

/** A kernel turned by 180° in its plane: `flip: true` convolves with this one. Same shape. */
export function flipKernel(kernel: Tensor): Tensor {
	const [height, width, inChannels, filters] = kernelShape('flipKernel', kernel);
	const block = inChannels * filters;
	const result = tensor(kernel.shape);
	for (let cell = 0; cell < height * width; cell++) {
		const from = (height * width - 1 - cell) * block;
		result.data.set(kernel.data.subarray(from, from + block), cell * block);
	}
	return result;
}

/** One product of a window: where its input and its weight stand, and their values. */
export interface WindowTerm {
	/** place in the input; negative or past the end inside the padding */
	readonly row: number;
	readonly column: number;
	readonly channel: number;
	/** place in the kernel as given (already turned when flipped) */
	readonly kernelRow: number;
	readonly kernelColumn: number;
	readonly padded: boolean;
	readonly input: number;
	readonly weight: number;
	readonly product: number;
}

export interface ChannelTerms {
	readonly channel: number;
	/** kh·kw products, row by row */
	readonly terms: readonly WindowTerm[];
	readonly sum: number;
}

export interface WindowTerms {
	readonly channels: readonly ChannelTerms[];
	readonly bias: number;
	/** sum over the channels, plus the bias: the output cell */
	readonly total: number;
}

export interface OutputUnit {
	readonly row: number;
	readonly column: number;
	readonly filter: number;
}

/**
 * The arithmetic behind one cell of `conv2d`'s output: every product per channel, the sum of each channel, the bias, the total.
 * Throws as `conv2d` does, and when the unit lies outside the output.
 */
export function windowTerms(
	input: Tensor,
	kernel: Tensor,
	bias: Tensor | undefined,
	unit: OutputUnit,
	options: ConvOptions = {},
): WindowTerms {
	const plan = convPlan('windowTerms', input, kernel, options);
	const [, , inChannels, filters] = kernelShape('windowTerms', kernel);
	if (bias) expectShape('windowTerms', 'a bias', bias.shape, [filters]);
	expectUnit(unit, [plan.geometry.vertical.size, plan.geometry.horizontal.size, filters]);
	const channels = Array.from({ length: inChannels }, (_, channel): ChannelTerms => {
		const terms = channelTerms(input, kernel, plan, unit, channel);
		return { channel, terms, sum: terms.reduce((sum, term) => sum + term.product, 0) };
	});
	const offset = bias?.data[unit.filter] ?? 0;
	return { channels, bias: offset, total: channels.reduce((sum, { sum: part }) => sum + part, offset) };
}

function channelTerms(
	input: Tensor,
	kernel: Tensor,
	plan: WindowPlan,
	unit: OutputUnit,
	channel: number,
): WindowTerm[] {
	const { vertical, horizontal } = plan.geometry;
	const last = vertical.kernelSize * horizontal.kernelSize - 1;
	const place = (cell: number) =>
		[Math.floor(cell / horizontal.kernelSize), cell % horizontal.kernelSize] as const;
	return Array.from({ length: last + 1 }, (_, cell): WindowTerm => {
		const [down, right] = place(cell);
		const paddedRow = unit.row * vertical.stride + down * vertical.dilation;
		const paddedColumn = unit.column * horizontal.stride + right * horizontal.dilation;
		const [row, column] = [paddedRow - vertical.paddingBefore, paddedColumn - horizontal.paddingBefore];
		const padded = !(inside(row, vertical) && inside(column, horizontal));
		const [fromRow, fromColumn] = [plan.rows[paddedRow] as number, plan.columns[paddedColumn] as number];
		const value = fromRow < 0 || fromColumn < 0 ? 0 : at(input, fromRow, fromColumn, channel);
		const [kernelRow, kernelColumn] = place(plan.flip ? last - cell : cell);
		const weight = at(kernel, kernelRow, kernelColumn, channel, unit.filter);
		return {
			row,
			column,
			channel,
			kernelRow,
			kernelColumn,
			padded,
			input: value,
			weight,
			product: value * weight,
		};
	});
}

function inside(index: number, { inputSize }: AxisOutput): boolean {
	return index >= 0 && index < inputSize;
}

function expectUnit({ row, column, filter }: OutputUnit, shape: readonly number[]): void {
	const exists = [row, column, filter].every(
		(i, axis) => Number.isInteger(i) && i >= 0 && i < (shape[axis] ?? 0),
	);
	if (exists) return;
	throw new RangeError(
		`windowTerms: unit (${row}, ${column}, ${filter}) is outside an output of [${shape.join(', ')}]`,
	);
}

/**
 * All windows as rows of one matrix `[oh·ow, kh·kw·channels]`, each in row, column, channel order: the matrix product
 * with the kernel reshaped to `[kh·kw·channels, filters]` is the convolution. Throws as `windowGeometry` and `pad` do.
 */
export function im2col(input: Tensor, kernelSize: PerAxis, options: Omit<ConvOptions, 'flip'> = {}): Tensor {
	const [height, width, channels] = imageShape('im2col', input);
	const plan = windowPlan('im2col', [height, width], kernelSize, { ...options, flip: false });
	const { vertical, horizontal } = plan.geometry;
	const rowLength = vertical.kernelSize * horizontal.kernelSize * channels;
	const matrix = tensor([vertical.size * horizontal.size, rowLength]);
	forEachTap(plan, (outputCell, inputCell, kernelCell) => {
		const from = inputCell * channels;
		matrix.data.set(
			input.data.subarray(from, from + channels),
			outputCell * rowLength + kernelCell * channels,
		);
	});
	return matrix;
}
