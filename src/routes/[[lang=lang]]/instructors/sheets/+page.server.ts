import { listLessons } from '$lib/lessons/catalogue.server';
import type { PageServerLoad } from './$types';

/** The titles of the lessons there are. */
export const load: PageServerLoad = ({ params }) => ({
	titles: Object.fromEntries(
		listLessons(params.lang === 'ko' ? 'ko' : 'en').map(({ slug, number, title }) => [
			slug,
			`${number}. ${title}`,
		]),
	),
});
