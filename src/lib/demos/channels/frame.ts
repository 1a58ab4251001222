import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: [
		'formula',
		'transport',
		'volume',
		'count',
		'layers',
		'hint',
		'presets',
		'controls',
		'compare',
		'stacks',
	],
	locks: (locale) => {
		const words = strings[locale];
		return {
			n: words.inputSize,
			d: words.depth,
			k: words.filterCount,
			f: words.kernelSize,
			s: words.stride,
			p: words.padding,
			seed: words.newNumbers,
			compare: words.compare,
			cells: `${words.input}: ${words.numbers}`,
			weights: `${words.filterCount}: ${words.numbers}`,
			biases: { en: 'Biases', ko: '편향' }[locale],
		};
	},
});
