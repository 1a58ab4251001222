import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: ['gallery', 'explain', 'magnifier', 'formula', 'hint', 'pictures', 'controls'],
	locks: (locale) => {
		const words = strings[locale];
		return {
			kernel: words.kernel,
			image: words.image,
			norm: words.norm,
			channel: words.channel,
		};
	},
});
