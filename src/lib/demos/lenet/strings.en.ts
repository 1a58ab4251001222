import type { MapLayerId } from './layers';
import type { MapSummary, Third } from './map-summary';
import type { FailureWords, LayerInWords, Span } from './strings';

const VERTICAL: Record<Third, string> = { start: 'top', middle: 'middle', end: 'bottom' };
const HORIZONTAL: Record<Third, string> = { start: 'left', middle: 'centre', end: 'right' };

function place({ vertical, horizontal }: NonNullable<MapSummary['strongest']>): string {
	return vertical === 'middle' && horizontal === 'middle'
		? 'in the middle'
		: `${VERTICAL[vertical]} ${HORIZONTAL[horizontal]}`;
}

const range = (low: string, high: string) => `range ${low} to ${high}`;

export const en = {
	title: 'LeNet-5, live',
	description:
		'Draw a digit and watch every layer of a real LeNet-5 respond while you draw: all maps, all units, in your browser.',
	lead: 'Draw a digit. A trained LeNet-5 runs in this tab and answers with every stroke: each small picture is one of its maps, each cell one number computed just now.',

	drawingArea: 'Drawing area',
	drawHere: 'Draw a digit from 0 to 9 here',
	paintGrid: 'Paint by keyboard, 14 by 14 cells',
	paintCell: (row: number, column: number, painted: boolean) =>
		`Row ${row}, column ${column}, ${painted ? 'painted' : 'empty'}`,
	keyboardHelp: 'With the keyboard:',
	keys: [
		['arrows', 'move'],
		['Space', 'paint'],
		['Shift + arrows', 'paint along'],
		['Delete', 'clear'],
		['Ctrl + Z', 'undo'],
	] as readonly (readonly [string, string])[],
	undo: 'Undo',
	clear: 'Clear',
	picture: 'Picture…',
	pictureHint: 'Open a picture of one digit. You can also paste or drop one. It stays on this device.',
	pictureTooLarge: (megabytes: number) => `This file is too large: at most ${megabytes} MB.`,
	pictureNotRead: 'This file could not be read as a picture.',
	pictureEmpty: 'No digit was found in this picture: all of it has the same brightness.',
	pictureShown: (name: string) => `Shown: ${name}`,

	testDigits: 'Digits from the test set',
	testDigitsNote: 'Images the network never saw while it was trained.',
	testDigit: (label: number, number: number) => `A ${label}, test digit ${number}`,
	trueLabel: (label: number) => `Written as a ${label}.`,
	moreDigits: 'More',
	digitsFailed: 'The test digits could not be loaded.',

	received: 'What the network receives',
	receivedHow:
		'28 × 28 pixels: your drawing’s bounding box is scaled to 20 × 20, then moved so that its centre of mass is in the middle. That is how MNIST was made.',
	receivedAlt: 'The 28 by 28 picture the network receives',

	network: 'Every layer of the network',
	colours: 'Colours',
	perLayer: 'per layer',
	perMap: 'per map',
	coloursHint: 'How the strongest colour is chosen: from the whole layer, or from each map alone.',
	lowest: '−max',
	highest: 'max',
	layers: {
		c1: { name: 'C1', does: 'convolution 5×5, tanh', size: '6 maps, 28×28' },
		s2: { name: 'S2', does: 'average of 2×2', size: '6 maps, 14×14' },
		c3: { name: 'C3', does: 'convolution 5×5, tanh', size: '16 maps, 10×10' },
		s4: { name: 'S4', does: 'average of 2×2', size: '16 maps, 5×5' },
		c5: { name: 'C5', does: 'reads all of S4, tanh', size: '120 units' },
		f6: { name: 'F6', does: 'reads all of C5, tanh', size: '84 units' },
	} satisfies Record<MapLayerId, { name: string; does: string; size: string }>,
	outputName: 'Output',
	mapName: (map: number, maps: number, height: number, width: number) =>
		`Map ${map} of ${maps}, ${height} by ${width}`,
	vectorName: (name: string, units: number) => `${name}, ${units} units`,
	strongest: (summary: NonNullable<MapSummary['strongest']>) => `strongest ${place(summary)}`,
	range,
	layerMaps: ({ name, maps, height, width, strongest, weakest, low, high }: LayerInWords) =>
		`${name}, ${maps} maps of ${height} by ${width}, strongest map ${strongest.map}, on average ${strongest.value}, weakest map ${weakest.map}, ${weakest.value}, ${range(low, high)}.`,
	layerUnits: ({ name, maps, strongest, low, high }: LayerInWords) =>
		`${name}, ${maps} units, strongest unit ${strongest.map}, ${strongest.value}, ${range(low, high)}.`,
	layersInWords: 'The layers in words',
	layersInWordsHow: '“Strongest” is the map whose numbers are, on average, furthest from zero.',
	layersInWordsLater: 'The words come with the network’s first answer.',

	unitHint: 'Point at any cell to see its number and where it looks.',
	unitKeys: 'A click, or Enter, opens its arithmetic; Esc goes back.',
	unitInMap: (layer: string, map: number, row: number, column: number) =>
		`${layer}, map ${map}, row ${row}, column ${column}`,
	unitInVector: (layer: string, unit: number) => `${layer}, unit ${unit}`,
	unitOutput: (digit: number) => `Output ${digit}`,
	pixel: (row: number, column: number) => `Pixel, row ${row}, column ${column}`,
	pixelShort: (row: number, column: number) => `Pixel (${row}, ${column})`,
	probability: 'probability',
	value: 'value',
	sees: (rows: Span, columns: Span) =>
		`Sees rows ${rows.first}–${rows.last}, columns ${columns.first}–${columns.last} of the picture`,
	seesPadding: 'and the padding round it',
	seesAll: 'Sees the whole picture',
	readsInput: (side: number) => `Reads a ${side}×${side} window of the picture.`,
	readsMaps: (side: number, maps: number, layer: string) =>
		`Reads a ${side}×${side} window of all ${maps} maps of ${layer}.`,
	readsOneMap: (side: number, map: number, layer: string) =>
		`Reads a ${side}×${side} window of map ${map} of ${layer}.`,
	readsAll: (count: number, layer: string) => `Reads all ${count} numbers of ${layer}.`,

	arithmetic: 'How this number is made',
	arithmeticHint: 'Point at a cell to see its sum; click it to follow every number back to the pixels.',
	inputTimesWeight: 'what it reads × its weights = products',
	reads: 'reads',
	weights: 'weights',
	products: 'products',
	productsOf: (count: number) => `sum of ${count} products`,
	bias: 'bias',
	total: 'total',
	averageOf: (terms: string) => `average of ${terms}`,
	softmaxOf: 'softmax: e to the total, divided by the sum of the ten',

	looksLike: (digit: number, percent: number) => `Looks like ${digit}, ${percent} percent`,
	next: (digit: number, percent: number) => `Next ${digit}, ${percent} percent`,
	nothingDrawn: 'Nothing is drawn yet.',
	probabilities: 'Ten probabilities',
	softmaxNote:
		'A softmax always adds up to 100\u00A0%, whatever it is shown: a high number is not a certainty. Try drawing a letter.',

	loading: 'Loading the network',
	loaded: (percent: number, kilobytes: number) => `${percent}\u00A0% of ${kilobytes} kB`,
	starting: 'starting',
	failure: {
		worker: 'The network’s worker stopped.',
		wasm: 'This browser could not start WebAssembly.',
		network: 'The network’s files could not be fetched. Is the connection there?',
		'not-found': 'The network’s files are missing on this server.',
		integrity: 'The network’s weights arrived damaged, so they are not used.',
		backend: 'None of the ways to compute works in this browser.',
		timeout: 'The network took too long to answer.',
	} as FailureWords,
	failureRest: 'Drawing still works, and so does the 28 × 28 picture.',
	retry: 'Retry',

	networkLine: 'Network',
	backend: 'Backend',
	running: (backend: string) => `running: ${backend}`,
	switching: 'switching…',
	refused: (backend: string) => `${backend} does not work here`,
	perInference: (milliseconds: string) => `${milliseconds} ms per image`,
	parameters: (count: string) => `${count} parameters`,
	accuracy: (percent: string) => `${percent}\u00A0% right on 10,000 test images`,
	modelCard: 'How it was trained',

	large: 'Large, for a class',
	openUnit: 'The unit that is taken apart',
	drillFailed: 'The arithmetic could not be loaded. Is the connection there?',
	figureSummary: (parameters: string, shown: string) =>
		`A trained network of ${parameters} parameters. ${shown}`,
	figureDigit: (number: number) => `Test digit ${number} is shown.`,
	figureDrawing: 'What is drawn is shown.',
	figureEmpty: 'Draw a digit, or pick one.',
	figureOpen: (place: string) => `${place} is taken apart.`,

	badLink: (name: string, given: string) =>
		`“${name}=${given}” in the link is not possible and was left out.`,
};
