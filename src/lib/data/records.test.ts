import { expect, it } from 'vitest';
import { checksum } from './checksum.js';
import { decodeMistakes, encodeMistakes, loadMistakes } from './mistakes.js';
import { loadPatches, patchSide } from './patches.js';
import { RecordReader, RecordWriter } from './records.js';

it('reads back what was written', () => {
	const bytes = new RecordWriter().u16(60_000).u8(7).f32(-0.25).raw([0, 255]).bytes;
	expect([...bytes.slice(0, 2)]).toEqual([0x60, 0xea]);
	const file = new RecordReader(bytes.buffer);
	expect([file.u16(), file.u8(), file.f32(), ...file.greys(2)]).toEqual([60_000, 7, -0.25, 0, 1]);
});

it('gives mistakes back, and refuses a file in which one byte differs', () => {
	const pixels = new Uint8Array(784).fill(51);
	const one = { testIndex: 8325, label: 0, predicted: 6, probability: 0.75, ofLabel: 0.125 };
	const bytes = encodeMistakes([{ ...one, pixels }]);
	const manifest = { byteLength: bytes.length, sha256: checksum(bytes), weights: '', testIndices: [8325] };
	const { image, ...rest } = decodeMistakes(bytes.buffer, manifest)[0] ?? { image: null };
	expect(rest).toEqual(one);
	expect(image?.[0]).toBeCloseTo(0.2, 6);
	const altered = bytes.slice();
	altered[100] = 52;
	expect(() => decodeMistakes(altered.buffer, manifest)).toThrow('SHA-256');
});

it('fails by kind when a file is missing or another one', async () => {
	const missing = async () => new Response('', { status: 404 });
	const page = async () => new Response('<!doctype html>');
	await expect(loadMistakes('/m', missing)).rejects.toMatchObject({ code: 'not-found' });
	await expect(loadPatches('/p', page)).rejects.toMatchObject({ code: 'integrity' });
});

it('knows how much a unit of each layer sees', () => {
	expect([patchSide('c1'), patchSide('s2'), patchSide('c3'), patchSide('s4')]).toEqual([5, 6, 14, 16]);
});
