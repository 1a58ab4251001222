/** What predict mode asks, and wrong answers that betray how they came about. */
import { readCounts } from '$lib/nn/pad';
import { axisOf, type PaddingParams } from './params';

export type Setting = Pick<PaddingParams, 'n' | 'f' | 's' | 'p' | 'pad'>;

export const QUESTIONS = ['size', 'corner', 'keep'] as const;
export type Question = (typeof QUESTIONS)[number];

export const SLIPS = [
	'padding-once',
	'padding-ignored',
	'padding-twice',
	'no-one',
	'filter-kept',
	'stride-ignored',
	'fraction',
	'same-keeps-size',
	'same-is-valid',
	'padded-size',
	'centre',
	'one-axis',
	'corner-unpadded',
	'padding-only',
	'both-sides',
	'half-filter',
	'whole-filter',
] as const;
export type SlipName = (typeof SLIPS)[number];

/** The settings predict mode goes through after the one it begins with. */
export const SERIES: readonly Setting[] = [
	{ n: 10, f: 5, s: 1, p: 1, pad: 'custom' },
	{ n: 12, f: 7, s: 1, p: 2, pad: 'custom' },
	{ n: 9, f: 3, s: 2, p: 1, pad: 'custom' },
];

/** How many windows read the first cell of the input. */
export function cornerReads({ n, f, s, p, pad }: Setting): number {
	const padding = pad === 'custom' ? p : pad;
	return readCounts(n, f, { stride: s, padding }).input.data[0] ?? 0;
}

/** Whether a whole number of cells on each side keeps the size. */
export const canKeep = ({ f, s }: Setting) => s === 1 && f % 2 === 1;

/** The questions a setting allows. */
export const questionsOf = (setting: Setting): readonly Question[] =>
	canKeep(setting) ? QUESTIONS : ['size', 'corner'];

export function answerOf(question: Question, setting: Setting): number {
	if (question === 'size') return axisOf(setting).size;
	return question === 'corner' ? cornerReads(setting) : (setting.f - 1) / 2;
}

const near = (a: number, b: number) => Math.abs(a - b) < (Number.isInteger(b) ? 0.005 : 0.05);

function candidates(question: Question, setting: Setting): [SlipName, number][] {
	const { n, f, s, pad } = setting;
	const p = pad === 'custom' ? setting.p : 0;
	if (question === 'keep') {
		return [
			['both-sides', f - 1],
			['half-filter', f / 2],
			['half-filter', (f + 1) / 2],
			['whole-filter', f],
		];
	}
	if (question === 'corner') {
		const right = cornerReads(setting);
		return [
			['corner-unpadded', cornerReads({ ...setting, pad: 'valid' })],
			['centre', f ** 2],
			['one-axis', Math.sqrt(right)],
			['padding-only', p ** 2],
			['stride-ignored', cornerReads({ ...setting, s: 1 })],
		];
	}
	const places = (travel: number, step = s) => Math.floor(travel / step) + 1;
	const travel = n - f + 2 * p;
	if (pad === 'same') {
		return [
			['same-keeps-size', n],
			['same-is-valid', places(n - f)],
			['fraction', n / s],
		];
	}
	return [
		['padding-once', places(travel - p)],
		['padding-ignored', places(travel - 2 * p)],
		['padding-twice', places(travel + 2 * p)],
		['no-one', places(travel) - 1],
		['stride-ignored', places(travel, 1)],
		['fraction', travel / s + 1],
		['padded-size', n + 2 * p],
		['filter-kept', places(n + 2 * p)],
	];
}

/** The likeliest slip behind a wrong answer, or `undefined` for a right one and for one that betrays nothing. */
export function recogniseSlip(question: Question, setting: Setting, given: number): SlipName | undefined {
	if (near(given, answerOf(question, setting))) return undefined;
	return candidates(question, setting).find(([, value]) => near(given, value))?.[0];
}
