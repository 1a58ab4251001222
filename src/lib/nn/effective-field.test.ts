import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENET5, LENET5_LAYERS, LENET5_SHAPES, windowsOf, type Layer } from './architecture.ts';
import { massInBox, middleBox, strongestCells } from './effective-field.ts';
import { Lenet5Trace } from './lenet5-trace.ts';
import { normal, seededRandom } from './random.ts';
import { receptiveBox, type Box } from './receptive-field.ts';
import { size, tensor } from './tensor.ts';

fc.configureGlobal({ seed: 1998 });

const SIDE = 28;
const random = seededRandom(2016);
const layer = (shape: number[]) => {
	const spread = 1 / Math.sqrt(size(shape.slice(0, -1)));
	const values = (count: number) => Array.from({ length: count }, () => normal(random, 0, spread));
	return {
		kernel: tensor(shape, values(size(shape))),
		bias: tensor(shape.slice(-1), values(shape.at(-1) ?? 0)),
	};
};
const trace = new Lenet5Trace({
	c1: layer([5, 5, 1, 6]),
	c3: layer([5, 5, 6, 16]),
	c5: layer([400, 120]),
	f6: layer([120, 84]),
	output: layer([84, 10]),
});

const sliding = LENET5.layers.filter(({ kind }) => kind === 'conv' || kind === 'pool') as Layer[];
const windows = [...windowsOf(sliding), { kernelSize: 5 }, { kernelSize: 1 }, { kernelSize: 1 }];

/** The cells of the picture a unit can see. */
function boxOf(id: (typeof LENET5_LAYERS)[number], index: number): Box {
	const shape = LENET5_SHAPES[id];
	const [, width = 1, maps = shape[0] ?? 1] = shape;
	const place = shape.length === 3 ? Math.floor(index / maps) : 0;
	const { clipped } = receptiveBox(
		...([windows, LENET5_LAYERS.indexOf(id), Math.floor(place / width), place % width, SIDE] as const),
	);
	return clipped as Box;
}

describe('the gradient of LeNet-5', () => {
	it.each(LENET5_LAYERS)('lies inside the theoretical box to the last part, in %s', (id) => {
		const units = size(LENET5_SHAPES[id]);
		for (let trial = 0; trial < 12; trial++) {
			const index = Math.floor(random() * units);
			trace.forward(Float32Array.from({ length: SIDE ** 2 }, random));
			const magnitudes = Array.from(trace.gradient({ layer: id, index }), Math.abs);
			const { total, inside } = massInBox(magnitudes, SIDE, boxOf(id, index));
			expect(total).toBeGreaterThan(0);
			expect(Math.abs(inside - 1)).toBeLessThanOrEqual(1e-6);
		}
	});
	it('does not lie inside a box one row smaller', () => {
		const index = (4 * 10 + 4) * 16;
		trace.forward(Float32Array.from({ length: SIDE ** 2 }, random));
		const magnitudes = Array.from(trace.gradient({ layer: 'c3', index }), Math.abs);
		const box = boxOf('c3', index);
		expect(box).toEqual({ top: 6, bottom: 19, left: 6, right: 19 });
		expect(massInBox(magnitudes, SIDE, { ...box, top: box.top + 1 }).inside).toBeLessThan(1 - 1e-6);
	});
});

describe('massInBox', () => {
	it('is the sum inside over the sum of all', () => {
		const box = { top: 1, left: 1, bottom: 2, right: 1 };
		expect(massInBox([1, 2, 3, 4, 5, 6], 2, box)).toEqual({ total: 21, inside: 10 / 21 });
		expect(massInBox([0, 0], 2, box)).toEqual({ total: 0, inside: 1 });
	});
});

describe('strongestCells', () => {
	it('takes the strongest until the share is reached', () => {
		expect(strongestCells([1, 4, 2, 3], 0.7)).toEqual([1, 3]);
		expect(strongestCells([1, 4, 2, 3], 0.71)).toEqual([1, 3, 2]);
		expect(strongestCells([0, 0], 0.9)).toEqual([]);
	});
	it('is the smallest set that holds the share, whatever the numbers', () => {
		const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 10 });
		fc.assert(
			fc.property(values, fc.integer({ min: 1, max: 100 }), (magnitudes, percent) => {
				const sum = (cells: readonly number[]) =>
					cells.reduce((all, cell) => all + (magnitudes[cell] ?? 0), 0);
				const total = sum(magnitudes.map((_, cell) => cell));
				const chosen = strongestCells(magnitudes, percent / 100);
				expect(sum(chosen)).toBeGreaterThanOrEqual((percent / 100) * total - 1e-9);
				// one cell fewer, even the best choice of them, holds less
				const best = [...magnitudes].sort((a, b) => b - a).slice(0, Math.max(0, chosen.length - 1));
				if (total > 0)
					expect(best.reduce((all, value) => all + value, 0)).toBeLessThan((percent / 100) * total);
			}),
		);
	});
});

describe('middleBox', () => {
	it('keeps the middle half of each side', () => {
		expect(middleBox({ top: 0, bottom: 13, left: 2, right: 9 })).toEqual({
			top: 3,
			bottom: 9,
			left: 4,
			right: 7,
		});
		expect(middleBox({ top: 5, bottom: 5, left: 5, right: 6 })).toEqual({
			top: 5,
			bottom: 5,
			left: 5,
			right: 5,
		});
	});
});
