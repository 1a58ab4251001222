/** What a page that shows a figure may leave out of it and hold fast in it, in the figure's own words. */
import type { Locale } from '$lib/i18n/locale';
import type { Schema } from '$lib/url/codec';
import { FIGURE_PARTS, partNames, type PartName } from './part-names';

export interface DemoFrame {
	/** names that `hide` understands, with words for a teacher */
	parts(locale: Locale): { name: string; label: string }[];
	/** names that `lock` understands */
	locks(locale: Locale): { name: string; label: string }[];
}

interface FrameParts<S extends Schema> {
	/** besides those of every figure */
	parts: readonly PartName[];
	/** parameters a reader can be kept from changing, each by the label of its control */
	locks: (locale: Locale) => Partial<Record<keyof S & string, string>>;
}

/** Joins what a demo says about its frame; the schema only lends its names, so that a misspelt one is a type error. */
export function defineFrame<S extends Schema>(_schema: S, given: FrameParts<S>): DemoFrame {
	return {
		parts: (locale) =>
			[...given.parts, ...FIGURE_PARTS].map((name) => ({ name, label: partNames[locale][name] })),
		locks: (locale) =>
			Object.entries(given.locks(locale)).map(([name, label]) => ({ name, label: String(label) })),
	};
}

const frames = import.meta.glob<DemoFrame>('./*/frame.ts', { import: 'frame' });

/** A demo that says nothing about its frame: its figure's own parts can be left out. */
const plain = defineFrame({}, { parts: [], locks: () => ({}) });

/** The frame of a demo; never fails for want of one. */
export async function loadFrame(id: string): Promise<DemoFrame> {
	return (await frames[`./${id}/frame.ts`]?.()) ?? plain;
}
