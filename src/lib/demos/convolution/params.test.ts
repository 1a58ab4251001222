import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseParams, serialiseParams } from '$lib/url/codec';
import { effectiveKernelSize } from '$lib/nn/shape';
import { inputsOfWeight, outputsOfInput } from './links';
import { axisOutput } from '$lib/nn/shape';
import { bounds, LIMITS, normalise, placementsPerSide, schema, type ConvolutionParams } from './params';
import { IMAGE_PRESETS, KERNEL_PRESETS } from './presets';

const within = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });
const settings: fc.Arbitrary<ConvolutionParams> = fc.record({
	n: within(LIMITS.n),
	f: within(LIMITS.f),
	s: within(LIMITS.s),
	p: within(LIMITS.p),
	d: within(LIMITS.d),
	image: fc.constantFrom(...IMAGE_PRESETS),
	kernel: fc.constantFrom(...KERNEL_PRESETS),
	bias: fc.integer({ min: -99, max: 99 }),
	flip: fc.boolean(),
	step: fc.integer({ min: 0, max: 999 }),
	cells: fc.constant(null),
	weights: fc.constantFrom(null, [
		[1, 2],
		[3, 4],
	]),
});

describe('normalise', () => {
	it('leaves a filter that fits, a step that exists, and nothing to put right a second time', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				expect(effectiveKernelSize(values.f, values.d)).toBeLessThanOrEqual(values.n + 2 * values.p);
				expect(values.step).toBeLessThan(placementsPerSide(values) ** 2);
				expect(normalise(values)).toEqual({ values, notices: [] });
			}),
		);
	});

	it('says what it changed', () => {
		const { values } = parseParams(schema, '?n=3&f=7&d=2');
		expect(normalise(values).notices).toEqual([
			{ name: 'd', given: '2', used: '1' },
			{ name: 'f', given: '7', used: '3' },
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
	it('allow only values with which everything still fits', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { values } = normalise(given);
				for (const [name, { min, max }] of Object.entries(bounds(values))) {
					for (const extreme of [min, max]) {
						const changed = { ...values, [name]: extreme };
						expect(effectiveKernelSize(changed.f, changed.d)).toBeLessThanOrEqual(changed.n + 2 * changed.p);
					}
				}
			}),
		);
	});
});

describe('links', () => {
	it('a weight multiplies an input exactly when the output of that window reads it', () => {
		fc.assert(
			fc.property(settings, (given) => {
				const { n, f, s, p, d, flip } = normalise(given).values;
				const axis = axisOutput({ inputSize: n, kernelSize: f, stride: s, padding: p, dilation: d });
				const reads = new Map<string, number>();
				for (let row = 0; row < f; row++) {
					for (let column = 0; column < f; column++) {
						const inputs = inputsOfWeight({ axis, flip }, { row, column });
						expect(inputs).toHaveLength(axis.size ** 2);
						for (const cell of inputs) {
							const key = `${cell.row},${cell.column}`;
							reads.set(key, (reads.get(key) ?? 0) + 1);
						}
					}
				}
				for (let row = 0; row < n + 2 * p; row++) {
					for (let column = 0; column < n + 2 * p; column++) {
						const outputs = outputsOfInput({ axis, flip }, { row, column });
						expect(outputs).toHaveLength(reads.get(`${row},${column}`) ?? 0);
					}
				}
			}),
			{ numRuns: 30 },
		);
	});
});
