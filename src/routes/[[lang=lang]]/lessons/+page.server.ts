import { listLessons } from '$lib/lessons/catalogue.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({
	lessons: listLessons(params.lang === 'ko' ? 'ko' : 'en'),
});
