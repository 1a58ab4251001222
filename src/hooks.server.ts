import type { Handle } from '@sveltejs/kit';
import { localeOfPath } from '$lib/i18n/locale';
import { withScripts } from '$lib/islands/scripts.server';
import { withFittingStyles } from '$lib/islands/styles.server';
import { base } from '$app/paths';

/** Writes `<html lang>` and the scripts of islands; on this static site it runs while pages are prerendered. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			withFittingStyles(withScripts(html.replace('%lang%', localeOfPath(event.url.pathname, base)))),
	});
