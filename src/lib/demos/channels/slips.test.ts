import { describe, expect, it } from 'vitest';
import { windowTerms } from '$lib/nn/conv';
import { tensor } from '$lib/nn/tensor';
import { cellSlip, countSlip, mapsSlip } from './slips';

describe('mapsSlip', () => {
	const layer = { d: 3, k: 6, side: 28 };
	it.each([
		[3, 'depth-is-input'],
		[18, 'depth-multiplied'],
		[1, 'one-map'],
		[28, 'side-of-map'],
		[784, 'side-of-map'],
		[6, undefined],
		[17, undefined],
	])('takes %d for %s', (given, name) => {
		expect(mapsSlip(layer, given)).toBe(name);
	});
});

describe('countSlip', () => {
	// 32×32×3, ten 5×5 filters, S = 1, P = 2: 76·10 = 760
	const layer = { f: 5, d: 3, k: 10, side: 32 };
	it.each([
		[760, undefined],
		[750, 'forgot-biases'],
		[260, 'forgot-channels'],
		[250, 'forgot-channels'],
		[76, 'forgot-filters'],
		[75, 'forgot-filters'],
		[780, 'bias-per-channel'],
		[751, 'one-bias-in-all'],
		[750 + 10 * 1024, 'bias-per-place'],
		[290, 'added-channels'],
		[750 * 1024, 'multiply-adds'],
		[760 * 1024, 'not-shared'],
		[12345, undefined],
	])('takes %d for %s', (given, name) => {
		expect(countSlip(layer, given)).toBe(name);
	});
});

describe('cellSlip', () => {
	// one 1×2 window over two channels: inputs 2, 3 and 5, 1; weights 4, −1 and 1, 7; bias 2
	const sum = windowTerms(
		tensor([1, 2, 2], [2, 5, 3, 1]),
		tensor([1, 2, 2, 1], [4, 1, -1, 7]),
		tensor([1], [2]),
		{ row: 0, column: 0, filter: 0 },
	);
	const question = { ...sum, others: [40] };

	it('adds channels and one bias', () => {
		expect(sum.channels.map((channel) => channel.sum)).toEqual([5, 12]);
		expect(sum.total).toBe(19);
	});

	it.each([
		[19, undefined],
		[17, 'no-bias'],
		[15, 'no-bias'],
		[21, 'bias-per-channel'],
		[7, 'one-channel'],
		[12, 'one-channel'],
		[14, 'one-channel'],
		[10.5, 'averaged'],
		[9.5, 'averaged'],
		// 5 and 20 − 1 = 19 with the first channel's weights
		[26, 'first-kernel-for-all'],
		[40, 'other-filter'],
		// 8 + 3 + 5 + 7
		[25, 'signs-ignored'],
		[13, 'sum-of-window'],
		[1234, undefined],
	])('takes %d for %s', (given, name) => {
		expect(cellSlip(question, given)).toBe(name);
	});

	it('has no slips of channels where there is one', () => {
		const one = windowTerms(tensor([1, 1, 1], [2]), tensor([1, 1, 1, 1], [4]), tensor([1], [1]), {
			...{ row: 0, column: 0, filter: 0 },
		});
		expect(cellSlip({ ...one, others: [] }, 8)).toBe('no-bias');
	});
});
