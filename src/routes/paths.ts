import { resolve } from '$app/paths';
import type { Locale } from '$lib/i18n/locale';
import type { SiteStrings } from '$lib/i18n/en';

/** The pages of the site as route ids; a page that is not listed cannot be linked to. */
export type PageId =
	| '/[[lang=lang]]'
	| '/[[lang=lang]]/lessons'
	| '/[[lang=lang]]/lessons/[slug]'
	| '/[[lang=lang]]/stills/[slug]'
	| '/[[lang=lang]]/demos'
	| '/[[lang=lang]]/demos/[demo]'
	| '/[[lang=lang]]/lenet'
	| '/[[lang=lang]]/mistakes'
	| '/[[lang=lang]]/calculator'
	| '/[[lang=lang]]/glossary'
	| '/[[lang=lang]]/instructors'
	| '/[[lang=lang]]/instructors/sheets'
	| '/[[lang=lang]]/instructors/embedding'
	| '/[[lang=lang]]/instructors/plans'
	| '/[[lang=lang]]/instructors/plans/[slug]'
	| '/[[lang=lang]]/about';

type NavigationLabel = {
	[Key in keyof SiteStrings]: SiteStrings[Key] extends string ? Key : never;
}[keyof SiteStrings];

/** What the header lists, in order. */
export const NAVIGATION: readonly { page: PageId; label: NavigationLabel }[] = [
	{ page: '/[[lang=lang]]/lessons', label: 'lessons' },
	{ page: '/[[lang=lang]]/demos', label: 'demos' },
	{ page: '/[[lang=lang]]/lenet', label: 'lenet' },
	{ page: '/[[lang=lang]]/calculator', label: 'calculator' },
	{ page: '/[[lang=lang]]/glossary', label: 'glossary' },
	{ page: '/[[lang=lang]]/instructors', label: 'teachers' },
	{ page: '/[[lang=lang]]/about', label: 'about' },
];

/** `resolve` types each route's parameters apart; a table of pages has to treat them alike. */
const resolvePage = resolve as (page: PageId, params: Record<string, string | undefined>) => string;

/** The address of a page in a language, with the base path; `params` are the route's other parameters. */
export function href(page: PageId, locale: Locale, params: Record<string, string | undefined> = {}): string {
	const path = resolvePage(page, { ...params, lang: locale === 'en' ? undefined : locale });
	return path.endsWith('/') ? path : `${path}/`;
}
