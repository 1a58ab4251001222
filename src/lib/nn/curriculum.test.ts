/** The worked numbers of the lessons, lesson by lesson, as the functions that the pages call compute them. */
import { describe, expect, it } from 'vitest';
import { activate, softmax } from './activation.ts';
import { describeNetwork, LENET5, type Layer } from './architecture.ts';
import { conv2d, im2col, windowTerms } from './conv.ts';
import { convCounts, denseCounts } from './counts.ts';
import { crossEntropy, oneHot } from './loss.ts';
import { pad, readCounts } from './pad.ts';
import { globalAveragePool, pool2d } from './pool.ts';
import { receptiveBox, receptiveFields } from './receptive-field.ts';
import { axisOutput, conv2dShape, outputSize, unreadIndices } from './shape.ts';
import { fromRows, reshape, size, tensor, toRows } from './tensor.ts';

const exact = (inputSize: number, kernelSize: number, stride = 1, padding = 0) =>
	outputSize({ inputSize, kernelSize, stride, padding, convention: 'exact' });

const exercise: Layer[] = [
	{ kind: 'conv', filters: 6, kernelSize: 3 },
	{ kind: 'pool', mode: 'max', poolSize: 2 },
	{ kind: 'conv', filters: 16, kernelSize: 4 },
	{ kind: 'pool', mode: 'max', poolSize: 2 },
	{ kind: 'flatten' },
	{ kind: 'dense', units: 10 },
];

describe('1 why convolution', () => {
	it('flattens 32×32×3 to 3,072 numbers: 30,720 weights and 10 biases for 10 outputs', () => {
		expect(size([32, 32, 3])).toBe(3072);
		expect(denseCounts(3072, 10)).toMatchObject({ weights: 30720, biases: 10 });
	});
	it('has 3.7 times fewer weights and fifteen times more work than a dense layer on 64×64×3', () => {
		const cnn = describeNetwork([64, 64, 3], exercise).totals;
		const plain = describeNetwork([64, 64, 3], [{ kind: 'flatten' }, { kind: 'dense', units: 10 }]).totals;
		expect([cnn.weights, plain.weights]).toEqual([33058, 122880]);
		expect((plain.weights / cnn.weights).toFixed(1)).toBe('3.7');
		expect([cnn.multiplyAdds, plain.multiplyAdds]).toEqual([1858312, 122880]);
		expect(Math.round(cnn.multiplyAdds / plain.multiplyAdds)).toBe(15);
	});
});

describe('2 convolution', () => {
	const image = fromRows([
		[1, 1, 1, 0, 0],
		[0, 1, 1, 1, 0],
		[0, 0, 1, 1, 1],
		[0, 0, 1, 1, 0],
		[0, 1, 1, 0, 0],
	]);
	const kernel = tensor([3, 3, 1, 1], [1, 0, 1, 0, 1, 0, 1, 0, 1]);
	it('gives 4 3 4 / 2 4 3 / 2 3 4, the first from nine products', () => {
		expect(toRows(conv2d(image, kernel))).toEqual([
			[4, 3, 4],
			[2, 4, 3],
			[2, 3, 4],
		]);
		const { channels, total } = windowTerms(image, kernel, undefined, { row: 0, column: 0, filter: 0 });
		expect(channels[0]?.terms.map((term) => term.product)).toEqual([1, 0, 1, 0, 1, 0, 0, 0, 1]);
		expect(total).toBe(4);
	});
	it('needs 5·5·3 + 1 = 76 numbers per filter over RGB, one row of 75 per window', () => {
		expect(convCounts({ kernelSize: 5, inChannels: 3, filters: 1, outputSize: 1 }).parameters).toBe(76);
		expect(im2col(tensor([32, 32, 3]), 5).shape).toEqual([28 * 28, 75]);
	});
});

describe('3 stride and output size', () => {
	it('N = 7, F = 3: 5, 3, and no whole number at S = 3', () => {
		expect([exact(7, 3, 1), exact(7, 3, 2)]).toEqual([5, 3]);
		expect(() => exact(7, 3, 3)).toThrow('2.33');
		const floor = axisOutput({ inputSize: 7, kernelSize: 3, stride: 3 });
		expect([floor.size, unreadIndices(floor)]).toEqual([2, [6]]);
		expect(outputSize({ inputSize: 7, kernelSize: 3, stride: 3, convention: 'same' })).toBe(3);
	});
	it('28×28×1, F = 4, S = 2, P = 1, K = 64 -> 14×14×64', () => {
		expect(conv2dShape([28, 28, 1], 4, 64, { stride: 2, padding: 1, convention: 'exact' }).shape).toEqual([
			14, 14, 64,
		]);
	});
});

describe('4 padding', () => {
	it('shrinks 32 -> 28 -> 24 -> 20 without it', () => {
		expect(exact(32, 5)).toBe(28);
		expect(exact(28, 5)).toBe(24);
		expect(exact(24, 5)).toBe(20);
	});
	it('reads corners once and the centre F² times', () => {
		const reads = toRows(readCounts(32, 5).input);
		expect([reads[0]?.[0], reads[31]?.[31], reads[16]?.[16]]).toEqual([1, 1, 25]);
	});
	it('keeps the size with 1 for 3×3 and 2 for 5×5; 7×7 becomes 9×9 inside', () => {
		expect([exact(7, 3, 1, 1), exact(7, 5, 1, 2)]).toEqual([7, 7]);
		expect(pad(tensor([7, 7, 1]), 1).shape).toEqual([9, 9, 1]);
		expect(pad(tensor([28, 28, 1]), 2).shape).toEqual([32, 32, 1]);
	});
});

describe('5 channels and filters', () => {
	it('gives one map per filter, however deep the input', () => {
		expect(conv2dShape([32, 32, 3], 5, 1).shape).toEqual([28, 28, 1]);
		expect(conv2dShape([32, 32, 3], 5, 6).shape).toEqual([28, 28, 6]);
		expect(conv2dShape([32, 32, 3], 5, 10, { padding: 2 }).shape).toEqual([32, 32, 10]);
		expect(conv2dShape([56, 56, 64], 1, 32).shape).toEqual([56, 56, 32]);
	});
	it('has (F·F·D + 1)·K parameters: 760, 2,080, 26 against 20', () => {
		const parameters = (kernelSize: number, inChannels: number, filters: number) =>
			convCounts({ kernelSize, inChannels, filters, outputSize: 1 }).parameters;
		expect([parameters(5, 3, 10), parameters(1, 64, 32)]).toEqual([760, 2080]);
		expect([parameters(5, 1, 1), 2 * parameters(3, 1, 1)]).toEqual([26, 20]);
		const field = (...sizes: number[]) =>
			receptiveFields(
				sizes.map((kernelSize) => ({ kernelSize })),
				28,
			).at(-1);
		expect(field(3, 3)).toEqual(field(5));
	});
	it('sums three channels of 2×2 and adds one bias, for two filters', () => {
		const volume = tensor([2, 2, 3], [1, 0, 2, 2, 1, 0, 0, 1, 1, 1, 2, 0]); // channels 12/01, 01/12, 20/10
		const first = [1, 0, 1, 0, 1, 0, -1, 0, 1, 1, 0, 0]; // per cell, per channel
		const second = [0, 1, 0, 1, 0, 0, 0, 0, 2, 0, -1, 1];
		const kernel = tensor(
			[2, 2, 3, 2],
			first.flatMap((weight, index) => [weight, second[index] as number]),
		);
		const bias = tensor([2], [1, -1]);
		const sums = (filter: number) => {
			const { channels, total } = windowTerms(volume, kernel, bias, { row: 0, column: 0, filter });
			return [...channels.map((channel) => channel.sum), total];
		};
		// filter 0: 1·1+2·0+0·(−1)+1·1 = 2;  0·0+1·1+1·0+2·0 = 1;  2·1+0·0+1·1+0·0 = 3;  +1 = 7
		expect(sums(0)).toEqual([2, 1, 3, 7]);
		// filter 1: 1·0+2·1+0·0+1·0 = 2;  0·1+1·0+1·0+2·(−1) = −2;  2·0+0·0+1·2+0·1 = 2;  −1 = 1
		expect(sums(1)).toEqual([2, -2, 2, 1]);
		expect([...conv2d(volume, kernel, bias).data]).toEqual([7, 1]);
	});
});

describe('6 pooling', () => {
	it('[[4, 2], [1, 3]] -> 4, 2.5, 1', () => {
		const modes = (['max', 'average', 'min'] as const).map(
			(mode) =>
				pool2d(
					fromRows([
						[4, 2],
						[1, 3],
					]),
					{ mode, poolSize: 2 },
				).data[0],
		);
		expect(modes).toEqual([4, 2.5, 1]);
	});
	it('the 4×4 -> 6 8 / 3 4, 3.25 5.25 / 2 2, 1 2 / 1 0', () => {
		const image = fromRows([
			[1, 1, 2, 4],
			[5, 6, 7, 8],
			[3, 2, 1, 0],
			[1, 2, 3, 4],
		]);
		const pooled = (mode: 'max' | 'average' | 'min') => toRows(pool2d(image, { mode, poolSize: 2 }));
		expect(pooled('max')).toEqual([
			[6, 8],
			[3, 4],
		]);
		expect(pooled('average')).toEqual([
			[3.25, 5.25],
			[2, 2],
		]);
		expect(pooled('min')).toEqual([
			[1, 2],
			[1, 0],
		]);
		expect([...globalAveragePool(image).data]).toEqual([50 / 16]);
	});
});

describe('7 activations', () => {
	it('turns ten logits into numbers that sum to 1', () => {
		const p = softmax([2, 1, 0, -1, 0.5, 3, -2, 0, 1, 0]);
		expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
		expect(p.indexOf(Math.max(...p))).toBe(5);
	});
	it('stacks linear layers into one, and bent ones not', () => {
		const stacked = (x: number) => 3 * (2 * x + 1) - 4;
		expect([-1, 0, 2].map(stacked)).toEqual([-1, 0, 2].map((x) => 6 * x - 1));
		const bent = (x: number) => 3 * activate('relu', 2 * x + 1) - 4;
		expect(bent(-2)).not.toBe(6 * -2 - 1);
	});
});

describe('8 LeNet-5', () => {
	it('has 156, 2,416, 48,120, 10,164 and 850: 61,706', () => {
		const { layers, totals } = describeNetwork(LENET5.inputShape, LENET5.layers);
		const learned = layers.flatMap((layer) =>
			layer.status === 'fits' && layer.parameters > 0 ? layer.parameters : [],
		);
		expect(learned).toEqual([156, 2416, 48120, 10164, 850]);
		expect(totals.parameters).toBe(61706);
	});
});

describe('9 receptive fields', () => {
	const stack = [
		{ kernelSize: 5 },
		{ kernelSize: 2, stride: 2 },
		{ kernelSize: 5 },
		{ kernelSize: 2, stride: 2 },
		{ kernelSize: 5 },
	];
	it('5, 6, 14, 16, 32 on 32×32', () => {
		expect(receptiveFields(stack, 32).map((field) => field.vertical.size)).toEqual([5, 6, 14, 16, 32]);
		expect(receptiveBox(stack, 4, 0, 0, 32).clipped).toEqual({ top: 0, left: 0, bottom: 31, right: 31 });
	});
});

describe('12 training', () => {
	it('has labels of ten numbers, and a loss of −log p', () => {
		expect([...oneHot(7, 10).data].indexOf(1)).toBe(7);
		const logits = [1, 2, 3];
		expect(crossEntropy(logits, 1)).toBeCloseTo(-Math.log(softmax(logits)[1] as number), 12);
	});
	it('makes 784 columns of an image and an image of 784 columns', () => {
		expect(reshape(tensor([784]), [28, 28, 1]).shape).toEqual([28, 28, 1]);
	});
});
