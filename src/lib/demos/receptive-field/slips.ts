/** What predict mode asks, and wrong answers that betray how they came about. All along the axis across. */
import type { FittingLayer } from '$lib/nn/architecture';
import { axisPart, INPUT_FIELD, type AxisField, type AxisPart } from '$lib/nn/receptive-field';
import { readLayer, type StackLayer } from '../stack/layer-text';

export const QUESTIONS = ['size', 'jump', 'start'] as const;
export type Question = (typeof QUESTIONS)[number];

export const SLIPS = [
	'own-filter',
	'whole-filter',
	'no-jump',
	'own-stride',
	'dilation-ignored',
	'filters-added',
	'filters-multiplied',
	'one-too-few',
	'map-size',
	'strides-added',
	'stride-alone',
	'stride-forgotten',
	'filter-for-jump',
	'sign',
	'padding-alone',
	'padding-without-jumps',
	'last-padding',
	'centre-for-start',
] as const;
export type SlipName = (typeof SLIPS)[number];

export interface AskedStack {
	readonly layers: readonly StackLayer[];
	readonly side: number;
	/** counted from 1 */
	readonly layer: number;
}

const stack = (text: string, side: number, layer: number): AskedStack => ({
	layers: text.split(',').flatMap((word) => readLayer(word) ?? []),
	...{ side, layer },
});

/** The stacks predict mode goes through after the one it begins with. */
export const SERIES: readonly AskedStack[] = [
	stack('c1f3,c1f3,c1f3', 16, 3),
	stack('c1f7s2p3,max3s2p1,c1f3p1', 56, 3),
	stack('c1f3,c1f3d2,c1f3d4', 32, 3),
];

/** A layer as the questions see it: its window, and the fields before and behind it. */
export interface AskedLayer {
	readonly part: AxisPart;
	readonly from: AxisField;
	readonly to: AxisField;
}

/** The layers of a stack that fit, along the axis across. */
export function askedLayers(fitting: readonly FittingLayer[]): AskedLayer[] {
	let from = INPUT_FIELD.horizontal;
	return fitting.flatMap(({ laid, receptiveField }) => {
		if (!laid || !receptiveField) return [];
		const asked = { part: axisPart(laid, 'horizontal'), from, to: receptiveField.horizontal };
		from = asked.to;
		return [asked];
	});
}

/** Jump is asked where a stride comes before, start where there is padding. */
export function questionsOf(layers: readonly AskedLayer[]): readonly Question[] {
	const last = layers.at(-1);
	return QUESTIONS.filter(
		(question) =>
			question === 'size' ||
			(question === 'jump' && last !== undefined && last.to.jump > 1) ||
			(question === 'start' && last !== undefined && last.to.start < 0),
	);
}

export function answerOf(question: Question, layers: readonly AskedLayer[]): number {
	const field = layers.at(-1)?.to ?? INPUT_FIELD.horizontal;
	return { size: field.size, jump: field.jump, start: field.start }[question];
}

const spanOf = ({ from, to }: AskedLayer) => (to.size - from.size) / from.jump + 1;
const filterOf = (layer: AskedLayer) => ('branches' in layer.part ? spanOf(layer) : layer.part.kernelSize);
const strideOf = ({ from, to }: AskedLayer) => to.jump / from.jump;
const beforeOf = ({ from, to }: AskedLayer) => (from.start - to.start) / from.jump;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** `last` is the layer that is asked for, the last of `layers`. */
function candidates(
	question: Question,
	layers: readonly AskedLayer[],
	last: AskedLayer,
): [SlipName, number][] {
	const { from, to } = last;
	const [span, filter] = [spanOf(last), filterOf(last)];
	if (question === 'jump') {
		return [
			['stride-forgotten', from.jump],
			['stride-alone', strideOf(last)],
			['strides-added', sum(layers.map(strideOf))],
			['filter-for-jump', filter],
		];
	}
	if (question === 'start') {
		return [
			['sign', -to.start],
			['padding-alone', -beforeOf(last)],
			['last-padding', -beforeOf(last) * from.jump],
			['padding-without-jumps', -sum(layers.map(beforeOf))],
			['centre-for-start', to.centre],
		];
	}
	return [
		['own-filter', filter],
		['own-filter', span],
		['dilation-ignored', from.size + (filter - 1) * from.jump],
		['whole-filter', from.size + span * from.jump],
		['no-jump', from.size + span - 1],
		['own-stride', from.size + (span - 1) * to.jump],
		['filters-added', sum(layers.map(filterOf))],
		['filters-multiplied', from.size * filter],
		['one-too-few', to.size - 1],
		['map-size', last.part.size],
	];
}

/** The likeliest slip behind a wrong answer, or `undefined` for a right one and for one that betrays nothing. */
export function recogniseSlip(
	question: Question,
	layers: readonly AskedLayer[],
	given: number,
): SlipName | undefined {
	const last = layers.at(-1);
	if (!last || given === answerOf(question, layers)) return undefined;
	return candidates(question, layers, last).find(([, value]) => value === given)?.[0];
}
