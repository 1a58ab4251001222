import { describe, expect, it } from 'vitest';
import { fileProblem, MOST_MEGABYTES, readHead } from './picture-file';

const text = (word: string) => [...word].map((letter) => letter.charCodeAt(0));
const big32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const little16 = (value: number) => [value & 255, value >> 8];
const chunk = (name: string, data: number[]) => [...big32(data.length), ...text(name), ...data, 0, 0, 0, 0];
const png = (width: number, height: number, more: number[] = []) =>
	Uint8Array.from([
		...[0x89, ...text('PNG'), 13, 10, 26, 10],
		...chunk('IHDR', [...big32(width), ...big32(height), 8, 2, 0, 0, 0]),
		...more,
		...chunk('IDAT', [1, 2, 3]),
	]);
const FRAME = [0x2c, 0, 0, 0, 0, ...little16(4), ...little16(3), 0, 2, 2, 0x44, 0x01, 0];
const gif = (frames: number) =>
	Uint8Array.from([
		...[...text('GIF89a'), ...little16(4), ...little16(3), 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
		...Array.from({ length: frames }, () => [0x21, 0xf9, 4, 0, 0, 0, 0, 0, ...FRAME]).flat(),
		0x3b,
	]);
const riff = (kind: string, data: number[]) =>
	Uint8Array.from([...text('RIFF'), 0, 0, 0, 0, ...text('WEBP'), ...text(kind), 10, 0, 0, 0, ...data]);
const jpeg = (width: number, height: number) =>
	Uint8Array.from([
		...[0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4],
		...[0xff, 0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3],
	]);

describe('readHead', () => {
	it.each([
		['png', png(640, 480), { format: 'png', width: 640, height: 480, animated: false }],
		['jpeg', jpeg(4000, 3000), { format: 'jpeg', width: 4000, height: 3000, animated: false }],
		['gif', gif(1), { format: 'gif', width: 4, height: 3, animated: false }],
		[
			'webp, extended',
			riff('VP8X', [0x10, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]),
			{ format: 'webp', width: 640, height: 480, animated: false },
		],
		[
			'webp, lossless',
			riff('VP8L', [0x2f, 0x7f, 0xc2, 0x77, 0]),
			{ format: 'webp', width: 640, height: 480, animated: false },
		],
		[
			'webp, lossy',
			riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]),
			{ format: 'webp', width: 640, height: 480, animated: false },
		],
	])('reads the size of a %s', (_, bytes, expected) => {
		expect(readHead(bytes)).toEqual(expected);
	});

	it('reads a bitmap whose rows run downwards', () => {
		const bytes = new Uint8Array(54);
		bytes.set([...text('BM')]);
		bytes.set([20, 0, 0, 0, 0xf6, 0xff, 0xff, 0xff], 18);
		expect(readHead(bytes)).toEqual({ format: 'bmp', width: 20, height: 10, animated: false });
	});

	it('knows what moves', () => {
		expect(readHead(gif(3))?.animated).toBe(true);
		expect(readHead(png(9, 9, chunk('acTL', [...big32(12), 0, 0, 0, 0])))?.animated).toBe(true);
		expect(readHead(png(9, 9, chunk('acTL', [...big32(1), 0, 0, 0, 0])))?.animated).toBe(false);
		expect(readHead(riff('VP8X', [2, 0, 0, 0, 9, 0, 0, 9, 0, 0]))?.animated).toBe(true);
	});

	it('survives files that are cut off anywhere', () => {
		for (const whole of [png(8, 8), gif(2), jpeg(8, 8), riff('VP8X', [2, 0, 0, 0, 9, 0, 0, 9, 0, 0])]) {
			for (let length = 0; length <= whole.length; length++) {
				expect(() => readHead(whole.subarray(0, length))).not.toThrow();
			}
		}
	});
});

describe('fileProblem', () => {
	it.each([
		['no-picture', Uint8Array.from(text('%PDF-1.7')), 'application/pdf'],
		['no-picture', Uint8Array.from(text('hello')), ''],
		['huge', png(30000, 30000), 'image/png'],
		['animated', gif(2), 'image/gif'],
		['heavy', new Uint8Array(MOST_MEGABYTES * 1e6 + 1), 'image/png'],
		[undefined, png(640, 480), 'image/png'],
		[undefined, png(640, 480), ''],
		['vector', Uint8Array.from(text('<svg xmlns="">')), 'image/svg+xml'],
		[undefined, Uint8Array.from(text('ftypavif')), 'image/avif'],
	])('%s', (problem, bytes, type) => {
		expect(fileProblem(bytes, type)).toBe(problem);
	});
});
