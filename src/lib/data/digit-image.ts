/**
 * From a picture (a photograph, a scan, a file) of one digit to the 28×28 picture the network reads, by MNIST's recipe:
 * ink apart from paper, cropped, 20 pixels along the longer side, centred by mass. See `strokes.ts` for the recipe.
 */
import { BOX, centreByMass, FIELD, MARGIN, type Digit } from './strokes.js';

/** RGBA bytes, row by row, as a canvas gives them. */
export interface Picture {
	data: Uint8ClampedArray | Uint8Array;
	width: number;
	height: number;
}

/** Why a picture holds no digit: it has no pixels, or nothing stands out from its background. */
export type DigitImageErrorCode = 'empty' | 'featureless';

export class DigitImageError extends Error {
	override readonly name = 'DigitImageError';
	readonly code: DigitImageErrorCode;

	constructor(code: DigitImageErrorCode, message: string) {
		super(message);
		this.code = code;
	}
}

interface Grey {
	values: Float32Array;
	width: number;
	height: number;
}

/** Longest side, in pixels, at which ink is looked for: enough for any pen, little enough for any phone. */
const WORKING_SIDE = 320;
/** The digit is drawn this many times larger than 20 pixels while its strokes are thickened. */
const FINE = 4;
/** Grey levels by which ink must stand out from paper on average. */
const LEAST_CONTRAST = 20;
/** A spot smaller than this share of the largest is dirt. */
const SPECK = 0.04;
/** MNIST's strokes are seldom thinner than this many pixels; thinner ones are thickened up to it. */
const THINNEST_STROKE = 2;
/** More ink than this share of the picture is a texture, not a digit. */
const MOST_INK = 0.75;

/** Average over each target pixel's area of the source; the parts beyond the source count as 0. */
function areaAverage(
	source: Grey,
	left: number,
	top: number,
	step: number,
	width: number,
	height: number,
): Grey {
	const values = new Float32Array(width * height);
	for (let row = 0; row < height; row++) {
		const [y0, y1] = [top + row * step, top + (row + 1) * step];
		for (let col = 0; col < width; col++) {
			const [x0, x1] = [left + col * step, left + (col + 1) * step];
			let sum = 0;
			for (let y = Math.max(0, Math.floor(y0)); y < Math.min(source.height, y1); y++) {
				const tall = Math.min(y + 1, y1) - Math.max(y, y0);
				for (let x = Math.max(0, Math.floor(x0)); x < Math.min(source.width, x1); x++) {
					const wide = Math.min(x + 1, x1) - Math.max(x, x0);
					sum += tall * wide * (source.values[y * source.width + x] as number);
				}
			}
			values[row * width + col] = sum / (step * step);
		}
	}
	return { values, width, height };
}

/** Luminance (ITU-R BT.601), with transparent parts on paper of the given grey. */
function toGrey({ data, width, height }: Picture, paper: number): Grey {
	const values = Float32Array.from({ length: width * height }, (_, i) => {
		const [red, green, blue] = [data[4 * i] as number, data[4 * i + 1] as number, data[4 * i + 2] as number];
		const opacity = (data[4 * i + 3] as number) / 255;
		return opacity * (0.299 * red + 0.587 * green + 0.114 * blue) + (1 - opacity) * paper;
	});
	return { values, width, height };
}

function shrink(grey: Grey): Grey {
	const step = Math.max(grey.width, grey.height) / WORKING_SIDE;
	if (step <= 1) return grey;
	return areaAverage(
		grey,
		0,
		0,
		step,
		Math.max(1, Math.floor(grey.width / step)),
		Math.max(1, Math.floor(grey.height / step)),
	);
}

/**
 * Takes a slope of light (a lamp at one side) out of the picture: the least-squares plane through the border's pixels,
 * where there is paper, is subtracted.
 */
function flatten({ values, width, height }: Grey): Grey {
	const border: [number, number, number][] = [];
	const add = (x: number, y: number) =>
		border.push([x / width - 0.5, y / height - 0.5, values[y * width + x] as number]);
	for (let x = 0; x < width; x++) [0, height - 1].forEach((y) => add(x, y));
	for (let y = 0; y < height; y++) [0, width - 1].forEach((x) => add(x, y));
	const mean = (of: (point: [number, number, number]) => number) =>
		border.reduce((sum, point) => sum + of(point), 0) / border.length;
	const [mx, my, mv] = [mean(([x]) => x), mean(([, y]) => y), mean(([, , v]) => v)];
	const slope = (axis: 0 | 1, middle: number) => {
		const spread = mean((point) => (point[axis] - middle) ** 2);
		return spread > 0 ? mean((point) => (point[axis] - middle) * (point[2] - mv)) / spread : 0;
	};
	const [sx, sy] = [slope(0, mx), slope(1, my)];
	const flat = values.map((value, i) => {
		const [x, y] = [(i % width) / width - 0.5, Math.floor(i / width) / height - 0.5];
		return value - sx * (x - mx) - sy * (y - my);
	});
	return { values: flat, width, height };
}

/** Mean grey of the darker and of the lighter part of a picture. */
interface Split {
	dark: number;
	light: number;
}

/** Parts the greys into the two classes with the largest variance between them (Otsu 1979). */
function otsu(values: Float32Array): Split {
	const LEVELS = 256;
	const clamp = (value: number) => Math.max(0, Math.min(LEVELS - 1, Math.round(value)));
	const histogram = new Float64Array(LEVELS);
	let total = 0;
	for (const value of values) {
		histogram[clamp(value)] = (histogram[clamp(value)] as number) + 1;
		total += clamp(value);
	}
	let best = { variance: -1, dark: 0, light: 0 };
	let [count, sum] = [0, 0];
	for (let level = 0; level + 1 < LEVELS; level++) {
		count += histogram[level] as number;
		sum += level * (histogram[level] as number);
		const others = values.length - count;
		if (count === 0 || others === 0) continue;
		const [dark, light] = [sum / count, (total - sum) / others];
		const variance = count * others * (light - dark) ** 2;
		if (variance > best.variance) best = { variance, dark, light };
	}
	return best;
}

/** Ink 0..1: paper is what the border is mostly made of, ink is the other of Otsu's two classes, with soft edges. */
function separate(grey: Grey): Grey | null {
	const { values, width, height } = grey;
	const { dark, light } = otsu(values);
	const contrast = light - dark;
	// The middle between the classes, not Otsu's level itself, which lies anywhere between two clean greys.
	const threshold = (dark + light) / 2;
	if (contrast < LEAST_CONTRAST) return null;
	let [borderLight, border] = [0, 0];
	values.forEach((value, i) => {
		const [x, y] = [i % width, Math.floor(i / width)];
		if (x > 0 && y > 0 && x < width - 1 && y < height - 1) return;
		border++;
		if (value > threshold) borderLight++;
	});
	const inkIsDark = 2 * borderLight >= border;
	const ink = values.map((value) => {
		const towardsInk = inkIsDark ? threshold - value : value - threshold;
		return Math.max(0, Math.min(1, 0.5 + towardsInk / (0.6 * contrast)));
	});
	return { values: ink, width, height };
}

/** Numbers the connected spots of ink (eight neighbours) and wipes out those far smaller than the largest. */
function withoutSpecks({ values, width, height }: Grey): Grey {
	const spot = new Int32Array(values.length).fill(-1);
	const areas: number[] = [];
	values.forEach((value, seed) => {
		if (value < 0.5 || (spot[seed] as number) >= 0) return;
		const number = areas.push(0) - 1;
		const open = [seed];
		spot[seed] = number;
		for (let place = open.pop(); place !== undefined; place = open.pop()) {
			areas[number] = (areas[number] as number) + 1;
			const [x, y] = [place % width, Math.floor(place / width)];
			for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
				for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
					const near = ny * width + nx;
					if ((values[near] as number) < 0.5 || (spot[near] as number) >= 0) continue;
					spot[near] = number;
					open.push(near);
				}
			}
		}
	});
	const least = SPECK * Math.max(0, ...areas);
	const kept = values.map((value, i) => {
		const number = spot[i] as number;
		return number >= 0 && (areas[number] as number) < least ? 0 : value;
	});
	return { values: kept, width, height };
}

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

function inkBox({ values, width, height }: Grey): Box | null {
	let [left, top, right, bottom] = [width, height, -1, -1];
	values.forEach((value, i) => {
		if (value < 0.5) return;
		const [x, y] = [i % width, Math.floor(i / width)];
		[left, top, right, bottom] = [
			Math.min(left, x),
			Math.min(top, y),
			Math.max(right, x),
			Math.max(bottom, y),
		];
	});
	return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Mean stroke width in source pixels: twice the area by the length of the outline. */
function strokeWidth({ values, width, height }: Grey): number {
	let [area, outline] = [0, 0];
	const isInk = (x: number, y: number) =>
		x >= 0 && y >= 0 && x < width && y < height && (values[y * width + x] as number) >= 0.5;
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			if (!isInk(x, y)) continue;
			area++;
			for (const [dx, dy] of [
				[1, 0],
				[-1, 0],
				[0, 1],
				[0, -1],
			] as const)
				if (!isInk(x + dx, y + dy)) outline++;
		}
	}
	// Counted along pixel sides, a slanted outline is longer than it is: by 4/π, on average over all directions.
	return (2 * area) / (outline * (Math.PI / 4));
}

/** Each pixel takes the darkest ink within the radius. */
function thicken({ values, width, height }: Grey, radius: number): Grey {
	const reach = Math.ceil(radius);
	const near: [number, number, number][] = [];
	for (let dy = -reach; dy <= reach; dy++) {
		for (let dx = -reach; dx <= reach; dx++) {
			const share = Math.max(0, Math.min(1, radius + 1 - Math.hypot(dx, dy)));
			if (share > 0) near.push([dx, dy, share]);
		}
	}
	const thick = values.map((_, i) => {
		const [x, y] = [i % width, Math.floor(i / width)];
		let most = 0;
		for (const [dx, dy, share] of near) {
			const [nx, ny] = [x + dx, y + dy];
			if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
			most = Math.max(most, share * (values[ny * width + nx] as number));
		}
		return most;
	});
	return { values: thick, width, height };
}

/** Ink on paper or chalk on a board, whichever shows something. */
function findInk(picture: Picture): Grey {
	for (const paper of [255, 0]) {
		const ink = separate(flatten(shrink(toGrey(picture, paper))));
		if (!ink) continue;
		const clean = withoutSpecks(ink);
		const share = clean.values.reduce((sum, value) => sum + (value >= 0.5 ? 1 : 0), 0) / clean.values.length;
		if (share > 0 && share <= MOST_INK) return clean;
	}
	throw new DigitImageError(
		'featureless',
		'imageToDigit: expected ink that stands out from its paper, found none',
	);
}

/**
 * Reads one digit out of a picture, dark on light or light on dark, evenly lit or lit from one side. Thin pens are
 * thickened to what MNIST holds.
 * @returns the 28×28 picture and where the picture went (`pixel28 = p * scale + offset`, p in pixels of the picture)
 * @throws DigitImageError `empty` when the picture has no pixels, `featureless` when nothing stands out
 */
export function imageToDigit(picture: Picture): Digit {
	const { data, width, height } = picture;
	if (!(width >= 1 && height >= 1) || data.length !== 4 * width * height) {
		throw new DigitImageError(
			'empty',
			`imageToDigit: expected ${width} × ${height} RGBA pixels, got ${data.length} bytes`,
		);
	}
	const ink = findInk(picture);
	const box = inkBox(ink);
	if (!box) throw new DigitImageError('featureless', 'imageToDigit: expected ink, found specks only');
	const longest = Math.max(box.width, box.height);
	const missing = Math.max(0, THINNEST_STROKE - (strokeWidth(ink) * BOX) / longest);
	const radius = (missing / 2) * FINE;
	// The strokes grow outwards, so they start that much smaller.
	const step = longest / (BOX * FINE - 2 * radius);
	const left = box.left - (MARGIN * FINE + radius) * step;
	const top = box.top - (MARGIN * FINE + radius) * step;
	const fine = thicken(areaAverage(ink, left, top, step, FIELD * FINE, FIELD * FINE), radius);
	const small = areaAverage(fine, 0, 0, FINE, FIELD, FIELD);
	const moved = centreByMass(
		small.values,
		box.width / step / FINE + missing,
		box.height / step / FINE + missing,
	);
	const zoom = ink.width / width;
	const scale = zoom / step / FINE;
	return {
		image: moved.image,
		frame: { scale, offsetX: moved.dx - left / step / FINE, offsetY: moved.dy - top / step / FINE },
	};
}
