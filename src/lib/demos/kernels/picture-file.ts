/**
 * What the first bytes of a file say about the picture in it, without decoding it: a small file can hold a picture
 * that fills the memory. Formats: PNG (W3C, with APNG's `acTL`), JPEG (ITU T.81), GIF89a, WebP (RIFF), BMP.
 */
export interface PictureHead {
	readonly format: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp';
	/** pixels; 0 where the file is cut off before it says */
	readonly width: number;
	readonly height: number;
	/** more than one frame */
	readonly animated: boolean;
}

const text = (bytes: Uint8Array, from: number, length: number) =>
	String.fromCharCode(...bytes.subarray(from, from + length));

/** A cut-off file reads as zeros. */
const reader = (bytes: Uint8Array) => {
	const byte = (at: number) => bytes[at] ?? 0;
	return {
		byte,
		big16: (at: number) => byte(at) * 256 + byte(at + 1),
		big32: (at: number) => ((byte(at) * 256 + byte(at + 1)) * 256 + byte(at + 2)) * 256 + byte(at + 3),
		little16: (at: number) => byte(at) + byte(at + 1) * 256,
		little24: (at: number) => byte(at) + byte(at + 1) * 256 + byte(at + 2) * 65536,
	};
};

/** The head of a picture file, or `undefined` when the bytes are none of the formats. Never throws. */
export function readHead(bytes: Uint8Array): PictureHead | undefined {
	if (text(bytes, 1, 3) === 'PNG' && bytes[0] === 0x89) return pngHead(bytes);
	if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegHead(bytes);
	if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return gifHead(bytes);
	if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return webpHead(bytes);
	if (text(bytes, 0, 2) === 'BM') return bmpHead(bytes);
	return undefined;
}

function pngHead(bytes: Uint8Array): PictureHead {
	const { big32 } = reader(bytes);
	let animated = false;
	for (let at = 8; at + 8 <= bytes.length; at += big32(at) + 12) {
		const chunk = text(bytes, at + 4, 4);
		if (chunk === 'acTL') animated = big32(at + 8) > 1;
		if (chunk === 'IDAT') break; // acTL stands before the first frame
	}
	return { format: 'png', width: big32(16), height: big32(20), animated };
}

/** Start-of-frame markers hold the size; C4, C8 and CC are something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegHead(bytes: Uint8Array): PictureHead {
	const { byte, big16 } = reader(bytes);
	let [width, height] = [0, 0];
	for (let at = 2; at + 4 <= bytes.length && byte(at) === 0xff;) {
		const marker = byte(at + 1);
		if (marker === 0xff) {
			at += 1; // fill byte
			continue;
		}
		if (isFrame(marker)) [height, width] = [big16(at + 5), big16(at + 7)];
		if (isFrame(marker) || marker === 0xda) break;
		at += 2 + big16(at + 2);
	}
	return { format: 'jpeg', width, height, animated: false };
}

/** Past a chain of sub-blocks, each led by its length; the empty one ends it. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
	let at = from;
	while (at < bytes.length && bytes[at]) at += (bytes[at] ?? 0) + 1;
	return at + 1;
}

const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function gifHead(bytes: Uint8Array): PictureHead {
	const { byte, little16 } = reader(bytes);
	let frames = 0;
	for (let at = 13 + tableBytes(byte(10)); at < bytes.length && frames < 2;) {
		if (byte(at) === 0x21) at = afterSubBlocks(bytes, at + 2);
		else if (byte(at) === 0x2c) {
			frames++;
			at = afterSubBlocks(bytes, at + 10 + tableBytes(byte(at + 9)) + 1);
		} else break;
	}
	return { format: 'gif', width: little16(6), height: little16(8), animated: frames > 1 };
}

function webpHead(bytes: Uint8Array): PictureHead {
	const { byte, little16, little24 } = reader(bytes);
	const kind = text(bytes, 12, 4);
	const head = { format: 'webp', animated: false } as const;
	if (kind === 'VP8X') {
		const animated = (byte(20) & 2) !== 0;
		return { ...head, animated, width: little24(24) + 1, height: little24(27) + 1 };
	}
	if (kind === 'VP8L') {
		const bits = little24(21) + byte(24) * 2 ** 24;
		return { ...head, width: (bits % 2 ** 14) + 1, height: (Math.floor(bits / 2 ** 14) % 2 ** 14) + 1 };
	}
	return { ...head, width: little16(26) & 0x3fff, height: little16(28) & 0x3fff };
}

function bmpHead(bytes: Uint8Array): PictureHead {
	const { byte, little16 } = reader(bytes);
	const little32 = (at: number) => little16(at) + little16(at + 2) * 65536;
	const height = little32(22);
	// a negative height means that the rows run downwards
	return {
		format: 'bmp',
		width: little32(18),
		height: byte(25) & 0x80 ? 2 ** 32 - height : height,
		animated: false,
	};
}

/** Why a file is refused before anything is decoded. */
export type FileProblem =
	'heavy' | 'huge' | 'animated' | 'no-picture' | 'vector' | 'unreadable' | 'tiny' | 'narrow';

/** Files above this many megabytes are refused unread. */
export const MOST_MEGABYTES = 20;
/** Pictures of more pixels would not fit a phone's memory. */
export const MOST_PIXELS = 50_000_000;
/** The magnifier shows five pixels each way. */
export const FEWEST_PIXELS = 5;

/**
 * What is wrong with a file by its type and its bytes, or `undefined`. A file that is none of the known formats but
 * claims to be a picture is left to the browser, which may know it.
 */
export function fileProblem(bytes: Uint8Array, type: string): FileProblem | undefined {
	if (bytes.length > MOST_MEGABYTES * 1e6) return 'heavy';
	const head = readHead(bytes);
	if (!head && type === 'image/svg+xml') return 'vector';
	if (!head) return type.startsWith('image/') ? undefined : 'no-picture';
	if (head.width * head.height > MOST_PIXELS) return 'huge';
	return head.animated ? 'animated' : undefined;
}
