import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from './announcer';

describe('Announcer', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('says the first at once, then at most one a second, and of those in between the newest', () => {
		const said: string[] = [];
		const announcer = new Announcer((message) => said.push(message));
		for (const message of ['one', 'two', 'three']) announcer.say(message);
		expect(said).toEqual(['one']);
		vi.advanceTimersByTime(1000);
		expect(said).toEqual(['one', 'three']);
		vi.advanceTimersByTime(5000);
		announcer.say('four');
		expect(said).toEqual(['one', 'three', 'four']);
	});
});
