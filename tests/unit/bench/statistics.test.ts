import { describe, expect, it } from 'vitest';
import { Metrics } from '../../bench/metrics';
import { blockingTime, cumulativeShift, quantile, summarise } from '../../bench/statistics';

describe('quantile', () => {
	it('interpolates between neighbours', () => {
		expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
		expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
		expect(quantile([7], 0.95)).toBe(7);
	});
	it('leaves its argument as it was', () => {
		const values = [3, 1, 2];
		quantile(values, 0.5);
		expect(values).toEqual([3, 1, 2]);
	});
	it('says what it expected', () => {
		expect(() => quantile([], 0.5)).toThrow('expected at least one value, got none');
		expect(() => quantile([1], 95)).toThrow('expected a share from 0 to 1, got 95');
	});
});

describe('summarise', () => {
	it('gives median and range', () => {
		expect(summarise([5, 1, 9])).toEqual({ median: 5, min: 1, max: 9, count: 3 });
		expect(summarise([])).toBeNull();
	});
});

describe('blockingTime', () => {
	it('counts what lies beyond 50 ms', () => {
		expect(blockingTime([[1000, 120]], 0, 5000)).toBe(70);
	});
	it('counts of a task only what comes after the first paint', () => {
		expect(blockingTime([[900, 200]], 1000, 5000)).toBe(50);
	});
	it('leaves out what ends before the paint or begins after the end', () => {
		const tasks = [
			[100, 400],
			[6000, 300],
		] as const;
		expect(blockingTime(tasks, 1000, 5000)).toBe(0);
	});
});

describe('cumulativeShift', () => {
	it('adds shifts of one window and keeps the worst window', () => {
		const shifts = [
			[0, 0.1],
			[900, 0.1],
			[3000, 0.15],
		] as const;
		expect(cumulativeShift(shifts)).toBeCloseTo(0.2);
	});
	it('ends a window after five seconds', () => {
		const shifts = Array.from({ length: 8 }, (_, i) => [i * 900, 0.1] as const);
		expect(cumulativeShift(shifts)).toBeCloseTo(0.6);
	});
	it('is 0 where nothing moved', () => {
		expect(cumulativeShift([])).toBe(0);
	});
});

describe('Metrics', () => {
	it('leaves out what could not be measured', () => {
		const metrics = new Metrics();
		metrics.addAll('load', { fcp: 10, ready: null, lcp: undefined, cls: NaN });
		expect(metrics.toJSON()).toEqual({ values: { 'load.fcp': [10] }, remarks: [] });
	});
	it('gives the ratio of medians', () => {
		const metrics = new Metrics();
		for (const value of [10, 30, 20]) metrics.add('ours', value);
		metrics.add('theirs', 4);
		expect(metrics.ratio('ours', 'theirs')).toBe(5);
		expect(metrics.ratio('ours', 'nobody')).toBeNull();
	});
	it('keeps a remark once', () => {
		const metrics = new Metrics();
		metrics.remark('missing');
		metrics.remark('missing');
		expect(metrics.remarks).toEqual(['missing']);
	});
});
