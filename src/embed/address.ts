import { withoutSecret } from '$lib/demos/embed';
import type { Locale } from '$lib/i18n/locale';

/** Where this page lies, for tests too. */
export type Place = Pick<Location, 'href' | 'protocol' | 'search' | 'hash'>;

/**
 * The site's own page of the demo, in the same language. `/embed/<id>/` and `/ko/embed/<id>/` lie as deep as
 * `/demos/<id>/` and `/ko/demos/<id>/`; a file on a disk knows the site only if the build knew where it would live.
 */
export function demoPage(id: string, locale: Locale, place: Place): URL | undefined {
	if (/^https?:$/.test(place.protocol)) return new URL(`../../demos/${id}/`, place.href);
	if (!__SITE_ORIGIN__) return undefined;
	return new URL(`${__BASE_PATH__}/${locale === 'en' ? '' : 'ko/'}demos/${id}/`, __SITE_ORIGIN__);
}

/** The state of a demo as an address on the site, or nothing where the site is not known. */
export function addressOnSite(
	page: URL | undefined,
	{ search, hash }: { search: string; hash: string },
): string {
	if (!page) return '';
	const url = new URL(page);
	url.search = search;
	url.hash = withoutSecret(hash);
	return url.href;
}

/**
 * The address that decides what is shown. A file saved with a state has no query of its own: it carries one in the
 * attributes `data-search` and `data-hash` of `<html>`.
 */
export function openedPlace(place: Place, kept: Readonly<Partial<Record<string, string>>>): Place {
	const { href, protocol, search, hash } = place;
	if (search || hash) return { href, protocol, search, hash };
	return { href, protocol, search: kept.search ?? '', hash: kept.hash ?? '' };
}
