import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. Without a digit in the link, readers still draw. */
export const frame = defineFrame(schema, {
	parts: ['pad', 'maps', 'bars', 'detail'],
	locks: (locale) => {
		const words = strings[locale];
		return { digit: words.testDigits, unit: words.openUnit, large: words.large };
	},
});
