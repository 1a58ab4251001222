/** From a file or a camera of the learner's to a grey picture. Nothing leaves the device. */
import type { Picture } from './filter';
import { LONGEST_SIDE } from './params';
import { FEWEST_PIXELS, fileProblem, MOST_MEGABYTES, MOST_PIXELS, type FileProblem } from './picture-file';

export class PictureError extends Error {
	override readonly name = 'PictureError';
	constructor(
		readonly problem: FileProblem,
		options?: ErrorOptions,
	) {
		super(`readPicture: ${problem}`, options);
	}
}

/** Three channels and the brightness of a colour as Rec. 601 weighs it, on paper-white where the picture is transparent. */
function greys({ data, width, height }: ImageData): Picture {
	const pixels = new Float32Array(width * height);
	const colours = { red: pixels.slice(), green: pixels.slice(), blue: pixels.slice() };
	for (let i = 0; i < pixels.length; i++) {
		const [red = 0, green = 0, blue = 0] = [data[4 * i], data[4 * i + 1], data[4 * i + 2]];
		pixels[i] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
		[colours.red[i], colours.green[i], colours.blue[i]] = [red, green, blue];
	}
	return { pixels, colours, width, height };
}

/**
 * Draws whatever the browser can draw into at most 512×512 greys.
 * @throws PictureError `tiny` with less than 5 pixels along a side, `narrow` where shrinking leaves so few, `unreadable`
 * without a canvas
 */
export function greyPicture(source: CanvasImageSource, width: number, height: number): Picture {
	const shrink = Math.min(1, LONGEST_SIDE / Math.max(width, height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * shrink);
	canvas.height = Math.round(height * shrink);
	if (Math.min(width, height) < FEWEST_PIXELS) throw new PictureError('tiny');
	if (Math.min(canvas.width, canvas.height) < FEWEST_PIXELS) throw new PictureError('narrow');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new PictureError('unreadable');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.imageSmoothingQuality = 'high';
	context.drawImage(source, 0, 0, canvas.width, canvas.height);
	return greys(context.getImageData(0, 0, canvas.width, canvas.height));
}

/**
 * Reads a picture file.
 * @throws (rejects) PictureError: `heavy` (megabytes), `huge` (pixels), `animated`, `no-picture`,
 * `vector`, `unreadable`, `tiny`, `narrow`
 */
export async function readPicture(file: File): Promise<Picture> {
	if (file.size > MOST_MEGABYTES * 1e6) throw new PictureError('heavy');
	let bitmap: ImageBitmap;
	try {
		const problem = fileProblem(new Uint8Array(await file.arrayBuffer()), file.type);
		if (problem) throw new PictureError(problem);
		bitmap = await createImageBitmap(file);
	} catch (cause) {
		if (cause instanceof PictureError) throw cause;
		throw new PictureError('unreadable', { cause });
	}
	try {
		if (bitmap.width * bitmap.height > MOST_PIXELS) throw new PictureError('huge');
		return greyPicture(bitmap, bitmap.width, bitmap.height);
	} finally {
		bitmap.close();
	}
}

/** The first picture among files that were pasted or dropped, or else the first file, to be told what is wrong with it. */
export function firstPicture(files: FileList | null | undefined): File | null {
	return Array.from(files ?? []).find((file) => file.type.startsWith('image/')) ?? files?.[0] ?? null;
}
