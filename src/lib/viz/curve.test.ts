import { describe, expect, it } from 'vitest';
import { movedByKey, snapped } from './curve';

const limits = { min: -6, max: 6, step: 0.1 };

describe('snapped', () => {
	it('answers whole steps inside the range, without the dust of binary fractions', () => {
		expect(snapped(0.31, limits)).toBe(0.3);
		expect(snapped(-0.04, limits)).toBe(0);
		expect(snapped(99, limits)).toBe(6);
		expect(snapped(-99, limits)).toBe(-6);
	});
});

describe('movedByKey', () => {
	it('moves as a slider does', () => {
		const keys = ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
		expect(keys.map((key) => movedByKey(1, key, limits))).toEqual([1.1, 1.1, 0.9, 0.9, 2, 0, -6, 6]);
		expect(movedByKey(1, 'KeyA', limits)).toBeUndefined();
	});
	it('stays in range', () => {
		expect(movedByKey(6, 'ArrowRight', limits)).toBe(6);
		expect(movedByKey(-5.5, 'PageDown', limits)).toBe(-6);
	});
});
