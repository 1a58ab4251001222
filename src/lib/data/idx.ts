/**
 * IDX, the file format MNIST comes in (yann.lecun.com/exdb/mnist): two zero bytes, a byte for the type of the numbers,
 * a byte for the number of axes, each axis' length as a 32-bit big-endian number, then the numbers, last axis fastest.
 * Only unsigned bytes (type 8) occur here.
 */
import { DataError } from './data-error.js';

export interface IdxArray {
	readonly shape: readonly number[];
	/** A view into the bytes that were given, not a copy. */
	readonly data: Uint8Array;
}

const UNSIGNED_BYTE = 8;

/**
 * Reads an IDX file of unsigned bytes.
 * @throws DataError `format` when it is no such file, or is shorter or longer than its own header says
 */
export function parseIdx(bytes: Uint8Array): IdxArray {
	if (bytes.length < 4)
		throw new DataError('format', `parseIdx: expected an IDX header, got ${bytes.length} bytes`);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const axes = view.getUint8(3);
	if (view.getUint16(0) !== 0 || view.getUint8(2) !== UNSIGNED_BYTE || axes === 0) {
		const magic = view.getUint32(0).toString(16).padStart(8, '0');
		throw new DataError(
			'format',
			`parseIdx: expected the magic number 000008nn of unsigned bytes, got ${magic}`,
		);
	}
	const header = 4 + 4 * axes;
	if (bytes.length < header) {
		throw new DataError('format', `parseIdx: expected a header of ${header} bytes, got ${bytes.length}`);
	}
	const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
	const count = shape.reduce((a, b) => a * b, 1);
	if (bytes.length !== header + count) {
		throw new DataError(
			'format',
			`parseIdx: expected ${header + count} bytes for [${shape.join(', ')}], got ${bytes.length}`,
		);
	}
	return { shape, data: bytes.subarray(header) };
}
