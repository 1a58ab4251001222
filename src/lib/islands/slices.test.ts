import { describe, expect, it, vi } from 'vitest';
import { inSlices, putOff } from './slices';

/** What happens in which order; every part lasts as long as it says, by a clock of its own. */
function record() {
	const log: string[] = [];
	let time = 0;
	const part = (name: string, lasts: number, within?: () => void) => () => {
		log.push(name);
		time += lasts;
		within?.();
	};
	const breath = () => {
		log.push('breath');
		return Promise.resolve();
	};
	return { log, part, breath, now: () => time };
}

describe('slices', () => {
	it('come in their order, with a breath where the task has been long', async () => {
		const { log, part, breath, now } = record();
		const begin = part('frame', 40, () => {
			putOff(part('first', 10));
			putOff(part('second', 25));
			putOff(part('third', 5));
		});
		await inSlices(begin, breath, now);
		expect(log).toEqual(['frame', 'breath', 'first', 'second', 'breath', 'third']);
	});

	it('may hold slices themselves, which come last', async () => {
		const { log, part, breath, now } = record();
		const begin = part('frame', 1, () => {
			putOff(part('outer', 1, () => putOff(part('inner', 1))));
			putOff(part('next', 1));
		});
		await inSlices(begin, breath, now);
		expect(log).toEqual(['frame', 'outer', 'next', 'inner']);
	});

	it('fails as a whole, and leaves nothing waiting for another island', async () => {
		const fail = () => {
			throw new Error('no such cell');
		};
		const later = vi.fn();
		const begin = () => {
			putOff(fail);
			putOff(later);
		};
		await expect(inSlices(begin, () => Promise.resolve())).rejects.toThrow('no such cell');
		expect(later).not.toHaveBeenCalled();
		const alone = vi.fn();
		putOff(alone);
		await Promise.resolve();
		expect(alone).toHaveBeenCalledOnce();
	});
});
