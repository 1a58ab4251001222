import { expect, it } from 'vitest';
import { noticesOnce } from './notices';

const notice = (year: number, newline: string) =>
	['/**', ' * @license', ` * Copyright ${year}`, ' */'].join(newline);

it.each(['\n', '\\n'])('keeps every notice once, and all else (lines end with %j)', (newline) => {
	const [one, other] = [notice(2018, newline), notice(2020, newline)];
	const lines = (...all: string[]) => all.join(newline);
	expect(noticesOnce(lines('a()', one, 'b()', '/* a remark */', other, one, 'c()', one))).toBe(
		lines('a()', one, 'b()', '/* a remark */', other, '', 'c()', ''),
	);
});
