import { expect, it } from 'vitest';
import { onlyLocale } from './one-locale';

it('keeps one language and drops what only the other used', () => {
	const code = `(function(){
		const english = { hello: 'Hello', title: { en: 'Title', ko: '제목' } };
		const korean = { hello: '안녕', inner: { en: 'inside', ko: '안' } };
		const words = { en: english, ko: korean };
		const more = { ko: () => '더', en: () => 'more' };
		const three = { en: 1, ko: 2, ja: 3 };
		globalThis.said = (l) => [words[l].hello, more[l](), three.ko, words[l].title?.[l]];
	})()`;
	const run = (text: string) => {
		new Function(text)();
		return (globalThis as unknown as { said: (locale: string) => unknown[] }).said;
	};
	const english = onlyLocale(code, 'en');
	expect(english).not.toMatch(/[가-힣]/);
	expect(run(english)('en')).toEqual(['Hello', 'more', 2, 'Title']);
	const korean = onlyLocale(code, 'ko');
	expect(korean).not.toMatch(/Hello|more/);
	expect(run(korean)('ko')).toEqual(['안녕', '더', 2, undefined]);
	expect(() => onlyLocale('const', 'en')).toThrow('onlyLocale');
});
