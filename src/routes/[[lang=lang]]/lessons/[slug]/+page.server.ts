import { error } from '@sveltejs/kit';
import { sourceList } from '../../../../content/sources';
import { termEntries } from '$lib/lessons/terms';
import { findLesson, lessonSlugs } from '$lib/lessons/catalogue.server';
import { LOCALES } from '$lib/i18n/locale';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) =>
		lessonSlugs.map((slug) => ({ slug, lang: locale === 'en' ? undefined : locale })),
	);

export const load: PageServerLoad = ({ params }) => {
	const locale = params.lang === 'ko' ? 'ko' : 'en';
	const lesson = findLesson(params.slug, locale);
	if (!lesson) error(404, `There is no lesson "${params.slug}".`);
	const { terms, sources, ...rest } = lesson;
	return {
		lesson: rest,
		terms: termEntries(terms, locale),
		sources: sourceList(sources, locale),
	};
};
