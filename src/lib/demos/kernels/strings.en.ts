import type { KernelsStrings } from './strings';

export const en: KernelsStrings = {
	title: 'One picture, many kernels',
	summary: ({ kernel, image, width, height, outputWidth, outputHeight, min, max, row, column, value }) =>
		`${kernel} over “${image}”, ${height}×${width}: output ${outputHeight}×${outputWidth}, values from ${min} to ${max}. ` +
		`Row ${row}, column ${column} is ${value}.`,
	input: 'Picture',
	output: 'Filtered picture',
	kernel: 'Kernel',
	magnified: 'Under the magnifier',
	window: 'Window',
	image: 'Picture',
	images: { scene: 'Still life', digit: 'Digit', own: 'My picture' },
	gallery: 'Kernels',
	kernels: {
		identity: {
			name: 'Identity',
			does: 'A single 1 in the middle: every output is the pixel it stands on, so the picture stays as it is.',
		},
		box: {
			name: 'Box blur',
			does: 'Nine equal weights: every output is the mean of nine pixels, and small differences are evened out.',
		},
		gaussian: {
			name: 'Gaussian blur',
			does: 'A mean in which near pixels count more than far ones: it blurs, but more gently than the box.',
		},
		sharpen: {
			name: 'Sharpen',
			does: 'Five times the pixel less its four neighbours, which is the pixel plus all its differences: edges stand out.',
		},
		'sobel-x': {
			name: 'Sobel x',
			does: 'The right column minus the left, the middle row counted twice: it answers to vertical edges, orange where it gets lighter to the right, blue where it gets darker.',
		},
		'sobel-y': {
			name: 'Sobel y',
			does: 'The bottom row minus the top, the middle column counted twice: it answers to horizontal edges, orange where it gets lighter downwards, blue where it gets darker.',
		},
		'prewitt-x': {
			name: 'Prewitt x',
			does: 'The right column minus the left, all rows counted alike: vertical edges, like Sobel x, with a little less weight on the middle.',
		},
		'prewitt-y': {
			name: 'Prewitt y',
			does: 'The bottom row minus the top, all columns counted alike: horizontal edges, like Sobel y, with a little less weight on the middle.',
		},
		laplacian4: {
			name: 'Laplacian, 4 neighbours',
			does: 'Four times the pixel less its four neighbours: it answers to edges of every direction, with opposite signs on their two sides.',
		},
		laplacian8: {
			name: 'Laplacian, 8 neighbours',
			does: 'Eight times the pixel less all eight neighbours: edges of every direction, diagonal ones as much as straight ones, and every speck as well.',
		},
		emboss: {
			name: 'Emboss',
			does: 'Takes away what is above left, adds what is below right, keeps the pixel: edges look like a relief lit from one corner.',
		},
	},
	custom: 'My own numbers',
	customDoes: 'Your own kernel.',
	evenArea: ({ sum, divisor, gain }) => {
		if (divisor !== null)
			return `The weights add up to ${sum}, and each sum is divided by ${divisor}: an even area keeps its brightness.`;
		if (gain === null)
			return 'The weights add up to 0: an even area becomes 0, however bright it is, and only differences are left.';
		if (gain === '1') return 'The weights add up to 1: an even area keeps its brightness.';
		return `The weights add up to ${sum} and nothing is divided: an even area gets ${gain} times its brightness.`;
	},
	channel: 'Of the colours, take',
	channels: { grey: 'Grey', red: 'Red', green: 'Green', blue: 'Blue' },
	channelName: (name, channel) => `${name}, ${channel.toLowerCase()}`,
	channelNotes: {
		grey: 'Grey is 0.299 of red, 0.587 of green and 0.114 of blue. A layer of a network would not mix the channels first: its filter has nine weights for each of the three, and adds the three sums into one map.',
		alone:
			'The kernel is applied to this channel by itself, as image programs do with all three. A layer of a network does not keep them apart: its filter has nine weights for each channel, and adds the three sums into one map.',
		digit: 'This picture has no colours: its three channels are alike.',
	},
	norm: 'Divide by the sum of the weights',
	normNote:
		'Keeps even areas as bright as they are. Where the weights add up to 0 there is nothing to divide by.',
	place: (row, column) => `Output row ${row}, column ${column}`,
	stepped: (row, column, value) => `Row ${row}, column ${column}. Sum of 9 products, ${value}.`,
	shared: (count) =>
		`This weight multiplies ${count} pixels, one for every output: those inside the outline.`,
	greyLegend: (outside, count) =>
		`Black is 0, white is 255.${outside === '0' ? '' : ` ${outside} of ${count} values lie outside and are shown as black or white.`}`,
	signedLegend: (max) => `Blue is negative, orange positive; the colours are strongest from ${max} on.`,
	divided: 'divided by the sum of the weights',
	hint: 'Move over a picture to magnify a window; click (or press Enter) to keep it there. With the keyboard: arrows, with Shift ten pixels at a time. Click a weight and type to change it.',
	reset: 'Back to the start',
	question: (row, column, divisor) =>
		`What will the kernel make of this window (output row ${row}, column ${column})?${divisor === null ? '' : ` The sum is divided by ${divisor}.`}`,
	slips: {
		'not-divided': 'That is the sum. It is still to be divided by the sum of the weights.',
		flipped: 'That is the value with the kernel turned by 180°. Here it is laid on as it stands.',
		transposed: 'Rows and columns of the kernel are exchanged.',
		'sum-of-window': 'You added the pixels. Each must first be multiplied by its weight.',
		average: 'That is the mean of the nine pixels. Look at the weights.',
		'signs-ignored': 'Mind the signs: a positive pixel times a negative weight is negative.',
		clipped: 'You cut the value off at the edge of what a screen can show. The value itself may go beyond.',
		centre: 'That is the pixel in the middle. Its neighbours have weights too.',
		'sign-turned': 'The size is right, the sign is not. Which side is subtracted from which?',
	},
	termMissed: (input, weight) => `One product is missing: ${input} × ${weight}.`,
	file: 'Choose a picture',
	fileHint: 'Or paste one, or drop one on the page. It stays on this device.',
	fileProblems: {
		heavy: ({ megabytes }) => `This file has more than ${megabytes} megabytes. Choose a smaller one.`,
		huge: ({ megapixels }) =>
			`This picture has more than ${megapixels} million pixels. Choose a smaller one.`,
		animated: () => 'This picture moves. Choose one that stands still.',
		'no-picture': () => 'This file is not a picture. PNG, JPEG, WebP, GIF and BMP can be read.',
		vector: () => 'An SVG is a drawing without pixels. Save it as a PNG first.',
		narrow: ({ longest, fewest }) =>
			`This picture is too long for its width: shrunk to ${longest} pixels, it has fewer than ${fewest} the other way.`,
		unreadable: () => 'This picture is damaged, or of a kind this browser cannot read.',
		tiny: ({ fewest }) => `This picture is too small: it needs at least ${fewest} pixels along each side.`,
	},
	pictureShown: (width, height) => `Your picture, ${height} by ${width} greys.`,
	camera: 'Use the camera',
	cameraAsking: 'Waiting for the camera. Your browser may ask you first.',
	cameraTake: 'Take the picture',
	cameraCancel: 'Close the camera',
	cameraView: 'What the camera sees',
	cameraProblems: {
		refused:
			'The camera was refused. You can allow it in your browser’s settings for this page, or choose a file.',
		none: 'No camera was found. Choose a file instead.',
		busy: 'The camera could not be started. Another program may be using it.',
		unavailable: 'This browser gives this page no camera. Choose a file instead.',
	},
};
