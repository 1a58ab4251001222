import { describe, expect, it } from 'vitest';
import { FrameWatch } from './smoothness.svelte';

/** Whether each step of these frames was in time. */
function play(...steps: number[][]): boolean[] {
	const watch = new FrameWatch();
	return steps.map((frames) => {
		for (const ms of frames) watch.frame(ms);
		return watch.endStep();
	});
}

describe('the frames of a step', () => {
	it('are in time though those that compute it are not', () => {
		const step = [16.7, 33, 16.6, 16.7, 50, 16.7];
		expect(play(step, step, step)).toEqual([true, true, true]);
	});

	it('are late when those of the slide are, each step for itself', () => {
		expect(play([16.7, 33, 33, 33, 16.7], [16.7, 16.7, 33])).toEqual([false, true]);
	});

	it('are in time on a display that is slow but regular', () => {
		expect(play([33, 34, 33, 33, 33, 35], [34, 33, 33])).toEqual([true, true]);
	});
});
