import { demosAskedIn } from '$lib/instructors/sheets/lesson-of';
import { SHEET_LESSONS } from '$lib/instructors/sheets/sheet';
import { listLessons } from '$lib/lessons/catalogue.server';
import type { PageServerLoad } from './$types';

/** The titles of the lessons there are, and of the demos that each one's questions are on. */
export const load: PageServerLoad = ({ params }) => {
	const locale = params.lang === 'ko' ? 'ko' : 'en';
	return {
		titles: Object.fromEntries(
			listLessons(locale).map(({ slug, number, title }) => [slug, `${number}. ${title}`]),
		),
		demos: Object.fromEntries(SHEET_LESSONS.map((lesson) => [lesson, demosAskedIn(lesson, locale)])),
	};
};
