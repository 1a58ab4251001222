import { readPageText } from '../../../../page-texts';
import type { PageLoad } from './$types';

export const csr = false;

export const load: PageLoad = async ({ params, data }) => ({
	...data,
	...(await readPageText('embedding-developers', params.lang)),
});
