import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: ['formula', 'transport', 'hint', 'presets', 'controls', 'sizes'],
	locks: (locale) => {
		const words = strings[locale];
		return {
			image: words.image,
			kernel: words.kernel,
			n: words.inputSize,
			f: words.kernelSize,
			s: words.stride,
			p: words.padding,
			d: words.dilation,
			bias: words.bias,
			flip: words.flip,
		};
	},
});
