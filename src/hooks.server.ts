import type { Handle } from '@sveltejs/kit';
import { localeOfPath } from '$lib/i18n/locale';
import { withoutSpare } from '$lib/islands/spare.server';
import { withScripts, withFigureAwaited } from '$lib/islands/scripts.server';
import { withFittingStyles } from '$lib/islands/styles.server';
import { base } from '$app/paths';

/** Writes `<html lang>`, and what islands need and no more; on this static site it runs while pages are prerendered. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = withoutSpare(html.replace('%lang%', localeOfPath(event.url.pathname, base)));
			return withFittingStyles(withScripts(withFigureAwaited(page)));
		},
	});
