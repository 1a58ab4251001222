import { loadDemos } from '$lib/lessons/demos';
import type { PageLoad } from './$types';

/** Words are HTML and stay HTML; figures are islands (`lib/islands`). */
export const csr = false;

const texts = import.meta.glob<typeof import('*.md')>('/src/content/lessons/*/{en,ko}.md');

/** The words in one language and the demos they use: both are fetched at once, and nothing of the other lessons. */
export const load: PageLoad = async ({ params, data }) => {
	const path = `/src/content/lessons/${params.slug}/${params.lang ?? 'en'}.md`;
	const read = texts[path];
	if (!read) throw new Error(`lesson: no text at ${path}`);
	const [text, demos] = await Promise.all([read(), loadDemos(data.lesson.demos)]);
	return { ...data, Text: text.default, demos };
};
