import { error } from '@sveltejs/kit';
import { LOCALES } from '$lib/i18n/locale';
import { findPlan, listPlans } from '$lib/instructors/plans/catalogue.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) =>
		listPlans(locale).map(({ slug }) => ({ slug, lang: locale === 'en' ? undefined : locale })),
	);

export const load: PageServerLoad = async ({ params }) => {
	const plan = await findPlan(params.slug, params.lang === 'ko' ? 'ko' : 'en');
	if (!plan) error(404, `There is no lesson plan "${params.slug}".`);
	return { plan };
};
