/** What a page that understands oEmbed is told about a demo (oembed.com, version 1.0, type "rich"). */
import { pathIn, type Locale } from '$lib/i18n/locale';
import { embedFrameDefaults } from './embed';
import type { DemoEntry } from './registry';
import { shareStrings } from './share-strings';
import { addressesOf, iframeSnippet, USUAL_HEIGHT } from './take';

/** The width a host is told; the frame itself takes what it gets. */
const USUAL_WIDTH = 720;
/** Seconds for which a host may keep the answer: a day. */
const CACHE_AGE = 86_400;

export interface OEmbed {
	version: '1.0';
	type: 'rich';
	title: string;
	provider_name: string;
	provider_url: string;
	cache_age: number;
	width: number;
	height: number;
	html: string;
}

/** Where a demo's answer lies, below the site's root. */
export const oembedPath = (id: string, locale: Locale) => pathIn(locale, `/oembed/${id}.json`);

/**
 * The answer for a demo in its plain state. A static file cannot honour `maxwidth` and `maxheight`, nor know the query of
 * the page that was asked for. `root` is the site's address, as far as the build was told it.
 */
export async function oembedOf(entry: DemoEntry, locale: Locale, root: string): Promise<OEmbed> {
	const demo = await entry.load();
	const state = { params: demo.defaults, frame: embedFrameDefaults };
	const addresses = addressesOf(root, locale, { id: entry.id, demo }, state);
	const title = entry.title[locale];
	return {
		...{ version: '1.0', type: 'rich', title },
		...{ provider_name: 'Convoscope', provider_url: root + pathIn(locale, '/'), cache_age: CACHE_AGE },
		...{ width: USUAL_WIDTH, height: USUAL_HEIGHT },
		html: iframeSnippet(addresses, {
			...{ title, height: USUAL_HEIGHT },
			linkText: shareStrings[locale].linkText(title),
		}),
	};
}
