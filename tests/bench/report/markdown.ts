/** Tables and numbers as Markdown that also reads well in a terminal. */
import type { Summary } from '../statistics';

export const MISSING = '–';

/** `1234.5` with one digit is `1,234.5`. */
export function number(value: number, digits = 0): string {
	const text = value.toLocaleString('en-US', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	return text.replace('-', '−');
}

/** The median and, where the runs differ visibly, `[min–max]`. */
export function summary(values: Summary | null, digits = 0): string {
	if (!values) return MISSING;
	const [low, middle, high] = [values.min, values.median, values.max].map((value) => number(value, digits));
	return low === high ? `${middle}` : `${middle} [${low}–${high}]`;
}

/** A table whose columns are aligned also as plain text: the first to the left, the others to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = header.map((_, column) =>
		Math.max(3, ...[header, ...rows].map((row) => (row[column] ?? '').length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
	const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
	return [line(header), rule, ...rows.map(line)].join('\n');
}
