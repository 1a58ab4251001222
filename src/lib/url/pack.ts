/**
 * Matrices as text for a link's fragment: `1.<base64url>.<crc32>`. The format is permanent; a new one gets a new
 * leading number. Bytes of version 1, for each matrix: length of its name, the name in ASCII, decimal places,
 * rows, columns, then every value times 10^decimals as a whole number, zigzag and LEB128 (small numbers take one byte).
 */
import { roundTo, type Matrix } from './field.ts';

export interface NamedMatrix {
	name: string;
	rows: Matrix;
	decimals: number;
}

const VERSION = '1';
/** Longer fragments are nobody's honest link. */
const MAX_LENGTH = 8192;
const MAX_CELLS = 4096;

function crc32(bytes: Uint8Array): string {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

function pushWhole(bytes: number[], value: number): void {
	let rest = value < 0 ? -2 * value - 1 : 2 * value;
	while (rest >= 128) {
		bytes.push((rest % 128) | 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
}

/** Reads bytes one by one; every method throws at the end of the data. */
class Reader {
	#position = 0;
	constructor(readonly bytes: Uint8Array) {}

	get done(): boolean {
		return this.#position >= this.bytes.length;
	}

	byte(): number {
		const byte = this.bytes[this.#position++];
		if (byte === undefined) throw new RangeError('unpack: the data ends too early');
		return byte;
	}

	whole(): number {
		let value = 0;
		for (let scale = 1; scale < 2 ** 49; scale *= 128) {
			const byte = this.byte();
			value += (byte & 127) * scale;
			if (byte < 128) return value % 2 ? -(value + 1) / 2 : value / 2;
		}
		throw new RangeError('unpack: a number is too long');
	}

	matrix(): NamedMatrix {
		const name = Array.from({ length: this.byte() }, () => String.fromCharCode(this.byte())).join('');
		const decimals = this.byte();
		const height = this.byte();
		const width = this.byte();
		if (decimals > 9 || height * width > MAX_CELLS) throw new RangeError('unpack: a matrix is too large');
		const cell = () => roundTo(this.whole() / 10 ** decimals, decimals);
		const rows = Array.from({ length: height }, () => Array.from({ length: width }, cell));
		return { name, rows, decimals };
	}
}

/** Matrices -> `1.<base64url>.<crc32>`. */
export function pack(matrices: readonly NamedMatrix[]): string {
	const bytes: number[] = [];
	for (const { name, rows, decimals } of matrices) {
		bytes.push(name.length, ...Array.from(name, (letter) => letter.charCodeAt(0) & 255));
		bytes.push(decimals, rows.length, rows[0]?.length ?? 0);
		for (const value of rows.flat()) pushWhole(bytes, Math.round(value * 10 ** decimals));
	}
	const base64 = btoa(String.fromCharCode(...bytes));
	const url = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
	return `${VERSION}.${url}.${crc32(Uint8Array.from(bytes))}`;
}

/** `1.<base64url>.<crc32>` -> matrices, or `undefined` when it is cut, altered or of another version. Never throws. */
export function unpack(packed: string): NamedMatrix[] | undefined {
	const [version, url, sum, more] = packed.length > MAX_LENGTH ? [] : packed.split('.');
	if (version !== VERSION || !url || more !== undefined || !/^[\w-]+$/.test(url)) return undefined;
	try {
		const binary = atob(url.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
		if (crc32(bytes) !== sum) return undefined;
		const reader = new Reader(bytes);
		const matrices: NamedMatrix[] = [];
		while (!reader.done) matrices.push(reader.matrix());
		return matrices;
	} catch {
		return undefined; // not base64, or fields that end too early
	}
}
