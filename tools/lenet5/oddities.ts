/**
 * Odd ways of drawing the same digit: at the edge, tiny, stretched, slanted, with few points, with a trembling hand and
 * so on. They serve to measure the network only; training varies its strokes in a way of its own (augment.ts).
 */
import type { Point, Stroke } from '../../src/lib/data/strokes.js';
import { normal, shuffle, type Random } from '../../src/lib/nn/random.js';

type Drawing = readonly Stroke[];

export interface Oddity {
	name: string;
	/** Width of the pen in pixels of the picture, when it is not the page's usual one. */
	penWidth?: number;
	/** Takes a drawing whose longer side fills the middle 80 % of the area, and gives the odd one. */
	draw(drawing: Drawing, random: Random): Stroke[];
}

/** Side of the drawing area in CSS pixels on a small phone: what pointer events are rounded to. */
const AREA = 300;

const between = (random: Random, low: number, high: number) => low + (high - low) * random();
const eachPoint = (drawing: Drawing, move: (point: Point) => Point): Stroke[] =>
	drawing.map((stroke) => stroke.map(move));

/** Strokes enlarged or shrunk so that their longer side fills the middle 80 % of the drawing area. */
export function fitted(drawing: Drawing): Stroke[] {
	const [xs, ys] = [drawing.flat().map(({ x }) => x), drawing.flat().map(({ y }) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const scale = 0.8 / Math.max(right - left, bottom - top, 0.01);
	return eachPoint(drawing, ({ x, y }) => ({
		x: 0.5 + scale * (x - (left + right) / 2),
		y: 0.5 + scale * (y - (top + bottom) / 2),
	}));
}

/** x and y about the middle of the area, through the matrix [a b; c d]. */
const linear = (drawing: Drawing, a: number, b: number, c: number, d: number): Stroke[] =>
	eachPoint(drawing, ({ x, y }) => ({
		x: 0.5 + a * (x - 0.5) + b * (y - 0.5),
		y: 0.5 + c * (x - 0.5) + d * (y - 0.5),
	}));

const turned = (drawing: Drawing, degrees: number): Stroke[] => {
	const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	return linear(drawing, cos, -sin, sin, cos);
};

/** Leaning to the right by so many degrees, as far as y is concerned unchanged. */
const slanted = (drawing: Drawing, degrees: number): Stroke[] =>
	linear(drawing, 1, -Math.tan((degrees * Math.PI) / 180), 0, 1);

/** Shrunk to a share of the area, put somewhere, and rounded to the pixels a pointer reports. */
function small(drawing: Drawing, share: number, x: number, y: number): Stroke[] {
	const round = (value: number) => Math.round(value * AREA) / AREA;
	return eachPoint(drawing, (point) => ({
		x: round(x * (1 - share) + share * point.x),
		y: round(y * (1 - share) + share * point.y),
	}));
}

const lengthOf = (stroke: Stroke) =>
	stroke.reduce((sum, point, i) => {
		const before = stroke[i - 1] ?? point;
		return sum + Math.hypot(point.x - before.x, point.y - before.y);
	}, 0);

/** The same line with a point at least every `step`. */
export function dense(stroke: Stroke, step = 0.02): Stroke {
	return stroke.flatMap((point, i) => {
		const next = stroke[i + 1];
		if (!next) return [point];
		const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / step));
		return Array.from({ length: steps }, (_, k) => ({
			x: point.x + ((next.x - point.x) * k) / steps,
			y: point.y + ((next.y - point.y) * k) / steps,
		}));
	});
}

/** Only points at least so far from the one before, and the last: a slow device under a fast hand. */
function sparse(stroke: Stroke, distance: number): Stroke {
	const points = dense(stroke);
	const kept: Point[] = [];
	for (const [i, point] of points.entries()) {
		const last = kept.at(-1);
		const far = !last || Math.hypot(point.x - last.x, point.y - last.y) >= distance;
		if (far || i === points.length - 1) kept.push(point);
	}
	return kept;
}

/** A stroke with a short tail at both ends, as a pen leaves that is not lifted in time. */
function withHooks(stroke: Stroke, random: Random): Stroke {
	const hook = ({ x, y }: Point): Point => {
		const [angle, length] = [between(random, 0, 2 * Math.PI), between(random, 0.03, 0.07)];
		return { x: x + length * Math.cos(angle), y: y + length * Math.sin(angle) };
	};
	const [first, last] = [stroke[0], stroke.at(-1)];
	return first && last ? [hook(first), ...stroke, hook(last)] : stroke;
}

/** A stroke that leaves out a twentieth of its length in two places, where the pen lost contact. */
function broken(stroke: Stroke, random: Random): Stroke[] {
	const points = dense(stroke);
	if (lengthOf(stroke) < 0.3) return [points];
	const [a, b] = [between(random, 0.25, 0.4), between(random, 0.6, 0.75)].map((share) =>
		Math.round(share * points.length),
	) as [number, number];
	const gap = Math.max(1, Math.round(points.length / 20));
	return [points.slice(0, a), points.slice(a + gap, b), points.slice(b + gap)];
}

/** The drawing gone over again a little beside itself, which makes its lines thicker. */
const goneOver = (drawing: Drawing, random: Random): Stroke[] => [
	...drawing,
	...drawing.map((stroke) => {
		const [dx, dy] = [normal(random, 0, 0.02), normal(random, 0, 0.02)];
		return stroke.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
	}),
];

/**
 * The drawing as one of many hands would repeat it: a little taller or wider, leaning and turned, its lines swung in
 * long waves. Milder than what training does, so that what follows is what is measured.
 */
export function inHand(drawing: Drawing, random: Random): Stroke[] {
	const [a, d] = [normal(random, 1, 0.06), normal(random, 1, 0.06)];
	const [b, c] = [normal(random, 0, 0.08), normal(random, 0, 0.05)];
	const [phaseX, phaseY] = [between(random, 0, 2 * Math.PI), between(random, 0, 2 * Math.PI)];
	const waved = eachPoint(
		drawing.map((stroke) => dense(stroke, 0.03)),
		({ x, y }) => ({ x: x + 0.015 * Math.sin(7 * y + phaseX), y: y + 0.015 * Math.sin(7 * x + phaseY) }),
	);
	return linear(waved, a, b, c, d);
}

const copy = (drawing: Drawing): Stroke[] => drawing.map((stroke) => [...stroke]);
const corner = (random: Random) => (random() < 0.5 ? 0 : 1);

export const ODDITIES: readonly Oddity[] = [
	{ name: 'as drawn', draw: copy },
	{
		name: 'in a corner, a quarter as large',
		draw: (drawing, random) => small(drawing, 0.25, corner(random), corner(random)),
	},
	{ name: 'tiny, 30 pixels', draw: (drawing, random) => small(drawing, 30 / AREA / 0.8, random(), random()) },
	{
		name: 'speck, 12 pixels',
		draw: (drawing, random) => small(drawing, 12 / AREA / 0.8, random(), random()),
	},
	{ name: 'from edge to edge', draw: (drawing) => linear(drawing, 1.25, 0, 0, 1.25) },
	{
		name: 'over the edge, cut to it',
		draw: (drawing) =>
			eachPoint(linear(drawing, 1.35, 0, 0, 1.35), ({ x, y }) => ({
				x: Math.min(1, Math.max(0, x)),
				y: Math.min(1, Math.max(0, y)),
			})),
	},
	{ name: 'half as wide again', draw: (drawing) => linear(drawing, 1.5, 0, 0, 1) },
	{ name: 'narrow, 65 %', draw: (drawing) => linear(drawing, 0.65, 0, 0, 1) },
	{ name: 'slanted to the right, 15°', draw: (drawing) => slanted(drawing, 15) },
	{ name: 'slanted to the right, 25°', draw: (drawing) => slanted(drawing, 25) },
	{ name: 'slanted to the left, 15°', draw: (drawing) => slanted(drawing, -15) },
	{ name: 'turned clockwise, 12°', draw: (drawing) => turned(drawing, 12) },
	{ name: 'turned anticlockwise, 12°', draw: (drawing) => turned(drawing, -12) },
	{
		name: 'trembling hand',
		draw: (drawing, random) =>
			eachPoint(
				drawing.map((stroke) => dense(stroke, 0.03)),
				({ x, y }) => ({
					x: x + normal(random, 0, 0.012),
					y: y + normal(random, 0, 0.012),
				}),
			),
	},
	{ name: 'few points, fast mouse', draw: (drawing) => drawing.map((stroke) => sparse(stroke, 0.16)) },
	{
		name: 'hooks at the ends',
		draw: (drawing, random) => drawing.map((stroke) => withHooks(stroke, random)),
	},
	{ name: 'broken lines', draw: (drawing, random) => drawing.flatMap((stroke) => broken(stroke, random)) },
	{ name: 'gone over twice', draw: goneOver },
	{
		name: 'a stray tap in a corner',
		draw: (drawing, random) => [
			...linear(drawing, 0.8, 0, 0, 0.8),
			[
				{
					x: between(random, 0.02, 0.08) + 0.9 * corner(random),
					y: between(random, 0.02, 0.08) + 0.9 * corner(random),
				},
			],
		],
	},
	{
		name: 'strokes in any order and direction',
		draw: (drawing, random) =>
			shuffle(drawing, random).map((stroke) => (random() < 0.5 ? [...stroke].reverse() : stroke)),
	},
	{ name: 'thin pen, 1.5 pixels', penWidth: 1.5, draw: copy },
	{ name: 'thick pen, 3.5 pixels', penWidth: 3.5, draw: copy },
	{ name: 'very thick pen, 4.5 pixels', penWidth: 4.5, draw: copy },
];
