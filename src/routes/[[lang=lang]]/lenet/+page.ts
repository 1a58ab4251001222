import type { PageLoad } from './$types';

export const csr = false;

const pages = import.meta.glob<typeof import('*.md')>('/src/content/pages/lenet/*.md');

export const load: PageLoad = async ({ params }) => {
	const read = pages[`/src/content/pages/lenet/${params.lang ?? 'en'}.md`];
	if (!read) throw new Error(`lenet: no text for ${params.lang ?? 'en'}`);
	const { default: Text, metadata } = await read();
	return { Text, metadata };
};
