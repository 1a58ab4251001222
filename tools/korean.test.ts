/** What every Korean sentence of the site keeps to: one word for a thing, one way of speaking, particles that fit. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = [
	...readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`),
	'README.ko.md',
].filter((file) => /\.(md|ts|svelte)$/.test(file) && !file.includes('.test.'));
const lines = files.flatMap((file) =>
	readFileSync(file, 'utf8')
		.split('\n')
		.map((text, index) => ({ text, where: `${file}:${index + 1}` }))
		.filter(({ text }) => /[가-힣]/.test(text)),
);

const RULES: readonly (readonly [string, RegExp])[] = [
	[
		'a particle after a computed word comes from withParticle()',
		/\}(은|는|을|를|과|와|로|으로|이|가)(?=[ ,.`'])/,
	],
	[
		'no sentence leaves the particle open',
		/은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|와\(과\)|과\(와\)|\(으\)로/,
	],
	['requests are 하십시오, not 하세요', /[가-힣]세요(?![가-힣])/],
	['a feature is 특성, not 특징', /특징/],
	['a parameter is 파라미터', /(?<!\()매개변수/],
	['test data is 테스트, not 시험', /시험 ?(데이터|이미지|숫자|용)/],
	['max pooling is 최대 풀링', /최댓값 풀링/],
	['a skip connection is 스킵 연결', /건너뛰는 갈래/],
	['arrow keys are 방향키', /화살표 ?키|'화살표'/],
	['a lesson is 강', /\d과에서|이 단원/],
	['Korean writes the percent sign close', /\d %(?=[^'`]*[가-힣])/],
];

describe('the Korean of the site', () => {
	it('is found', () => {
		expect(lines.length).toBeGreaterThan(1000);
	});

	it.each(RULES)('%s', (_, wrong) => {
		expect(lines.filter(({ text }) => wrong.test(text)).map(({ where, text }) => `${where} ${text}`)).toEqual(
			[],
		);
	});
});
