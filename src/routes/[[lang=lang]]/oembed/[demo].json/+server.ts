import { error, json } from '@sveltejs/kit';
import { oembedOf } from '$lib/demos/oembed';
import { DEMOS, findDemo } from '$lib/demos/registry';
import { LOCALES } from '$lib/i18n/locale';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) =>
		DEMOS.map(({ id }) => ({ demo: id, lang: locale === 'en' ? undefined : locale })),
	);

export const GET: RequestHandler = async ({ params }) => {
	const entry = findDemo(params.demo);
	if (!entry) error(404, `There is no demo "${params.demo}".`);
	const root = __SITE_ORIGIN__ + __BASE_PATH__;
	return json(await oembedOf(entry, params.lang === 'ko' ? 'ko' : 'en', root));
};
