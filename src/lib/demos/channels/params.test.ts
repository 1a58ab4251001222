import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, parseParams, serialiseParams } from '$lib/url/codec';
import { seededBias, seededChannel, seededKernel } from './numbers';
import {
	bounds,
	DRAWN,
	isDrawn,
	LIMITS,
	MARKS,
	normalise,
	schema,
	windowsPerSide,
	type ChannelsParams,
} from './params';
import { presetOf, presetParams, PRESETS } from './presets';

const within = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });
const side = fc.oneof(fc.integer({ min: 1, max: 8 }), within(LIMITS.n));
const few = fc.oneof(fc.integer({ min: 1, max: 4 }), within(LIMITS.d));
const settings: fc.Arbitrary<ChannelsParams> = fc.record({
	n: side,
	d: few,
	k: few,
	f: within(LIMITS.f),
	s: within(LIMITS.s),
	p: within(LIMITS.p),
	seed: within(LIMITS.seed),
	compare: fc.boolean(),
	mark: fc.constantFrom(...MARKS),
	step: fc.integer({ min: 0, max: 999 }),
	cells: fc.constantFrom(null, [
		[1, 2],
		[3, 4],
	]),
	weights: fc.constantFrom(null, [[1], [2]]),
	biases: fc.constantFrom(null, [[1, -2]]),
});

describe('normalise', () => {
	it('leaves what fits together, and nothing to put right a second time', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				expect(values.f).toBeLessThanOrEqual(values.n + 2 * values.p);
				const units = isDrawn(values) ? values.k * windowsPerSide(values) ** 2 : 1;
				expect(values.step).toBeLessThan(units);
				if (!isDrawn(values))
					expect([values.cells, values.weights, values.biases]).toEqual([null, null, null]);
				expect(normalise(values)).toEqual({ values, notices: [] });
			}),
		);
	});

	it('says what it changed', () => {
		const { values } = parseParams(schema, '?n=3&f=7&mark=channel-4&step=50');
		expect(normalise(values).notices).toEqual([
			{ name: 'f', given: '7', used: '3' },
			{ name: 'step', given: '50', used: '1' },
			{ name: 'mark', given: 'channel-4', used: 'none' },
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
});

describe('bounds', () => {
	it('allow only values with which the filter still fits', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				const limits = bounds(values);
				for (const name of ['n', 'f', 'p'] as const) {
					for (const extreme of [limits[name].min, limits[name].max]) {
						const changed = { ...values, [name]: extreme };
						expect(changed.f).toBeLessThanOrEqual(changed.n + 2 * changed.p);
					}
				}
			}),
		);
	});
});

describe('presets', () => {
	it('are whole and are recognised', () => {
		for (const name of PRESETS) {
			const given = { ...defaults(schema), ...presetParams(name) };
			expect(normalise(given)).toEqual({ values: given, notices: [] });
			expect(presetOf(given)).toBe(name);
		}
	});
});

describe('seeded numbers', () => {
	it('are small whole numbers, and keep their place when a size changes', () => {
		fc.assert(
			fc.property(within(LIMITS.seed), fc.integer({ min: 0, max: 3 }), (seed, at) => {
				const channel = seededChannel(seed, at, DRAWN.side);
				expect(channel.flat().every((value) => [0, 1, 2].includes(value))).toBe(true);
				expect(seededChannel(seed, at, 3)).toEqual(channel.slice(0, 3).map((row) => row.slice(0, 3)));
				expect(
					seededKernel(seed, at, 1, 5)
						.flat()
						.every((value) => [-1, 0, 1].includes(value)),
				).toBe(true);
				expect([-2, -1, 1, 2]).toContain(seededBias(seed, at));
			}),
		);
	});
});
