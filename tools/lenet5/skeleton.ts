/** From a digit's picture back to pen strokes: thinned to one-pixel lines, followed into polylines. */
import type { Point, Stroke } from '../../src/lib/data/strokes.js';

const SIDE = 28;
const ZOOM = 4;
const SIZE = SIDE * ZOOM;
/** A branch shorter than this (in enlarged pixels) that ends freely is a burr of the thinning, not a stroke. */
const BURR = 9;
/** The eight neighbours, clockwise from the top. */
const AROUND = [-SIZE, -SIZE + 1, 1, SIZE + 1, SIZE, SIZE - 1, -1, -SIZE - 1];

/** The picture enlarged four times (bilinear) and cut at half ink, with a border of paper. */
function enlarge(pixels: Uint8Array): Uint8Array {
	const at = (row: number, col: number) =>
		row < 0 || col < 0 || row >= SIDE || col >= SIDE ? 0 : (pixels[row * SIDE + col] as number);
	const ink = new Uint8Array(SIZE * SIZE);
	for (let row = 1; row < SIZE - 1; row++) {
		const y = (row + 0.5) / ZOOM - 0.5;
		const top = Math.floor(y);
		for (let col = 1; col < SIZE - 1; col++) {
			const x = (col + 0.5) / ZOOM - 0.5;
			const left = Math.floor(x);
			const [v, u] = [y - top, x - left];
			const value =
				(1 - v) * ((1 - u) * at(top, left) + u * at(top, left + 1)) +
				v * ((1 - u) * at(top + 1, left) + u * at(top + 1, left + 1));
			if (value > 110) ink[row * SIZE + col] = 1;
		}
	}
	return ink;
}

/** The places that hold ink. */
function inked(ink: Uint8Array): number[] {
	const places: number[] = [];
	for (let place = ink.indexOf(1); place >= 0; place = ink.indexOf(1, place + 1)) places.push(place);
	return places;
}

/** Thins ink to lines one pixel wide without tearing it (Zhang and Suen 1984). */
function thin(ink: Uint8Array): void {
	let places = inked(ink);
	for (let changed = true; changed;) {
		changed = false;
		for (const pass of [0, 1]) {
			const gone = places.filter((place) => isPeeled(ink, place, pass));
			for (const place of gone) ink[place] = 0;
			if (gone.length > 0) {
				changed = true;
				places = places.filter((place) => ink[place]);
			}
		}
	}
}

function isPeeled(ink: Uint8Array, place: number, pass: number): boolean {
	let neighbours = 0;
	let rises = 0;
	for (let i = 0; i < 8; i++) {
		const here = ink[place + (AROUND[i] as number)] as number;
		const next = ink[place + (AROUND[(i + 1) % 8] as number)] as number;
		neighbours += here;
		if (!here && next) rises++;
	}
	if (neighbours < 2 || neighbours > 6 || rises !== 1) return false;
	const [n, e, s, w] = [ink[place - SIZE], ink[place + 1], ink[place + SIZE], ink[place - 1]];
	return pass === 0 ? !(n && e && s) && !(e && s && w) : !(n && e && w) && !(n && s && w);
}

/** Neighbours along the line: a diagonal one counts only where no orthogonal one already joins the two. */
function linked(ink: Uint8Array, place: number): number[] {
	const found: number[] = [];
	for (let i = 0; i < 8; i++) {
		if (!ink[place + (AROUND[i] as number)]) continue;
		const diagonal = i % 2 === 1;
		if (diagonal && (ink[place + (AROUND[i - 1] as number)] || ink[place + (AROUND[(i + 1) % 8] as number)]))
			continue;
		found.push(place + (AROUND[i] as number));
	}
	return found;
}

/** Lines between ends and crossings, each as the places it passes; closed loops last. */
function follow(ink: Uint8Array): number[][] {
	const places = inked(ink);
	const degree = new Map(places.map((place) => [place, linked(ink, place).length]));
	const walked = new Set<string>();
	const lines: number[][] = [];
	const walk = (from: number, to: number) => {
		const line = [from];
		let [before, here] = [from, to];
		for (;;) {
			walked.add(`${before},${here}`).add(`${here},${before}`);
			line.push(here);
			if (degree.get(here) !== 2 || here === from) break;
			const next = linked(ink, here).find((place) => place !== before);
			if (next === undefined || walked.has(`${here},${next}`)) break;
			[before, here] = [here, next];
		}
		lines.push(line);
	};
	const start = (place: number) => {
		for (const next of linked(ink, place)) if (!walked.has(`${place},${next}`)) walk(place, next);
	};
	for (const place of places) {
		if (degree.get(place) === 0) lines.push([place]);
		else if (degree.get(place) !== 2) start(place);
	}
	for (const place of places) start(place);
	return lines;
}

const toPoint = (place: number): Point => ({
	x: ((place % SIZE) + 0.5) / SIZE,
	y: (Math.floor(place / SIZE) + 0.5) / SIZE,
});

function withoutBurrs(lines: number[][]): number[][] {
	const ends = new Map<number, number>();
	for (const line of lines) {
		for (const end of [line[0] as number, line.at(-1) as number]) ends.set(end, (ends.get(end) ?? 0) + 1);
	}
	const kept = lines.filter((line) => {
		const free = [line[0] as number, line.at(-1) as number].filter((end) => ends.get(end) === 1).length;
		return free !== 1 || line.length > BURR;
	});
	return kept.length > 0 ? kept : lines;
}

const direction = (line: number[]) => {
	const from = toPoint(line[0] as number);
	const to = toPoint(line[Math.min(line.length - 1, 8)] as number);
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
};

/** Joins, again and again, the two lines that leave a crossing most nearly in opposite directions, as a pen does. */
function joinStraight(lines: number[][]): number[][] {
	const rest = [...lines];
	for (;;) {
		let best = { cosine: -0.3, a: -1, b: -1, left: [] as number[], right: [] as number[] };
		for (let a = 0; a < rest.length; a++) {
			for (let b = a + 1; b < rest.length; b++) {
				for (const left of [rest[a] as number[], [...(rest[a] as number[])].reverse()]) {
					for (const right of [rest[b] as number[], [...(rest[b] as number[])].reverse()]) {
						if (left[0] !== right[0] || left.length < 2 || right.length < 2) continue;
						const [u, v] = [direction(left), direction(right)];
						const cosine = u.x * v.x + u.y * v.y;
						if (cosine < best.cosine) best = { cosine, a, b, left, right };
					}
				}
			}
		}
		if (best.a < 0) return rest;
		rest.splice(best.b, 1);
		rest.splice(best.a, 1, [...[...best.left].reverse(), ...best.right.slice(1)]);
	}
}

/** Takes the staircase off a line by averaging along it, and keeps about every third point; the ends stay. */
function smooth(line: number[]): Stroke {
	const points = line.map(toPoint);
	const closed = line.length > 3 && line[0] === line.at(-1);
	const REACH = 3;
	const averaged = points.map((point, i) => {
		const reach = closed ? REACH : Math.min(REACH, i, points.length - 1 - i);
		let [x, y] = [0, 0];
		for (let d = -reach; d <= reach; d++) {
			const ring = points.length - 1;
			const near = (closed ? points[(((i + d) % ring) + ring) % ring] : points[i + d]) ?? point;
			x += near.x;
			y += near.y;
		}
		return { x: x / (2 * reach + 1), y: y / (2 * reach + 1) };
	});
	return averaged.filter((_, i) => i % 3 === 0 || i === averaged.length - 1);
}

/** Pen strokes that would give the picture; empty for an empty picture. `pixels` is 28×28, 0 paper … 255 ink. */
export function skeletonStrokes(pixels: Uint8Array): Stroke[] {
	const ink = enlarge(pixels);
	thin(ink);
	const lines = joinStraight(withoutBurrs(joinStraight(withoutBurrs(follow(ink)))));
	return lines.map(smooth);
}
