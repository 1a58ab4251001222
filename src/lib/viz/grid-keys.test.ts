import { describe, expect, it } from 'vitest';
import { gridAction } from './grid-keys';

const size = { rows: 3, columns: 4 };
const stop = { row: 1, column: 1 };
const key = (code: string, rest: Partial<KeyboardEvent> = {}) => ({
	...{ code, key: '', ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
	...rest,
});

describe('gridAction', () => {
	it('walks without wrapping', () => {
		expect(gridAction(key('ArrowRight'), stop, size, true)).toEqual({
			kind: 'move',
			to: { row: 1, column: 2 },
		});
		expect(gridAction(key('End', { ctrlKey: true }), stop, size, true)).toEqual({
			kind: 'move',
			to: { row: 2, column: 3 },
		});
		expect(gridAction(key('ArrowUp'), { row: 0, column: 0 }, size, true)).toEqual({
			kind: 'move',
			to: { row: 0, column: 0 },
		});
	});

	it('opens an editable cell with Enter, F2 or the digit that was typed', () => {
		expect(gridAction(key('F2'), stop, size, true)).toEqual({ kind: 'edit' });
		expect(gridAction(key('Digit7', { key: '7' }), stop, size, true)).toEqual({ kind: 'edit', text: '7' });
		expect(gridAction(key('Minus', { key: '−' }), stop, size, true)).toEqual({ kind: 'edit', text: '−' });
	});

	it('activates a cell that is not editable, and never types into it', () => {
		for (const code of ['Enter', 'NumpadEnter', 'Space'])
			expect(gridAction(key(code), stop, size, false)).toEqual({ kind: 'activate' });
		expect(gridAction(key('Digit7', { key: '7' }), stop, size, false)).toBeUndefined();
	});

	it('leaves shortcuts and a syllable that is being composed alone', () => {
		expect(gridAction(key('Digit7', { key: '7', ctrlKey: true }), stop, size, true)).toBeUndefined();
		expect(gridAction(key('ArrowLeft', { altKey: true }), stop, size, true)).toBeUndefined();
		expect(gridAction(key('Enter', { isComposing: true }), stop, size, true)).toBeUndefined();
		expect(gridAction(key('Tab'), stop, size, true)).toBeUndefined();
	});
});
