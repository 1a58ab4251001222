import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseParams, serialiseParams } from '$lib/url/codec';
import { KINDS } from './kinds';
import { axisOf, bounds, LIMITS, normalise, schema, type PoolingParams } from './params';
import { INPUT_PRESETS } from './presets';

const within = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });
const settings: fc.Arbitrary<PoolingParams> = fc.record({
	n: within(LIMITS.n),
	f: within(LIMITS.f),
	s: within(LIMITS.s),
	p: within(LIMITS.p),
	same: fc.boolean(),
	count: fc.boolean(),
	kinds: fc.shuffledSubarray([...KINDS], { minLength: 1 }),
	look: fc.constantFrom('all' as const, ...KINDS),
	input: fc.constantFrom(...INPUT_PRESETS),
	seed: within(LIMITS.seed),
	step: fc.integer({ min: 0, max: 999 }),
	dx: fc.integer({ min: -1, max: 1 }),
	dy: fc.integer({ min: -1, max: 1 }),
	cells: fc.constantFrom(null, [
		[4, 2],
		[1, 3],
	]),
});

describe('normalise', () => {
	it('leaves a window that fits, padding of at most half a window, and nothing to put right a second time', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				expect(values.f).toBeLessThanOrEqual(values.n);
				expect(2 * values.p).toBeLessThanOrEqual(values.f);
				expect(values.step).toBeLessThan(axisOf(values).size ** 2);
				expect(normalise(values)).toEqual({ values, notices: [] });
			}),
		);
	});

	it('says what it changed', () => {
		const { values } = parseParams(schema, '?n=3&f=5&p=2&look=min&kinds=max&same=1&count=1');
		expect(normalise(values).notices).toEqual([
			{ name: 'f', given: '5', used: '3' },
			{ name: 'p', given: '2', used: '0' },
			{ name: 'count', given: '1', used: '0' },
			{ name: 'look', given: 'min', used: 'all' },
		]);
	});

	it('survives a link there and back', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				const { search, hash } = serialiseParams(schema, values);
				expect(parseParams(schema, search, hash)).toEqual({ values, notices: [] });
			}),
		);
	});

	it('refuses a kind twice, an unknown kind, and none', () => {
		for (const kinds of ['max,max', 'median', '']) {
			const { values, notices } = parseParams(schema, `?kinds=${kinds}`);
			expect(values.kinds).toEqual(KINDS);
			expect(notices).toHaveLength(1);
		}
	});
});

describe('bounds', () => {
	it('allow only values that nothing has to be put right for', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const values = { ...normalise(given).values, cells: null, step: 0 };
				for (const [name, { min, max }] of Object.entries(bounds(values))) {
					for (const extreme of [min, max]) {
						expect(normalise({ ...values, [name]: extreme }).notices).toEqual([]);
					}
				}
			}),
		);
	});
});
