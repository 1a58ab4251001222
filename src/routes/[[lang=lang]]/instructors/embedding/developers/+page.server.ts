import { listDemoNames } from '$lib/instructors/demo-names';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	demos: await listDemoNames(params.lang === 'ko' ? 'ko' : 'en'),
});
