import type { SourceId } from '../../content/sources';
import type { Localised } from '$lib/i18n/strings';

/** What a lesson says about itself in `meta.ts`; everything in words is in `en.md` and `ko.md`. */
export interface LessonMeta {
	/** Its place in the course, counted from 1. */
	readonly order: number;
	/** Slugs of the lessons a reader should know first. */
	readonly prerequisites: readonly string[];
	/** Ids of the demos its text uses (`lib/demos/registry.ts`): they are loaded with the page. */
	readonly demos: readonly string[];
	/** What the lesson rests on (`content/sources.ts`) and what was taken from it. */
	readonly sources: readonly { readonly id: SourceId; readonly taken: Localised<string> }[];
}

/** One heading with an id. */
export interface SectionEntry {
	readonly id: string;
	readonly title: string;
	readonly depth: number;
}

/** What the Markdown plugin found in a text (`tools/markdown/remark-sections.js`). */
export interface TextContents {
	readonly sections: readonly SectionEntry[];
	readonly minutes: number;
	readonly formulas: number;
	readonly terms: readonly string[];
	readonly demos: readonly string[];
}

/** A lesson text's front matter and contents. */
export interface LessonText {
	readonly title: string;
	readonly summary: string;
	readonly contents: TextContents;
}

/** A lesson in a list: enough to link to it. */
export interface LessonEntry {
	readonly slug: string;
	readonly number: number;
	readonly title: string;
	readonly summary: string;
	readonly minutes: number;
	readonly sectionIds: readonly string[];
	/** Only prerequisites that exist. */
	readonly prerequisites: readonly { readonly slug: string; readonly title: string }[];
}

/** Reads what mdsvex exports as `metadata`. Throws, naming the file, when title or summary is missing. */
export function readLessonText(file: string, metadata: Readonly<Record<string, unknown>>): LessonText {
	const { title, summary, contents } = metadata;
	if (typeof title !== 'string' || !title) throw new Error(`${file}: the front matter has no title`);
	if (typeof summary !== 'string' || !summary) throw new Error(`${file}: the front matter has no summary`);
	if (typeof contents !== 'object' || !contents) throw new Error(`${file}: was not read by remark-sections`);
	return { title, summary, contents: contents as TextContents };
}
