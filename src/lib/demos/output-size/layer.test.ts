import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '$lib/url/codec';
import { costs, layerRows } from './describe';
import { layerAnswer, RULES, runsOf } from './layer';
import { LIMITS, normalise, schema, settingOf, type OutputSizeParams } from './params';
import { presetOf, presetParams, PRESETS, type PresetId } from './presets';
import { strings } from './strings';

const params = (changes: Partial<OutputSizeParams> = {}) =>
	normalise({ ...defaults(schema), ...changes }).values;
const answer = (changes: Partial<OutputSizeParams>, rule: (typeof RULES)[number]) =>
	layerAnswer(settingOf(params(changes)), rule);
const ofPreset = (id: PresetId) => settingOf(params(presetParams(id)));

describe('three conventions', () => {
	it('7, filter 3: five at stride 1, three at stride 2, whatever the convention but SAME', () => {
		for (const rule of ['exact', 'floor'] as const) {
			expect(answer({}, rule)).toMatchObject({ shape: [5, 5, 1] });
			expect(answer({ s: 2 }, rule)).toMatchObject({ shape: [3, 3, 1] });
		}
	});
	it('7, filter 3, stride 3: refused with 2.33; 2 with one row and column unread; SAME 3 with 1 + 1', () => {
		expect(answer({ s: 3 }, 'exact')).toMatchObject({
			problem: { code: 'does-not-fit', fractional: 4 / 3 + 1 },
		});
		expect(answer({ s: 3 }, 'floor')).toMatchObject({
			shape: [2, 2, 1],
			unread: { rows: [6], columns: [6] },
		});
		expect(answer({ s: 3 }, 'same')).toMatchObject({
			shape: [3, 3, 1],
			geometry: { horizontal: { paddingBefore: 1, paddingAfter: 1 } },
		});
	});
	it('28×28×1, filter 4, stride 2, padding 1, 64 filters: 14×14×64', () => {
		expect(layerAnswer(ofPreset('halving'), 'exact')).toMatchObject({ shape: [14, 14, 64] });
	});
	it('32×32×3, ten 5×5 filters: 760 parameters', () => {
		expect(layerAnswer(ofPreset('colour'), 'exact')).toMatchObject({
			shape: [32, 32, 10],
			counts: { parameters: 760 },
		});
	});
	it('AlexNet as printed does not fit: 54.25', () => {
		expect(layerAnswer(ofPreset('alexnet'), 'exact')).toMatchObject({ problem: { fractional: 54.25 } });
	});
	it('a filter larger than its input is an answer, not an error', () => {
		expect(answer({ n: 3, f: 5 }, 'floor')).toMatchObject({ problem: { code: 'filter-too-large' } });
		expect(answer({ n: 3, f: 5 }, 'same')).toMatchObject({ shape: [3, 3, 1] });
	});
	it('never throws, and counts stay exact, over all that can be set', () => {
		const whole = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });
		const any = fc.record({
			...{ n: whole(LIMITS.n), f: whole(LIMITS.f), s: whole(LIMITS.s), p: whole(LIMITS.p) },
			...{ k: whole(LIMITS.k), c: whole(LIMITS.c), d: whole(LIMITS.d), apart: fc.boolean() },
			...{ nw: whole(LIMITS.n), fw: whole(LIMITS.f), sw: whole(LIMITS.s) },
		});
		const check = () =>
			fc.assert(
				fc.property(any, fc.constantFrom(...RULES), (changes, rule) => {
					const found = answer(changes, rule);
					if (found.status === 'fails') return true;
					return Number.isSafeInteger(found.counts.multiplyAdds) && found.shape.every((side) => side >= 1);
				}),
				{ numRuns: 200 },
			);
		expect(check).not.toThrow();
	});
});

describe('in words', () => {
	it('writes each cost with its calculation', () => {
		const setting = ofPreset('colour');
		const found = layerAnswer(setting, 'exact');
		if (found.status === 'fails') throw new Error('expected a layer that fits');
		expect(costs(setting, found)).toEqual({
			parameters: { how: '(5·5·3 + 1)·10', value: 760 },
			multiplyAdds: { how: '750 · 32·32', value: 768000 },
			field: { size: '5×5' },
			jump: '1',
		});
		expect(layerRows(strings.en, setting, found, 'exact')).toContainEqual([
			'width',
			'(32 − 5 + 2·2) / 1 + 1 = 31 + 1 = 32',
			32,
		]);
	});
	it('joins neighbouring indices', () => {
		expect(runsOf([2, 5, 6, 9])).toEqual([
			[2, 1],
			[5, 2],
			[9, 1],
		]);
	});
});

describe('parameters', () => {
	it('forgets the width where it is not set apart', () => {
		expect(params({ nw: 50 }).nw).toBe(7);
		expect(params({ apart: true, nw: 50 }).nw).toBe(50);
	});
	it('recognises every preset', () => {
		for (const id of PRESETS) expect(presetOf(params(presetParams(id)))).toBe(id);
		expect(presetOf(params({ n: 8 }))).toBeNull();
	});
});
