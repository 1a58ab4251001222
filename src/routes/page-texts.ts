import type { Component } from 'svelte';

const texts = import.meta.glob<{ default: Component; metadata: Record<string, string> }>(
	'/src/content/pages/*/{en,ko}.md',
);

/** The text of a page that is one (`content/pages/<name>/`), in the language of the route. */
export async function readPageText(name: string, lang: string | undefined) {
	const read = texts[`/src/content/pages/${name}/${lang ?? 'en'}.md`];
	if (!read) throw new Error(`readPageText: no text ${name} for ${lang ?? 'en'}`);
	const { default: Text, metadata } = await read();
	return { Text, metadata };
}
