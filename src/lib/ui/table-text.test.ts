import { describe, expect, it } from 'vitest';
import { groupDigits } from './number-text';
import { tableAs } from './table-text';

const table = {
	head: ['Layer', 'Parameters', 'Output'],
	rows: [
		['conv 5×5, "same"', 1858312, '28×28×6'],
		['a|b & 50%', -4, '=1+1'],
	],
};

describe('tableAs', () => {
	it('writes Markdown with numbers to the right and bars escaped', () => {
		expect(tableAs('markdown', table)).toBe(
			[
				'| Layer | Parameters | Output |',
				'| --- | ---: | --- |',
				'| conv 5×5, "same" | 1,858,312 | 28×28×6 |',
				'| a\\|b & 50% | −4 | =1+1 |',
			].join('\n'),
		);
	});
	it('writes CSV that a spreadsheet reads back, and runs nothing', () => {
		expect(tableAs('csv', table)).toBe(
			'Layer,Parameters,Output\r\n"conv 5×5, ""same""",1858312,28×28×6\r\na|b & 50%,-4,\'=1+1',
		);
	});
	it('writes LaTeX with every special sign escaped', () => {
		const text = tableAs('latex', table);
		expect(text).toContain('\\begin{tabular}{lrl}');
		expect(text).toContain('  conv 5$\\times$5, "same" & 1,858,312 & 28$\\times$28$\\times$6 \\\\');
		expect(text).toContain('  a|b \\& 50\\% & $-$4 & =1+1 \\\\');
	});
});

describe('groupDigits', () => {
	it.each([
		[0, '0'],
		[999, '999'],
		[1000, '1,000'],
		[1858312, '1,858,312'],
		[-61706.25, '−61,706.25'],
	])('%d is %s', (value, text) => expect(groupDigits(value)).toBe(text));
});
