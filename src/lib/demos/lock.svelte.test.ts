import { flushSync, mount, unmount } from 'svelte';
import { describe, expect, it } from 'vitest';
import InLocale from '$lib/ui/InLocale.svelte';
import type { DemoParams } from './demo';
import { DEMOS } from './registry';

/** Sets a native control and says so, as a browser does. */
function put(control: HTMLInputElement | HTMLSelectElement, value: string): void {
	control.value = value;
	for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}

function useInput(input: HTMLInputElement): void {
	if (input.disabled || input.type === 'file') return;
	if (input.type === 'checkbox' || input.type === 'radio') input.click();
	else put(input, input.type === 'range' ? input.max : '2');
}

function useSelect(select: HTMLSelectElement): void {
	if (!select.disabled) put(select, Array.from(select.options).at(-1)?.value ?? '');
}

/** Keys that are told by another name. */
const CODES: Record<string, string> = { '7': 'Digit7', ' ': 'Space' };

/** Goes to a cell, takes it, and types another number. */
function useCell(cell: HTMLElement | SVGElement): void {
	cell.focus();
	for (const key of ['7', 'Enter', ' ', 'Delete', 'ArrowRight']) {
		const target = document.activeElement ?? cell;
		target.dispatchEvent(
			new KeyboardEvent('keydown', { key, code: CODES[key] ?? key, bubbles: true, cancelable: true }),
		);
		flushSync();
		if (document.activeElement instanceof HTMLInputElement) put(document.activeElement, '7');
	}
	cell.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

/** One cell in so many is used: every grid has some of them, at different places. */
const SOME = 7;

/** Uses everything on the page that can be used, twice. */
function useEverything(root: HTMLElement): void {
	for (let round = 0; round < 2; round++) {
		const cells = [...root.querySelectorAll<SVGElement>('[role=gridcell], [role=slider]')];
		for (const cell of cells.filter((_, i) => i % SOME === 0)) useCell(cell);
		for (const input of root.querySelectorAll('input')) {
			useInput(input);
			flushSync();
		}
		for (const select of root.querySelectorAll('select')) useSelect(select);
		for (const button of root.querySelectorAll('button')) {
			// Files and cameras are not the parameters' business.
			if (!button.disabled && !button.closest('.actions, .own')) button.click();
			flushSync();
		}
	}
}

/** Where a figure shows little until a link says what: a state with something to hold. */
const STATES: Readonly<Partial<Record<string, DemoParams>>> = { lenet: { digit: 3, layer: 'c3', unit: 40 } };

async function opened(entry: (typeof DEMOS)[number]) {
	const demo = await entry.load();
	return { demo, params: { ...demo.defaults, ...STATES[entry.id] } };
}

/** What a figure with locked parameters says of itself before and after everything was used. */
async function useLocked(entry: (typeof DEMOS)[number], lock: readonly string[]) {
	const { demo, params } = await opened(entry);
	const states: DemoParams[] = [];
	const target = document.createElement('div');
	document.body.append(target);
	const given = {
		params,
		lock,
		hide: ['actions', 'view'], // a view of its own is loaded later, and is another figure
		onchange: (state: DemoParams) => states.push(state),
	};
	const figure = mount(InLocale, { target, props: { of: demo.View, given, locale: 'en' } as never });
	flushSync();
	useEverything(target);
	flushSync();
	await unmount(figure);
	target.remove();
	return states;
}

describe.each(DEMOS.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
	it('can be used at all', async () => {
		const states = await useLocked(entry, []);
		expect(new Set(states.map((state) => JSON.stringify(state))).size).toBeGreaterThan(2);
	});

	it('holds each parameter fast that is locked, whatever else is used', async () => {
		const { demo, params } = await opened(entry);
		for (const name of Object.keys(demo.schema)) {
			const moved = (await useLocked(entry, [name])).find(
				(state) => JSON.stringify(state[name]) !== JSON.stringify(params[name]),
			);
			expect(moved?.[name], name).toBeUndefined();
		}
	}, 60_000);
});
