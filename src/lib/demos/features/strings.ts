import { defineStrings } from '$lib/i18n/strings';
import type { Lenet5LayerId } from '$lib/nn/architecture';
import type { Best } from './best';
import { en } from './strings.en';
import { ko } from './strings.ko';
import type { Part } from './params';

export interface FeaturesStrings {
	titles: Record<Part, string>;
	part: string;
	parts: Record<Part, string>;
	layer: string;
	map: string;
	unit: string;
	digitUnit: string;
	layerNames: Record<Lenet5LayerId, string>;
	unitName: (layer: Lenet5LayerId, number: number) => string;
	// the network and its files
	notLoaded: string;
	loadNow: string;
	restWorks: string;
	recovered: string;
	studyFailed: string;
	filesFailed: string;
	tryAgain: string;
	// filters
	filterName: (number: number, count: number) => string;
	filterNumbers: (layer: string, number: number) => string;
	fromPicture: string;
	fromMap: (number: number) => string;
	filterHow: (slices: number, bias: number) => string;
	noFilter: Record<Exclude<Lenet5LayerId, 'c1' | 'c3'>, string>;
	/** of a map or unit, by its name */
	topPatches: (unit: string) => string;
	patch: (rank: number, label: number, value: string) => string;
	ofA: (label: number) => string;
	patchHow: (side: number) => string;
	topImage: (rank: number, label: number, value: string) => string;
	aDigit: (label: number) => string;
	topImageHow: (isOutput: boolean) => string;
	patchesHead: readonly string[];
	// climb
	climbPicture: string;
	fieldNote: string;
	grey: (value: string) => string;
	climb: (steps: number) => string;
	oneStep: string;
	stop: string;
	startOver: string;
	stepsTaken: string;
	sum: string;
	calledBy: string;
	step: string;
	steps: string;
	l2: string;
	l2Note: string;
	blur: string;
	blurNote: string;
	tv: string;
	tvNote: string;
	seed: string;
	seedNote: string;
	// why
	drawOwn: string;
	explain: string;
	ownAnswer: string;
	digitWith: (digit: number, share: number) => string;
	cover: string;
	covering: string;
	theDigit: string;
	theDigitNote: string;
	saliency: string;
	saliencyNote: (digit: number) => string;
	occlusion: string;
	occlusionNote: (digit: number, size: number) => string;
	// compare
	firstDigit: string;
	secondDigit: string;
	difference: string;
	firstChoice: string;
	secondChoice: string;
	compareNote: string;
	largestDifference: (isVector: boolean, number: number, value: string) => string;
	summaryCompare: (first: Best, second: Best) => string;
	// break
	breakDigit: string;
	breakNetwork: string;
	right: string;
	down: string;
	turn: string;
	noise: string;
	shuffle: string;
	shuffleNote: string;
	pooling: string;
	average: string;
	max: string;
	silenceIn: (layer: string) => string;
	silenceMap: (layer: string, map: number) => string;
	mend: string;
	seenPicture: string;
	shares: string;
	sharesNote: string;
	sharesHead: readonly string[];
	wasBefore: (percent: string) => string;
	mapsOf: (layer: string, count: number, silenced: readonly number[]) => string;
	// summaries
	summaryUnit: (unit: string) => string;
	summaryPatches: (unit: string, value: string, label: number) => string;
	summaryClimb: (unit: string, steps: number, sum: string | null) => string;
	summaryWhy: (best: Best) => string;
	summaryBreak: (before: Best, now: Best) => string;
	summaryWaiting: string;
}

export const strings = defineStrings<FeaturesStrings>({ en, ko });
