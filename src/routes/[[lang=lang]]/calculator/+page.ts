import { whole } from '$lib/demos/demo';
import { calculator } from '$lib/demos/stack/calculator';

export const csr = false;

export const load = async () => ({ demo: await whole(calculator) });
