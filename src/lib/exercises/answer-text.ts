/** The right answer as it is written out. */
import type { Locale } from '$lib/i18n/locale';
import { rightAnswer, type AnswerSpec } from './exercise';
import { show } from './format';

/** `14`, `1 · −3`, or the right option's words. */
export function answerText(answer: AnswerSpec, locale: Locale): string {
	const right = rightAnswer(answer);
	if (answer.type === 'choice') return answer.options.find(({ id }) => id === right)?.text[locale] ?? '';
	const shown = (value: number) => show(value, answer.decimals ?? 4);
	return Array.isArray(right) ? right.map(shown).join(' · ') : shown(right as number);
}
