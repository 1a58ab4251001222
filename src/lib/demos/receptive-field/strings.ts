import { defineStrings } from '$lib/i18n/strings';
import type { Lenet5LayerId } from '$lib/nn/architecture';
import type { SmallId } from './networks';
import type { PictureName, View } from './params';
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
	titles: Record<'all' | 'cone' | 'image' | 'stack' | 'live', string>;
	view: string;
	views: Record<View, string>;
	opening: string;
	notOpened: string;
	/** the whole figure in one sentence */
	summary: (unit: SeenUnit, side: number, jump: string) => string;
	summaryAsked: (layers: number, side: number) => string;
	seen: (unit: SeenUnit) => string;
	inputCell: (row: number, column: number) => string;
	input: string;
	layer: (number: number) => string;
	begin: string;
	own: string;
	/** stacks made to compare */
	small: Record<SmallId, string>;
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
	liveLayers: Record<Lenet5LayerId, string>;
	mapUnit: (layer: string, map: number, row: number, column: number) => string;
	vectorUnit: (layer: string, unit: number) => string;
	outputUnit: (digit: number) => string;
	digitUnit: string;
	unitOf: string;
	mapOf: string;
	averagedOver: string;
	/** 0: the digit on show alone */
	digitsAveraged: (count: number) => string;
	outlined: string;
	percent: (number: string) => string;
	liveDigit: string;
	influence: (count: number) => string;
	liveBox: (unit: string, size: string) => string;
	notMeasured: string;
	noInfluence: string;
	liveMass: (mass: MassTold) => string;
	measuring: (done: number, total: number) => string;
	measuredIn: (milliseconds: number) => string;
	measuringFailed: string;
	boxesStay: string;
	drawOwn: string;
	table: {
		box: string;
		inside: string;
		outlined: (share: string) => string;
		middleArea: string;
		middle: string;
		total: string;
	};
}

/** Shares of the influence, in percent and as text. */
export interface MassTold {
	/** test digits; 0 for the digit on show alone */
	count: number;
	inside: string;
	share: string;
	cells: number;
	boxCells: number;
	middle: string;
	middleArea: string;
}

export const strings = defineStrings<ReceptiveFieldStrings>({ en, ko });
