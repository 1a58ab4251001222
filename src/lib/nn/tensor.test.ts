import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	at,
	expectShape,
	fromRows,
	imageShape,
	indexOf,
	kernelShape,
	mapTensor,
	offset,
	reshape,
	size,
	tensor,
	toRows,
} from './tensor.ts';

fc.configureGlobal({ seed: 1998 }); // the same cases in every run

describe('size', () => {
	it('multiplies the axes', () => {
		expect(size([32, 32, 3])).toBe(3072);
		expect(size([])).toBe(1);
	});
	it.each([[[2, 0]], [[1.5]], [[-1, 2]], [[NaN]]])('refuses %j', (shape) => {
		expect(() => size(shape)).toThrow('size: expected whole sizes of at least 1, got [');
	});
});

describe('tensor', () => {
	it('is filled with zeros without data', () => {
		expect([...tensor([2, 2]).data]).toEqual([0, 0, 0, 0]);
	});
	it('keeps a Float32Array and copies anything else', () => {
		const data = new Float32Array([1, 2]);
		expect(tensor([2], data).data).toBe(data);
		expect([...tensor([2], [1, 2]).data]).toEqual([1, 2]);
	});
	it('refuses a wrong number of values', () => {
		expect(() => tensor([2, 2], [1, 2, 3])).toThrow('tensor: shape [2, 2] holds 4 values, got 3');
	});
	it.each([NaN, Infinity, -Infinity, 1e39])('refuses %d', (value) => {
		expect(() => tensor([2], [0, value])).toThrow('tensor: expected finite numbers, got');
	});
});

describe('rows', () => {
	it('make an image of one channel and come back', () => {
		const image = fromRows([
			[1, 2, 3],
			[4, 5, 6],
		]);
		expect(image.shape).toEqual([2, 3, 1]);
		expect(toRows(image)).toEqual([
			[1, 2, 3],
			[4, 5, 6],
		]);
	});
	it('take one channel of several', () => {
		expect(toRows(tensor([1, 2, 3], [1, 2, 3, 4, 5, 6]), 2)).toEqual([[3, 6]]);
	});
	it('must be there and of equal length', () => {
		expect(() => fromRows([])).toThrow('fromRows: expected at least one row');
		expect(() => fromRows([[]])).toThrow('fromRows: expected at least one row');
		expect(() => fromRows([[1, 2], [3]])).toThrow('fromRows: expected 2 numbers in row 1, got 1');
	});
});

describe('at', () => {
	const volume = tensor(
		[2, 3, 4],
		Array.from({ length: 24 }, (_, index) => index),
	);
	it('reads with the last axis fastest', () => {
		expect(at(volume, 1, 2, 3)).toBe(23);
		expect(at(volume, 1, 0, 0)).toBe(12);
		expect(at(volume, 0, 1, 0)).toBe(4);
	});
	it('refuses what lies outside', () => {
		expect(() => at(volume, 0, 3, 0)).toThrow('at: index 3 is outside axis 1 of size 3');
		expect(() => at(volume, -1, 0, 0)).toThrow('at: index -1 is outside axis 0');
		expect(() => at(volume, 0.5, 0, 0)).toThrow('at: index 0.5');
		expect(() => at(volume, 0, 0)).toThrow('at: expected 3 indices, got 2');
	});
	it('finds its way back: indexOf is the inverse of offset', () => {
		const shapes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(shapes, fc.nat(), (shape, any) => {
				const position = any % size(shape);
				expect(offset(shape, indexOf(shape, position))).toBe(position);
			}),
		);
		expect(() => indexOf([2, 2], 4)).toThrow('indexOf: position 4 is outside a tensor of 4 values');
	});
});

describe('mapTensor and reshape', () => {
	it('keep shape or values', () => {
		expect([...mapTensor(tensor([3], [1, 2, 3]), (x, i) => x * 10 + i).data]).toEqual([10, 21, 32]);
		expect(reshape(tensor([2, 3]), [6]).shape).toEqual([6]);
	});
	it('refuse what does not work', () => {
		expect(() => reshape(tensor([2, 3]), [5])).toThrow('reshape: 6 values cannot take the shape [5] of 5');
		expect(() => mapTensor(tensor([1]), () => 1 / 0)).toThrow('expected finite numbers');
	});
});

describe('shape checks', () => {
	it('name the caller and what came', () => {
		expect(() => imageShape('conv2d', tensor([2, 2]))).toThrow(
			'conv2d: expected an image [height, width, channels], got shape [2, 2]',
		);
		expect(() => kernelShape('conv2d', tensor([2, 2]))).toThrow('conv2d: expected a kernel');
		expect(() => expectShape('dense', 'a bias', [3], [4])).toThrow(
			'dense: expected a bias of shape [4], got [3]',
		);
		expect(imageShape('x', tensor([1, 2, 3]))).toEqual([1, 2, 3]);
		expect(kernelShape('x', tensor([1, 2, 3, 4]))).toEqual([1, 2, 3, 4]);
	});
});
