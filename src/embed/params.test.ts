import { describe, expect, it } from 'vitest';
import { DEMOS } from '$lib/demos/registry';
import { messageParams, setParams } from './params';
import { readHostMessage } from './protocol';

const load = () => DEMOS[0].load();

const SET = { ns: 'convoscope', v: 1, id: 'a', type: 'set' };

describe('setParams', () => {
	it('lays new values over the present ones', async () => {
		const demo = await load();
		const cells = [
			[1, 2, 3],
			[4, 5, 6],
			[7, 8, 9],
		];
		const result = setParams(
			demo,
			{ ...demo.defaults, bias: 2 },
			{ n: 3, f: '1', flip: true, kernel: 'identity', cells },
		);
		expect(result).toEqual({
			params: { ...demo.defaults, ...{ bias: 2, n: 3, f: 1, flip: true, kernel: 'identity', cells } },
		});
		expect(setParams(demo, { ...demo.defaults, n: 3, f: 1, cells }, { cells: null })).toMatchObject({
			params: { cells: null },
		});
	});

	it.each([
		[{ f: 99 }],
		[{ f: 2.5 }],
		[{ f: [[1]] }],
		[{ f: null }],
		[{ kernel: 'nothing' }],
		[{ nothing: 1 }],
		[{ constructor: 1 }],
		[{ cells: [1, 2] }],
		[{ cells: [[1], [2, 3]] }],
		[{ cells: [[1e9]] }],
		[{ n: 5, cells: [[1, 2]] }],
	])('changes nothing for %o', async (given) => {
		const demo = await load();
		const result = setParams(demo, demo.defaults, { bias: 1, ...given });
		expect(result).toHaveProperty('problems');
		expect('problems' in result && result.problems.length).toBeGreaterThan(0);
	});

	it('reads back every demo as it was written', async () => {
		for (const entry of DEMOS) {
			const demo = await entry.load();
			const sent = structuredClone(messageParams(demo, demo.defaults));
			expect(readHostMessage({ ...SET, params: sent })).toBeDefined();
			expect(setParams(demo, demo.defaults, sent)).toEqual({ params: demo.defaults });
		}
		expect(DEMOS.length).toBeGreaterThan(6);
	}, 60_000);
});
