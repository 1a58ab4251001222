import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_MESSAGE, readHostMessage } from './protocol';

const envelope = { ns: 'convoscope', v: 1, id: 'a' };

describe('readHostMessage', () => {
	it.each([
		{ ...envelope, type: 'hello', nonce: 'n' },
		{ ...envelope, type: 'get' },
		{ ...envelope, type: 'reset' },
		{ ...envelope, type: 'play' },
		{ ...envelope, type: 'pause' },
		{
			...envelope,
			type: 'set',
			params: { f: 3, kernel: 'ones', flip: true, kinds: ['max'], cells: [[1, 2]] },
		},
		{ ...envelope, type: 'set', params: { cells: null } },
		{ ...envelope, type: 'subscribe', topics: ['change', 'event'] },
	])('takes $type', (message) => {
		expect(readHostMessage(message)).toBe(message);
	});

	const cyclic: Record<string, unknown> = { ...envelope, type: 'set', params: {} };
	cyclic.params = { f: cyclic };
	it.each([
		undefined,
		null,
		0,
		'slide:start',
		[],
		{},
		{ ...envelope, ns: 'other', type: 'get' },
		{ ...envelope, v: 2, type: 'get' },
		{ ...envelope, v: '1', type: 'get' },
		{ ...envelope, id: undefined, type: 'get' },
		{ ...envelope, id: '', type: 'get' },
		{ ...envelope, id: 'x'.repeat(65), type: 'get' },
		{ ...envelope, id: { toString: () => 'a' }, type: 'get' },
		{ ...envelope, type: 'eval' },
		{ ...envelope, type: 'constructor' },
		{ ...envelope, type: '__proto__' },
		{ ...envelope, type: ['get'] },
		{ ...envelope, type: 'hello' },
		{ ...envelope, type: 'hello', nonce: 7 },
		{ ...envelope, type: 'set' },
		{ ...envelope, type: 'set', params: [1] },
		{ ...envelope, type: 'set', params: { f: { valueOf: 1 } } },
		{ ...envelope, type: 'set', params: { f: NaN } },
		{ ...envelope, type: 'set', params: { cells: [[1, '2']] } },
		{ ...envelope, type: 'set', params: { cells: [[Infinity]] } },
		{ ...envelope, type: 'subscribe', topics: 'change' },
		{ ...envelope, type: 'subscribe', topics: ['everything'] },
		{ ...envelope, type: 'subscribe', topics: Array(9).fill('change') },
		{ ...envelope, type: 'get', more: 'x'.repeat(LONGEST_MESSAGE) },
		{ ...envelope, type: 'set', params: { f: 'x'.repeat(LONGEST_MESSAGE) } },
		{ ...envelope, type: 'get', more: new Map() },
		{ ...envelope, type: 'get', more: new Uint8Array(10) },
		cyclic,
	])('drops hostile message %#', (message) => {
		expect(readHostMessage(message)).toBeUndefined();
	});

	it('never throws and takes nothing that is not of the protocol', () => {
		const almost = fc.record(
			{
				ns: fc.constantFrom<unknown>('convoscope', 'x', 1),
				v: fc.constantFrom<unknown>(1, 2, '1'),
				id: fc.anything(),
				type: fc.oneof(fc.constantFrom('hello', 'set', 'get', 'subscribe'), fc.anything()),
				params: fc.anything({ withBigInt: true, withMap: true, withDate: true }),
				topics: fc.anything(),
				nonce: fc.anything(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(almost, (data) => {
				const message = readHostMessage(data);
				if (!message) return;
				expect(message).toMatchObject({ ns: 'convoscope', v: 1, id: expect.any(String) });
				if (message.type === 'set') expect(message.params).toBeTypeOf('object');
			}),
			{ numRuns: 2000 },
		);
		expect(
			readHostMessage({
				get ns() {
					throw new Error('a trap');
				},
			}),
		).toBeUndefined();
	});
});
