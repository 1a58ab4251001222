/**
 * A still life, computed: a ball and a striped box on a chequered table before a wall, lit from the upper left. It stands in
 * for a photograph, having what kernels answer to: even areas, soft shading, edges in every direction, fine texture.
 * Painted back to front; where a shape ends inside a pixel the two greys are mixed, so that edges are smooth.
 * Lengths are in 256ths of the side; x to the right, y down.
 */

import type { Channel } from './filter';

/** Side of the picture in pixels. */
export const SCENE_SIDE = 256;

const HORIZON = 158;
const BALL = { x: 88, y: 136, radius: 58 };
/** Towards the light, of length 1. */
const LIGHT = { x: -0.48, y: -0.64, z: 0.6 };

type Corner = readonly [number, number];

const clamp01 = (value: number) => (value < 0 ? 0 : value > 1 ? 1 : value);
/** Not `Math.hypot`, which is many times slower. */
const distance = (dx: number, dy: number) => Math.sqrt(dx * dx + dy * dy);
const mix = (below: number, above: number, cover: number) => below + (above - below) * cover;
/** −1 and 1 by turns, changing over `blur` of a period. */
const wave = (t: number, blur: number) => Math.max(-1, Math.min(1, Math.sin(Math.PI * t) / (Math.PI * blur)));

/** A parallelogram: a corner and its two sides. Answers how far inside a point is, and where, 0 … 1 along each side. */
function parallelogram([x0, y0]: Corner, [ax, ay]: Corner, [bx, by]: Corner) {
	const area = ax * by - ay * bx;
	const [lengthA, lengthB] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
	return (x: number, y: number) => {
		const u = ((x - x0) * by - (y - y0) * bx) / area;
		const v = ((y - y0) * ax - (x - x0) * ay) / area;
		const height = Math.abs(area);
		const inside = Math.min((Math.min(u, 1 - u) * height) / lengthB, (Math.min(v, 1 - v) * height) / lengthA);
		return { u, v, inside };
	};
}

const TOP = parallelogram([150, 108], [44, 16], [38, -22]);
const LEFT_FACE = parallelogram([150, 108], [44, 16], [0, 78]);
const RIGHT_FACE = parallelogram([194, 124], [38, -22], [0, 78]);
const BOX_SHADOW = parallelogram([150, 186], [44, 16], [70, -8]);

function wall(x: number, y: number): number {
	return 196 - 0.22 * x - 0.1 * Math.abs(y - 60);
}

function table(x: number, y: number): number {
	const depth = 900 / (y - HORIZON + 26);
	const across = ((x - 128) * depth) / 900;
	const chequer = wave(across * 1.15, 0.002 * depth) * wave(depth * 0.24, 0.0004 * depth * depth);
	return 132 + 30 * chequer + 0.2 * (y - HORIZON);
}

/** How much of the light a point of the table gets: 1, or less in a shadow. */
function unshaded(x: number, y: number): number {
	const ball = clamp01((1.06 - distance((x - 122) / 66, (y - 196) / 15)) * 9);
	const box = x < 149 || y < 177 || y > 203 ? 0 : clamp01(BOX_SHADOW(x, y).inside / 1.5 + 0.5);
	return 1 - 0.52 * Math.max(ball, box);
}

function ball(x: number, y: number, fromCentre: number): number {
	const scale = Math.min(1, BALL.radius / fromCentre) / BALL.radius;
	const [nx, ny] = [(x - BALL.x) * scale, (y - BALL.y) * scale];
	const nz = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
	const facing = Math.max(0, nx * LIGHT.x + ny * LIGHT.y + nz * LIGHT.z);
	const gloss = Math.max(0, 2 * facing * nz - LIGHT.z) ** 24;
	return 46 + 166 * facing + 90 * gloss + 16 * Math.max(0, ny);
}

function box(below: number, x: number, y: number): number {
	let grey = below;
	const right = RIGHT_FACE(x, y);
	if (right.inside > -0.5) {
		grey = mix(grey, 74 + 14 * wave((right.u + right.v * 2) * 9, 0.4), clamp01(right.inside + 0.5));
	}
	const left = LEFT_FACE(x, y);
	if (left.inside > -0.5) grey = mix(grey, 172 + 38 * wave(left.v * 7, 0.07), clamp01(left.inside + 0.5));
	const top = TOP(x, y);
	return top.inside > -0.5 ? mix(grey, 232, clamp01(top.inside + 0.5)) : grey;
}

/** How strongly each thing sends back red, green and blue; each adds up to its grey, 0.299 R + 0.587 G + 0.114 B = 1. */
const TINTS = {
	grey: { wall: 1, table: 1, box: 1, ball: 1 },
	red: { wall: 0.9, table: 1.1, box: 0.8, ball: 1.4 },
	green: { wall: 1, table: 1, box: 1.1, ball: 0.85 },
	blue: { wall: 1.26, table: 0.74, box: 1.01, ball: 0.72 },
} as const satisfies Record<Channel, Record<string, number>>;

/** The brightness at a point, 0 … 255, as one channel has it. */
function look(x: number, y: number, tint: (typeof TINTS)[Channel]): number {
	let grey = wall(x, y) * tint.wall;
	const onTable = clamp01(y - HORIZON + 0.5);
	if (onTable > 0) {
		grey = mix(grey, table(x, Math.max(y, HORIZON)) * unshaded(x, y) * tint.table, onTable);
	}
	// Mixed as if it were all of the box's colour, so that its edges stay smooth.
	if (x > 149 && y > 84 && y < 204) grey = box(grey / tint.box, x, y) * tint.box;
	const fromCentre = distance(x - BALL.x, y - BALL.y);
	const cover = clamp01(BALL.radius - fromCentre + 0.5);
	return cover > 0 ? mix(grey, ball(x, y, fromCentre) * tint.ball, cover) : grey;
}

/** Greys 0 … 255 (or those of one channel), whole numbers, side × side, row by row. The same numbers every time. Throws below 8 pixels. */
export function renderScene(side: number = SCENE_SIDE, channel: Channel = 'grey'): Float32Array {
	if (!Number.isInteger(side) || side < 8) {
		throw new RangeError(`renderScene: expected a side of 8 pixels or more, got ${side}`);
	}
	const pixels = new Float32Array(side * side);
	const unit = 256 / side;
	for (let row = 0; row < side; row++) {
		for (let column = 0; column < side; column++) {
			const grey = look((column + 0.5) * unit, (row + 0.5) * unit, TINTS[channel]);
			pixels[row * side + column] = Math.round(Math.min(255, Math.max(0, grey)));
		}
	}
	return pixels;
}
