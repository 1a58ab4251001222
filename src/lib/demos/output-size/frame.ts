import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: [
		'formula',
		'strip',
		'planes',
		'transport',
		'rules',
		'costs',
		'code',
		'presets',
		'controls',
		'counts',
		'stride',
		'padding',
		'dilation',
	],
	locks: (locale) => {
		const words = strings[locale];
		return {
			...{ n: words.inputSize, f: words.kernelSize, s: words.stride, p: words.padding, d: words.dilation },
			...{ c: words.channels, k: words.filters, rule: words.rulesTitle, apart: words.apart },
		};
	},
});
