import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	axisPart,
	INPUT_FIELD,
	isAligned,
	layStack,
	readIndices,
	receptiveBox,
	receptiveFields,
	stackGeometry,
	type AxisPart,
	type Branches,
	type LaidBranches,
	type StackPart,
	type WindowLayer,
} from './receptive-field.ts';
import { axisOutput, type AxisOutput } from './shape.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

const LENET5_STACK: WindowLayer[] = [
	{ kernelSize: 5 },
	{ kernelSize: 2, stride: 2 },
	{ kernelSize: 5 },
	{ kernelSize: 2, stride: 2 },
	{ kernelSize: 5 },
];

describe('receptiveFields', () => {
	it('is 5, 6, 14, 16, 32 in LeNet-5 on 32×32', () => {
		const fields = receptiveFields(LENET5_STACK, 32).map((field) => field.vertical);
		expect(fields.map((field) => field.size)).toEqual([5, 6, 14, 16, 32]);
		expect(fields.map((field) => field.jump)).toEqual([1, 2, 2, 4, 4]);
		expect(fields.map((field) => field.start)).toEqual([0, 0, 0, 0, 0]);
		expect(fields.map((field) => field.centre)).toEqual([2, 2.5, 6.5, 7.5, 15.5]);
	});
	it('is the same for one 5×5 and two 3×3', () => {
		const once = receptiveFields([{ kernelSize: 5 }], 28).at(-1);
		const twice = receptiveFields([{ kernelSize: 3 }, { kernelSize: 3 }], 28).at(-1);
		expect(twice).toEqual(once);
	});
	it('goes by axis, with dilation and SAME padding', () => {
		const [first, second] = receptiveFields(
			[
				{ kernelSize: [3, 1], dilation: [2, 1], padding: 'same' },
				{ kernelSize: 3, stride: [1, 2], padding: 'same' },
			],
			[9, 6],
		);
		expect(first).toMatchObject({ vertical: { size: 5, start: -2 }, horizontal: { size: 1, start: 0 } });
		expect(second).toMatchObject({
			vertical: { size: 7, jump: 1, start: -3 },
			horizontal: { size: 3, jump: 2, start: 0 },
		});
	});
	it('names the layer that does not fit', () => {
		expect(() => receptiveFields([{ kernelSize: 3 }, { kernelSize: 9 }], 8)).toThrow(
			'receptiveFields, layer 1: filter 9 is larger than the padded input 6',
		);
	});
});

describe('receptiveBox', () => {
	const padded: WindowLayer[] = [{ kernelSize: 5, padding: 2 }, ...LENET5_STACK.slice(1)];

	it('reaches into the padding at the border of LeNet-5 on 28×28, and is clipped', () => {
		expect(receptiveBox(padded, 0, 0, 27, 28)).toEqual({
			unclipped: { top: -2, left: 25, bottom: 2, right: 29 },
			clipped: { top: 0, left: 25, bottom: 2, right: 27 },
		});
		expect(receptiveBox(padded, 3, 0, 0, 28).unclipped).toEqual({ top: -2, left: -2, bottom: 13, right: 13 });
		expect(receptiveBox(padded, 4, 0, 0, 28).clipped).toEqual({ top: 0, left: 0, bottom: 27, right: 27 });
	});
	it('can be asked of the previous layer', () => {
		expect(receptiveBox(padded, 2, 3, 4, 28, 1).unclipped).toEqual({ top: 3, left: 4, bottom: 7, right: 8 });
		expect(receptiveBox(padded, 3, 1, 1, 28, 2).clipped).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
	});
	it('sees nothing from a unit that reads padding only', () => {
		const box = receptiveBox([{ kernelSize: 2, padding: 3 }], 0, 0, 4, 6);
		expect(box).toEqual({ unclipped: { top: -3, left: 1, bottom: -2, right: 2 }, clipped: null });
	});
	it('leaves out cells that only a cut-off unit would have reached', () => {
		const stack: WindowLayer[] = [
			{ kernelSize: 2, stride: 3 },
			{ kernelSize: 3, padding: 1 },
		];
		// layer 0 has the units 0 and 1 on 6 cells: cells 0, 1 and 3, 4; unit 1 of layer 1 reads both and one zero
		expect(receptiveBox(stack, 1, 1, 1, 6)).toEqual({
			unclipped: { top: 0, left: 0, bottom: 7, right: 7 },
			clipped: { top: 0, left: 0, bottom: 4, right: 4 },
		});
	});
	it('refuses layers and units that do not exist', () => {
		expect(() => receptiveBox(padded, 5, 0, 0, 28)).toThrow('expected a layer from 0 to 4, got 5');
		expect(() => receptiveBox(padded, 0, 28, 0, 28)).toThrow('receptiveBox: row 28 is outside a layer of 28');
		expect(() => receptiveBox(padded, 0, 0, -1, 28)).toThrow('receptiveBox: expected the column to be');
		expect(() => receptiveBox(padded, 2, 0, 0, 28, 2)).toThrow('expected onto from −1 to 1, got 2');
	});
});

/** Runs one axis of ones through windows of ones: what changes when one input cell is added shows who sees it. */
function slideOnes(cells: readonly number[], axis: AxisOutput): number[] {
	return Array.from({ length: axis.size }, (_, unit) => {
		let sum = 0;
		for (let tap = 0; tap < axis.kernelSize; tap++) {
			sum += cells[unit * axis.stride - axis.paddingBefore + tap * axis.dilation] ?? 0;
		}
		return sum;
	});
}

const layers = fc.array(
	fc.record({
		kernelSize: fc.integer({ min: 1, max: 4 }),
		stride: fc.integer({ min: 1, max: 3 }),
		dilation: fc.integer({ min: 1, max: 2 }),
		padding: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('same' as const)),
	}),
	{ minLength: 1, maxLength: 4 },
);

describe('receptive fields, by perturbation', () => {
	it('hold exactly the cells whose change reaches the unit', () => {
		fc.assert(
			fc.property(layers, fc.integer({ min: 1, max: 20 }), fc.nat(), (stack, inputSize, any) => {
				const axes = fittingAxes(stack, inputSize);
				fc.pre(axes !== null);
				const unit = any % (axes.at(-1)?.size ?? 1);
				const seen = Array.from({ length: inputSize }, (_, cell) => cell).filter((cell) => {
					const impulse = Array.from({ length: inputSize }, (_, index) => (index === cell ? 1 : 0));
					return axes.reduce(slideOnes, impulse)[unit] !== 0;
				});
				expect(readIndices(axes, unit)).toEqual(seen);
				const { unclipped, clipped } = receptiveBox(stack, stack.length - 1, unit, unit, inputSize);
				const field = receptiveFields(stack, inputSize).at(-1)?.vertical;
				expect(unclipped.top).toBe((field?.start ?? 0) + unit * (field?.jump ?? 0));
				expect(unclipped.bottom - unclipped.top + 1).toBe(field?.size);
				expect([clipped?.left, clipped?.right]).toEqual([seen[0], seen.at(-1)]);
			}),
			{ numRuns: 400 },
		);
	});

	function fittingAxes(stack: readonly WindowLayer[], inputSize: number): AxisOutput[] | null {
		try {
			return stackGeometry(stack, inputSize).map((geometry) => geometry.vertical);
		} catch {
			return null;
		}
	}

	it('refuses a unit outside', () => {
		const axis = axisOutput({ inputSize: 5, kernelSize: 3 });
		expect(() => readIndices([axis], 3)).toThrow('unit 3 is outside a layer of 3');
	});
});

describe('padding that differs from side to side', () => {
	it('moves the start by what stands before, and counts what stands after for the size of the map only', () => {
		const padding = { top: 0, bottom: 1, left: 2, right: 0 };
		const [field] = receptiveFields([{ kernelSize: 3, stride: 2, padding }], [8, 7]);
		expect(field).toMatchObject({
			vertical: { size: 3, jump: 2, start: 0 },
			horizontal: { size: 3, start: -2 },
		});
		const [geometry] = stackGeometry([{ kernelSize: 3, stride: 2, padding }], [8, 7]);
		expect([geometry?.vertical.size, geometry?.horizontal.size]).toEqual([4, 4]);
	});
	it('is what SAME comes to on an even input', () => {
		const layer = { kernelSize: 3, stride: 2 };
		const same = receptiveFields([{ ...layer, padding: 'same' }], 8);
		expect(receptiveFields([{ ...layer, padding: { top: 0, bottom: 1, left: 0, right: 1 } }], 8)).toEqual(
			same,
		);
	});
});

describe('branches', () => {
	const residual: Branches = {
		branches: [
			[],
			[
				{ kernelSize: 3, padding: 1 },
				{ kernelSize: 3, padding: 1 },
			],
		],
	};

	it('see as far as the longest path', () => {
		const [first, second] = receptiveFields([residual, residual], 16);
		expect(first?.vertical).toEqual({ size: 5, jump: 1, start: -2, centre: 0 });
		expect(second?.vertical).toMatchObject({ size: 9, start: -4 });
		expect(isAligned(INPUT_FIELD, layStack([residual], 16)[0] as LaidBranches)).toBe(true);
	});
	it('need not be longest along both axes in one path', () => {
		const cross: Branches = {
			branches: [[{ kernelSize: [7, 1], padding: [3, 0] }], [{ kernelSize: [1, 5], padding: [0, 2] }]],
		};
		expect(receptiveFields([cross], 9)[0]).toMatchObject({ vertical: { size: 7 }, horizontal: { size: 5 } });
		expect(receptiveBox([cross], 0, 4, 4, 9).unclipped).toEqual({ top: 1, bottom: 7, left: 2, right: 6 });
	});
	it('that are not aligned see all that either sees', () => {
		const shifted: Branches = {
			branches: [
				[{ kernelSize: 3, padding: { top: 2, bottom: 0, left: 2, right: 0 } }],
				[{ kernelSize: 3, padding: { top: 0, bottom: 2, left: 0, right: 2 } }],
			],
		};
		expect(receptiveFields([shifted], 9)[0]?.vertical).toMatchObject({ size: 5, start: -2 });
		expect(isAligned(INPUT_FIELD, layStack([shifted], 9)[0] as LaidBranches)).toBe(false);
	});
	it('refuse maps of different sizes and different strides, naming the layer', () => {
		expect(() => receptiveFields([{ kernelSize: 1 }, { branches: [[], [{ kernelSize: 3 }]] }], 8)).toThrow(
			'receptiveFields, layer 1: branches cannot be joined: expected one size for all, got 8×8, 6×6',
		);
		const unequal: Branches = { branches: [[{ kernelSize: 8, padding: 0 }], [{ kernelSize: 4, stride: 8 }]] };
		expect(() => receptiveFields([unequal], 8)).toThrow('expected one jump for all, got 1, 8');
	});

	const window = fc.record({
		kernelSize: fc.constantFrom(1, 3, 5),
		dilation: fc.integer({ min: 1, max: 2 }),
		padding: fc.constant('same' as const),
	});
	const way = fc.array(window, { maxLength: 2 });
	const branches = fc.record({ branches: fc.array(way, { minLength: 2, maxLength: 3 }) });
	const strided = fc.record({
		kernelSize: fc.integer({ min: 1, max: 4 }),
		stride: fc.integer({ min: 1, max: 3 }),
		padding: fc.record({ top: fc.nat(2), bottom: fc.nat(2), left: fc.nat(2), right: fc.nat(2) }),
	});
	const stacks = fc.array(fc.oneof(branches, strided, window), { minLength: 1, maxLength: 4 });

	/** Runs an impulse forward, adding the branches: the plainest definition of who sees whom. */
	function run(cells: readonly number[], part: AxisPart): number[] {
		if (!('branches' in part)) return slideOnes(cells, part);
		const ways = part.branches.map((each) => each.reduce(run, [...cells]));
		return Array.from({ length: part.size }, (_, unit) =>
			ways.reduce((sum, each) => sum + (each[unit] ?? 0), 0),
		);
	}

	it('hold exactly the cells whose change reaches the unit, on stacks of windows and branches', () => {
		fc.assert(
			fc.property(stacks, fc.integer({ min: 1, max: 20 }), fc.nat(), (stack, inputSize, any) => {
				const laid = layOrNull(stack, inputSize);
				fc.pre(laid !== null);
				for (const axis of ['vertical', 'horizontal'] as const) {
					const parts = laid.map((part) => axisPart(part, axis));
					const unit = any % (parts.at(-1)?.size ?? 1);
					const seen = Array.from({ length: inputSize }, (_, cell) => cell).filter((cell) => {
						const impulse = Array.from({ length: inputSize }, (_, index) => (index === cell ? 1 : 0));
						return parts.reduce<number[]>(run, impulse)[unit] !== 0;
					});
					expect(readIndices(parts, unit)).toEqual(seen);
				}
			}),
			{ numRuns: 400 },
		);
	});

	function layOrNull(stack: readonly StackPart[], inputSize: number) {
		try {
			return layStack(stack, inputSize);
		} catch {
			return null;
		}
	}
});
