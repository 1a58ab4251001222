/** Reading and writing files of fixed records, little-endian. */

export class RecordWriter {
	readonly #bytes: number[] = [];

	u8(value: number): this {
		this.#bytes.push(value & 255);
		return this;
	}

	u16(value: number): this {
		return this.u8(value).u8(value >> 8);
	}

	f32(value: number): this {
		return this.raw(new Uint8Array(Float32Array.of(value).buffer));
	}

	raw(bytes: ArrayLike<number>): this {
		for (let i = 0; i < bytes.length; i++) this.#bytes.push(bytes[i] as number);
		return this;
	}

	get bytes(): Uint8Array<ArrayBuffer> {
		return Uint8Array.from(this.#bytes);
	}
}

export class RecordReader {
	readonly #view: DataView;
	#at = 0;

	constructor(buffer: ArrayBuffer) {
		this.#view = new DataView(buffer);
	}

	u8(): number {
		return this.#view.getUint8(this.#at++);
	}

	u16(): number {
		this.#at += 2;
		return this.#view.getUint16(this.#at - 2, true);
	}

	f32(): number {
		this.#at += 4;
		return this.#view.getFloat32(this.#at - 4, true);
	}

	/** `count` greys of 8 bits as numbers from 0 to 1. */
	greys(count: number): Float32Array {
		return Float32Array.from({ length: count }, () => this.u8() / 255);
	}
}
