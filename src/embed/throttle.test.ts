import { expect, it, vi } from 'vitest';
import { Throttle } from './throttle';

it('delivers at most ten a second, the newest last', () => {
	vi.useFakeTimers();
	const delivered: number[] = [];
	const throttle = new Throttle<number>((value) => delivered.push(value), 100);
	for (let i = 0; i < 100; i++) {
		throttle.push(i);
		vi.advanceTimersByTime(10);
	}
	vi.advanceTimersByTime(1000);
	expect(delivered.length).toBeLessThanOrEqual(11);
	expect(delivered[0]).toBe(0);
	expect(delivered.at(-1)).toBe(99);
	throttle.push(7);
	expect(delivered.at(-1)).toBe(7);
	vi.useRealTimers();
});
