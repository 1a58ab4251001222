/**
 * Two things Svelte's runtime does that keep a figure from coming to life. A release of Svelte that words either otherwise ends
 * the build, so that it is looked at.
 */
import type { Plugin } from 'vite';

interface Change {
	/** the module, within Svelte's client */
	file: RegExp;
	from: RegExp;
	to: string;
}

/**
 * It makes an Error object when it starts: the reason that aborted signals give, which this site never reads. An Error notes
 * where it is made, and for that V8 parses the whole runtime a second time before the first figure lives.
 */
const reason: Change = {
	file: /\/svelte\/src\/internal\/client\/constants\.js$/,
	from: /new \(class StaleReactionError extends Error \{[\s\S]*?\}\)\(\)/,
	to: "{ name: 'StaleReactionError' }",
};

/**
 * To know whether one property of an element can be set it lists all that can, for every kind of element anew, and the
 * browser makes a pair of functions for each: a tenth of the time in which a figure comes to life. Only the one is asked for.
 */
const setters: Change = {
	file: /\/svelte\/src\/internal\/client\/dom\/elements\/attributes\.js$/,
	from: /function get_setters\(element\) \{[\s\S]*?\n\}/,
	to: `function get_setters(element) {
	return {
		has(key) {
			if (key === 'innerHTML' || key === 'textContent' || key === 'innerText') return false;
			for (var proto = element; proto !== Element.prototype; proto = get_prototype_of(proto)) {
				if (Object.getOwnPropertyDescriptor(proto, key)?.set) return true;
			}
			return false;
		}
	};
}`,
};

export function leanSvelte(): Plugin {
	return {
		name: 'lean-svelte',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: [reason.file, setters.file] },
			handler(code, id) {
				const { from, to } = reason.file.test(id) ? reason : setters;
				if (!from.test(code)) this.error(`lean-svelte: this is worded in another way now: ${String(from)}`);
				return { code: code.replace(from, to), map: null };
			},
		},
	};
}
