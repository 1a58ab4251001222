import { describe, expect, it } from 'vitest';
import { describeNetwork } from '$lib/nn/architecture';
import { tableAs } from '$lib/ui/table-text';
import { preset, type PresetId } from './presets';
import { stackTable } from './rows';
import { strings } from './strings';

const tableOf = (id: PresetId, locale: 'en' | 'ko' = 'en') => {
	const { input, layers } = preset(id);
	return stackTable(strings[locale], describeNetwork(input, layers));
};

describe('the stack as a table', () => {
	it('has LeNet-5 with its sizes, counts and receptive fields', () => {
		const { rows } = tableOf('lenet');
		expect(rows.map((row) => row.slice(2, 6))).toEqual([
			['28×28×1', 0, 0, '1×1'],
			['28×28×6', 156, 117600, '5×5'],
			['14×14×6', 0, 0, '6×6'],
			['10×10×16', 2416, 240000, '14×14'],
			['5×5×16', 0, 0, '16×16'],
			['400', 0, 0, '16×16'],
			['120', 48120, 48000, '32×32'],
			['84', 10164, 10080, '32×32'],
			['10', 850, 840, '32×32'],
			['', 61706, 416520, ''],
		]);
	});
	it('says which layer does not fit and which are not reached', () => {
		expect(tableOf('broken').rows.map((row) => row[2])).toEqual([
			...['12×12×1', '8×8×8', '4×4×8', '2×2×8'],
			...['does not fit', 'not reached', 'not reached', ''],
		]);
	});
	it('is copied as Markdown, CSV and LaTeX in both languages', () => {
		expect(tableAs('markdown', tableOf('single'))).toContain(
			'| 1 | Convolution 4×4, 64 filters, S 2, P 1 | 14×14×64 | 1,088 | 200,704 | 4×4 | 2 |',
		);
		expect(tableAs('csv', tableOf('single', 'ko'))).toContain(
			'1,"합성곱 4×4, 필터 64개, S 2, P 1",14×14×64,1088,200704,4×4,2',
		);
		expect(tableAs('latex', tableOf('single'))).toContain('14$\\times$14$\\times$64 & 1,088 & 200,704');
	});
});
