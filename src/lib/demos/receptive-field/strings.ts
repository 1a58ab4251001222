import { defineStrings } from '$lib/i18n/strings';
import type { PictureName } from './params';
import type { Question, SlipName } from './slips';
import { en } from './strings.en';
import { ko } from './strings.ko';

/** What one unit sees, in words: everything is text already, two numbers where height and width differ. */
export interface SeenUnit {
	/** "C3" or "layer 3" */
	layer: string;
	row: number;
	column: number;
	/** "14×14" */
	size: string;
	/** first and last row and column of the input it really reads, counted from 1; `null` when it reads padding only */
	rows: readonly [number, number] | null;
	columns: readonly [number, number] | null;
	/** whether the field reaches beyond the input */
	clipped: boolean;
}

export interface ReceptiveFieldStrings {
	titles: Record<'all' | 'cone' | 'image' | 'stack', string>;
	/** the whole figure in one sentence */
	summary: (unit: SeenUnit, side: number, jump: string) => string;
	summaryAsked: (layers: number, side: number) => string;
	seen: (unit: SeenUnit) => string;
	inputCell: (row: number, column: number) => string;
	input: string;
	layer: (number: number) => string;
	begin: string;
	own: string;
	side: string;
	shownLayer: string;
	row: string;
	column: string;
	reset: string;
	settings: string;
	axis: string;
	axes: Record<'across' | 'down', string>;
	picture: string;
	pictures: Record<PictureName, string>;
	cone: string;
	coneHint: string;
	hint: string;
	image: (side: number) => string;
	map: (layer: string, rows: number, columns: number) => string;
	legend: Record<'field' | 'beyond' | 'padding', string>;
	stack: string;
	output: string;
	size: string;
	jump: string;
	start: string;
	centre: string;
	look: string;
	lookAt: (layer: string) => string;
	hidden: string;
	/** F′ of a dilated window */
	dilated: (formula: string) => string;
	/** branches count as one window */
	widest: (cells: string) => string;
	vertical: string;
	horizontal: string;
	published: (end: string, size: number, jump: number, padding: number) => string;
	measuredAt: (name: string, paper: string, end: string) => string;
	problem: (number: number, reason: string) => string;
	networks: string;
	network: string;
	paper: string;
	measured: string;
	padding: string;
	publishedSize: string;
	inputSide: string;
	question: (layer: string) => Record<Question, string>;
	explanations: Record<Question, (formulas: string) => string>;
	finished: string;
	slips: Record<SlipName, string>;
}

export const strings = defineStrings<ReceptiveFieldStrings>({ en, ko });
