import { describe, expect, it, vi } from 'vitest';
import { inSlices, putOff } from './slices';

/** Where parts stand: nothing is asked of it here. */
const here = {} as Element;
const below = {} as Element;

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
			putOff(part('first', 10), here);
			putOff(part('second', 25), here);
			putOff(part('third', 5), here);
		});
		await inSlices(begin, { breath, now });
		expect(log).toEqual(['frame', 'breath', 'first', 'second', 'breath', 'third']);
	});

	it('may hold slices themselves, which come last', async () => {
		const { log, part, breath, now } = record();
		const begin = part('frame', 1, () => {
			putOff(
				part('outer', 1, () => putOff(part('inner', 1), here)),
				here,
			);
			putOff(part('next', 1), here);
		});
		await inSlices(begin, { breath, now });
		expect(log).toEqual(['frame', 'outer', 'next', 'inner']);
	});

	it('do what can wait when all else is done, and after a breath', async () => {
		const { log, part, now } = record();
		let breathe = () => {};
		const breath = () => new Promise<void>((resolve) => (breathe = resolve));
		const begin = part('frame', 1, () => {
			putOff(part('waits', 1), below);
			putOff(part('first', 1), here);
			putOff(part('waits too', 1), below);
			putOff(part('second', 1), here);
		});
		const { rest } = await inSlices(begin, { breath, now, canWait: (at) => at === below });
		expect(log).toEqual(['frame', 'first', 'second']);
		breathe();
		await rest;
		expect(log).toEqual(['frame', 'first', 'second', 'waits', 'waits too']);
	});

	it('tell of a failure in what waited', async () => {
		const { breath } = record();
		const begin = () =>
			putOff(() => {
				throw new Error('no such cell');
			}, below);
		const { rest } = await inSlices(begin, { breath, canWait: () => true });
		await expect(rest).rejects.toThrow('no such cell');
	});

	it('fails as a whole, and leaves nothing waiting for another island', async () => {
		const fail = () => {
			throw new Error('no such cell');
		};
		const later = vi.fn();
		const begin = () => {
			putOff(fail, here);
			putOff(later, here);
		};
		await expect(inSlices(begin, { breath: () => Promise.resolve() })).rejects.toThrow('no such cell');
		expect(later).not.toHaveBeenCalled();
		const alone = vi.fn();
		putOff(alone, here);
		await Promise.resolve();
		expect(alone).toHaveBeenCalledOnce();
	});
});
