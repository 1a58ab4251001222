import { createContext } from 'svelte';
import type { Demo } from '$lib/demos/demo';

/** A glossary entry as a lesson needs it: both languages' words, the definition in the page's language. */
export interface TermEntry {
	readonly id: string;
	readonly en: string;
	readonly ko: string;
	readonly definition: string;
}

/** What the page gives to the components in its text. Getters, so that a change of language or lesson is followed. */
export interface LessonContext {
	readonly slug: string;
	/** The glossary entries this text uses. */
	readonly terms: Readonly<Record<string, TermEntry>>;
	/** The demos this text uses, loaded. */
	readonly demos: Readonly<Record<string, Demo>>;
	/** Names for the links between words and figures, each once in a page. */
	readonly nextLinkId: () => string;
	/** The address of a term in the glossary. */
	readonly termHref: (id: string) => string;
	/** The address of a demo's own page, without its state. */
	readonly demoHref: (id: string) => string;
}

export const [getLesson, setLesson] = createContext<LessonContext>();
