/** The languages of the site. English lives at `/`, Korean at `/ko/`. */
export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of a path: `/ko` and all below it are Korean, everything else is English. */
export function localeOfPath(pathname: string, base = ''): Locale {
	const path = pathname.slice(base.length);
	return path === '/ko' || path.startsWith('/ko/') ? 'ko' : 'en';
}

/** The same page in another language, as a path without the base: `pathIn('ko', '/lenet/')` is `/ko/lenet/`. */
export function pathIn(locale: Locale, path: string): string {
	const neutral = path === '/ko' ? '/' : path.startsWith('/ko/') ? path.slice(3) : path;
	return locale === 'en' ? neutral : `/${locale}${neutral}`;
}
