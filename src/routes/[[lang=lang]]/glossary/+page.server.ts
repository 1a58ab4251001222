import { glossary } from '../../../content/glossary';
import { listLessons } from '$lib/lessons/catalogue.server';
import type { PageServerLoad } from './$types';

/** The terms in the order of the page's own language; a lesson that is not there yet is not linked. */
export const load: PageServerLoad = ({ params }) => {
	const locale = params.lang === 'ko' ? 'ko' : 'en';
	const collator = new Intl.Collator(locale);
	const lessons = new Map(listLessons(locale).map((lesson) => [lesson.slug, lesson]));
	const terms = glossary
		.map(({ id, word, definition, taught }) => {
			const lesson = lessons.get(taught);
			return {
				...{ id, word, definition: definition[locale] },
				lesson: lesson && { slug: lesson.slug, number: lesson.number, title: lesson.title },
			};
		})
		.sort((a, b) => collator.compare(a.word[locale], b.word[locale]));
	return { terms };
};
