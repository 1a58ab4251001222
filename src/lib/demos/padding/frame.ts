import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: [
		'input',
		'output',
		'reads',
		'formula',
		'layers',
		'transport',
		'hint',
		'presets',
		'mode',
		'controls',
		'numbers',
	],
	locks: (locale) => {
		const words = strings[locale];
		return {
			image: words.image,
			filter: words.filter,
			mode: words.mode,
			pad: words.rule,
			p: words.padding,
			n: words.inputSize,
			f: words.filterSize,
			s: words.stride,
			layers: words.layers,
		};
	},
});
