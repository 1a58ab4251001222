/**
 * The products of a FormulaTile as HTML, and how to bring them up to date: as the cells of a grid (`grid-cells.ts`) they
 * are written as one piece and not taken apart when a page comes to life.
 */
import { sameScale, type ColourScale } from './colour';
import { formatFactor, spokenNumber } from './format';
import { attributesHtml, escapeHtml, setAttributes, setText } from './html';
import { paintStyle } from './paint';
import type { VizStrings } from './strings';

export interface FormulaTerm {
	input: number;
	weight: number;
	/** the input cell lies in the padding */
	padding?: boolean;
}

/** What there is to show: the products on show, and what they have in common. */
export interface TermsShown {
	readonly terms: readonly FormulaTerm[];
	readonly inputScale: ColourScale;
	readonly weightScale: ColourScale;
	readonly words: VizStrings;
}

const labelOf = ({ input, weight }: FormulaTerm, { words }: TermsShown): string =>
	words.times(spokenNumber(input, words.minus), spokenNumber(weight, words.minus));

/** The two factors of a product: their text and the attributes of the element it stands in. */
function factorsOf({ input, weight, padding }: FormulaTerm, { inputScale, weightScale }: TermsShown) {
	return [
		{
			text: formatFactor(input),
			class: padding ? 'hatched' : '',
			style: padding ? '' : paintStyle(input, inputScale),
		},
		{ text: formatFactor(weight), class: '', style: paintStyle(weight, weightScale) },
	] as const;
}

function termHtml(term: FormulaTerm, shown: TermsShown, stops: boolean): string {
	const factors = factorsOf(term, shown).map(
		({ text, ...attributes }) => `<span${attributesHtml(attributes)}>${escapeHtml(text)}</span>`,
	);
	const label = attributesHtml({ 'aria-label': labelOf(term, shown) });
	return `<button type="button" tabindex="${stops ? 0 : -1}"${label}>${factors.join('×')}</button>`;
}

/** All products in their order; Tab reaches the one at `stop`. */
export const termsHtml = (shown: TermsShown, stop: number): string =>
	shown.terms.map((term, i) => termHtml(term, shown, i === stop)).join('');

const sameTerm = (a: FormulaTerm | undefined, b: FormulaTerm) =>
	a?.input === b.input && a.weight === b.weight && (a.padding ?? false) === (b.padding ?? false);

function updateTerm(button: Element, term: FormulaTerm, shown: TermsShown): void {
	setAttributes(button, { 'aria-label': labelOf(term, shown) });
	factorsOf(term, shown).forEach(({ text, ...attributes }, i) => {
		const factor = button.children[i];
		if (!factor) return;
		setText(factor, text);
		setAttributes(factor, attributes);
	});
}

/** Brings `element`, which shows `before`, up to date; touches only the products that differ. */
export function updateTerms(element: Element, before: TermsShown, shown: TermsShown): void {
	if (before === shown) return;
	const asBefore =
		before.words === shown.words &&
		sameScale(before.inputScale, shown.inputScale) &&
		sameScale(before.weightScale, shown.weightScale);
	while (element.children.length > shown.terms.length) element.lastElementChild?.remove();
	shown.terms.forEach((term, i) => {
		const button = element.children[i];
		if (!button) element.insertAdjacentHTML('beforeend', termHtml(term, shown, false));
		else if (!asBefore || !sameTerm(before.terms[i], term)) updateTerm(button, term, shown);
	});
}
