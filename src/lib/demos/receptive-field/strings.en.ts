import type { ReceptiveFieldStrings, SeenUnit } from './strings';

const span = ([first, last]: readonly [number, number]) =>
	first === last ? `${first}` : `${first} to ${last}`;

function where({ rows, columns, clipped }: SeenUnit): string {
	if (!rows || !columns) return 'It reads padding only.';
	const inside = `rows ${span(rows)} and columns ${span(columns)} of the input`;
	return clipped ? `Inside the input that is ${inside}; the rest is padding.` : `That is ${inside}.`;
}

const seen = (unit: SeenUnit) =>
	`The unit in row ${unit.row}, column ${unit.column} of ${unit.layer} sees ${unit.size} cells of the input. ${where(unit)}`;

export const en: ReceptiveFieldStrings = {
	titles: {
		all: 'What a unit can see',
		cone: 'The cone of one unit',
		image: 'A receptive field on an image',
		stack: 'The recurrence, layer by layer',
		live: 'What a unit of LeNet-5 sees, and how strongly',
	},
	view: 'Whose field',
	views: { stack: 'Any stack of layers', lenet: 'LeNet-5 on a digit, measured' },
	opening: 'Opening the live network …',
	notOpened: 'The live network could not be loaded. Reload the page to try again.',
	summary: (unit, side, jump) =>
		`On an input of ${side}×${side}: ${seen(unit)} From one unit to the next the view moves by ${jump}.`,
	summaryAsked: (layers, side) =>
		`${layers} ${layers === 1 ? 'layer' : 'layers'} on an input of ${side}×${side}.`,
	seen,
	inputCell: (row, column) => `Row ${row}, column ${column} of the input: a cell sees itself.`,
	input: 'Input',
	layer: (number) => `Layer ${number}`,
	begin: 'Network',
	own: 'Your own stack',
	small: {
		'lenet-padded': 'LeNet-5 on 28×28, padded',
		threes: 'Three 3×3',
		seven: 'One 7×7',
		strided: 'Three 3×3, two with stride 2',
		dilated3: 'Three 3×3, dilation 1, 2, 4',
		residual: 'Two blocks with skip connections',
	},
	side: 'Side of the input',
	shownLayer: 'Layer',
	row: 'Row of the unit',
	column: 'Column of the unit',
	reset: 'Back to LeNet-5',
	settings: 'The unit',
	axis: 'Draw the line',
	axes: { across: 'across', down: 'down' },
	picture: 'Picture',
	pictures: { digit: 'Handwritten digit', scene: 'Still life' },
	cone: 'Layers above the input, seen from the side',
	coneHint: 'Arrow keys go from unit to unit and from layer to layer.',
	hint: 'Point at a unit, in either picture: its whole cone lights up. A click keeps it.',
	image: (side) => `The input, ${side}×${side}, and the field of the unit`,
	map: (layer, rows, columns) => `Units of ${layer}, ${rows}×${columns}`,
	legend: { field: 'what the unit sees', beyond: 'the whole field', padding: 'padding' },
	stack: 'Layers and recurrence',
	output: 'Output',
	size: 'r',
	jump: 'j',
	start: 'start',
	centre: 'centre',
	look: 'Show',
	lookAt: (layer) => `Show a unit of ${layer}`,
	hidden: '?',
	dilated: (formula) => `With its gaps the filter spans ${formula} cells.`,
	widest: (cells) => `Branches see as far as the widest of them: like one window of ${cells} cells.`,
	vertical: 'height',
	horizontal: 'width',
	published: (end, size, jump, padding) =>
		`Published for ${end}: r = ${size}, j = ${jump}, padding ${padding} in all (Araujo, Norris & Sim 2019).`,
	measuredAt: (name, paper, end) => `${name} (${paper}) up to ${end}.`,
	problem: (number, reason) => `Layer ${number} does not fit; the fields end before it. ${reason}`,
	networks: 'Well-known networks',
	network: 'Network',
	paper: 'Source',
	measured: 'Up to',
	padding: '−start',
	publishedSize: 'Published r',
	inputSide: 'Input',
	question: (layer) => ({
		size: `How many cells of the input does a unit of ${layer} see along one side: what is r?`,
		jump: `By how many input cells does the view move from one unit of ${layer} to the next: what is j?`,
		start: `At which index does the view of the first unit of ${layer} start? The first cell of the input has index 0; padding is negative.`,
	}),
	explanations: {
		size: (formulas) => `r, layer by layer: ${formulas}.`,
		jump: (formulas) => `j, layer by layer: ${formulas}.`,
		start: (formulas) => `start, layer by layer: ${formulas}.`,
	},
	finished: 'That was the last question.',
	slips: {
		'own-filter':
			'That is what the unit sees of the layer before it. Each of those units sees more than one cell of the input.',
		'whole-filter':
			'You added the whole filter. Its first cell is in the field already: only F − 1 jumps are new.',
		'no-jump':
			'You added F − 1 cells. But the units it reads stand j input cells apart, so each step adds j.',
		'own-stride':
			'You used the jump behind this layer. Its window steps over the units before it, which stand closer together.',
		'dilation-ignored': 'You left the dilation out: with gaps the filter spans (F − 1)·d + 1 cells.',
		'filters-added': 'You added up the filters. Neighbouring windows overlap, and strides spread them.',
		'filters-multiplied':
			'You multiplied. Fields of neighbouring units overlap; they do not stand side by side.',
		'one-too-few': 'One is missing: the field begins as one cell, not as none.',
		'map-size': 'That is how many units the layer has, not how far one of them sees.',
		'strides-added': 'You added the strides. Each one multiplies what the earlier ones have made.',
		'stride-alone': 'That is the stride of this layer alone, counted in units of the layer before it.',
		'stride-forgotten': 'That is the jump before this layer. Its own stride multiplies it.',
		'filter-for-jump': 'The filter’s size does not move the window; the stride does.',
		sign: 'The distance is right. The padding lies before cell 0, so the index is negative.',
		'padding-alone':
			'That is this layer’s padding in its own cells. Each is j input cells wide, and earlier padding counts too.',
		'last-padding': 'That is the share of this layer. The padding of the layers before it is in it too.',
		'padding-without-jumps':
			'You added up the paddings. A cell of padding counts as many input cells as the jump there.',
		'centre-for-start': 'That is where the middle of the view lies.',
	},
	liveLayers: { c1: 'C1', s2: 'S2', c3: 'C3', s4: 'S4', c5: 'C5', f6: 'F6', output: 'Output' },
	mapUnit: (layer, map, row, column) => `${layer}, map ${map}, row ${row}, column ${column}`,
	vectorUnit: (layer, unit) => `${layer}, unit ${unit}`,
	outputUnit: (digit) => `Output for ${digit}`,
	digitUnit: 'Output for digit',
	unitOf: 'Unit',
	mapOf: 'Map',
	averagedOver: 'Influence measured on',
	digitsAveraged: (count) => (count === 0 ? 'this digit' : `${count} test digits`),
	outlined: 'Outline what holds',
	percent: (number) => `${number}\u00A0%`,
	liveDigit: 'The digit, with the box the unit sees',
	influence: (count) =>
		count === 0
			? 'How strongly each pixel moves the unit, on this digit'
			: `How strongly each pixel moves the unit, mean of ${count} test digits`,
	liveBox: (unit, size) => `${unit}: in theory it sees ${size} cells.`,
	notMeasured: 'The influence has not been measured yet.',
	noInfluence: 'Here no pixel moves it at all.',
	liveMass: ({ count, inside, share, cells, boxCells, middle, middleArea }) =>
		`Measured on ${count === 0 ? 'this digit' : `${count} test digits`}, ${inside}\u00A0% of the influence lie inside that box. ` +
		`The strongest ${cells} of its ${boxCells} pixels hold ${share}\u00A0%; its middle, ${middleArea}\u00A0% of the area, holds ${middle}\u00A0%.`,
	measuring: (done, total) => `Measuring: ${done} of ${total} digits.`,
	measuredIn: (milliseconds) => `Measured in ${Math.max(1, Math.round(milliseconds))} ms, in this tab.`,
	measuringFailed: 'The influence could not be measured. Choose another unit to try again.',
	boxesStay: 'The boxes do not need it and stay.',
	drawOwn: 'Draw your own digit',
	table: {
		box: 'Pixels in the box',
		inside: 'Influence inside the box',
		outlined: (share) => `Pixels that hold ${share}\u00A0%`,
		middleArea: 'Middle of the box, share of its area',
		middle: 'Influence in the middle of the box',
		total: 'Sum of |∂unit/∂pixel|',
	},
};
