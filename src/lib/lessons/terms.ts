import { glossary, type GlossaryTerm } from '../../content/glossary';
import type { Locale } from '$lib/i18n/locale';
import type { TermEntry } from './context';

const byId: ReadonlyMap<string, GlossaryTerm> = new Map(glossary.map((term) => [term.id, term]));

/** The entries of these ids in one language. Throws, naming it, for an id that is not in the glossary. */
export function termEntries(ids: readonly string[], locale: Locale): Record<string, TermEntry> {
	return Object.fromEntries(
		ids.map((id) => {
			const term = byId.get(id);
			if (!term) throw new Error(`Term: expected an id of content/glossary.ts, got "${id}"`);
			return [id, { id, ...term.word, definition: term.definition[locale] }];
		}),
	);
}
