/**
 * From pen strokes to the 28×28 picture a network trained on MNIST expects.
 *
 * MNIST's own recipe (LeCun, Bottou, Bengio, Haffner 1998, section III.A; yann.lecun.com/exdb/mnist): keep the
 * aspect ratio, scale the ink so that its longer side is 20 pixels, then move it by whole pixels so that its centre
 * of mass falls on the centre of the 28×28 field. Measured on the 60,000 training images, that centre is the *middle
 * of pixel 14* (counting from 0), that is 14.5 when pixel `j` covers `[j, j + 1)`: the centres of mass lie evenly
 * between 13.5 and 14.5 in pixel indices with a mean of 14.0, and the longer side is 20 in all but 13 images.
 *
 * Here the geometry is scaled and then inked with a pen of fixed width, so that a tiny and a huge drawing give
 * strokes of the same thickness, which is what the network has seen.
 */

/** A point of a drawing, in fractions (0..1) of the drawing area's side; y grows downwards. */
export interface Point {
	x: number;
	y: number;
}

/** The points of one pen-down … pen-up movement, in order. One point alone is a dot. */
export type Stroke = readonly Point[];

/** Where the drawing went: `pixel28 = p * scale + offset`, where pixel `j` of the picture covers `[j, j + 1)`. */
export interface DigitFrame {
	scale: number;
	offsetX: number;
	offsetY: number;
}

export interface Digit {
	/** 784 values, row-major, 0 (paper) … 1 (ink). */
	image: Float32Array;
	frame: DigitFrame;
}

export interface StrokeOptions {
	/** Width of the pen in pixels of the 28×28 picture; {@link DEFAULT_PEN_WIDTH} unless given. */
	penWidth?: number;
}

/** Side of the picture, in pixels. */
export const FIELD = 28;
/** Length of the longer side of the ink, in pixels. */
export const BOX = 20;
/** The pen's usual width in pixels of the picture: the mean thickness of MNIST's strokes. */
export const DEFAULT_PEN_WIDTH = 2.5;

/** Ink's first pixel, in both directions, before the picture is centred. */
export const MARGIN = (FIELD - BOX) / 2;
/** The pixel index on which MNIST puts the centre of mass. */
const CENTRE = FIELD / 2;
/** A drawing smaller than this fraction of the area is the tremor of a single tap, and is not blown up to 20 pixels. */
const SMALLEST_EXTENT = 0.02;
/** Ink fainter than this is rounding error. */
const FAINTEST = 1e-4;

interface Box {
	minX: number;
	minY: number;
	maxX: number;
	maxY: number;
}

const isFinitePoint = (point: Point) => Number.isFinite(point.x) && Number.isFinite(point.y);

function boundingBox(strokes: readonly Stroke[]): Box | null {
	const box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
	for (const stroke of strokes) {
		for (const point of stroke) {
			if (!isFinitePoint(point)) continue;
			if (point.x < box.minX) box.minX = point.x;
			if (point.x > box.maxX) box.maxX = point.x;
			if (point.y < box.minY) box.minY = point.y;
			if (point.y > box.maxY) box.maxY = point.y;
		}
	}
	return box.maxX >= box.minX ? box : null;
}

/**
 * Inks the segment from (ax, ay) to (bx, by), in pixels, with a round pen. A pixel's ink is how far its middle lies
 * inside the pen's edge, cut to 0..1: `radius + ½ − distance`. Where strokes overlap the darker ink stays.
 */
function inkSegment(image: Float32Array, ax: number, ay: number, bx: number, by: number, radius: number) {
	const reach = radius + 0.5;
	const firstCol = Math.max(0, Math.ceil(Math.min(ax, bx) - reach - 0.5));
	const lastCol = Math.min(FIELD - 1, Math.floor(Math.max(ax, bx) + reach - 0.5));
	const firstRow = Math.max(0, Math.ceil(Math.min(ay, by) - reach - 0.5));
	const lastRow = Math.min(FIELD - 1, Math.floor(Math.max(ay, by) + reach - 0.5));
	const dx = bx - ax;
	const dy = by - ay;
	const lengthSquared = dx * dx + dy * dy;
	for (let row = firstRow; row <= lastRow; row++) {
		const py = row + 0.5 - ay;
		for (let col = firstCol; col <= lastCol; col++) {
			const px = col + 0.5 - ax;
			const along = lengthSquared > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared)) : 0;
			const ex = px - along * dx;
			const ey = py - along * dy;
			const ink = Math.min(1, reach - Math.sqrt(ex * ex + ey * ey));
			const index = row * FIELD + col;
			if (ink > FAINTEST && ink > (image[index] ?? 0)) image[index] = ink;
		}
	}
}

function inkStrokes(strokes: readonly Stroke[], frame: DigitFrame, penWidth: number): Float32Array {
	const image = new Float32Array(FIELD * FIELD);
	for (const stroke of strokes) {
		let fromX = NaN;
		let fromY = NaN;
		let inked = false;
		for (const point of stroke) {
			if (!isFinitePoint(point)) continue;
			const x = point.x * frame.scale + frame.offsetX;
			const y = point.y * frame.scale + frame.offsetY;
			if (!Number.isNaN(fromX)) {
				inkSegment(image, fromX, fromY, x, y, penWidth / 2);
				inked = true;
			}
			fromX = x;
			fromY = y;
		}
		if (!inked && !Number.isNaN(fromX)) inkSegment(image, fromX, fromY, fromX, fromY, penWidth / 2);
	}
	return image;
}

/** Whole-pixel shift that brings a centre of mass to {@link CENTRE} and keeps `first … first + length` on the field. */
function shiftToCentre(mass: number, length: number): number {
	const shift = Math.round(CENTRE - mass);
	return Math.max(-MARGIN, Math.min(FIELD - MARGIN - Math.ceil(length - FAINTEST), shift));
}

/**
 * Moves a picture whose ink starts at pixel 4 so that its centre of mass lies on MNIST's centre, by whole pixels,
 * without pushing ink over the border.
 */
export function centreByMass(image: Float32Array, inkWidth: number, inkHeight: number) {
	let mass = 0;
	let massX = 0;
	let massY = 0;
	image.forEach((ink, index) => {
		mass += ink;
		massX += ink * (index % FIELD);
		massY += ink * Math.floor(index / FIELD);
	});
	const dx = shiftToCentre(massX / mass, inkWidth);
	const dy = shiftToCentre(massY / mass, inkHeight);
	const moved = new Float32Array(FIELD * FIELD);
	for (let row = Math.max(0, dy); row < Math.min(FIELD, FIELD + dy); row++) {
		for (let col = Math.max(0, dx); col < Math.min(FIELD, FIELD + dx); col++) {
			moved[row * FIELD + col] = image[(row - dy) * FIELD + (col - dx)] ?? 0;
		}
	}
	return { image: moved, dx, dy };
}

/**
 * Draws strokes as MNIST would hold them.
 *
 * @param strokes pen movements, in fractions of the drawing area's side; points that are not finite are skipped
 * @returns the 28×28 picture and where each point went, or null when nothing is drawn
 * @throws RangeError when the pen is not wider than 0 and at most half of the 20-pixel box
 */
export function strokesToDigit(strokes: readonly Stroke[], options: StrokeOptions = {}): Digit | null {
	const penWidth = options.penWidth ?? DEFAULT_PEN_WIDTH;
	if (!(penWidth > 0 && penWidth <= BOX / 2)) {
		throw new RangeError(
			`strokesToDigit: expected a penWidth above 0 and at most ${BOX / 2}, got ${penWidth}`,
		);
	}
	const box = boundingBox(strokes);
	if (!box) return null;
	const width = box.maxX - box.minX;
	const height = box.maxY - box.minY;
	const scale = (BOX - penWidth) / Math.max(width, height, SMALLEST_EXTENT);
	const frame: DigitFrame = {
		scale,
		offsetX: MARGIN + penWidth / 2 - box.minX * scale,
		offsetY: MARGIN + penWidth / 2 - box.minY * scale,
	};
	const drawn = inkStrokes(strokes, frame, penWidth);
	const { image, dx, dy } = centreByMass(drawn, width * scale + penWidth, height * scale + penWidth);
	return { image, frame: { scale, offsetX: frame.offsetX + dx, offsetY: frame.offsetY + dy } };
}

/**
 * Turns a painted grid into strokes, so that a digit painted by keyboard goes the same way as one drawn by pen.
 * Each painted cell is joined to the painted cells beside and below it, and to a diagonal one only where neither of
 * the two cells between them is painted; a cell on its own becomes a dot.
 *
 * @param painted `size × size` cells, row-major
 * @throws RangeError when `painted` does not hold `size × size` cells
 */
export function cellsToStrokes(painted: readonly boolean[], size: number): Stroke[] {
	if (!Number.isInteger(size) || size < 1 || painted.length !== size * size) {
		throw new RangeError(`cellsToStrokes: expected ${size} × ${size} cells, got ${painted.length}`);
	}
	const isPainted = (row: number, col: number) =>
		row >= 0 && col >= 0 && row < size && col < size && painted[row * size + col] === true;
	const middle = (row: number, col: number): Point => ({ x: (col + 0.5) / size, y: (row + 0.5) / size });
	const joined = (row: number, col: number, dRow: number, dCol: number) => {
		if (!isPainted(row + dRow, col + dCol)) return false;
		const diagonal = dRow !== 0 && dCol !== 0;
		return !diagonal || (!isPainted(row + dRow, col) && !isPainted(row, col + dCol));
	};
	const FORWARD = [
		[0, 1],
		[1, 0],
		[1, 1],
		[1, -1],
	] as const;
	const strokes: Stroke[] = [];
	for (let row = 0; row < size; row++) {
		for (let col = 0; col < size; col++) {
			if (!isPainted(row, col)) continue;
			let alone = true;
			for (const [dRow, dCol] of FORWARD) {
				if (joined(row, col, dRow, dCol)) {
					strokes.push([middle(row, col), middle(row + dRow, col + dCol)]);
					alone = false;
				}
				if (joined(row, col, -dRow, -dCol)) alone = false;
			}
			if (alone) strokes.push([middle(row, col)]);
		}
	}
	return strokes;
}
