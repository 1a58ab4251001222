import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAD_MODES } from '$lib/nn/pad';
import { parseParams, serialiseParams } from '$lib/url/codec';
import { chain } from './layers';
import {
	axisOf,
	bounds,
	LIMITS,
	MAX_EDITABLE,
	normalise,
	PLACES,
	RULES,
	schema,
	type PaddingParams,
} from './params';
import { FILTERS, filterOf, IMAGES, presetOf } from './presets';

const within = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });
const settings: fc.Arbitrary<PaddingParams> = fc.record({
	n: within(LIMITS.n),
	f: within(LIMITS.f),
	s: within(LIMITS.s),
	p: within(LIMITS.p),
	pad: fc.constantFrom(...RULES),
	mode: fc.constantFrom(...PAD_MODES),
	layers: within(LIMITS.layers),
	image: fc.constantFrom(...IMAGES),
	filter: fc.constantFrom(...FILTERS),
	at: fc.constantFrom(...PLACES),
	step: fc.integer({ min: 0, max: 9999 }),
	cells: fc.constantFrom(null, [
		[1, 2],
		[3, 4],
	]),
});

describe('normalise', () => {
	it('leaves a filter that fits, a frame that can be filled, and nothing to put right a second time', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				expect(values.step).toBeLessThan(axisOf(values).size ** 2);
				expect(normalise(values)).toEqual({ values, notices: [] });
			}),
		);
	});

	it('says what it changed', () => {
		const { values } = parseParams(schema, '?n=4&p=4&mode=reflect&pad=valid&f=7');
		expect(normalise(values).notices).toEqual([
			{ name: 'p', given: '4', used: '3' },
			{ name: 'f', given: '7', used: '4' },
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
	it('allow only values that need nothing put right', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				for (const [name, { min, max }] of Object.entries(bounds(values))) {
					for (const extreme of [min, max]) {
						if (name === 'p' && values.pad !== 'custom') continue;
						const changed = { ...values, [name]: extreme, cells: null, step: 0 };
						expect(normalise(changed).notices).toEqual([]);
					}
				}
			}),
		);
	});
});

describe('chain', () => {
	it('is the lesson’s 32 → 28 → 24 → 20 without padding, and stays at 32 with two cells', () => {
		expect(chain({ inputSize: 32, kernelSize: 5 }, 3)).toEqual({ sizes: [32, 28, 24, 20], failsAt: null });
		expect(chain({ inputSize: 32, kernelSize: 5, padding: 2 }, 3).sizes).toEqual([32, 32, 32, 32]);
	});

	it('says which layer fails', () => {
		expect(chain({ inputSize: 9, kernelSize: 5 }, 8)).toEqual({ sizes: [9, 5, 1], failsAt: 3 });
	});

	it('passes on other errors', () => {
		expect(() => chain({ inputSize: 9, kernelSize: 5, stride: 0 }, 1)).toThrow(/stride/);
	});
});

describe('presets', () => {
	it('are square, and numbered cells are told apart', () => {
		for (const image of IMAGES) {
			const rows = presetOf(image, 9);
			expect([rows.length, ...rows.map((row) => row.length)]).toEqual(Array<number>(10).fill(9));
		}
		expect(presetOf('count', 3)).toEqual([
			[1, 2, 3],
			[4, 5, 6],
			[7, 8, 9],
		]);
		expect(MAX_EDITABLE).toBeLessThan(presetOf('digit', 28).length);
	});

	it('average to the same number, or tell right from left', () => {
		expect(
			filterOf('mean', 3)
				.flat()
				.reduce((sum, value) => sum + value),
		).toBeCloseTo(1, 12);
		expect(filterOf('edge', 2)).toEqual([
			[-1, 1],
			[-1, 1],
		]);
	});
});
