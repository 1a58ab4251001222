import { describe, expect, it } from 'vitest';
import { axisPart, layStack, readIndices, type StackPart } from '$lib/nn/receptive-field';
import { coneOf, extentOf, standsAt } from './cone';
import { jumpFormula, sizeFormula, startFormula, stepOf } from './formulas';

const partsOf = (stack: readonly StackPart[], size: number) =>
	layStack(stack, size).map((part) => axisPart(part, 'horizontal'));
const lenet = partsOf(
	[
		{ kernelSize: 5, padding: 2 },
		{ kernelSize: 2, stride: 2 },
		{ kernelSize: 5 },
		{ kernelSize: 2, stride: 2 },
	],
	28,
);

describe('coneOf', () => {
	it('goes down from a unit of C3: 5 of S2, 10 of C1, 14 of the input', () => {
		const levels = coneOf(lenet, 28, 3, 4);
		expect(levels.map(({ lit }) => lit.length)).toEqual([14, 10, 5, 1, 0]);
		expect(levels[0]?.hull).toEqual([6, 19]);
		expect(levels[4]?.hull).toBeNull();
	});
	it('shows the same cells of the input as walking back does, and a hull as long as r', () => {
		for (let layer = 1; layer <= lenet.length; layer++) {
			const units = lenet[layer - 1]?.size ?? 0;
			for (let unit = 0; unit < units; unit++) {
				const [input] = coneOf(lenet, 28, layer, unit);
				expect(input?.lit).toEqual(readIndices(lenet.slice(0, layer), unit));
			}
		}
	});
	it('reaches into the padding at the border and draws lines there too', () => {
		const [input, c1] = coneOf(lenet, 28, 1, 0);
		expect(input?.hull).toEqual([-2, 2]);
		expect(input?.lines.map(([, here]) => here)).toEqual([-2, -1, 0, 1, 2]);
		expect([input?.before, input?.after]).toEqual([2, 2]);
		expect(c1 && standsAt(c1, 0)).toBe(0);
	});
	it('takes branches as one step', () => {
		const parts = partsOf(
			[{ branches: [[], [{ kernelSize: 3, padding: 1 }]] }, { kernelSize: 3, stride: 2 }],
			9,
		);
		const [input, joined] = coneOf(parts, 9, 2, 1);
		expect(joined?.lit).toEqual([2, 3, 4]);
		expect(input?.lit).toEqual([1, 2, 3, 4, 5]);
		expect([input?.before, input?.after]).toEqual([1, 1]);
	});
	it('is drawn with room for the padding, or without', () => {
		const levels = coneOf(lenet, 28, 3, 4);
		expect(extentOf(levels, true)).toEqual([-2.5, 29.5]);
		expect(extentOf(levels, false)).toEqual([-0.5, 27.5]);
	});
});

describe('the recurrence in numbers', () => {
	it('is written out for a layer of LeNet-5, a padded one and branches', () => {
		const fields = coneOf(lenet, 28, 0, 0).map(({ field }) => field);
		const steps = fields.slice(1).map((to, layer) => stepOf(fields[layer] ?? to, to));
		expect(steps.map(sizeFormula)).toEqual([
			...['1 + (5 − 1)·1 = 5', '5 + (2 − 1)·1 = 6', '6 + (5 − 1)·2 = 14', '14 + (2 − 1)·2 = 16'],
		]);
		expect(steps.map(jumpFormula)).toEqual(['1·1 = 1', '1·2 = 2', '2·1 = 2', '2·2 = 4']);
		expect(steps.map(startFormula).slice(0, 2)).toEqual(['0 − 2·1 = −2', '−2 − 0·1 = −2']);
	});
});
