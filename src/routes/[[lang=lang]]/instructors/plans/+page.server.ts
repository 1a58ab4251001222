import { listPlans } from '$lib/instructors/plans/catalogue.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({
	plans: listPlans(params.lang === 'ko' ? 'ko' : 'en'),
});
