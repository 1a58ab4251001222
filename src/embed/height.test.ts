import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeightReporter } from './height';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const CALM = 1000;

describe('HeightReporter', () => {
	it('grows at once and shrinks when it is calm', () => {
		const told: number[] = [];
		const heights = new HeightReporter((height) => told.push(height));
		heights.measure(600, 500.2);
		heights.measure(600, 800);
		heights.measure(600, 300);
		expect(told).toEqual([501, 800]);
		vi.advanceTimersByTime(CALM);
		expect(told).toEqual([501, 800, 300]);
	});

	it('stays within 120 and 4000', () => {
		const told: number[] = [];
		const heights = new HeightReporter((height) => told.push(height));
		heights.measure(600, 10);
		heights.measure(600, 90_000);
		expect(told).toEqual([120, 4000]);
	});

	it('says nothing twice', () => {
		const told: number[] = [];
		const heights = new HeightReporter((height) => told.push(height));
		for (let i = 0; i < 50; i++) heights.measure(600 + i, 500);
		vi.advanceTimersByTime(CALM);
		expect(told).toEqual([500]);
		heights.repeat();
		expect(told).toEqual([500, 500]);
	});

	/** A host whose scroll bar comes and goes with the height: narrower means higher. */
	it('comes to rest in a host that moves with it', () => {
		const told: number[] = [];
		let isNarrow = false;
		const heights = new HeightReporter((height) => {
			told.push(height);
			isNarrow = !isNarrow;
		});
		heights.measure(600, 500);
		for (let turn = 0; turn < 100; turn++) {
			heights.measure(isNarrow ? 585 : 600, isNarrow ? 520 : 500);
			vi.advanceTimersByTime(CALM);
		}
		expect(told.length).toBeLessThan(12);
		expect(told.at(-1)).toBe(520);
	});

	it('follows a real change of width again', () => {
		const told: number[] = [];
		const heights = new HeightReporter((height) => told.push(height));
		for (const [width, height] of Array.from({ length: 50 }, (_, i) => [
			i % 2 ? 400 : 700,
			i % 2 ? 900 : 500,
		])) {
			heights.measure(width ?? 0, height ?? 0);
			vi.advanceTimersByTime(CALM);
		}
		expect(told).toHaveLength(50);
	});
});
