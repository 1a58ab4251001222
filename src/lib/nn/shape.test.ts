import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	axisOutput,
	conv2dShape,
	effectiveKernelSize,
	outputSize,
	pair,
	placements,
	unreadIndices,
	windowGeometry,
	type AxisOptions,
} from './shape.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

describe('outputSize, the worked numbers of lessons 3 to 6', () => {
	const exact = (inputSize: number, kernelSize: number, stride = 1, padding = 0) =>
		outputSize({ inputSize, kernelSize, stride, padding, convention: 'exact' });

	it('follows (N − F + 2P)/S + 1', () => {
		expect(exact(7, 3, 1)).toBe(5);
		expect(exact(7, 3, 2)).toBe(3);
		expect(exact(28, 4, 2, 1)).toBe(14);
		expect(exact(32, 5, 1, 2)).toBe(32);
		expect(exact(7, 3, 1, 1)).toBe(7);
		expect([32, 28, 24].map((size) => exact(size, 5))).toEqual([28, 24, 20]);
		expect(exact(4, 2, 2)).toBe(2);
	});

	it('keeps the size with P = (F − 1)/2 at stride 1', () => {
		for (const [filter, padding] of [
			[1, 0],
			[3, 1],
			[5, 2],
			[7, 3],
		] as const) {
			expect(exact(28, filter, 1, padding)).toBe(28);
		}
	});

	it('answers N = 7, F = 3, S = 3 in three ways', () => {
		const options = { inputSize: 7, kernelSize: 3, stride: 3 };
		expect(() => outputSize({ ...options, convention: 'exact' })).toThrow(
			'outputSize: (7 − 3 + 2·0)/3 + 1 = 2.33 is not a whole number',
		);
		const floor = axisOutput({ ...options, convention: 'floor' });
		expect(floor).toMatchObject({ size: 2, fits: false });
		expect(floor.fractional).toBeCloseTo(7 / 3, 12);
		expect(unreadIndices(floor)).toEqual([6]);
		const same = axisOutput({ ...options, convention: 'same' });
		expect(same).toMatchObject({ size: 3, paddingBefore: 1, paddingAfter: 1, fits: true });
		expect(placements(same)).toEqual([-1, 2, 5]);
		expect(unreadIndices(same)).toEqual([]);
	});
});

describe('SAME', () => {
	it('pads more at the end', () => {
		expect(axisOutput({ inputSize: 6, kernelSize: 3, stride: 2, convention: 'same' })).toMatchObject({
			size: 3,
			paddingBefore: 0,
			paddingAfter: 1,
		});
		expect(axisOutput({ inputSize: 5, kernelSize: 2, convention: 'same' })).toMatchObject({
			size: 5,
			paddingBefore: 0,
			paddingAfter: 1,
		});
		expect(axisOutput({ inputSize: 5, kernelSize: 4, convention: 'same' })).toMatchObject({
			paddingBefore: 1,
			paddingAfter: 2,
		});
	});
	it('adds nothing when the stride passes the filter', () => {
		const axis = axisOutput({ inputSize: 8, kernelSize: 1, stride: 3, convention: 'same' });
		expect(axis).toMatchObject({ size: 3, paddingBefore: 0, paddingAfter: 0 });
		expect(unreadIndices(axis)).toEqual([1, 2, 4, 5, 7]);
	});
	it('takes filters larger than the input', () => {
		expect(outputSize({ inputSize: 2, kernelSize: 5, convention: 'same' })).toBe(2);
	});
});

const settings: fc.Arbitrary<AxisOptions> = fc.record({
	inputSize: fc.integer({ min: 1, max: 24 }),
	kernelSize: fc.integer({ min: 1, max: 6 }),
	stride: fc.integer({ min: 1, max: 5 }),
	padding: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.tuple(fc.nat(4), fc.nat(4))),
	dilation: fc.integer({ min: 1, max: 3 }),
	convention: fc.constantFrom('floor' as const, 'same' as const),
});

/** The definition: slide a window over the padded cells and count where it still ends inside. */
function countWindows({ inputSize, kernelSize, stride = 1, padding = 0, dilation = 1 }: AxisOptions): number {
	const [before, after] = pair(padding);
	const last = inputSize + before + after - 1;
	let count = 0;
	for (let start = 0; start + (kernelSize - 1) * dilation <= last; start += stride) count++;
	return count;
}

describe('outputSize, properties', () => {
	it('is the number of windows that fit', () => {
		fc.assert(
			fc.property(settings, (options) => {
				const windows = countWindows(options);
				const floor = { ...options, convention: 'floor' as const };
				if (windows === 0) expect(() => outputSize(floor)).toThrow('is larger than the padded input');
				else expect(outputSize(floor)).toBe(windows);
			}),
			{ numRuns: 500 },
		);
	});
	it('is ⌈N/S⌉ under same, with no window ending past the padding', () => {
		fc.assert(
			fc.property(settings, (options) => {
				const axis = axisOutput({ ...options, convention: 'same' });
				expect(axis.size).toBe(Math.ceil(axis.inputSize / axis.stride));
				expect(axis.paddingAfter - axis.paddingBefore).toBeOneOf([0, 1]);
				const end = (placements(axis).at(-1) as number) + axis.effectiveKernelSize;
				expect(end).toBeLessThanOrEqual(axis.inputSize + axis.paddingAfter);
			}),
			{ numRuns: 500 },
		);
	});
	it('is the number of placements, spaced by the stride', () => {
		fc.assert(
			fc.property(settings, (options) => {
				fc.pre(options.convention === 'same' || countWindows(options) > 0);
				const axis = axisOutput(options);
				const starts = placements(axis);
				expect(starts).toHaveLength(axis.size);
				starts.forEach((start, index) => expect(start).toBe(index * axis.stride - axis.paddingBefore));
				const read = (index: number) =>
					starts.some((start) => {
						const tap = (index - start) / axis.dilation;
						return Number.isInteger(tap) && tap >= 0 && tap < axis.kernelSize;
					});
				for (let index = 0; index < axis.inputSize; index++) {
					expect(unreadIndices(axis).includes(index)).toBe(!read(index));
				}
			}),
			{ numRuns: 200 },
		);
	});
	it('fits exactly when exact does not throw', () => {
		fc.assert(
			fc.property(settings, (options) => {
				fc.pre(countWindows(options) > 0);
				const { fits, size } = axisOutput({ ...options, convention: 'floor' });
				const exact = () => outputSize({ ...options, convention: 'exact' });
				if (fits) expect(exact()).toBe(size);
				else expect(exact).toThrow('is not a whole number');
			}),
		);
	});
});

describe('errors', () => {
	const good: AxisOptions = { inputSize: 3, kernelSize: 2 };
	const cases: [Partial<AxisOptions>, string][] = [
		[{ kernelSize: 5 }, 'outputSize: filter 5 is larger than the padded input 3'],
		[{ kernelSize: 3, dilation: 2, padding: 0 }, 'outputSize: filter 5 is larger than the padded input 3'],
		[{ kernelSize: 8, padding: 2 }, 'outputSize: filter 8 is larger than the padded input 7'],
		[{ stride: 0 }, 'outputSize: expected the stride to be a whole number of at least 1, got 0'],
		[{ stride: 1.5 }, 'the stride'],
		[{ kernelSize: 0 }, 'the filter size'],
		[{ inputSize: 0 }, 'the input size'],
		[{ inputSize: 7.5 }, 'the input size'],
		[{ padding: -1 }, 'outputSize: expected the padding to be a whole number of at least 0, got -1'],
		[{ padding: 0.5 }, 'the padding'],
		[{ dilation: 0 }, 'outputSize: expected the dilation to be a whole number of at least 1, got 0'],
		[{ inputSize: NaN }, 'the input size'],
		[{ inputSize: Infinity }, 'the input size'],
	];
	it.each(cases)('%j', (change, message) => {
		expect(() => outputSize({ ...good, ...change })).toThrow(message);
	});
});

describe('two dimensions', () => {
	it('goes by height and width apart, and by the number of filters', () => {
		expect(conv2dShape([28, 28, 1], 4, 64, { stride: 2, padding: 1 }).shape).toEqual([14, 14, 64]);
		expect(conv2dShape([32, 32, 3], 5, 1).shape).toEqual([28, 28, 1]);
		expect(conv2dShape([56, 56, 64], 1, 32).shape).toEqual([56, 56, 32]);
		const uneven = conv2dShape([9, 20, 3], [3, 5], 2, { stride: [2, 3], padding: [1, 0], dilation: [1, 2] });
		expect(uneven.shape).toEqual([5, 4, 2]);
		expect(uneven.horizontal.effectiveKernelSize).toBe(9);
	});
	it('takes the padding by name', () => {
		expect(conv2dShape([7, 8, 1], 3, 1, { padding: 'same', stride: 2 }).shape).toEqual([4, 4, 1]);
		expect(conv2dShape([7, 8, 1], 3, 1, { convention: 'same', stride: 2 }).shape).toEqual([4, 4, 1]);
		expect(conv2dShape([7, 8, 1], 3, 1, { padding: 'valid' }).shape).toEqual([5, 6, 1]);
	});
	it('refuses half filters and windows that do not fit', () => {
		expect(() => conv2dShape([7, 7, 1], 3, 0.5)).toThrow('conv2dShape: expected the number of filters');
		expect(() => conv2dShape([7, 7, 0], 3, 1)).toThrow('conv2dShape: expected the number of channels');
		expect(() => conv2dShape([2, 7, 1], 3, 1)).toThrow(
			'conv2dShape: filter 3 is larger than the padded input 2',
		);
		expect(() => windowGeometry(7, 3, { stride: 3, convention: 'exact' })).toThrow('= 2.33 is not');
	});
	it('spreads one number over both axes', () => {
		expect(pair(3)).toEqual([3, 3]);
		expect(pair([1, 2])).toEqual([1, 2]);
		expect(effectiveKernelSize(3, 2)).toBe(5);
	});
});
