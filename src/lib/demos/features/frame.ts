import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: ['parts', 'layer', 'digit', 'controls'],
	locks: (locale) => {
		const { part, theDigit, secondChoice } = strings[locale];
		return { part, digit: theDigit, with: secondChoice };
	},
});
