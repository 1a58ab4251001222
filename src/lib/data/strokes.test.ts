import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	BOX,
	cellsToStrokes,
	DEFAULT_PEN_WIDTH,
	FIELD,
	strokesToDigit,
	type Digit,
	type Stroke,
} from './strokes.js';

const draw = (strokes: readonly Stroke[], penWidth?: number): Digit => {
	const digit = strokesToDigit(strokes, penWidth === undefined ? {} : { penWidth });
	if (!digit) throw new Error('expected ink');
	return digit;
};
const at = (image: Float32Array, row: number, col: number) => image[row * FIELD + col] as number;

/** First and last column and row that hold ink. */
function inkBounds(image: Float32Array) {
	const columns = [...image.keys()].filter((i) => (image[i] as number) > 0).map((i) => i % FIELD);
	const rows = [...image.keys()].filter((i) => (image[i] as number) > 0).map((i) => Math.floor(i / FIELD));
	return {
		left: Math.min(...columns),
		right: Math.max(...columns),
		top: Math.min(...rows),
		bottom: Math.max(...rows),
	};
}

function centreOfMass(image: Float32Array) {
	let [mass, x, y] = [0, 0, 0];
	image.forEach((ink, i) => {
		mass += ink;
		x += ink * (i % FIELD);
		y += ink * Math.floor(i / FIELD);
	});
	return { x: x / mass, y: y / mass };
}

/** The definition as the plainest loop: every pixel against every segment. */
function plainInk(strokes: readonly Stroke[], { frame }: Digit, penWidth: number): Float32Array {
	return Float32Array.from({ length: FIELD * FIELD }, (_, i) => {
		const [px, py] = [(i % FIELD) + 0.5, Math.floor(i / FIELD) + 0.5];
		let nearest = Infinity;
		for (const stroke of strokes) {
			const points = stroke.map((p) => [
				p.x * frame.scale + frame.offsetX,
				p.y * frame.scale + frame.offsetY,
			]);
			points.forEach(([bx, by], k) => {
				const [ax, ay] = points[Math.max(0, k - 1)] as [number, number];
				const [dx, dy] = [(bx as number) - ax, (by as number) - ay];
				const square = dx * dx + dy * dy;
				const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / square));
				nearest = Math.min(nearest, Math.hypot(px - ax - t * dx, py - ay - t * dy));
			});
		}
		return Math.max(0, Math.min(1, penWidth / 2 + 0.5 - nearest));
	});
}

const seven: Stroke[] = [
	[
		{ x: 0.2, y: 0.2 },
		{ x: 0.7, y: 0.2 },
		{ x: 0.4, y: 0.9 },
	],
];
const points = fc.record({
	x: fc.double({ min: 0, max: 1, noNaN: true }),
	y: fc.double({ min: 0, max: 1, noNaN: true }),
});
const drawings = fc.array(fc.array(points, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 });

describe('strokesToDigit', () => {
	it('is null when nothing is drawn', () => {
		expect(strokesToDigit([])).toBeNull();
		expect(strokesToDigit([[], []])).toBeNull();
		expect(strokesToDigit([[{ x: NaN, y: 0.5 }]])).toBeNull();
	});

	it('makes the longer side of the ink 20 pixels and keeps the shape', () => {
		const { left, right, top, bottom } = inkBounds(draw(seven).image);
		expect(bottom - top + 1).toBe(BOX);
		const width = ((BOX - DEFAULT_PEN_WIDTH) * 0.5) / 0.7 + DEFAULT_PEN_WIDTH;
		expect(Math.abs(right - left + 1 - width)).toBeLessThan(1.01);
	});

	it('puts the centre of mass on pixel 14, as MNIST does, to within half a pixel', () => {
		const { x, y } = centreOfMass(draw(seven).image);
		expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.5 + 1e-6);
		expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.5 + 1e-6);
	});

	it('gives the same picture wherever and however large the digit is drawn', () => {
		const whole = draw(seven).image;
		const tiny = draw(
			seven.map((stroke) => stroke.map(({ x, y }) => ({ x: 0.9 + x / 16, y: y / 16 }))),
		).image;
		tiny.forEach((ink, i) => expect(ink).toBeCloseTo(whole[i] as number, 3));
	});

	it('says where each point went', () => {
		const { image, frame } = draw(
			[
				[
					{ x: 0.1, y: 0.3 },
					{ x: 0.5, y: 0.3 },
				],
			],
			3,
		);
		for (const x of [0.1, 0.3, 0.5]) {
			const [col, row] = [x * frame.scale + frame.offsetX, 0.3 * frame.scale + frame.offsetY];
			expect(at(image, Math.floor(row), Math.min(FIELD - 1, Math.floor(col - 1e-9)))).toBeGreaterThan(0.9);
		}
	});

	it('draws a dot as wide as the pen, not blown up', () => {
		const { left, right, top, bottom } = inkBounds(draw([[{ x: 0.4, y: 0.4 }]], 3).image);
		expect(right - left + 1).toBeLessThanOrEqual(4);
		expect(bottom - top + 1).toBeLessThanOrEqual(4);
		const tremble = inkBounds(
			draw(
				[
					[
						{ x: 0.4, y: 0.4 },
						{ x: 0.401, y: 0.4 },
					],
				],
				3,
			).image,
		);
		expect(tremble.right - tremble.left + 1).toBeLessThanOrEqual(5);
	});

	it('draws an upright bar 20 pixels tall and one pen wide', () => {
		const { image } = draw(
			[
				[
					{ x: 0.5, y: 0.1 },
					{ x: 0.5, y: 0.9 },
				],
			],
			2,
		);
		const { top, bottom } = inkBounds(image);
		expect(bottom - top + 1).toBe(BOX);
		const across = [...Array(FIELD).keys()].reduce((sum, col) => sum + at(image, 14, col), 0);
		expect(across).toBeCloseTo(2, 5);
	});

	it('refuses a pen that is no pen', () => {
		for (const penWidth of [0, -1, NaN, 11]) {
			expect(() => strokesToDigit(seven, { penWidth })).toThrow(`got ${penWidth}`);
		}
	});

	it('equals ink by distance, computed pixel by pixel', () => {
		fc.assert(
			fc.property(drawings, fc.double({ min: 1, max: 5, noNaN: true }), (strokes, penWidth) => {
				const digit = draw(strokes, penWidth);
				const expected = plainInk(strokes, digit, penWidth);
				digit.image.forEach((ink, i) => expect(Math.abs(ink - (expected[i] as number))).toBeLessThan(1e-3));
			}),
			{ seed: 1, numRuns: 60 },
		);
	});

	it('cuts off no ink at the border and leaves every value in 0..1', () => {
		fc.assert(
			fc.property(drawings, (strokes) => {
				const { image, frame } = draw(strokes);
				const radius = DEFAULT_PEN_WIDTH / 2;
				for (const { x, y } of strokes.flat()) {
					for (const place of [x * frame.scale + frame.offsetX, y * frame.scale + frame.offsetY]) {
						expect(place - radius).toBeGreaterThan(-1e-6);
						expect(place + radius).toBeLessThan(FIELD + 1e-6);
					}
				}
				expect(image.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
			}),
			{ seed: 2 },
		);
	});

	it('takes well under a millisecond for 500 points', () => {
		const scribble = [
			Array.from({ length: 500 }, (_, i) => ({
				x: 0.5 + 0.4 * Math.sin(i / 17),
				y: 0.5 + 0.4 * Math.cos(i / 23),
			})),
		];
		const times = Array.from({ length: 60 }, () => {
			const start = performance.now();
			draw(scribble);
			return performance.now() - start;
		}).sort((a, b) => a - b);
		expect(times[10]).toBeLessThan(1);
	});
});

describe('cellsToStrokes', () => {
	const grid = (rows: string[]) => rows.flatMap((row) => [...row].map((cell) => cell === '#'));

	it('joins neighbours, and diagonals only where no shared neighbour is painted', () => {
		expect(cellsToStrokes(grid(['##.', '.#.', '..#']), 3)).toHaveLength(3);
		expect(cellsToStrokes(grid(['#.', '.#']), 2)).toEqual([
			[
				{ x: 0.25, y: 0.25 },
				{ x: 0.75, y: 0.75 },
			],
		]);
		expect(cellsToStrokes(grid(['.#', '#.']), 2)).toEqual([
			[
				{ x: 0.75, y: 0.25 },
				{ x: 0.25, y: 0.75 },
			],
		]);
	});

	it('makes a cell on its own a dot, and nothing of nothing', () => {
		expect(cellsToStrokes(grid(['...', '.#.', '...']), 3)).toEqual([[{ x: 0.5, y: 0.5 }]]);
		expect(cellsToStrokes(grid(['..', '..']), 2)).toEqual([]);
	});

	it('leaves out no painted cell', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }), (painted) => {
				const touched = new Set(
					cellsToStrokes(painted, 6)
						.flat()
						.map(({ x, y }) => Math.round(y * 6 - 0.5) * 6 + Math.round(x * 6 - 0.5)),
				);
				expect([...touched].sort((a, b) => a - b)).toEqual([...painted.keys()].filter((i) => painted[i]));
			}),
			{ seed: 3 },
		);
	});

	it('refuses a grid of another size', () => {
		expect(() => cellsToStrokes([true], 2)).toThrow('expected 2 × 2 cells, got 1');
	});
});
