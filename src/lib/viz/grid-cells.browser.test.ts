import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CellKind } from './cell';
import { cellsHtml, moveStop, updateCells, type CellsData, type CellsLook } from './grid-cells';
import { vizStrings } from './strings';

const look: CellsLook = {
	name: 'Input "a" <b>',
	scale: { kind: 'signed', max: 9 },
	decimals: 2,
	emptyText: '?',
	words: vizStrings.en,
};
const stop = { row: 0, column: 0 };

function shown(data: CellsData, as = look): HTMLElement {
	const element = document.createElement('div');
	element.innerHTML = cellsHtml(data, as, stop);
	return element;
}

const plain = (rows: (number | null)[][]): CellsData => ({
	rows,
	kinds: rows.map((row) => row.map(() => 'plain' as const)),
	editable: rows.map((row) => row.map(() => false)),
});

it('writes any name as text', () => {
	const cell = shown(plain([[-2.5]])).querySelector('[role="gridcell"]');
	expect(cell?.getAttribute('aria-label')).toBe('Input "a" <b>, row 1, column 1, minus 2.5');
	expect(cell?.textContent).toBe('−2.5');
});

it('touches only the cells that differ', () => {
	const [before, after] = [plain([[1, 2, null]]), plain([[1, 3, null]])];
	const element = shown(before);
	const first = element.querySelector('[role="gridcell"]');
	first?.setAttribute('aria-label', 'untouched');
	updateCells(element, { data: before, look }, { data: after, look }, stop);
	expect(first?.getAttribute('aria-label')).toBe('untouched');
	expect(element.textContent).toBe('13?');
});

it('lets Tab reach one cell', () => {
	const element = shown(plain([[1, 2], [3, 4]])); // prettier-ignore
	moveStop(element, { row: 1, column: 0 });
	expect([...element.querySelectorAll('[tabindex="0"]')].map((cell) => cell.textContent)).toEqual(['3']);
});

const anyData = fc
	.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
	.chain(([rows, columns]) => {
		const matrix = <T>(cell: fc.Arbitrary<T>) =>
			fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows,
			});
		return fc.record({
			rows: matrix(fc.option(fc.integer({ min: -12345, max: 12345 }).map((n) => n / 100))),
			kinds: matrix(fc.constantFrom<CellKind>('plain', 'padding', 'unread')),
			editable: matrix(fc.boolean()),
		});
	});
const anyLook = fc.record({
	name: fc.constantFrom('Kernel', 'Output'),
	scale: fc.record({
		kind: fc.constantFrom('signed' as const, 'sequential' as const),
		max: fc.constantFrom(1, 9),
	}),
	decimals: fc.constantFrom(0, 2),
	emptyText: fc.constantFrom('', '?'),
	words: fc.constantFrom(vizStrings.en, vizStrings.ko),
});

it('after any change looks as if it had been written anew', () => {
	fc.assert(
		fc.property(anyData, anyData, anyLook, anyLook, (data, nextData, a, b) => {
			const element = shown(data, a);
			updateCells(element, { data, look: a }, { data: nextData, look: b }, stop);
			const attributes = (root: HTMLElement) =>
				[...root.querySelectorAll('div')].map((cell) => [
					cell.textContent,
					...['role', 'tabindex', 'aria-label', 'class', 'style'].map((name) => cell.getAttribute(name)),
				]);
			expect(attributes(element)).toEqual(attributes(shown(nextData, b)));
		}),
	);
});
