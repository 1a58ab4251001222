import { describe, expect, it } from 'vitest';
import { textSize, UNIT, USUAL_TEXT } from './grid-layout';

describe('the size of a number in its cell', () => {
	it('is the usual one for short numbers', () => {
		for (const text of ['', '7', '−3', '12', '210']) expect(textSize(text)).toBe(USUAL_TEXT);
	});

	/** DejaVu Sans, the widest of the fonts that systems come with: its advance widths, in ems. */
	const ADVANCE: Record<string, number> = { '.': 0.318, '−': 0.838, '%': 0.95 };
	const width = (text: string) =>
		[...text].reduce((sum, each) => sum + (ADVANCE[each] ?? 0.636), 0) * textSize(text);

	it.each(['210', '−12', '3.25', '1234', '−510', '−0.25', '0.0045', '12345', '−12.75'])(
		'leaves room on both sides of %s',
		(text) => {
			expect(width(text)).toBeLessThanOrEqual(UNIT - 2 * 3);
			expect(width(text)).toBeGreaterThan(UNIT * 0.6);
		},
	);
});
