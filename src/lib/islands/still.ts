import { getContext, setContext } from 'svelte';

/**
 * Two pages with the same figures in the same order: on one they come to life, on the other they stand still, for paper and
 * for readers without scripts. The living one does not carry them twice: on a slow line its scripts would wait behind them.
 */
export interface Stills {
	/** the page where they stand still; ends with a slash */
	readonly href: string;
	/** whether that is this page */
	readonly areHere: boolean;
	/** Called by each figure, in the order of the page: how many there are so far, itself included. */
	readonly count: () => number;
	/** what a link to a figure says, by its title */
	readonly label: (title: string) => string;
}

const KEY = Symbol('stills');
export const setStills = (stills: Stills) => setContext(KEY, stills);
/** Nothing on a page that has no twin. */
export const getStills = (): Stills | undefined => getContext(KEY);

/** The place of a still figure on its page. */
export const stillId = (number: number): string => `still-${number}`;

const TITLE = /<p id="[^"]*-title"[^>]*>([^<]*)/;

/** A figure's title, out of its HTML. */
export const titleOf = (figure: string): string => TITLE.exec(figure)?.[1] ?? '';
