import type { Locale } from '$lib/i18n/locale';
import { formatNumber } from '$lib/viz/format';
import { vizStrings } from '$lib/viz/strings';

/** Decimal places of values and slopes beside the curve, of cells, and of probabilities. */
export const DECIMALS = 3;
export const SLOPE_DECIMALS = 4;
export const CELL_DECIMALS = 3;
export const SHARE_DECIMALS = 4;

const DIGITS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const raised = (exponent: number) =>
	(exponent < 0 ? '⁻' : '') +
	Array.from(String(Math.abs(exponent)), (digit) => DIGITS[Number(digit)]).join('');

/** A number of any size, readable: `0.071`, `403.4`, and beyond those `9.5 × 10⁻⁷`. */
export function formatAny(value: number): string {
	const size = Math.abs(value);
	if (size === 0 || (size >= 0.001 && size < 10_000)) {
		return formatNumber(value, size < 10 ? 3 : size < 1000 ? 2 : 1);
	}
	const [mantissa = '', exponent = '0'] = value.toExponential(1).split('e');
	return `${formatNumber(Number(mantissa), 1)} × 10${raised(Number(exponent))}`;
}

/** A share as a percentage that is never rounded to nothing or to all: `< 0.1`, `> 99.9`. */
export function formatPercent(share: number, locale: Locale): string {
	const { percent } = vizStrings[locale];
	if (share > 0 && share < 0.0005) return `< ${percent('0.1')}`;
	if (share < 1 && share >= 0.9995) return `> ${percent('99.9')}`;
	return percent(formatNumber(share * 100, 1));
}
