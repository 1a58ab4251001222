/** Every demo's names, as they stand in an address: its parameters, the parts that can be left out, what can be held fast. */
import { loadFrame } from '$lib/demos/frame';
import { DEMOS } from '$lib/demos/registry';
import type { Locale } from '$lib/i18n/locale';
import type { Field, TextField } from '$lib/url/field';

export interface ParamName {
	name: string;
	/** what it takes, for people: `1 … 16`, `0 | 1`; empty for words of its own kind and for cells */
	takes: string;
	/** what an address means that leaves it out; empty where that is "nothing" */
	usual: string;
	/** edited cells travel in `#s=` */
	inState: boolean;
}

interface Named {
	name: string;
	label: string;
}

export interface DemoNames {
	id: string;
	title: string;
	params: ParamName[];
	hide: Named[];
	lock: Named[];
}

function takes({ words, range }: Pick<TextField<unknown>, 'words' | 'range'>): string {
	if (words) return words.join(' | ');
	return range ? `${range.min} … ${range.max}`.replaceAll('-', '−') : '';
}

function paramName(name: string, field: Field<unknown>): ParamName {
	if (field.travels === 'hash') return { name, takes: '', usual: '', inState: true };
	const one = takes(field.item ?? field);
	const usual = field.write(field.fallback);
	return { name, takes: field.item && one ? `${one}, …` : one, usual, inState: false };
}

/** The names of every demo of the registry, with labels in a language. */
export async function listDemoNames(locale: Locale): Promise<DemoNames[]> {
	const named = DEMOS.map(async ({ id, title, load }) => {
		const [{ schema }, frame] = await Promise.all([load(), loadFrame(id)]);
		const params = Object.entries(schema).map(([name, field]) => paramName(name, field));
		return { id, title: title[locale], params, hide: frame.parts(locale), lock: frame.locks(locale) };
	});
	return Promise.all(named);
}
