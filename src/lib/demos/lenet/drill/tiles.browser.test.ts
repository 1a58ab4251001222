import { beforeEach, expect, test } from 'vitest';
import { lightAt, showTiles, stopAt, type Tile } from './tiles';

const tile = (read: string, code: string | null = `input.${read}`): Tile => ({
	style: `--read:#${read}00`,
	code,
	label: `a "${read}" & <more>`,
	read,
	weight: `×${read}`,
});

let element: HTMLElement;
beforeEach(() => (element = document.createElement('div')));

const told = () =>
	[...element.children].map((cell) => [
		cell.getAttribute('data-place'),
		cell.getAttribute('aria-label'),
		cell.getAttribute('aria-disabled'),
		cell.className,
		cell.querySelector('.read')?.textContent,
		cell.querySelector('.weight')?.textContent,
		cell.getAttribute('style'),
	]);

test('cells say all they hold, and words are no markup', () => {
	showTiles(element, [], [tile('1'), tile('2', null)], false);
	expect(told()).toEqual([
		['input.1', 'a "1" & <more>', null, '', '1', '×1', '--read:#100'],
		[null, 'a "2" & <more>', 'true', 'padded', '2', '×2', '--read:#200'],
	]);
});

test('brought up to date, a window is what it would be made anew, in the same cells', () => {
	const before = [tile('1'), tile('2', null), tile('3')];
	const after = [tile('1'), tile('4'), tile('5', null)];
	showTiles(element, [], before, false);
	const cells = [...element.children];
	showTiles(element, before, after, true);
	expect([...element.children]).toEqual(cells);
	const updated = told();
	showTiles(element, [], after, true);
	expect(updated).toEqual(told());
	expect([...element.children][0]).not.toBe(cells[0]);
});

test('one Tab stop and one light, wherever they go', () => {
	showTiles(element, [], [tile('1'), tile('2'), tile('3')], false);
	const cellsWith = (selector: string) =>
		[...element.querySelectorAll<HTMLElement>(selector)].map((cell) => cell.dataset.at);
	stopAt(element, 0);
	stopAt(element, 2);
	expect(cellsWith('[tabindex="0"]')).toEqual(['2']);
	lightAt(element, 1);
	lightAt(element, 0);
	expect(cellsWith('.pointed')).toEqual(['0']);
	lightAt(element, -1);
	expect(cellsWith('.pointed')).toEqual([]);
});
