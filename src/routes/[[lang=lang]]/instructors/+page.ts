import { loadFrame } from '$lib/demos/frame';
import { findDemo } from '$lib/demos/registry';
import { FIRST_DEMO } from '$lib/instructors/setup.svelte';
import type { PageLoad } from './$types';

/** The figure the page opens with, so that it is in the prerendered page. */
export const load: PageLoad = async () => {
	const entry = findDemo(FIRST_DEMO);
	if (!entry) throw new Error(`instructors: there is no demo "${FIRST_DEMO}"`);
	const [demo, frame] = await Promise.all([entry.load(), loadFrame(FIRST_DEMO)]);
	return { first: { entry, demo, frame } };
};
