import { DEMOS } from '$lib/demos/registry';
import type { PageLoad } from './$types';

export const csr = false;

/** Asked for as every page asks for demos: a static import would keep the demo's styles from the other pages. */
export const load: PageLoad = async ({ data }) => ({ ...data, convolution: await DEMOS[0].load() });
