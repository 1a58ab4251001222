import type { Rule } from './layer';
import type { Part } from './params';
import type { PresetId } from './presets';
import type { ParameterSlip, SizeSlip } from './slips';

/** What the sentences about a layer need; sizes are ready to be shown. */
export interface LayerWords {
	input: string;
	filter: string;
	stride: string;
	padding: string;
	dilation: string;
}

export interface OutputSizeStrings {
	title: string;
	/** for figures that show only some parts */
	titles: Record<'rules' | 'layer', string>;
	setting: (layer: LayerWords) => string;
	gives: (output: string) => string;
	unread: (rows: number, columns: number) => string;
	refuses: (reason: string) => string;
	settings: string;
	inputSize: string;
	kernelSize: string;
	stride: string;
	padding: string;
	dilation: string;
	channels: string;
	filters: string;
	height: string;
	width: string;
	ofAxis: (label: string, axis: string) => string;
	apart: string;
	apartNote: string;
	preset: string;
	custom: string;
	presets: Record<PresetId, string>;
	reset: string;
	outcome: (output: string) => string;
	outcomeLine: (size: number) => string;
	line: (n: number, f: number, layer: LayerWords) => string;
	givesLine: (size: number, unread: number) => string;
	noOutcome: string;
	formula: string;
	parts: Record<Part, string>;
	span: (f: number, d: number, span: number) => string;
	sameAdds: (before: number, after: number) => string;
	samePadding: string;
	along: string;
	alongAxis: Record<'height' | 'width', string>;
	stripSummary: (cells: number, before: number, after: number, windows: number, unread: number) => string;
	sticksOut: string;
	inputMap: string;
	outputMap: (count: number) => string;
	outputFloor: string;
	position: string;
	positionHint: string;
	place: (row: number, column: number) => string;
	windowAt: (row: number, column: number, top: number, bottom: number, left: number, right: number) => string;
	rulesTitle: string;
	rules: Record<Rule, string>;
	ruleBy: Record<Rule, string>;
	ruleFits: string;
	ruleFloor: (value: string, floor: number) => string;
	ruleSame: (ratio: string, size: number, padding: string) => string;
	rulePadding: (before: number, after: number) => string;
	ruleIgnoresP: string;
	costs: string;
	outputShape: string;
	parameters: string;
	multiplyAdds: string;
	receptiveField: string;
	jump: string;
	cells: (size: string) => string;
	jumpNote: (jump: string) => string;
	parametersNote: string;
	multiplyAddsNote: string;
	quantity: string;
	calculation: string;
	value: string;
	copyLayer: string;
	table: string;
	codeNote: Record<'floor' | 'same', string>;
	question: (layer: LayerWords, rule: Rule) => string;
	questionParameters: (layer: LayerWords, filters: number) => string;
	sizeSlips: Record<SizeSlip, string>;
	parameterSlips: Record<ParameterSlip, string>;
	bothAxes: string;
	finished: string;
}

export const en: OutputSizeStrings = {
	title: 'How many places does the window stand in?',
	titles: { rules: 'Three conventions, one layer', layer: 'Height, width and depth' },
	setting: ({ input, filter, stride, padding, dilation }) =>
		`Filter ${filter}, input ${input}, stride ${stride}, padding ${padding}${dilation && `, dilation ${dilation}`}:`,
	gives: (output) => `the output is ${output}.`,
	unread: (rows, columns) => {
		const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
		if (rows === 0 && columns === 0) return '';
		return `${count(rows, 'row')} and ${count(columns, 'column')} of the input ${rows + columns === 1 ? 'is' : 'are'} never read.`;
	},
	refuses: (reason) => `no output. ${reason}`,
	settings: 'Settings',
	inputSize: 'Input size',
	kernelSize: 'Filter size',
	stride: 'Stride',
	padding: 'Padding on each side',
	dilation: 'Dilation',
	channels: 'Input channels',
	filters: 'Filters',
	height: 'height',
	width: 'width',
	ofAxis: (label, axis) => `${label}, ${axis}`,
	apart: 'Set width and height apart',
	apartNote: 'Every size, stride and padding may differ between the two; each has its own formula.',
	preset: 'Example',
	custom: 'Your own numbers',
	presets: {
		example: '7, filter 3, stride 1',
		leftover: '7, filter 3, stride 3: does not divide',
		halving: '28, filter 4, stride 2, padding 1, 64 filters',
		colour: '32×32×3, ten 5×5 filters, padding 2',
		dilated: 'Dilation 2',
		wide: 'Not square',
		alexnet: 'AlexNet’s first layer, as printed in 2012',
	},
	reset: 'Back to the example',
	outcome: (output) => `Output ${output}`,
	outcomeLine: (size) => `Output ${size} wide`,
	line: (n, f, { stride, padding, dilation }) =>
		`A filter of ${f} over ${n} cells, stride ${stride}, padding ${padding}${dilation && `, dilation ${dilation}`}:`,
	givesLine: (size, unread) =>
		`${size} ${size === 1 ? 'output' : 'outputs'} along each side.${unread > 0 ? ` ${unread} of the cells ${unread === 1 ? 'is' : 'are'} never read.` : ''}`,
	noOutcome: 'No output',
	formula: 'The formula, letter by letter',
	parts: {
		n: 'N, the input',
		f: 'F, the filter',
		p: 'P, the padding, once on each side',
		s: 'S, the stride',
		one: '+ 1, the place the window starts from',
		o: 'O, the output',
		rest: 'what is left over',
	},
	span: (f, d, span) => `F′ = (F − 1)·d + 1 = (${f} − 1)·${d} + 1 = ${span}`,
	sameAdds: (before, after) => `${before} before, ${after} after`,
	samePadding: 'Padding that SAME adds',
	along: 'Along one side',
	alongAxis: { height: 'Along the height', width: 'Along the width' },
	stripSummary: (cells, before, after, windows, unread) =>
		`${cells} cells${before + after > 0 ? `, ${before} of padding before and ${after} after` : ''}; ${windows} ${windows === 1 ? 'window' : 'windows'}; ${unread} never read.`,
	sticksOut: 'The next window would stick out.',
	inputMap: 'Input',
	outputMap: (count) => (count === 1 ? 'Output' : `Output, the first of ${count} maps`),
	outputFloor: 'Output, if rounded down',
	position: 'Window position',
	positionHint: 'Arrow keys move the window.',
	place: (row, column) => `Row ${row}, column ${column}`,
	windowAt: (row, column, top, bottom, left, right) =>
		`Output row ${row}, column ${column}: the window covers rows ${top} to ${bottom}, columns ${left} to ${right}.`,
	rulesTitle: 'Three conventions',
	rules: { exact: 'It must fit', floor: 'Round down', same: 'SAME' },
	ruleBy: {
		exact: 'textbooks',
		floor: 'PyTorch; Keras and TensorFlow with valid',
		same: 'Keras and TensorFlow with same',
	},
	ruleFits: 'It divides.',
	ruleFloor: (value, floor) => `⌊${value}⌋ = ${floor}`,
	ruleSame: (ratio, size, padding) => `⌈${ratio}⌉ = ${size}. ${padding}`,
	rulePadding: (before, after) =>
		before + after === 0 ? 'Adds no padding.' : `Adds ${before} before and ${after} after.`,
	ruleIgnoresP: 'It sets its own padding; P is not used.',
	costs: 'What the layer costs',
	outputShape: 'Output',
	parameters: 'Parameters',
	multiplyAdds: 'Multiply-adds',
	receptiveField: 'Receptive field',
	jump: 'Jump',
	cells: (size) => `${size} cells`,
	jumpNote: (jump) => `from one output to the next it moves ${jump}`,
	parametersNote: '(F·F·D + 1)·K: the size of the image does not matter',
	multiplyAddsNote: 'weights × places',
	quantity: 'Quantity',
	calculation: 'Calculation',
	value: 'Value',
	copyLayer: 'Copy this layer as',
	table: 'This layer',
	codeNote: {
		floor: 'All three round down and say nothing. None of them refuses a stride that does not divide.',
		same: 'Only TensorFlow and Keras add padding unevenly by themselves; PyTorch accepts "same" with stride 1 only.',
	},
	question: ({ input, filter, stride, padding, dilation }, rule) =>
		`Input ${input}, filter ${filter}, stride ${stride}, ` +
		`padding ${padding}` +
		`${dilation && `, dilation ${dilation}`}. How wide is the output${rule === 'floor' ? ', rounded down as libraries do' : ''}?`,
	questionParameters: ({ input, filter }, filters) =>
		`${filters} ${filters === 1 ? 'filter' : 'filters'} of ${filter} over an input of ${input}. How many parameters does the layer have, biases included?`,
	sizeSlips: {
		'no-one': 'You counted the steps. The window also stands where it starts from: one more.',
		'padding-once': 'You counted the padding once. It is added on both sides.',
		'padding-ignored': 'The padding is missing: the window slides over the added cells as well.',
		'stride-ignored': 'That is for stride 1. Here the window moves further at each step.',
		fraction: 'The formula gives that, but part of a window cannot be placed.',
		'rounded-up': 'You rounded up: the last window would stick out of the input.',
		'dilation-ignored': 'You left the dilation out: the gaps make the filter span more cells.',
		'filter-kept': 'The filter’s own size is missing: it has to stay inside.',
		'stride-subtracted': 'You subtracted the stride. The way is divided into steps, so divide.',
		'same-keeps-size': 'SAME keeps the size at stride 1 only.',
		'same-floor': 'SAME rounds up: it pads until the last window is full.',
		'not-same': 'That is without padding. SAME adds what it needs.',
		'other-axis': 'That is the height.',
	},
	parameterSlips: {
		'no-bias': 'The biases are missing: one for each filter.',
		'one-channel': 'A filter reaches through all input channels; you counted one.',
		'channels-added': 'Each channel has its own F × F weights: multiply, do not add.',
		'one-filter': 'That is one filter. Count all of them.',
		'one-bias': 'One bias in all is too few: each filter has its own.',
		'bias-per-channel': 'You gave every channel of a filter a bias. A filter has one.',
		'not-shared': 'You counted new weights for every place. All places share the same ones.',
	},
	bothAxes: 'Height and width are each computed like this.',
	finished: 'Change any number for new questions.',
};
