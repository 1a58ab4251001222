import { formatCount } from '$lib/viz/format';
import type { ChannelsStrings } from './strings';

export const en: ChannelsStrings = {
	titles: {
		numbers: 'Filters reach through the whole depth',
		mixing: 'A 1×1 filter mixes the channels',
		volumes: 'A filter goes through the volume and makes one map',
		count: 'What a layer learns',
		comparison: 'One large filter or several small ones',
	},
	summary: ({ n, d, f, k, stride, padding, output, parameters }) =>
		`Input ${n}×${n}×${d}, ${k} ${k === 1 ? 'filter' : 'filters'} of ${f}×${f}×${d}, stride ${stride}, padding ${padding}: ` +
		`output ${output}, ${parameters} parameters.`,
	unit: (filter, row, column, sum) => `Filter ${filter} at row ${row}, column ${column}: ${sum}.`,
	comparison: (one, small, field) =>
		`One large layer has ${one} parameters, the 3×3 layers have ${small}; both see ${field}×${field} input cells.`,
	input: 'Input',
	paddedInput: 'Padded input',
	channel: (channel) => `Channel ${channel}`,
	inputChannel: (name, channel) => `${name}, channel ${channel}`,
	filter: (filter) => `Filter ${filter}`,
	filterChannel: (filter, channel) => `Filter ${filter}, channel ${channel}`,
	biasShort: 'bias',
	biasOf: (filter) => `Bias of filter ${filter}`,
	map: (filter) => `Map ${filter}`,
	maps: 'Output',
	hold: (what) => `Keep ${what} lit`,
	sumOf: (channel, value) => `Sum of channel ${channel}: ${value}`,
	total: (value) => `equals ${value}`,
	sums: 'The channels’ sums and the bias',
	place: (filter, row, column) => `Filter ${filter}, row ${row}, column ${column}`,
	stepped: (filter, row, column, sums, bias, value) =>
		`Filter ${filter}, row ${row}, column ${column}. Channel sums ${sums}, bias ${bias}. Output ${value}.`,
	outcome: (shape, unread) =>
		`Output ${shape}.` +
		(unread > 0
			? ` ${unread} ${unread === 1 ? 'row and column are' : 'rows and columns are'} never read.`
			: ''),
	settings: 'Settings',
	inputSize: 'Input size',
	depth: 'Input channels',
	filterCount: 'Filters',
	kernelSize: 'Filter size',
	stride: 'Stride',
	padding: 'Padding',
	newNumbers: 'New numbers',
	preset: 'Layer',
	custom: 'Your own layer',
	presets: {
		worked: 'Small, every number: 4×4×3, two 3×3',
		mixing: 'Small 1×1, every number: 4×4×3, two 1×1',
		'one-filter': 'Colour image: 32×32×3, one 5×5',
		'six-filters': 'Colour image: 32×32×3, six 5×5',
		column: 'Depth column: 32×32×3, five 5×5',
		'keep-size': 'Size kept: 32×32×3, ten 5×5, P = 2',
		pointwise: '1×1 convolution: 56×56×64, 32 filters',
		lenet: 'First layer of LeNet-5: 32×32×1, six 5×5',
		'small-filters': '5×5 against two 3×3, one channel',
		'small-filters-deep': '5×5 against two 3×3, 64 channels',
	},
	reset: 'Back to the example',
	hint: 'Point at a cell, a product, a channel’s sum or a part of the count to see what belongs to it. Click a number of the input, a filter or a bias, then type to change it.',
	hintLarge:
		'Point at a part of the picture or of the count to see what it stands for; click to keep it lit.',
	tooLarge:
		'Too large to show every number: shapes and counts only. Up to 8×8×4 with four 5×5 filters, every number is drawn.',
	count: 'Parameters of the layer',
	factors: {
		area: 'F·F: weights of one filter for one channel',
		depth: 'D: a filter has such a square for every input channel',
		bias: '+ 1: one bias for each filter',
		filters: 'K: filters, and so output maps',
	},
	perFilter: (weights, filters) =>
		`${formatCount(weights)} ${weights === 1 ? 'weight' : 'weights'} and 1 bias in a filter, ${formatCount(filters)} ${filters === 1 ? 'filter' : 'filters'}.`,
	sizeFree: (multiplyAdds) =>
		`The size of the image is not in it. It is in the work: ${multiplyAdds} multiply-adds.`,
	shapes: 'Input, filters and output as volumes',
	inputVolume: 'Input',
	oneFilter: 'One filter',
	allFilters: (filters) =>
		filters === 1 ? '1 filter, with its bias' : `${formatCount(filters)} filters, a bias each`,
	outputVolume: 'Output',
	column: (filters) =>
		`Depth column: ${formatCount(filters)} ${filters === 1 ? 'unit' : 'units'}, one window`,
	notToScale: 'Not to scale: depths are drawn shortened, very thin parts thickened.',
	compare: 'Compare with layers of 3×3',
	compareNote: 'As many 3×3 layers on top of each other as see the same part of the input.',
	compareNot: 'Nothing to compare: that needs an odd filter size of at least 5 and stride 1.',
	oneLayer: (f) => `One ${f}×${f} layer`,
	smallLayers: (count) => `${count} layers of 3×3`,
	layerShape: (kernel, d, k) => `${kernel}×${kernel}, ${d} → ${k}`,
	field: 'Sees of the input',
	parameters: 'Parameters',
	weights: 'Weights alone',
	multiplyAdds: 'Multiply-adds',
	nonlinearities: 'Activations in between and after',
	fieldCells: (side) => `${side}×${side}`,
	weightsInC: 'Weights, C channels in and out',
	difference: (percent, fewer) =>
		`The 3×3 layers have ${percent}\u00A0% ${fewer ? 'fewer' : 'more'} parameters.`,
	layers: 'Layers to compare',
	outputNumbers: 'Numbers in the output',
	inputNumbers: 'Numbers in the input',
	layer: 'Layer',
	numbers: 'Numbers',
	askMaps: (input, filters, kernel) =>
		`The input is ${input}. The layer has ${formatCount(filters)} ${filters === 1 ? 'filter' : 'filters'} of ${kernel}. How many maps come out?`,
	askCount: 'How many parameters does this layer have, biases included?',
	askCell: (filter, row, column) => `What will stand in map ${filter}, row ${row}, column ${column}?`,
	mapsAnswer: (filters) => `Each filter makes one map, however deep it is: ${filters}.`,
	finished: 'That was the last question about this layer.',
	mapsSlips: {
		'depth-is-input': 'That is the depth of the input. The output’s depth does not come from there.',
		'depth-multiplied':
			'You gave every filter a map per channel. A filter adds its channels up: one map comes out of it.',
		'one-map': 'One filter makes one map. How many filters are there?',
		'side-of-map': 'That is the size of a map. The question is how many there are.',
	},
	countSlips: {
		'forgot-biases': 'The biases are missing. Each filter has one.',
		'forgot-channels':
			'That is a filter for one channel. A filter has a square of weights for every channel of the input.',
		'forgot-filters': 'That is one filter. The layer has several.',
		'bias-per-channel': 'You counted a bias for every channel. A filter has one bias, however deep it is.',
		'one-bias-in-all': 'You counted one bias for the whole layer. Each filter has its own.',
		'bias-per-place':
			'You counted a bias for every place of the output. All places of a map share their filter’s bias.',
		'not-shared':
			'You counted the filter again at every place. It slides: the same numbers are used everywhere.',
		'multiply-adds': 'That is the work, the multiply-adds. The parameters are counted once.',
		'added-channels': 'You added the number of channels. Each channel brings F·F weights: multiply.',
	},
	cellSlips: {
		'no-bias': 'The bias is not in it, or has the wrong sign. It is added once at the end.',
		'bias-per-channel': 'You added the bias once per channel. It is added once, after all channels.',
		'one-channel': 'That is one channel alone. The sums of all channels are added.',
		'channel-missed': 'One channel is missing from the sum.',
		averaged: 'You took the mean of the channels. Their sums are added, not averaged.',
		'first-kernel-for-all':
			'You laid the weights of channel 1 on every channel. Each channel has its own square of weights.',
		'other-filter': 'That is what another filter gives here.',
		'signs-ignored': 'Mind the signs: a product with one negative factor is negative.',
		'sum-of-window': 'You added the inputs. Each must first be multiplied by its weight.',
	},
};
