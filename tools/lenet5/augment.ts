/** Varied copies of training digits: pictures are warped, strokes are moved and drawn again as the page draws them. */
import { normal, type Random } from '../../src/lib/nn/random.js';
import { DEFAULT_PEN_WIDTH, strokesToDigit, type Point, type Stroke } from '../../src/lib/data/strokes.js';

const SIDE = 28;
const MIDDLE = SIDE / 2;

const between = (random: Random, low: number, high: number) => low + (high - low) * random();

/** A smooth random field: values on a coarse grid, blended linearly between them. */
class Field {
	readonly #values: Float32Array;
	readonly #cells: number;

	constructor(random: Random, cells: number, deviation: number) {
		this.#cells = cells;
		this.#values = Float32Array.from({ length: (cells + 1) ** 2 }, () => normal(random, 0, deviation));
	}

	/** The value at (u, v), each 0..1. */
	at(u: number, v: number): number {
		const x = Math.max(0, Math.min(this.#cells - 1e-6, u * this.#cells));
		const y = Math.max(0, Math.min(this.#cells - 1e-6, v * this.#cells));
		const col = Math.floor(x);
		const row = Math.floor(y);
		const side = this.#cells + 1;
		const start = row * side + col;
		const values = this.#values;
		const a = x - col;
		const b = y - row;
		const above = (1 - a) * (values[start] as number) + a * (values[start + 1] as number);
		const below = (1 - a) * (values[start + side] as number) + a * (values[start + side + 1] as number);
		return (1 - b) * above + b * below;
	}

	/** The values at all pixels of a picture, row by row. */
	spread(): Float32Array {
		const values = new Float32Array(SIDE * SIDE);
		for (let i = 0; i < values.length; i++)
			values[i] = this.at((i % SIDE) / SIDE, Math.floor(i / SIDE) / SIDE);
		return values;
	}
}

interface Affine {
	xx: number;
	xy: number;
	yx: number;
	yy: number;
}

/** Turn, slant and unequal scale in one 2×2 matrix. */
function randomAffine(random: Random, turn: number, slant: readonly [number, number], scale: number): Affine {
	const angle = between(random, -turn, turn);
	const shear = between(random, ...slant);
	const [sx, sy] = [Math.exp(normal(random, 0, scale)), Math.exp(normal(random, 0, scale))];
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return { xx: cos * sx, xy: (cos * shear - sin) * sy, yx: sin * sx, yy: (sin * shear + cos) * sy };
}

/** Makes strokes thicker (amount above 0) or thinner (below 0) by moving each pixel towards its neighbours' extreme. */
function thicken(image: Float32Array, amount: number): Float32Array {
	const extreme = amount > 0 ? Math.max : Math.min;
	const share = Math.abs(amount);
	const changed = image.slice();
	for (let row = 1; row < SIDE - 1; row++) {
		for (let i = row * SIDE + 1; i < (row + 1) * SIDE - 1; i++) {
			const value = image[i] as number;
			const beside = extreme(image[i - 1] as number, image[i + 1] as number);
			const reach = extreme(value, beside, image[i - SIDE] as number, image[i + SIDE] as number);
			changed[i] = value + share * (reach - value);
		}
	}
	return changed;
}

/** Paper around the picture, so that a warp may read beyond its border. */
const MARGIN = 4;
const WIDE = SIDE + 2 * MARGIN;
function withMargin(pixels: Uint8Array): Uint8Array {
	const padded = new Uint8Array(WIDE * WIDE);
	for (let row = 0; row < SIDE; row++) {
		padded.set(pixels.subarray(row * SIDE, (row + 1) * SIDE), (row + MARGIN) * WIDE + MARGIN);
	}
	return padded;
}

/**
 * A warped copy of a picture: turned by up to ±12°, slanted, scaled, shifted by up to 2 pixels, bent elastically
 * (Simard, Steinkraus and Platt 2003), sometimes thicker or thinner.
 * @param pixels 28×28, 0..255
 * @returns 28×28, 0..1
 */
export function warpImage(pixels: Uint8Array, random: Random): Float32Array {
	const { xx, xy, yx, yy } = randomAffine(random, 0.21, [-0.22, 0.22], 0.08);
	const [shiftX, shiftY] = [between(random, -2, 2), between(random, -2, 2)];
	const bend = between(random, 0, 1);
	const bendX = new Field(random, 4, bend).spread();
	const bendY = new Field(random, 4, bend).spread();
	const padded = withMargin(pixels);
	const warped = new Float32Array(SIDE * SIDE);
	for (let row = 0; row < SIDE; row++) {
		const py = row - MIDDLE - shiftY;
		for (let col = 0; col < SIDE; col++) {
			const px = col - MIDDLE - shiftX;
			const i = row * SIDE + col;
			const x = xx * px + xy * py + MIDDLE + (bendX[i] as number) + MARGIN;
			const y = yx * px + yy * py + MIDDLE + (bendY[i] as number) + MARGIN;
			if (x < 0 || y < 0 || x >= WIDE - 1 || y >= WIDE - 1) continue;
			const left = Math.floor(x);
			const top = Math.floor(y);
			const u = x - left;
			const v = y - top;
			const at = top * WIDE + left;
			const above = (1 - u) * (padded[at] as number) + u * (padded[at + 1] as number);
			const below = (1 - u) * (padded[at + WIDE] as number) + u * (padded[at + WIDE + 1] as number);
			warped[i] = ((1 - v) * above + v * below) / 255;
		}
	}
	return random() < 0.4 ? thicken(warped, between(random, -0.5, 0.7)) : warped;
}

/** Takes a little off a stroke's end, lengthens it, or lets the pen skid as it leaves the paper. */
function reviseEnds(stroke: Stroke, random: Random): Stroke {
	if (stroke.length < 4) return stroke;
	let points = [...stroke];
	for (let end = 0; end < 2; end++) {
		points.reverse();
		const chance = random();
		const [last, before] = [points.at(-1) as Point, points.at(-3) as Point];
		if (chance < 0.15) {
			points = points.slice(0, Math.max(3, Math.round(points.length * between(random, 0.86, 1))));
		} else if (chance < 0.3) {
			const by = between(random, 0.3, 1.5);
			points.push({ x: last.x + by * (last.x - before.x), y: last.y + by * (last.y - before.y) });
		} else if (chance < 0.4) {
			const angle = between(random, 0, 2 * Math.PI);
			const length = between(random, 0.02, 0.07);
			points.push({ x: last.x + length * Math.cos(angle), y: last.y + length * Math.sin(angle) });
		}
	}
	return points;
}

/** Keeps every n-th point only, as a slow device does with a fast pen. */
function thinOut(stroke: Stroke, every: number): Stroke {
	return stroke.filter((_, i) => i % every === 0 || i === stroke.length - 1);
}

const lengthOf = (stroke: Stroke) =>
	stroke.reduce((sum, point, i) => {
		const before = stroke[i - 1] ?? point;
		return sum + Math.hypot(point.x - before.x, point.y - before.y);
	}, 0);

/** `count` points at equal distances along the stroke, its ends among them. */
function resample(stroke: Stroke, count: number): Stroke {
	const total = lengthOf(stroke);
	if (stroke.length < 2 || total === 0) return stroke;
	const points: Point[] = [stroke[0] as Point];
	let walked = 0;
	for (let i = 1; i < stroke.length; i++) {
		const [from, to] = [stroke[i - 1] as Point, stroke[i] as Point];
		const span = Math.hypot(to.x - from.x, to.y - from.y);
		while (points.length < count - 1 && walked + span >= (total * points.length) / (count - 1)) {
			const t = ((total * points.length) / (count - 1) - walked) / span;
			points.push({ x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) });
		}
		walked += span;
	}
	return [...points, stroke.at(-1) as Point];
}

/** A whole digit in 8 to 14 points, shared out by length: the coarsest form in which pen data is kept. */
export function coarse(strokes: readonly Stroke[], random: Random): Stroke[] {
	const count = 8 + Math.floor(7 * random());
	const total = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) || 1;
	return strokes.map((stroke) =>
		resample(stroke, Math.max(2, Math.round((count * lengthOf(stroke)) / total))),
	);
}

/** All strokes in one, as if the pen had never been lifted. */
export const joined = (strokes: readonly Stroke[]): Stroke[] => [strokes.flat()];

/** Strokes moved as another hand might have drawn them. */
export function varyStrokes(strokes: readonly Stroke[], random: Random): Stroke[] {
	// Hands lean to the right (a shear below 0, y grows downwards) further and more often than to the left.
	const { xx, xy, yx, yy } = randomAffine(random, 0.18, [-0.45, 0.22], 0.13);
	const bend = between(random, 0, 0.05);
	const [bendX, bendY] = [new Field(random, 3, bend), new Field(random, 3, bend)];
	const tremor = random() < 0.4 ? between(random, 0, 0.01) : 0;
	const every = random() < 0.35 ? 2 + Math.floor(4 * random()) : 1;
	const moved = strokes.map((stroke) => {
		const [shiftX, shiftY] = [normal(random, 0, 0.012), normal(random, 0, 0.012)];
		const points = stroke.map((point) => {
			const x = point.x + bendX.at(point.x, point.y) + shiftX - 0.5;
			const y = point.y + bendY.at(point.x, point.y) + shiftY - 0.5;
			return {
				x: xx * x + xy * y + (tremor ? normal(random, 0, tremor) : 0),
				y: yx * x + yy * y + (tremor ? normal(random, 0, tremor) : 0),
			};
		});
		return thinOut(reviseEnds(points, random), every);
	});
	return random() < 0.12 ? coarse(moved, random) : moved;
}

/**
 * Draws varied strokes with the page's own pen, mostly at its usual width.
 * @param neverLifted joins the strokes into one and keeps 8 to 14 points of it
 */
export function drawVaried(strokes: readonly Stroke[], random: Random, neverLifted = false): Float32Array {
	const penWidth = random() < 0.6 ? DEFAULT_PEN_WIDTH + between(random, -0.3, 0.3) : between(random, 1.5, 4);
	const varied = varyStrokes(strokes, random);
	const drawn = neverLifted ? coarse(joined(varied), random) : varied;
	return strokesToDigit(drawn, { penWidth })?.image ?? new Float32Array(SIDE * SIDE);
}
