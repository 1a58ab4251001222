/** Small grey pictures as data URLs, for pages that are written ahead of time. */
import { deflateSync } from 'node:zlib';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
	return crc;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const named = Buffer.concat([Buffer.from(type), data]);
	const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	crc.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, crc]);
}

/**
 * A square picture, black ink on white paper (PNG, 8 bits of grey; W3C Portable Network Graphics).
 * @param image side · side numbers from 0 (paper) to 1 (ink), row by row
 */
export function greyPng(image: ArrayLike<number>, side: number): string {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(side, 0);
	header.writeUInt32BE(side, 4);
	header[8] = 8; // bits; grey, and the rest of the header 0
	const rows = Buffer.alloc(side * (side + 1));
	for (let place = 0; place < side * side; place++) {
		const row = Math.floor(place / side);
		rows[place + row + 1] = 255 - Math.round(255 * (image[place] as number));
	}
	const png = Buffer.concat([
		Buffer.from(SIGNATURE),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', new Uint8Array()),
	]);
	return `data:image/png;base64,${png.toString('base64')}`;
}
