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
 * browser makes a pair of functions for each: a tenth of the time in which a figure comes to life. Only the one is asked for,
 * and once.
 */
const setters: Change = {
	file: /\/svelte\/src\/internal\/client\/dom\/elements\/attributes\.js$/,
	from: /function get_setters\(element\) \{[\s\S]*?\n\}/,
	to: `function get_setters(element) {
	var cache_key = element.getAttribute('is') || element.nodeName;
	var known = setters_cache.get(cache_key);
	if (!known) setters_cache.set(cache_key, (known = new Map()));
	return {
		has(key) {
			if (!known.has(key)) known.set(key, this.find(key));
			return known.get(key);
		},
		find(key) {
			if (key === 'innerHTML' || key === 'textContent' || key === 'innerText') return false;
			for (var proto = element; proto !== Element.prototype; proto = get_prototype_of(proto)) {
				if (Object.getOwnPropertyDescriptor(proto, key)?.set) return true;
			}
			return false;
		}
	};
}`,
};

const CHANGES = [reason, setters];

export function leanSvelte(): Plugin {
	return {
		name: 'lean-svelte',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: CHANGES.map(({ file }) => file) },
			handler(code, id) {
				const change = CHANGES.find(({ file }) => file.test(id));
				if (!change?.from.test(code)) this.error(`lean-svelte: ${id} is worded in another way now`);
				return { code: code.replace(change.from, change.to), map: null };
			},
		},
	};
}
