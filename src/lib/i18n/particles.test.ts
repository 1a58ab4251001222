import { describe, expect, it } from 'vitest';
import { withParticle } from './particles';

describe('the particle that fits the sound before it', () => {
	it.each([
		['0은', '1은', '2는', '3은', '4는', '5는', '6은', '7은', '8은', '9는'],
		['10은', '12는', '100은', '1,000은', '0.5는', '0.83은', '−4는', '(−3)은', '12%는'],
		['채널은', '필터는', '커널은', '맵은', 'C1은', 'S2는', 'C3은', 'S4는', 'C5는', 'F6은', 'N은', 'ReLU는'],
	])('은/는: %s, %s, %s …', (...right) => {
		for (const each of right) expect(withParticle(each.slice(0, -1), '은/는')).toBe(each);
	});

	it('이/가, 을/를 and 과/와 go the same way', () => {
		expect([2, 3].map((word) => withParticle(word, '이/가'))).toEqual(['2가', '3이']);
		expect([2, 3].map((word) => withParticle(word, '을/를'))).toEqual(['2를', '3을']);
		expect([2, 3].map((word) => withParticle(word, '과/와'))).toEqual(['2와', '3과']);
	});

	it('으로/로: ㄹ takes 로, as an open syllable does', () => {
		const words = [0, 1, 2, 3, 6, 7, 8, 9, '서울', '창', '필터'];
		expect(words.map((word) => withParticle(word, '으로/로'))).toEqual([
			'0으로',
			'1로',
			'2로',
			'3으로',
			'6으로',
			'7로',
			'8로',
			'9로',
			'서울로',
			'창으로',
			'필터로',
		]);
	});
});
