import { defineFrame } from '../frame';
import { schema } from './params';
import { strings } from './strings';

/** What can be left out of this figure, and what can be held fast in it. */
export const frame = defineFrame(schema, {
	parts: ['formula', 'transport', 'hint', 'presets', 'controls', 'experiment'],
	locks: (locale) => {
		const words = strings[locale];
		return {
			input: words.preset,
			kinds: words.shownKinds,
			look: { en: 'Which kind’s cells are pointed out', ko: '칸을 표시할 풀링 종류' }[locale],
			n: words.inputSize,
			f: words.poolSize,
			s: words.stride,
			p: words.padding,
			same: words.same,
			count: words.divisor,
			seed: words.drawAgain,
			dx: words.shiftTitle,
		};
	},
});
