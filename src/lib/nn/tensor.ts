/**
 * The one structure all of nn/ computes with: numbers in a flat array, and a shape.
 * Channels come last, as in TensorFlow: an image is `[height, width, channels]`, a convolution kernel
 * `[kernelHeight, kernelWidth, inChannels, outChannels]`, a dense kernel `[inputs, outputs]`.
 */
export interface Tensor {
	readonly data: Float32Array;
	readonly shape: readonly number[];
}

/** Number of values a shape holds: the product of its sizes (1 for a scalar). Throws when a size is not a whole number of at least 1. */
export function size(shape: readonly number[]): number {
	let product = 1;
	for (const axis of shape) {
		if (!Number.isSafeInteger(axis) || axis < 1) {
			throw new RangeError(`size: expected whole sizes of at least 1, got [${shape.join(', ')}]`);
		}
		product *= axis;
	}
	return product;
}

/**
 * A tensor of the given shape, filled with zeros or with `data` in row-major order (last axis fastest).
 * A `Float32Array` is kept as it is, anything else is copied to 32-bit floats.
 * Throws when the number of values differs from the shape's, or a value is not finite.
 */
export function tensor(shape: readonly number[], data?: ArrayLike<number>): Tensor {
	const expected = size(shape);
	if (data === undefined) return { data: new Float32Array(expected), shape: [...shape] };
	if (data.length !== expected) {
		throw new RangeError(`tensor: shape [${shape.join(', ')}] holds ${expected} values, got ${data.length}`);
	}
	const values = data instanceof Float32Array ? data : Float32Array.from(data);
	const wrong = values.findIndex((value) => !Number.isFinite(value));
	if (wrong >= 0) throw new RangeError(`tensor: expected finite numbers, got ${data[wrong]} at ${wrong}`);
	return { data: values, shape: [...shape] };
}

/** A matrix written as rows -> an image of one channel, `[rows, columns, 1]`. Throws on no rows or rows of unequal length. */
export function fromRows(rows: readonly (readonly number[])[]): Tensor {
	const width = rows[0]?.length ?? 0;
	if (width === 0) throw new RangeError('fromRows: expected at least one row with one number, got none');
	rows.forEach((row, index) => {
		if (row.length !== width) {
			throw new RangeError(`fromRows: expected ${width} numbers in row ${index}, got ${row.length}`);
		}
	});
	return tensor([rows.length, width, 1], rows.flat());
}

/** One channel of an image `[height, width, channels]` as rows of numbers; the inverse of `fromRows`. */
export function toRows(image: Tensor, channel = 0): number[][] {
	const [height, width] = imageShape('toRows', image);
	return Array.from({ length: height }, (_, row) =>
		Array.from({ length: width }, (_, column) => at(image, row, column, channel)),
	);
}

/** The value at an index, one number per axis. Throws when the index has the wrong length or lies outside. */
export function at(source: Tensor, ...index: number[]): number {
	return source.data[offset(source.shape, index)] as number;
}

/** Position in the flat array of an index of one number per axis, row-major. Throws when it lies outside the shape. */
export function offset(shape: readonly number[], index: readonly number[]): number {
	if (index.length !== shape.length) {
		throw new RangeError(`at: expected ${shape.length} indices, got ${index.length}`);
	}
	return shape.reduce((position, axisSize, axis) => {
		const i = index[axis] as number;
		if (!Number.isInteger(i) || i < 0 || i >= axisSize) {
			throw new RangeError(`at: index ${i} is outside axis ${axis} of size ${axisSize}`);
		}
		return position * axisSize + i;
	}, 0);
}

/** The index (one number per axis) of a position in the flat array; the inverse of `offset`. */
export function indexOf(shape: readonly number[], position: number): number[] {
	const total = size(shape);
	if (!Number.isInteger(position) || position < 0 || position >= total) {
		throw new RangeError(`indexOf: position ${position} is outside a tensor of ${total} values`);
	}
	const index: number[] = [];
	let rest = position;
	for (const axisSize of [...shape].reverse()) {
		index.unshift(rest % axisSize);
		rest = Math.floor(rest / axisSize);
	}
	return index;
}

/** The same values, each passed through `transform`. Throws when a result is not finite. */
export function mapTensor(source: Tensor, transform: (value: number, position: number) => number): Tensor {
	return tensor(source.shape, source.data.map(transform));
}

/** The same values under another shape of equal size (no copy): flattening keeps row, column, channel order, as tfjs does. */
export function reshape(source: Tensor, shape: readonly number[]): Tensor {
	if (size(shape) !== source.data.length) {
		throw new RangeError(
			`reshape: ${source.data.length} values cannot take the shape [${shape.join(', ')}] of ${size(shape)}`,
		);
	}
	return { data: source.data, shape: [...shape] };
}

/** Whether two shapes are equal, axis by axis. */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((axisSize, axis) => axisSize === b[axis]);
}

/** Throws in the name of `caller` unless the shapes are equal. */
export function expectShape(
	caller: string,
	what: string,
	got: readonly number[],
	expected: readonly number[],
): void {
	if (sameShape(got, expected)) return;
	throw new RangeError(
		`${caller}: expected ${what} of shape [${expected.join(', ')}], got [${got.join(', ')}]`,
	);
}

/** The shape of an image `[height, width, channels]`; throws in the name of `caller` for any other rank. */
export function imageShape(caller: string, image: Tensor): readonly [number, number, number] {
	if (image.shape.length !== 3) {
		throw new RangeError(
			`${caller}: expected an image [height, width, channels], got shape [${image.shape.join(', ')}]`,
		);
	}
	return image.shape as readonly [number, number, number];
}

/** The shape of a kernel `[kernelHeight, kernelWidth, inChannels, outChannels]`; throws in the name of `caller` for any other rank. */
export function kernelShape(caller: string, kernel: Tensor): readonly [number, number, number, number] {
	if (kernel.shape.length !== 4) {
		throw new RangeError(
			`${caller}: expected a kernel [height, width, inChannels, outChannels], got shape [${kernel.shape.join(', ')}]`,
		);
	}
	return kernel.shape as readonly [number, number, number, number];
}
