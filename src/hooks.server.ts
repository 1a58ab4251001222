import type { Handle } from '@sveltejs/kit';
import { localeOfPath } from '$lib/i18n/locale';
import { base } from '$app/paths';

/** Writes `<html lang>`; on this static site it runs while pages are prerendered. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', localeOfPath(event.url.pathname, base)),
	});
