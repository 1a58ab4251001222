import fc from 'fast-check';
import { expect, it } from 'vitest';
import { termsHtml, updateTerms, type FormulaTerm, type TermsShown } from './formula-terms';
import { light, moveTabStop } from './html';
import { vizStrings } from './strings';

const sum = (terms: readonly FormulaTerm[], words = vizStrings.en): TermsShown => ({
	terms,
	inputScale: { kind: 'sequential', max: 9 },
	weightScale: { kind: 'signed', max: 2 },
	words,
});

function drawn(shown: TermsShown): HTMLElement {
	const element = document.createElement('span');
	element.innerHTML = termsHtml(shown, 0);
	return element;
}

it('writes each product with its sign, its name and its colours', () => {
	const button = drawn(sum([{ input: 3, weight: -2 }])).querySelector('button');
	expect(button?.textContent).toBe('3×(−2)');
	expect(button?.getAttribute('aria-label')).toBe('3 times minus 2');
	const colours = [...(button?.children ?? [])].map((factor) => factor.getAttribute('style'));
	expect(colours[0]).toContain('background');
	expect(colours[0]).not.toBe(colours[1]);
});

it('hatches a factor from the padding, as nothing is measured there', () => {
	const [input, weight] = drawn(sum([{ input: 0, weight: 1, padding: true }])).querySelectorAll(
		'button > span',
	);
	expect(input?.className).toBe('hatched');
	expect(input?.hasAttribute('style')).toBe(false);
	expect(weight?.className).toBe('');
});

it('touches only the products that differ', () => {
	const before = sum([{ input: 1, weight: 1 }, { input: 2, weight: 1 }]); // prettier-ignore
	const element = drawn(before);
	element.children[0]?.setAttribute('aria-label', 'untouched');
	updateTerms(element, before, sum([{ input: 1, weight: 1 }, { input: 5, weight: 1 }])); // prettier-ignore
	expect([...element.children].map((button) => button.getAttribute('aria-label'))).toEqual([
		'untouched',
		'5 times 1',
	]);
});

it('lights one product and lets Tab reach one', () => {
	const element = drawn(sum([1, 2, 3].map((input) => ({ input, weight: 1 }))));
	light(element, element.children[0]);
	light(element, element.children[2]);
	moveTabStop(element, element.children[1]);
	expect([...element.querySelectorAll('.pointed')].map(({ textContent }) => textContent)).toEqual(['3×1']);
	expect([...element.querySelectorAll('[tabindex="0"]')].map(({ textContent }) => textContent)).toEqual([
		'2×1',
	]);
	light(element, undefined);
	expect(element.querySelector('[class]')?.tagName).toBeUndefined();
});

const anySum = fc
	.array(
		fc.record({
			input: fc.integer({ min: -99, max: 99 }),
			weight: fc.integer({ min: -99, max: 99 }),
			padding: fc.boolean(),
		}),
		{ maxLength: 8 },
	)
	.chain((terms) => fc.constantFrom(vizStrings.en, vizStrings.ko).map((words) => sum(terms, words)));

it('is the same after a change as drawn anew', () => {
	fc.assert(
		fc.property(anySum, anySum, fc.nat(7), (before, after, stop) => {
			const element = drawn(before);
			updateTerms(element, before, after);
			moveTabStop(element, element.children[stop]);
			expect(element.innerHTML).toBe(termsHtml(after, stop));
		}),
	);
});
