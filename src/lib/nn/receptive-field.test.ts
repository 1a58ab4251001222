import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	readIndices,
	receptiveBox,
	receptiveFields,
	stackGeometry,
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
