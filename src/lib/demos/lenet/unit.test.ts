import { describe, expect, it } from 'vitest';
import { LENET5_LAYERS } from '$lib/nn/architecture';
import { marksOn } from './marks';
import { strings } from './strings';
import {
	boxOnDrawing,
	fieldOf,
	stepInTable,
	stepUnit,
	strongestUnit,
	unitAt,
	unitCount,
	unitIndex,
	windowOf,
	type Unit,
} from './unit';
import { unitName, unitReads, unitSees } from './unit-words';

const at = (layer: Unit['layer'], map: number, row = 0, column = 0): Unit => ({ layer, map, row, column });

describe('numbers of units', () => {
	it('a layer holds as many units as the paper says', () => {
		expect(LENET5_LAYERS.map(unitCount)).toEqual([4704, 1176, 1600, 400, 120, 84, 10]);
	});

	it('a number names one unit and back', () => {
		for (const layer of LENET5_LAYERS) {
			for (const index of [0, 7, unitCount(layer) - 1]) {
				const unit = unitAt(layer, index);
				expect(unit && unitIndex(unit)).toBe(index);
			}
			expect(unitAt(layer, unitCount(layer))).toBeNull();
			expect(unitAt(layer, 0.5)).toBeNull();
		}
	});
});

describe('what a unit sees', () => {
	it('fields of 5, 6, 14, 16 and 32 pixels', () => {
		const sides = LENET5_LAYERS.map((layer) => {
			const { top, bottom } = fieldOf(at(layer, 0)).unclipped;
			return bottom - top + 1;
		});
		expect(sides).toEqual([5, 6, 14, 16, 32, 32, 32]);
	});

	it('the corner unit of C1 reaches two cells into the padding and sees 3×3 pixels', () => {
		expect(fieldOf(at('c1', 0))).toEqual({
			unclipped: { top: -2, left: -2, bottom: 2, right: 2 },
			clipped: { top: 0, left: 0, bottom: 2, right: 2 },
		});
	});

	it('reads the layer before it', () => {
		expect(windowOf(at('c1', 0, 4, 5)).from).toBe('input');
		expect(windowOf(at('s2', 3, 2, 5))).toMatchObject({
			from: 'c1',
			box: { clipped: { top: 4, bottom: 5, left: 10, right: 11 } },
		});
		expect(windowOf(at('c5', 9)).box.clipped).toEqual({ top: 0, left: 0, bottom: 4, right: 4 });
	});

	it('on the drawing: scaled back, kept inside, null when it lies outside', () => {
		const frame = { scale: 28, offsetX: 0, offsetY: 0 };
		const box = boxOnDrawing({ top: 7, left: 14, bottom: 13, right: 20 }, frame);
		expect(box?.x).toBeCloseTo(0.5);
		expect(box?.y).toBeCloseTo(0.25);
		expect(box?.width).toBeCloseTo(0.25);
		expect(boxOnDrawing({ top: -2, left: -2, bottom: -1, right: -1 }, frame)).toBeNull();
	});
});

describe('what is outlined', () => {
	const clickedC3 = at('c3', 4, 2, 3);

	it('the unit in its own map, its window in all maps before, nothing elsewhere', () => {
		expect(marksOn('c3', clickedC3)).toEqual([{ maps: [4], box: { top: 2, bottom: 2, left: 3, right: 3 } }]);
		expect(marksOn('s2', clickedC3)).toEqual([
			{ maps: 'all', box: { top: 2, bottom: 6, left: 3, right: 7 } },
		]);
		expect(marksOn('c1', clickedC3)).toEqual([]);
		expect(marksOn('c3', null)).toEqual([]);
	});

	it('pooling reads one map; F6 reads C5 as a whole', () => {
		expect(marksOn('c1', at('s2', 3))[0]?.maps).toEqual([3]);
		expect(marksOn('c5', at('f6', 3))).toEqual([
			{ maps: [0], box: { top: 0, left: 0, bottom: 2, right: 39 } },
		]);
	});
});

describe('moving over units', () => {
	it('stays inside a table', () => {
		expect(stepInTable(0, 'ArrowLeft', 4, 10)).toBe(0);
		expect(stepInTable(3, 'ArrowRight', 4, 10)).toBe(3);
		expect(stepInTable(1, 'ArrowDown', 4, 10)).toBe(5);
		expect(stepInTable(6, 'ArrowDown', 4, 10)).toBe(6);
		expect(stepInTable(8, 'End', 4, 10)).toBe(9);
		expect(stepInTable(6, 'Home', 4, 10)).toBe(4);
	});

	it('inside a map, or among the units of a vector as they are laid out', () => {
		expect(stepUnit(at('s4', 7, 0, 0), 'ArrowDown')).toEqual(at('s4', 7, 1, 0));
		expect(stepUnit(at('s4', 7, 4, 0), 'ArrowDown')).toEqual(at('s4', 7, 4, 0));
		expect(stepUnit(at('c5', 3), 'ArrowDown')).toEqual(at('c5', 43));
	});

	it('begins at the strongest', () => {
		const values = new Float32Array(400);
		values[16 * 7 + 5] = -0.5;
		values[16 * 9 + 6] = 0.9;
		expect(strongestUnit('s4', values, 5)).toEqual(at('s4', 5, 1, 2));
		expect(strongestUnit('s4', values, null)).toEqual(at('s4', 6, 1, 4));
	});
});

describe('a unit in words', () => {
	it('English', () => {
		const words = strings.en;
		expect(unitName(at('c1', 2, 14, 8), words)).toBe('C1, map 3, row 15, column 9');
		expect(unitName(at('f6', 2), words)).toBe('F6, unit 3');
		expect(unitReads(at('c1', 2, 14, 8), words)).toBe('Reads a 5×5 window of the picture.');
		expect(unitReads(at('c3', 2, 1, 1), words)).toBe('Reads a 5×5 window of all 6 maps of S2.');
		expect(unitReads(at('s4', 2, 1, 1), words)).toBe('Reads a 2×2 window of map 3 of C3.');
		expect(unitReads(at('output', 2), words)).toBe('Reads all 84 numbers of F6.');
		expect(unitSees(at('c1', 0), words)).toBe(
			'Sees rows 1–3, columns 1–3 of the picture and the padding round it.',
		);
		expect(unitSees(at('c5', 0), words)).toBe('Sees the whole picture.');
	});

	it('Korean', () => {
		const words = strings.ko;
		expect(unitName(at('c1', 2, 14, 8), words)).toBe('C1, 맵 3, 15행 9열');
		expect(unitReads(at('c5', 2), words)).toBe('S4의 수 400개를 모두 읽습니다.');
		expect(unitSees(at('c5', 0), words)).toBe('그림 전체를 봅니다.');
	});
});
