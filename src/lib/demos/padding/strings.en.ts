import type { PaddingStrings } from './strings';

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const rows = (count: number) => (count === 1 ? '1 row and column' : `${count} rows and columns`);

export const en: PaddingStrings = {
	titles: {
		all: 'A frame around an image',
		layers: 'The size of the maps, layer after layer',
		reads: 'How often each cell is read',
		size: 'The frame and the size of the output',
		mode: 'What the frame does to the border',
	},
	summary: ({ n, f, s, before, after, padded, side, corner, most }) =>
		`Input ${n}×${n}, filter ${f}×${f}, stride ${s}, ` +
		(before === after ? `padding ${before}` : `padding ${before} before and ${after} after`) +
		`: the padded input is ${padded}×${padded}, the output ${side}×${side}. ` +
		`A corner of the input is read ${times(corner)}, cells in the middle ${most > 1 ? 'up to ' : ''}${times(most)}.`,
	summaryAsked: ({ n, f, s, before, after }) =>
		`Input ${n}×${n}, filter ${f}×${f}, stride ${s}, ` +
		(before === after ? `padding ${before}.` : `padding ${before} before and ${after} after.`),
	input: 'Input',
	padded: 'Padded input',
	output: 'Output',
	reads: 'How often each input cell is read',
	readsShort: 'Reads',
	place: (row, column) => `Row ${row}, column ${column}`,
	stepped: (row, column, value) => `Row ${row}, column ${column}. Output ${value}.`,
	readBy: (row, column, { down, across, total }) =>
		`Row ${row}, column ${column} of the input: ${down} windows down × ${across} across = read ${times(total)}.`,
	frameZero: (total) => `A cell of the frame: it holds 0 and is read ${times(total)}.`,
	frameCopy: (row, column, total) =>
		`A cell of the frame: a copy of row ${row}, column ${column}, read ${times(total)}.`,
	pointHint: 'Point at a cell to see which windows read it.',
	copies: 'Copies in the frame are read as well; they are not counted here.',
	formula: 'The size of the output',
	parts: {
		n: 'N, the size of the input',
		f: 'F, the size of the filter',
		p: '2P, the padding on both sides',
		s: 'S, the stride',
		one: '1, the first window',
		o: 'O, the size of the output',
		rest: 'What is left over',
	},
	paddedCells: 'Padded input',
	keeps: 'Keeps the size at stride 1',
	keepsEven: (before, after) =>
		`not whole: no equal frame keeps the size; SAME adds ${before} before, ${after} after`,
	sameAdds: (before, after) =>
		`SAME adds ${before + after}: ${before} at the top and left, ${after} at the bottom and right`,
	layersTitle: (count, f) => `Through ${count === 1 ? 'one layer' : `${count} layers`} with ${f}×${f}`,
	rules: { valid: 'without padding', custom: 'with this padding', same: 'padding “same”' },
	fails: (layer, f, size) => `Layer ${layer} fails: a ${f}×${f} filter does not fit into ${size}×${size}.`,
	settings: 'Settings',
	inputSize: 'Input size',
	filterSize: 'Filter size',
	stride: 'Stride',
	padding: 'Padding on each side',
	addedBy: (rule) => `What “${rule}” adds`,
	added: (before, after) => {
		if (before !== after) return `${before} at the top and left, ${after} at the bottom and right`;
		return before === 0 ? 'nothing' : `P = ${before} on each side`;
	},
	layers: 'Layers',
	rule: 'Padding',
	ruleNames: { custom: 'P cells', valid: 'valid', same: 'same' },
	mode: 'In the frame',
	modes: { zero: 'Zeros', reflect: 'Reflect', replicate: 'Replicate', circular: 'Circular' },
	modeNotes: {
		zero: 'Zeros: simple, fast, and the usual choice. But nobody knows what stands outside the image, and 0 is a guess like any other.',
		reflect: 'The image mirrored at its border, the border itself not repeated.',
		replicate: 'The border repeated outwards.',
		circular: 'The opposite side, as if the image were a tile.',
	},
	image: 'Image',
	custom: 'Your own numbers',
	images: {
		count: 'Numbered cells',
		equal: 'All equal',
		edge: 'Vertical edge',
		dot: 'One dot',
		digit: 'Handwritten digit (28×28)',
	},
	filter: 'Filter',
	filters: { mean: 'Average of the window', edge: 'Right minus left' },
	reset: 'Back to the example',
	outputSize: (side, unread) =>
		`Output ${side} by ${side}.` + (unread > 0 ? ` ${rows(unread)} of the input are never read.` : ''),
	hint: 'Point at a cell, a number of the map of reads or a letter of the formula to see what belongs to it. Click a number of the input, then type to change it.',
	question: ({ n, f, s, p, pad }) => {
		const padding = { custom: `P = ${p} on each side`, valid: 'padding “valid”', same: 'padding “same”' }[
			pad
		];
		const start = `N = ${n}, F = ${f}, S = ${s}, ${padding}.`;
		return {
			size: `${start} How many cells wide is the output?`,
			corner: `${start} How many windows read the corner of the input (not of the frame)?`,
			keep: `N = ${n}, F = ${f}, S = ${s}. Which padding P on each side would keep the size?`,
		};
	},
	explanations: {
		corner: (reads) => `${reads.down} windows down × ${reads.across} across = ${reads.total}.`,
		keep: (f, p) =>
			`The output loses F − 1 = ${f - 1} cells, half of them on each side: (${f} − 1)/2 = ${p}.`,
	},
	finished: 'That was the last question.',
	slips: {
		'padding-once': 'P was counted once. It is added on both sides.',
		'padding-ignored': 'The padding is missing: the window also slides over the frame.',
		'padding-twice': 'P was counted four times. Along one side there are two ends: 2P.',
		'no-one': 'Those are the steps. The place the first window stands in counts as well.',
		'filter-kept': 'The filter was not subtracted: the window must fit inside the padded input.',
		'stride-ignored': 'That is the answer for stride 1.',
		fraction: 'There is no part of a window: the result has to be a whole number.',
		'same-keeps-size': '“same” keeps the size only at stride 1. Divide by the stride.',
		'same-is-valid': 'That is the size without any padding.',
		'padded-size': 'That is the padded input. The window still has to slide over it.',
		centre: 'That is how often a cell in the middle is read. Fewer windows reach the corner.',
		'one-axis': 'That is the count along one side. Down and across multiply.',
		'corner-unpadded': 'That holds without padding. With a frame, windows can begin outside the input.',
		'padding-only': 'Windows that begin outside count, and so does the one that begins at the corner itself.',
		'both-sides': 'That is both sides together. P is counted for one side.',
		'half-filter': 'Half of the filter is not it: its middle cell stays on the input. Half of F − 1 is.',
		'whole-filter': 'So much padding makes the output larger than the input.',
	},
};
