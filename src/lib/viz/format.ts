/** Numbers as people read them in pictures: a real minus sign, no −0, no trailing zeros. */
import { groupDigits, readNumber } from '$lib/ui/number-text';

/** `−2.5`, with at most `decimals` places (2 unless given); a dash for what is no number. */
export function formatNumber(value: number, decimals = 2): string {
	if (!Number.isFinite(value)) return '–';
	const rounded = Number(value.toFixed(decimals)) + 0;
	return String(rounded).replace('-', '−');
}

/** For the ear: `minus 2.5`, as many voices skip the sign. `minus` is the word in the reader's language. */
export function spokenNumber(value: number, minus: string, decimals = 2): string {
	return formatNumber(value, decimals).replace('−', `${minus} `);
}

/** In a sum or product a negative number wears brackets: `2 × (−1)`. */
export function formatFactor(value: number, decimals = 2): string {
	const text = formatNumber(value, decimals);
	return text.startsWith('−') ? `(${text})` : text;
}

/** Counts with groups of three: `1,858,312`. */
export const formatCount = groupDigits;

/** What a person typed, with `−`, `-` or a decimal comma -> a number, or `undefined`. */
export const parseNumber = readNumber;
