import { lessonSlugs } from '$lib/lessons/catalogue.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ firstLesson: lessonSlugs[0] });
