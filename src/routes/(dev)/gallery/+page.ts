import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** The playground of components: in development only. It is neither prerendered nor shown by a built site. */
export const prerender = false;
export const ssr = false;

export const load: PageLoad = async () => {
	// The build replaces DEV by `false` and leaves the gallery out.
	if (import.meta.env.DEV) return { Gallery: (await import('./Gallery.svelte')).default };
	error(404, 'The gallery is part of development only.');
};
