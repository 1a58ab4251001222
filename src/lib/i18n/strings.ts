import { createContext } from 'svelte';
import type { Locale } from './locale';

/** One value for every language: a missing one is a type error. */
export type Localised<T> = Record<Locale, T>;

/** The strings of a component or demo: English gives the shape, Korean must have all of it. */
export function defineStrings<T>(strings: { en: T; ko: NoInfer<T> }): Localised<T> {
	return strings;
}

export { siteStrings } from './site';

const [readLocale, writeLocale] = createContext<() => Locale>();

/** Called once by the layout; everything below reads the language with `locale()`. */
export const setLocale = writeLocale;

/** The page's language as a getter: call it inside `$derived` or markup, so that it follows a language switch. */
export function getLocale(): () => Locale {
	return readLocale();
}
