import { defineStrings } from '$lib/i18n/strings';
import type { Mark } from './params';
import type { Preset } from './presets';
import type { CellSlip, CountSlip, MapsSlip } from './slips';
import { en } from './strings.en';
import { ko } from './strings.ko';

export interface ChannelsStrings {
	/** by what the figure is about: all numbers, one place's channels, shapes, the count, the comparison */
	titles: Record<'numbers' | 'mixing' | 'volumes' | 'count' | 'comparison', string>;
	summary: (s: {
		n: number;
		d: number;
		f: number;
		k: number;
		stride: number;
		padding: number;
		/** `2×2×2`, or a question mark */
		output: string;
		parameters: string;
	}) => string;
	/** what the shown unit comes to, as a sentence after the summary */
	unit: (filter: number, row: number, column: number, sum: string) => string;
	comparison: (one: string, small: string, field: number) => string;
	input: string;
	paddedInput: string;
	channel: (channel: number) => string;
	inputChannel: (name: string, channel: number) => string;
	filter: (filter: number) => string;
	filterChannel: (filter: number, channel: number) => string;
	biasShort: string;
	biasOf: (filter: number) => string;
	map: (filter: number) => string;
	maps: string;
	hold: (what: string) => string;
	/** "Sum of channel 1: 3" */
	sumOf: (channel: number, value: string) => string;
	total: (value: string) => string;
	sums: string;
	place: (filter: number, row: number, column: number) => string;
	stepped: (filter: number, row: number, column: number, sums: string, bias: string, value: string) => string;
	outcome: (shape: string, unread: number) => string;
	settings: string;
	inputSize: string;
	depth: string;
	filterCount: string;
	kernelSize: string;
	stride: string;
	padding: string;
	newNumbers: string;
	preset: string;
	custom: string;
	presets: Record<Preset, string>;
	reset: string;
	hint: string;
	hintLarge: string;
	tooLarge: string;
	count: string;
	factors: Record<Exclude<Mark, 'none' | 'column' | `channel-${number}`>, string>;
	perFilter: (weights: number, filters: number) => string;
	sizeFree: (multiplyAdds: string) => string;
	shapes: string;
	inputVolume: string;
	oneFilter: string;
	allFilters: (filters: number) => string;
	outputVolume: string;
	column: (filters: number) => string;
	notToScale: string;
	compare: string;
	compareNote: string;
	compareNot: string;
	oneLayer: (f: number) => string;
	smallLayers: (count: number) => string;
	layerShape: (kernel: number, d: string, k: string) => string;
	field: string;
	parameters: string;
	weights: string;
	multiplyAdds: string;
	nonlinearities: string;
	fieldCells: (side: number) => string;
	weightsInC: string;
	difference: (percent: string, fewer: boolean) => string;
	layers: string;
	outputNumbers: string;
	inputNumbers: string;
	layer: string;
	numbers: string;
	askMaps: (input: string, filters: number, kernel: string) => string;
	askCount: string;
	askCell: (filter: number, row: number, column: number) => string;
	mapsAnswer: (filters: string) => string;
	finished: string;
	mapsSlips: Record<MapsSlip, string>;
	countSlips: Record<CountSlip, string>;
	cellSlips: Record<CellSlip, string>;
}

export const strings = defineStrings<ChannelsStrings>({ en, ko });
