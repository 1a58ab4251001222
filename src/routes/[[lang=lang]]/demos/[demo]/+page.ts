import { error } from '@sveltejs/kit';
import { DEMOS, findDemo, loadModelText } from '$lib/demos/registry';
import { LOCALES } from '$lib/i18n/locale';
import type { EntryGenerator, PageLoad } from './$types';

export const csr = false;

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) =>
		DEMOS.map(({ id }) => ({ demo: id, lang: locale === 'en' ? undefined : locale })),
	);

export const load: PageLoad = async ({ params }) => {
	const entry = findDemo(params.demo);
	if (!entry) error(404, `There is no demo "${params.demo}".`);
	const [demo, ModelText] = await Promise.all([
		entry.load(),
		loadModelText(entry.id, params.lang === 'ko' ? 'ko' : 'en'),
	]);
	const { title, about } = entry;
	return { id: entry.id, demo, title, about, asks: entry.asks, ModelText };
};
