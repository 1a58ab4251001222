import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: ['parts', 'curve', 'softmax', 'layers', 'formula', 'map', 'functions', 'presets', 'controls'],
	locks: (locale) => {
		const words = strings[locale];
		return {
			fn: words.fn,
			x: words.point,
			slope: words.showSlope,
			map: words.map,
			b: words.bias,
			cells: `${words.map}: ${words.custom}`,
			t: words.temperature,
			scores: words.logits,
			between: words.between,
			weights: words.weights,
		};
	},
});
