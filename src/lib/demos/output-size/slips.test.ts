import { describe, expect, it } from 'vitest';
import { defaults } from '$lib/url/codec';
import type { Rule } from './layer';
import { schema, settingOf, type OutputSizeParams } from './params';
import { askedSize, recogniseParameterSlip, recogniseSizeSlip, type SizeSlip } from './slips';

const setting = (changes: Partial<OutputSizeParams>) => settingOf({ ...defaults(schema), ...changes });

describe('recogniseSizeSlip', () => {
	const halving = { n: 28, f: 4, s: 2, p: 1 };
	it.each<[SizeSlip, Partial<OutputSizeParams>, Rule, number]>([
		['no-one', halving, 'exact', 13],
		['padding-ignored', { ...halving, p: 3 }, 'floor', 13],
		['padding-once', { n: 9, f: 3, p: 2 }, 'floor', 9],
		['stride-ignored', halving, 'floor', 27],
		['fraction', { s: 3 }, 'floor', 2.33],
		['fraction', { s: 3 }, 'floor', 2.3],
		['rounded-up', { s: 3 }, 'floor', 3],
		['dilation-ignored', { n: 9, d: 2 }, 'floor', 7],
		['filter-kept', { n: 12, f: 5, s: 2 }, 'floor', 7],
		['stride-subtracted', { n: 20, f: 5, s: 3 }, 'floor', 13],
		['same-keeps-size', { s: 3 }, 'same', 7],
		['same-floor', { s: 3 }, 'same', 2],
		['other-axis', { apart: true, n: 30, nw: 9, f: 3, fw: 3, s: 1, sw: 1 }, 'floor', 28],
	])('%s', (slip, changes, rule, given) => {
		expect(recogniseSizeSlip(setting(changes), rule, given)).toBe(slip);
	});
	it('says nothing of the right answer, nor of one that betrays nothing', () => {
		expect(askedSize(setting(halving), 'floor')).toBe(14);
		expect(recogniseSizeSlip(setting(halving), 'floor', 14)).toBeUndefined();
		expect(recogniseSizeSlip(setting(halving), 'floor', 999)).toBeUndefined();
	});
});

describe('recogniseParameterSlip', () => {
	const colour = setting({ n: 32, f: 5, p: 2, c: 3, k: 10 });
	it.each([
		['no-bias', 750],
		['one-channel', 260],
		['one-filter', 76],
		['one-bias', 751],
		['bias-per-channel', 780],
		['channels-added', 290],
		['not-shared', 760 * 32 * 32],
	] as const)('%s for %d', (slip, given) => {
		expect(recogniseParameterSlip(colour, 'floor', given)).toBe(slip);
	});
	it('says nothing of 760', () => expect(recogniseParameterSlip(colour, 'floor', 760)).toBeUndefined());
});
