/**
 * Svelte makes an Error object when its runtime starts: the reason that aborted signals give, which this site never reads.
 * An Error notes where it is made, and for that V8 parses the whole runtime a second time before the first figure lives.
 */
import type { Plugin } from 'vite';

const MODULE = /\/svelte\/src\/internal\/client\/constants\.js$/;
const REASON = /new \(class StaleReactionError extends Error \{[\s\S]*?\}\)\(\)/;

/** Puts a plain object in its place. A release of Svelte that words it otherwise ends the build, so that it is looked at. */
export function leanSvelte(): Plugin {
	return {
		name: 'lean-svelte',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: MODULE },
			handler(code) {
				if (!REASON.test(code)) this.error('lean-svelte: the reason is made in another way now');
				return { code: code.replace(REASON, "{ name: 'StaleReactionError' }"), map: null };
			},
		},
	};
}
