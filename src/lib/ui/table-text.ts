/** A table as text for other programs: Markdown for notes, CSV for a spreadsheet, LaTeX for a paper. */
import { groupDigits } from './number-text';

export const TABLE_FORMATS = ['markdown', 'csv', 'latex'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What the formats are called, the same in every language. */
export const TABLE_FORMAT_NAMES: Readonly<Record<TableFormat, string>> = {
	markdown: 'Markdown',
	csv: 'CSV',
	latex: 'LaTeX',
};

export interface TextTable {
	readonly head: readonly string[];
	/** numbers are written without separators in CSV, with commas elsewhere */
	readonly rows: readonly (readonly (string | number)[])[];
}

const readable = (value: string | number) => (typeof value === 'number' ? groupDigits(value) : value);

/** Columns of numbers are set to the right. */
function isNumeric({ rows }: TextTable, column: number): boolean {
	return rows.length > 0 && rows.every((row) => typeof row[column] === 'number');
}

function markdown(table: TextTable): string {
	const line = (cells: readonly (string | number)[]) =>
		`| ${cells.map((cell) => readable(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
	const rule = table.head.map((_, column) => (isNumeric(table, column) ? '---:' : '---'));
	return [line(table.head), line(rule), ...table.rows.map(line)].join('\n');
}

/** RFC 4180: CRLF, quotes where needed and doubled inside. A cell that a spreadsheet would run is made plain text. */
function csv({ head, rows }: TextTable): string {
	const cell = (value: string | number) => {
		if (typeof value === 'number') return String(value);
		const plain = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
		return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
	};
	return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

const LATEX: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
	'{': '\\{',
	'}': '\\}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'−': '$-$',
	'×': '$\\times$',
	'·': '$\\cdot$',
	'→': '$\\to$',
	'⌊': '$\\lfloor$',
	'⌋': '$\\rfloor$',
	'⌈': '$\\lceil$',
	'⌉': '$\\rceil$',
	'′': "$'$",
};

/** A `tabular` of booktabs-free LaTeX; letters outside ASCII stay as they are (XeLaTeX, LuaLaTeX, or utf8 input). */
function latex(table: TextTable): string {
	const cell = (value: string | number) =>
		readable(value).replace(/[\\&%$#_{}~^−×·→⌊⌋⌈⌉′]/g, (sign) => LATEX[sign] ?? sign);
	const line = (cells: readonly (string | number)[]) => `  ${cells.map(cell).join(' & ')} \\\\`;
	const columns = table.head.map((_, column) => (isNumeric(table, column) ? 'r' : 'l')).join('');
	return [
		`\\begin{tabular}{${columns}}`,
		'  \\hline',
		line(table.head),
		'  \\hline',
		...table.rows.map(line),
		'  \\hline',
		'\\end{tabular}',
	].join('\n');
}

/** The table in a format, without a line break at the end. */
export function tableAs(format: TableFormat, table: TextTable): string {
	return { markdown, csv, latex }[format](table);
}
