/** What a lesson's Markdown holds, for comparing two languages: found in the syntax tree, not in the raw text. */
import { compile } from 'mdsvex';
import type { Literal, Node } from 'unist';
import { visit } from 'unist-util-visit';
import { mdsvexOptions } from './options.js';
import { remarkKatex } from './remark-katex.js';

/** A component in the text: its name, and its attributes as they are written (`{…}` without the braces, quotes kept off). */
export interface Tag {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
}

export interface Scan {
	readonly frontMatter: Readonly<Record<string, unknown>>;
	readonly sections: readonly { id: string; title: string; depth: number }[];
	readonly tags: readonly Tag[];
	readonly formulas: number;
	/** The states given to `linkFigure(…)`, by the name of the constant. */
	readonly links: Readonly<Record<string, string>>;
	/** Running text, without code, formulas and tags. */
	readonly words: string;
	/** What Markdown left as it was typed: `$…$` or `**…**`. */
	readonly raw: readonly string[];
}

/** Reads a lesson's text. Throws what the build would throw: bad TeX, a heading without an id. */
export async function scanLesson(text: string, filename: string): Promise<Scan> {
	const found = { tags: [] as Tag[], formulas: 0, words: [] as string[], fm: {} as Record<string, unknown> };
	const collect = () => (tree: Node, file: { data: { fm?: Record<string, unknown> } }) => {
		found.fm = file.data.fm ?? {};
		visit(tree, (node) => {
			const value = 'value' in node ? String((node as Literal).value) : '';
			// A tag whose attributes hold spaces in braces is text to Markdown, any other is HTML.
			if (node.type === 'html' || node.type === 'text') found.tags.push(...readTags(value));
			if (node.type === 'math' || node.type === 'inlineMath') found.formulas += 1;
			if (node.type === 'text') found.words.push(value.replace(/<[^>]*>/g, ' '));
		});
	};
	const plugins = mdsvexOptions.remarkPlugins ?? [];
	const beforeMaths = plugins.filter((plugin) => plugin !== remarkKatex);
	const result = await compile(text, {
		...mdsvexOptions,
		remarkPlugins: [...beforeMaths, collect, remarkKatex],
		filename: `/content/lessons/${filename}`,
	});
	const { contents, ...frontMatter } = found.fm;
	const { sections } = contents as { sections: Scan['sections'] };
	return {
		...{ frontMatter, sections, tags: found.tags, formulas: found.formulas },
		links: readLinks(text),
		words: found.words.join('\n'),
		raw: leftRaw(result?.code ?? ''),
	};
}

/** The components opened in a piece of Svelte markup, with their attributes. */
export function readTags(markup: string): Tag[] {
	return [...markup.matchAll(/<([A-Z][A-Za-z]*)/g)].map((match) => ({
		name: match[1] ?? '',
		attributes: readAttributes(markup, match.index + match[0].length),
	}));
}

function readAttributes(markup: string, from: number): Record<string, string> {
	const attributes: Record<string, string> = {};
	let at = from;
	for (;;) {
		const name = /^\s+([A-Za-z][\w:-]*)(=?)/.exec(markup.slice(at));
		if (!name) return attributes;
		at += name[0].length;
		if (!name[2]) {
			attributes[name[1] as string] = 'true';
			continue;
		}
		const end = valueEnd(markup, at);
		attributes[name[1] as string] = markup
			.slice(at + 1, end - 1)
			.replace(/\s+/g, ' ')
			.trim();
		at = end;
	}
}

/** Past the end of `"…"`, `'…'` or `{…}`, braces counted. */
function valueEnd(markup: string, from: number): number {
	const opening = markup[from];
	if (opening !== '{') return markup.indexOf(opening ?? '"', from + 1) + 1;
	let depth = 0;
	for (let at = from; at < markup.length; at++) {
		if (markup[at] === '{') depth += 1;
		if (markup[at] === '}' && --depth === 0) return at + 1;
	}
	return markup.length;
}

function readLinks(text: string): Record<string, string> {
	const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
	const calls = script.matchAll(/const\s+(\w+)\s*=\s*linkFigure\(([\s\S]*?)\)\s*;/g);
	return Object.fromEntries(
		[...calls].map(([, name = '', state = '']) => [name, state.replace(/\s+/g, ' ').trim()]),
	);
}

/** What is left of Markdown in compiled markup once scripts, rendered maths, code and attributes are taken out. */
function leftRaw(code: string): string[] {
	const markup = code
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/\{@html "(?:[^"\\]|\\.)*"\}/g, '')
		.replace(/\{@html `[\s\S]*?`\}/g, '')
		.replace(/<code[\s\S]*?<\/code>/g, '')
		.replace(/=\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
	return [...markup.matchAll(/\$\$|\$[^$\n]+\$|\*\*[^*\n]+\*\*/g)].map(([raw]) => raw);
}
