import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline';

describe('outlineOf', () => {
	it('goes round a single cell, and round two as one', () => {
		expect(outlineOf([5], 4)).toBe('M1 1h1M1 2h1M1 1v1M2 1v1');
		expect(outlineOf([5, 6], 4)).toBe('M1 1h1M1 2h1M1 1v1M2 1h1M2 2h1M3 1v1');
	});
	it('does not join the end of a row to the beginning of the next', () => {
		expect(outlineOf([3, 4], 4).match(/v1/g)).toHaveLength(4);
	});
	it('is empty for no cells', () => expect(outlineOf([], 4)).toBe(''));
});
