/** Every demo as its page shows it before any script runs; loaded by the build. */
import { render } from 'svelte/server';
import { DEMOS } from '$lib/demos/registry';
import type { Locale } from '$lib/i18n/locale';
import EmbedFrame from './EmbedFrame.svelte';
import { EmbedSession } from './session.svelte';
import { embedStrings } from './strings';

export { pageHtml } from './page';
export { LOCALES, pathIn } from '$lib/i18n/locale';

export const IDS: readonly string[] = DEMOS.map(({ id }) => id);

/** What the file of one demo in one language says. */
export async function prerender(id: string, locale: Locale) {
	const entry = DEMOS.find((candidate) => candidate.id === id);
	if (!entry) throw new Error(`prerender: there is no demo "${id}"`);
	const demo = await entry.load();
	const title = entry.title[locale];
	const session = new EmbedSession({ demo, id, locale });
	const { body } = render(EmbedFrame, { props: { session, locale, title, asks: entry.asks } });
	return {
		...{ locale, title, about: entry.about[locale], needsScript: embedStrings[locale].needsScript },
		// The page is mounted afresh: the marks by which a page would be hydrated are of no use.
		body: body.replaceAll(/<!--.*?-->/g, ''),
	};
}
