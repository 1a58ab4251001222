import { formatNumber } from '$lib/viz/format';
import { percentIn } from './percent';
import type { FeaturesStrings } from './strings';

const percent = percentIn('en');

export const en: FeaturesStrings = {
	titles: {
		filters: 'Filters, and what excites them',
		climb: 'A unit’s favourite picture',
		why: 'Reasons for a decision',
		break: 'Break it',
		compare: 'Two digits side by side',
	},
	part: 'What to look at',
	parts: {
		filters: 'Filters and patches',
		climb: 'Climb',
		why: 'Reasons',
		break: 'Break it',
		compare: 'Compare',
	},
	layer: 'Layer',
	map: 'Map',
	unit: 'Unit',
	digitUnit: 'Digit',
	layerNames: { c1: 'C1', s2: 'S2', c3: 'C3', s4: 'S4', c5: 'C5', f6: 'F6', output: 'Output' },
	unitName: (layer, number) => {
		if (layer === 'output') return `the output for ${number}`;
		return layer === 'c5' || layer === 'f6'
			? `unit ${number} of ${layer.toUpperCase()}`
			: `map ${number} of ${layer.toUpperCase()}`;
	},
	notLoaded: 'The network is fetched when this figure comes into view.',
	loadNow: 'Fetch it now',
	restWorks: 'The other parts of this page still work.',
	recovered: 'The network’s worker stopped and was replaced. What was under way goes on where it stood.',
	studyFailed: 'This could not be computed. Change something to try again.',
	filesFailed: 'The filters and patches could not be fetched.',
	tryAgain: 'Try again',
	filterName: (number, count) => `Filter ${number} of ${count}`,
	filterNumbers: (layer, number) => `The weights of ${layer}, filter ${number}`,
	fromPicture: 'over the picture',
	fromMap: (number) => `over map ${number} of S2`,
	filterHow: (slices, bias) =>
		slices === 1
			? `25 weights and the bias ${formatNumber(bias)}. Blue is negative, orange positive.`
			: `One filter: ${slices} × 25 weights, one slice for each map it reads, and the bias ${formatNumber(bias)}. Blue is negative, orange positive.`,
	noFilter: {
		s2: 'S2 has no weights: each of its units is the average of four of C1.',
		s4: 'S4 has no weights: each of its units is the average of four of C3.',
		c5: 'A unit of C5 reads all 400 numbers of S4: its weights are no picture.',
		f6: 'A unit of F6 reads all 120 numbers of C5: its weights are no picture.',
		output: 'An output reads all 84 numbers of F6: its weights are no picture.',
	},
	topPatches: (unit) => `What excites ${unit} most`,
	patch: (rank, label, value) => `Number ${rank}: part of a ${label}, sum ${value}`,
	ofA: (label) => `of a ${label}`,
	patchHow: (side) =>
		`Of all 10,000 test images the nine in which this map has its highest sum (before tanh; in S2 and S4 its highest average), cut to the ${side} × ${side} pixels that unit sees. Beyond the picture’s edge it sees padding, drawn as paper.`,
	topImage: (rank, label, value) => `Number ${rank}: a ${label}, sum ${value}`,
	aDigit: (label) => `a ${label}`,
	topImageHow: (isOutput) =>
		`Of all 10,000 test images the nine with the highest sum of this unit, before ${isOutput ? 'the softmax' : 'tanh'}. It sees the whole picture, so nothing is cut off. Shown in 16 greys.`,
	patchesHead: ['rank', 'sum', 'digit', 'test image', 'row', 'column'],
	climbPicture: 'The picture so far',
	fieldNote: 'Outlined: all that this unit can see.',
	grey: (value) => `Grey here: ${value}`,
	climb: (steps) => `Climb ${steps} steps`,
	oneStep: 'One step',
	stop: 'Stop',
	startOver: 'Start over',
	stepsTaken: 'Steps taken',
	sum: 'The unit’s sum, before its activation',
	calledBy: 'The network calls this',
	step: 'Step',
	steps: 'Steps at a time',
	l2: 'Pull towards paper',
	l2Note: 'Keeps ink only where it helps (L2).',
	blur: 'Blur',
	blurNote: 'Mixes each step’s picture with its blur.',
	tv: 'Pull towards even surfaces',
	tvNote: 'Makes neighbours alike (total variation).',
	seed: 'Seed',
	seedNote: 'The noise it starts from.',
	drawOwn: 'Draw your own',
	explain: 'Explain',
	ownAnswer: 'the network’s own answer',
	digitWith: (digit, share) => `${digit} (${percent(share)})`,
	cover: 'Side of the covering square',
	covering: 'Covering every place once',
	theDigit: 'The digit',
	theDigitNote: 'What the network receives. Point at a place to see its number in all three.',
	saliency: 'Saliency',
	saliencyNote: (digit) =>
		`How much the score of ${digit} changes per unit of ink at each pixel. Orange: ink here speaks for ${digit}; blue: against it.`,
	occlusion: 'Occlusion',
	occlusionNote: (digit, size) =>
		`How much the probability of ${digit} falls when ${size} × ${size} pixels round this place are covered with paper. Orange: it falls; blue: it rises.`,
	firstDigit: 'First',
	secondDigit: 'Second',
	difference: 'Difference',
	firstChoice: 'The first digit',
	secondChoice: 'The second digit',
	compareNote: 'Bars: the first. Marks: the second.',
	largestDifference: (isVector, number, value) =>
		`largest difference ${value}, in ${isVector ? 'unit' : 'map'} ${number}`,
	summaryCompare: (first, second) =>
		`First: ${first.digit} with ${percent(first.share)}. Second: ${second.digit} with ${percent(second.share)}.`,
	breakDigit: 'Break the digit',
	breakNetwork: 'Break the network',
	right: 'Shift to the right',
	down: 'Shift down',
	turn: 'Turn, in degrees',
	noise: 'Noise',
	shuffle: 'Shuffle the pixels',
	shuffleNote: 'The same order for every digit.',
	pooling: 'Pooling in S2 and S4',
	average: 'average, as trained',
	max: 'maximum',
	silenceIn: (layer) => `Silence filters of ${layer}`,
	silenceMap: (layer, map) => `Silence map ${map} of ${layer}`,
	mend: 'Mend everything',
	seenPicture: 'The picture as the network gets it',
	shares: 'Ten probabilities',
	sharesNote: 'Bars: now. Marks: the whole network and the digit as it was.',
	sharesHead: ['digit', 'before', 'now'],
	wasBefore: (before) => `, before ${before}`,
	mapsOf: (layer, count, silenced) =>
		silenced.length > 0
			? `${layer}, ${count} maps as they are now; silenced: ${silenced.join(', ')}`
			: `${layer}, ${count} maps as they are now`,
	summaryUnit: (unit) => `Shown: ${unit}.`,
	summaryPatches: (unit, value, label) =>
		`Shown: ${unit}. Its highest sum over 10,000 test images is ${value}, in a ${label}.`,
	summaryClimb: (unit, steps, sum) =>
		sum === null
			? `A picture of noise, before the climb for ${unit}.`
			: `After ${steps} ${steps === 1 ? 'step' : 'steps'} uphill for ${unit} its sum is ${sum}.`,
	summaryWhy: ({ digit, share }) => `The network says ${digit} with ${percent(share)}.`,
	summaryBreak: (before, now) =>
		`Before: ${before.digit} with ${percent(before.share)}. Now: ${now.digit} with ${percent(now.share)}.`,
	summaryWaiting: 'The network has not answered yet.',
};
