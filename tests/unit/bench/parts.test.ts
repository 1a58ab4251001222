import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerTimes } from '../../bench/browser/paint-recorder';
import { kindOf } from '../../bench/browser/requests';
import { interactionTimes } from '../../bench/measures/control';
import { parseOptions } from '../../bench/options';
import { selfSignedCertificate } from '../../bench/site/certificate';

describe('parseOptions', () => {
	it('measures everything three times unless told otherwise', () => {
		const { sections, runs, dir } = parseOptions([]);
		expect([...sections]).toEqual(['load', 'lenet', 'ask', 'anim', 'memory', 'compute']);
		expect([runs, dir]).toEqual([3, 'build']);
	});
	it('takes a choice', () => {
		const options = parseOptions(['--only', 'load,compute', '--quick', '--json', 'a.json']);
		expect([...options.sections]).toEqual(['load', 'compute']);
		expect(options).toMatchObject({ runs: 1, quick: true, json: 'a.json', markdown: undefined });
	});
	it('refuses what it does not know', () => {
		expect(() => parseOptions(['--only', 'speed'])).toThrow('got "speed"');
		expect(() => parseOptions(['--runs', '0'])).toThrow('got 0');
		expect(() => parseOptions(['--fast'])).toThrow();
	});
});

describe('answerTimes', () => {
	it('takes for each move the first repaint after it', () => {
		const moves = [
			{ at: 100, toldAt: 104, frameEndAt: 116 },
			{ at: 150, toldAt: 160, frameEndAt: 166 },
			{ at: 200, toldAt: 201, frameEndAt: null },
		];
		expect(answerTimes({ moves, paints: [102, 120, 182] })).toEqual({
			fromInput: [20, 32],
			fromHandler: [16, 22],
		});
	});
});

describe('interactionTimes', () => {
	it('takes the longest event of each interaction and adds the unreported', () => {
		const events = [
			[1, 24],
			[1, 40],
			[2, 16],
		] as const;
		expect(interactionTimes(events, 4)).toEqual([40, 16, 8, 8]);
	});
});

describe('kindOf', () => {
	it.each([
		['/a.wasm', 'fetch', 'application/wasm', 'wasm'],
		['/lenet/', 'document', 'text/html', 'html'],
		['/a.js', 'other', 'text/javascript', 'js'],
		['/a.woff2', 'other', 'font/woff2', 'font'],
		['/weights.bin', 'fetch', 'application/octet-stream', 'data'],
	])('%s (%s, %s) is %s', (path, requested, type, kind) => {
		expect(kindOf(path, requested, type)).toBe(kind);
	});
});

describe('selfSignedCertificate', () => {
	it('is a certificate for 127.0.0.1, signed by its own key', () => {
		const { cert } = selfSignedCertificate();
		const read = new X509Certificate(cert);
		expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
		expect(read.verify(read.publicKey)).toBe(true);
	});
});
