import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES } from '$lib/nn/activation';
import { defaults, parseParams, serialiseParams } from '$lib/url/codec';
import { normalise, PARTS, schema, type ActivationParams } from './params';
import { LOGIT_PRESETS, MAP_PRESETS, WEIGHT_PRESETS } from './presets';

const hundredths = (min: number, max: number) =>
	fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const square = (side: number) =>
	fc.option(fc.constant(Array.from({ length: side }, () => Array.from({ length: side }, () => 1.25))));

const settings: fc.Arbitrary<ActivationParams> = fc.record({
	part: fc.constantFrom(...PARTS),
	fn: fc.constantFrom(...ACTIVATION_NAMES),
	x: hundredths(-6, 6),
	slope: fc.boolean(),
	map: fc.constantFrom(...MAP_PRESETS),
	b: hundredths(-6, 6),
	logits: fc.constantFrom(...LOGIT_PRESETS),
	t: hundredths(1, 20),
	pick: fc.integer({ min: 0, max: 9 }),
	weights: fc.constantFrom(...WEIGHT_PRESETS),
	between: fc.constantFrom(...ACTIVATION_NAMES),
	cells: square(5),
	scores: fc.option(fc.constant([[1, -2, 0.5]])),
	first: square(2),
	second: square(2),
	inputs: square(2),
});

describe('normalise', () => {
	it('leaves nothing to put right a second time, and links survive there and back', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				expect(normalise(values)).toEqual({ values, notices: [] });
				const { search, hash } = serialiseParams(schema, values);
				const parsed = parseParams(schema, search, hash);
				expect(parsed.notices).toEqual([]);
				expect(normalise(parsed.values).values).toEqual(values);
			}),
		);
	});

	it('leaves the defaults alone', () => {
		expect(normalise(defaults(schema))).toEqual({ values: defaults(schema), notices: [] });
	});

	it('says what it changed: a class that is not there, matrices of a wrong size', () => {
		const given = { ...defaults(schema), scores: [[1, 2, 3]], pick: 9, cells: [[1, 2]], first: [[1]] };
		expect(normalise(given).notices).toEqual([
			{ name: 'cells', given: '1×2', used: '' },
			{ name: 'first', given: '1×1', used: '' },
			{ name: 'pick', given: '9', used: '2' },
		]);
		expect(normalise({ ...defaults(schema), scores: [[4]] }).notices).toEqual([
			{ name: 'scores', given: '1×1', used: '' },
		]);
	});

	it('falls back with a notice on values out of range', () => {
		for (const [search, name] of [
			['?fn=swish', 'fn'],
			['?x=7', 'x'],
			['?t=0', 't'],
			['?t=-1', 't'],
			['?part=all', 'part'],
			['?pick=10', 'pick'],
		]) {
			const { values, notices } = parseParams(schema, search ?? '');
			expect(values).toEqual(defaults(schema));
			expect(notices.map((notice) => notice.name)).toEqual([name]);
		}
	});
});
