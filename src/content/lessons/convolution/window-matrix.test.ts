import { describe, expect, it } from 'vitest';
import { windowProduct } from './window-matrix';

describe('windowProduct', () => {
	it('is the worked example: nine windows of nine numbers, 4 3 4 / 2 4 3 / 2 3 4', () => {
		const { windows, weights, outputs, side } = windowProduct({});
		expect(windows).toHaveLength(9);
		expect(windows[0]).toEqual([1, 1, 1, 0, 1, 1, 0, 0, 1]);
		expect(weights.flat()).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1]);
		expect(outputs.flat()).toEqual([4, 3, 4, 2, 4, 3, 2, 3, 4]);
		expect(side).toBe(3);
	});

	it('is a matrix product, whatever the figure shows', () => {
		const cells = [1, 2, 3, 4].map((a) => [5, -1, 2, 7].map((b) => a * b));
		const weights = [
			[1, 2],
			[3, -4],
		];
		for (const flip of [false, true]) {
			const product = windowProduct({ n: 4, f: 2, s: 2, p: 1, bias: -1.5, cells, weights, flip });
			const column = product.weights.flat();
			const byHand = product.windows.map(
				(row) => row.reduce((sum, value, i) => sum + value * (column[i] ?? 0), 0) - 1.5,
			);
			expect(product.outputs.flat()).toEqual(byHand);
		}
	});
});
