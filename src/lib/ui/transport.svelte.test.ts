import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { smoothness } from './smoothness.svelte';
import { renderIn } from './testing';
import { Transport, type FrameClock } from './transport.svelte';
import TransportView from './Transport.svelte';

/** Frames that come when the test says so. */
class TestClock implements FrameClock {
	now = 0;
	waiting = new Map<number, (timestamp: number) => void>();
	#next = 1;

	request(callback: (timestamp: number) => void): number {
		this.waiting.set(this.#next, callback);
		return this.#next++;
	}

	cancel(handle: number): void {
		this.waiting.delete(handle);
	}

	/** Lets so many milliseconds pass in frames of 10 ms. */
	advance(milliseconds: number): void {
		for (let passed = 0; passed < milliseconds; passed += 10) this.frame(10);
	}

	frame(lasts: number): void {
		this.now += lasts;
		const callbacks = [...this.waiting.values()];
		this.waiting.clear();
		for (const callback of callbacks) callback(this.now);
	}
}

function make({ count = 9, index = 0, reducedMotion = false } = {}) {
	const clock = new TestClock();
	const transport = new Transport({ count: () => count, index, clock, reducedMotion: () => reducedMotion });
	return { clock, transport };
}

describe('Transport', () => {
	it('does nothing unasked', () => {
		const { clock, transport } = make();
		clock.advance(5000);
		expect(transport.index).toBe(0);
		expect(clock.waiting.size).toBe(0);
	});

	it('plays one and a half steps a second, and stops at the end', () => {
		const { clock, transport } = make({ count: 4 });
		transport.play();
		clock.advance(1400);
		expect(transport.index).toBe(2);
		clock.advance(5000);
		expect(transport.index).toBe(3);
		expect(transport.playing).toBe(false);
		expect(clock.waiting.size).toBe(0);
	});

	it('notices a step with late frames, not late frames of several plays', () => {
		const lose = vi.spyOn(smoothness, 'lose').mockImplementation(() => undefined);
		const { clock, transport } = make();
		for (let plays = 0; plays < 4; plays++) {
			transport.play();
			clock.advance(50);
			clock.frame(40);
			transport.pause();
		}
		transport.play();
		clock.advance(700);
		expect(lose).not.toHaveBeenCalled();
		for (let late = 0; late < 4; late++) clock.frame(40);
		clock.advance(700);
		expect(lose).toHaveBeenCalledOnce();
		lose.mockRestore();
	});

	it('takes the speed as a multiple, and reduced motion as a limit of one step a second', () => {
		const quick = make();
		quick.transport.speed = 4;
		quick.transport.play();
		quick.clock.advance(1020);
		expect(quick.transport.index).toBe(6);

		const calm = make({ reducedMotion: true });
		calm.transport.speed = 4;
		calm.transport.play();
		calm.clock.advance(2050);
		expect(calm.transport.index).toBe(2);
	});

	it('starts over from the end, pauses on a step by hand, and stays inside', () => {
		const { transport } = make({ count: 3, index: 2 });
		transport.play();
		expect(transport.index).toBe(0);
		transport.stepForward();
		expect(transport.playing).toBe(false);
		expect(transport.index).toBe(1);
		transport.seek(99);
		expect(transport.index).toBe(2);
		transport.stepForward();
		expect(transport.index).toBe(2);
		transport.seek(-1);
		expect(transport.index).toBe(0);
	});

	it('has a valid step after the sequence has shrunk', () => {
		let count = $state(9);
		const transport = new Transport({ count: () => count, index: 8 });
		count = 4;
		expect(transport.index).toBe(3);
		expect(transport.atEnd).toBe(true);
	});
});

describe('Transport.svelte', () => {
	it('is worked by its buttons, by keyboard and by the scrub bar', async () => {
		const { transport } = make({ count: 3 });
		const { screen } = await renderIn('en', TransportView, { transport });
		const forward = screen.getByRole('button', { name: 'One step forward' });
		await forward.click();
		expect(transport.index).toBe(1);
		await userEvent.keyboard('{Enter}');
		expect(transport.index).toBe(2);
		await expect.element(forward).toHaveAttribute('aria-disabled', 'true');
		await screen.getByRole('button', { name: 'One step back' }).click();
		expect(transport.index).toBe(1);
		const scrub = screen.getByRole('slider', { name: 'Step' });
		await expect.element(scrub).toHaveAttribute('aria-valuetext', 'Step 2 of 3');
		await screen.getByRole('button', { name: 'To the start' }).click();
		expect(transport.index).toBe(0);
	});

	it('says play or pause, whichever it would do, and speaks Korean', async () => {
		const { transport } = make();
		const { screen } = await renderIn('ko', TransportView, { transport });
		await screen.getByRole('button', { name: '재생' }).click();
		expect(transport.playing).toBe(true);
		await screen.getByRole('button', { name: '일시 정지' }).click();
		flushSync();
		expect(transport.playing).toBe(false);
	});

	it('stops when it leaves the page', async () => {
		const { clock, transport } = make();
		const { screen } = await renderIn('en', TransportView, { transport });
		transport.play();
		await screen.unmount();
		expect(transport.playing).toBe(false);
		expect(clock.waiting.size).toBe(0);
	});
});
