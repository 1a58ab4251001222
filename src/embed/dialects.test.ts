import { expect, it } from 'vitest';
import { heightMessages, slideTurn, wordPressSecret } from './dialects';

it('finds the secret of WordPress wherever it was appended', () => {
	expect(wordPressSecret('#?secret=abCD123456')).toBe('abCD123456');
	expect(wordPressSecret('#s=1.AA.00000000#?secret=abCD123456')).toBe('abCD123456');
	for (const hash of ['', '#s=1.AA.00', '#?secret=', '#?secret=<script>', '#?secret=a b', '#secret=abc']) {
		expect(wordPressSecret(hash)).toBeUndefined();
	}
});

it('tells a height in the words of Canvas, and of WordPress where it asked', () => {
	expect(heightMessages(400, '')).toEqual([{ subject: 'lti.frameResize', height: 400 }]);
	expect(heightMessages(400, '#?secret=abc')).toEqual([
		{ subject: 'lti.frameResize', height: 400 },
		{ message: 'height', value: 400, secret: 'abc' },
	]);
});

it('knows when a slide comes and goes', () => {
	expect(['slide:start', 'slide:stop', 'slide:other', {}, null].map(slideTurn)).toEqual([
		...['start', 'stop', undefined, undefined, undefined],
	]);
});
