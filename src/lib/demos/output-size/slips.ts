/** Wrong answers for an output size or a parameter count that betray how they came about. */
import { effectiveKernelSize } from '$lib/nn/shape';
import { axisAnswer, layerAnswer, type LayerSetting, type Rule } from './layer';

export const SIZE_SLIPS = [
	'no-one',
	'padding-once',
	'padding-ignored',
	'stride-ignored',
	'fraction',
	'rounded-up',
	'dilation-ignored',
	'filter-kept',
	'stride-subtracted',
	'same-keeps-size',
	'same-floor',
	'not-same',
	'other-axis',
] as const;
export type SizeSlip = (typeof SIZE_SLIPS)[number];

export const PARAMETER_SLIPS = [
	'no-bias',
	'one-channel',
	'channels-added',
	'one-filter',
	'one-bias',
	'bias-per-channel',
	'not-shared',
] as const;
export type ParameterSlip = (typeof PARAMETER_SLIPS)[number];

/** A fraction counts as recognised when it is given to two decimals, or one. */
const near = (a: number, b: number) => Math.abs(a - b) < (Number.isInteger(b) ? 0.005 : 0.05);

/** The output's width, or `undefined` where there is none. */
export function askedSize(setting: LayerSetting, rule: Rule): number | undefined {
	const answer = axisAnswer(setting, 1, rule);
	return answer.status === 'fits' ? answer.axis.size : undefined;
}

/** The likeliest slip behind a wrong output width, or `undefined`. */
export function recogniseSizeSlip(setting: LayerSetting, rule: Rule, given: number): SizeSlip | undefined {
	const right = askedSize(setting, rule);
	if (right === undefined || near(given, right)) return undefined;
	const [n, f, s] = [setting.inputSize[1], setting.kernelSize[1], setting.stride[1]];
	const [p, d] = [setting.padding[1], setting.dilation[1]];
	const span = effectiveKernelSize(f, d);
	const places = (cells: number, step = s) => Math.floor(cells / step) + 1;
	const travel = n - span + 2 * p;
	const other = axisAnswer(setting, 0, rule);
	const fixed: [SizeSlip, number][] = [
		['no-one', right - 1],
		['padding-once', places(travel - p)],
		['padding-ignored', places(travel - 2 * p)],
		['stride-ignored', places(travel, 1)],
		['fraction', travel / s + 1],
		['rounded-up', Math.ceil(travel / s) + 1],
		['dilation-ignored', places(n - f + 2 * p)],
		['filter-kept', places(n + 2 * p)],
		['stride-subtracted', travel - s + 1],
	];
	const same: [SizeSlip, number][] = [
		['same-keeps-size', n],
		['same-floor', Math.floor(n / s)],
		['not-same', places(n - span)],
		['fraction', n / s],
	];
	const candidates = rule === 'same' ? same : fixed;
	const found = candidates.find(([, value]) => near(given, value));
	if (found) return found[0];
	return other.status === 'fits' && near(given, other.axis.size) ? 'other-axis' : undefined;
}

/** The likeliest slip behind a wrong number of parameters, or `undefined`. */
export function recogniseParameterSlip(
	setting: LayerSetting,
	rule: Rule,
	given: number,
): ParameterSlip | undefined {
	const answer = layerAnswer(setting, rule);
	if (answer.status === 'fails' || given === answer.counts.parameters) return undefined;
	const { inChannels: c, filters: k } = setting;
	const area = setting.kernelSize[0] * setting.kernelSize[1];
	const [height, width] = answer.shape;
	const { weights } = answer.counts;
	const candidates: [ParameterSlip, number][] = [
		['no-bias', weights],
		['one-channel', (area + 1) * k],
		['one-channel', area * k],
		['one-filter', area * c + 1],
		['one-filter', area * c],
		['one-bias', weights + 1],
		['bias-per-channel', (area + 1) * c * k],
		['channels-added', (area + c + 1) * k],
		['not-shared', answer.counts.parameters * height * width],
		['not-shared', weights * height * width],
	];
	return candidates.find(([, value]) => value === given)?.[0];
}
