import { defineStrings } from '$lib/i18n/strings';
import type { PadMode } from '$lib/nn/pad';
import type { Part } from '../output-size/params';
import type { Reads } from './padding.svelte';
import type { PadRule } from './params';
import type { FilterName, ImageName } from './presets';
import type { Question, Setting, SlipName } from './slips';
import { en } from './strings.en';
import { ko } from './strings.ko';

interface Sizes {
	n: number;
	f: number;
	s: number;
	before: number;
	after: number;
}

export interface PaddingStrings {
	/** by the parts that are shown */
	titles: Record<'all' | 'layers' | 'reads' | 'size' | 'mode', string>;
	summary: (s: Sizes & { padded: number; side: number; corner: number; most: number }) => string;
	/** without what is asked for */
	summaryAsked: (s: Sizes) => string;
	input: string;
	padded: string;
	output: string;
	reads: string;
	readsShort: string;
	place: (row: number, column: number) => string;
	stepped: (row: number, column: number, value: string) => string;
	readBy: (row: number, column: number, reads: Reads) => string;
	frameZero: (total: number) => string;
	frameCopy: (row: number, column: number, total: number) => string;
	pointHint: string;
	copies: string;
	formula: string;
	parts: Record<Part, string>;
	paddedCells: string;
	keeps: string;
	keepsEven: (before: number, after: number) => string;
	sameAdds: (before: number, after: number) => string;
	layersTitle: (count: number, f: number) => string;
	rules: Record<PadRule, string>;
	fails: (layer: number, f: number, size: number) => string;
	settings: string;
	inputSize: string;
	filterSize: string;
	stride: string;
	padding: string;
	/** what a rule adds by itself, in place of P */
	addedBy: (rule: 'valid' | 'same') => string;
	added: (before: number, after: number) => string;
	layers: string;
	rule: string;
	ruleNames: Record<PadRule, string>;
	mode: string;
	modes: Record<PadMode, string>;
	modeNotes: Record<PadMode, string>;
	image: string;
	custom: string;
	images: Record<ImageName, string>;
	filter: string;
	filters: Record<FilterName, string>;
	reset: string;
	outputSize: (side: number, unread: number) => string;
	hint: string;
	question: (setting: Setting) => Record<Question, string>;
	explanations: { corner: (reads: Reads) => string; keep: (f: number, p: number) => string };
	finished: string;
	slips: Record<SlipName, string>;
}

export const strings = defineStrings<PaddingStrings>({ en, ko });
