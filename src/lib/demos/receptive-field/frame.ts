import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: ['view', 'cone', 'image', 'rows', 'digits', 'hint', 'presets', 'controls'],
	locks: (locale) => {
		const words = strings[locale];
		return {
			view: words.view,
			net: words.begin,
			n: words.side,
			layer: words.shownLayer,
			unit: words.settings,
			axis: words.axis,
			picture: words.picture,
			map: words.mapOf,
			images: words.averagedOver,
			share: words.outlined,
			digit: { en: 'Digit', ko: '숫자' }[locale],
		};
	},
});
