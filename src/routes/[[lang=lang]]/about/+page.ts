import { readPageText } from '../../page-texts';
import type { PageLoad } from './$types';

export const csr = false;

export const load: PageLoad = ({ params }) => readPageText('about', params.lang);
