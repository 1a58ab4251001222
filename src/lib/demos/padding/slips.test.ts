import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, RULES } from './params';
import { answerOf, cornerReads, questionsOf, recogniseSlip, SERIES, type Setting } from './slips';

const base: Setting = { n: 12, f: 5, s: 1, p: 1, pad: 'custom' };

describe('answers', () => {
	it('are the worked numbers of the lesson', () => {
		const seven: Setting = { n: 7, f: 3, s: 1, p: 1, pad: 'custom' };
		expect(answerOf('size', seven)).toBe(7);
		expect(answerOf('keep', seven)).toBe(1);
		expect(answerOf('keep', { ...seven, f: 5 })).toBe(2);
		expect(cornerReads({ ...seven, pad: 'valid' })).toBe(1);
		expect(cornerReads(seven)).toBe(4);
		expect(answerOf('size', { n: 28, f: 5, s: 1, p: 2, pad: 'custom' })).toBe(28);
	});

	it('exist for every setting of the series', () => {
		for (const setting of SERIES) {
			for (const question of questionsOf(setting)) expect(answerOf(question, setting)).toBeGreaterThan(0);
		}
	});

	it('ask for the padding that keeps the size only where there is one', () => {
		expect(questionsOf(base)).toContain('keep');
		expect(questionsOf({ ...base, f: 4 })).not.toContain('keep');
		expect(questionsOf({ ...base, s: 2 })).not.toContain('keep');
	});
});

describe('recogniseSlip', () => {
	// 12 − 5 + 2 + 1 = 10
	it.each([
		['size', 9, 'padding-once', {}],
		['size', 8, 'padding-ignored', {}],
		['size', 12, 'padding-twice', {}],
		['size', 14, 'padded-size', {}],
		['size', 15, 'filter-kept', {}],
		['size', 10, 'stride-ignored', { s: 3, p: 1 }],
		['size', 5.5, 'fraction', { s: 2 }],
		['size', 13, 'no-one', { p: 3 }],
		['size', 12, 'same-keeps-size', { pad: 'same', s: 2 }],
		['size', 4, 'same-is-valid', { pad: 'same', s: 2 }],
		['corner', 1, 'corner-unpadded', {}],
		['corner', 25, 'centre', {}],
		['corner', 2, 'one-axis', {}],
		['corner', 4, 'padding-only', { p: 2 }],
		['keep', 4, 'both-sides', {}],
		['keep', 2.5, 'half-filter', {}],
		['keep', 3, 'half-filter', {}],
		['keep', 5, 'whole-filter', {}],
	] as const)('%s: %d betrays %s', (question, given, slip, changes) => {
		expect(recogniseSlip(question, { ...base, ...changes }, given)).toBe(slip);
	});

	it('never calls the right answer a slip, and says nothing about a number that betrays nothing', () => {
		const settings = fc.record({
			n: fc.integer({ min: 7, max: 32 }),
			f: fc.integer(LIMITS.f),
			s: fc.integer(LIMITS.s),
			p: fc.integer(LIMITS.p),
			pad: fc.constantFrom(...RULES),
		});
		fc.assert(
			fc.property(settings, (setting) => {
				for (const question of questionsOf(setting)) {
					expect(recogniseSlip(question, setting, answerOf(question, setting))).toBeUndefined();
					expect(recogniseSlip(question, setting, 1234.5)).toBeUndefined();
				}
			}),
		);
	});
});
