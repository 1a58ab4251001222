import type { Locale } from '$lib/i18n/locale';
import { vizStrings } from '$lib/viz/strings';

/** One decimal, and never 100: the other nine always keep something. */
export const percentIn =
	(locale: Locale) =>
	(share: number): string =>
		vizStrings[locale].percent(Math.min(99.9, 100 * share).toFixed(1));
