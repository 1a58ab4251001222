/** From a file of the learner's to the 28×28 picture, all on this device. */
import { DigitImageError, imageToDigit } from '$lib/data/digit-image';
import type { DigitFrame } from '$lib/data/strokes';

/** Files above this are refused before they are decoded. */
export const MOST_MEGABYTES = 20;
/** Pictures with more pixels than this would not fit a phone's memory. */
const MOST_PIXELS = 50_000_000;
/** Longest side to which a picture is scaled before its digit is looked for. */
const LONGEST_SIDE = 640;

export type PictureProblem = 'too-large' | 'not-read' | 'empty';

export class PictureError extends Error {
	override readonly name = 'PictureError';
	constructor(
		readonly problem: PictureProblem,
		options?: ErrorOptions,
	) {
		super(`readPicture: ${problem}`, options);
	}
}

/** A picture laid into the middle of the square drawing area. */
export interface ReadPicture {
	/** 784 values, 0 (paper) … 1 (ink) */
	readonly image: Float32Array;
	/** how the drawing area maps onto the 28×28 picture */
	readonly frame: DigitFrame;
	/** the picture itself, small, as a data URL */
	readonly preview: string;
	readonly name: string;
}

async function decode(file: File): Promise<ImageBitmap> {
	if (file.size > MOST_MEGABYTES * 1e6) throw new PictureError('too-large');
	let bitmap: ImageBitmap;
	try {
		bitmap = await createImageBitmap(file);
	} catch (cause) {
		throw new PictureError('not-read', { cause });
	}
	if (bitmap.width * bitmap.height > MOST_PIXELS) {
		bitmap.close();
		throw new PictureError('too-large');
	}
	return bitmap;
}

function draw(bitmap: ImageBitmap): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
	const shrink = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(bitmap.width * shrink));
	canvas.height = Math.max(1, Math.round(bitmap.height * shrink));
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new PictureError('not-read');
	context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	bitmap.close();
	return { canvas, context };
}

/**
 * Reads a picture file and finds its digit. The file goes nowhere.
 * @throws (rejects) PictureError: `too-large`, `not-read` (no picture, or a broken one), `empty` (no digit in it)
 */
export async function readPicture(file: File): Promise<ReadPicture> {
	const { canvas, context } = draw(await decode(file));
	const { width, height } = canvas;
	try {
		const { image, frame } = imageToDigit(context.getImageData(0, 0, width, height));
		const side = Math.max(width, height);
		return {
			image,
			frame: {
				scale: frame.scale * side,
				offsetX: frame.offsetX - (frame.scale * (side - width)) / 2,
				offsetY: frame.offsetY - (frame.scale * (side - height)) / 2,
			},
			preview: canvas.toDataURL('image/png'),
			name: file.name,
		};
	} catch (cause) {
		if (cause instanceof DigitImageError) throw new PictureError('empty', { cause });
		throw cause;
	}
}

/** The first picture among files that were pasted or dropped. */
export function firstPicture(files: FileList | null | undefined): File | null {
	return Array.from(files ?? []).find((file) => file.type.startsWith('image/')) ?? files?.[0] ?? null;
}
