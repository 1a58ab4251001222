import { flag, int, oneOf, type Values } from '$lib/url/codec';
import type { Normalised } from '../demo';
import { RULES, type LayerSetting, type Pair } from './layer';

/** Chosen so that every count stays a whole number a computer can hold: 31²·2048²·(1024 + 2·64)² < 2⁵³. */
export const LIMITS = {
	n: { min: 1, max: 1024 },
	f: { min: 1, max: 31 },
	s: { min: 1, max: 32 },
	p: { min: 0, max: 64 },
	d: { min: 1, max: 32 },
	k: { min: 1, max: 2048 },
	c: { min: 1, max: 2048 },
} as const;

/** What can be pointed at: a letter of the formula and what it stands for in the drawing. */
export const PARTS = ['n', 'f', 'p', 's', 'one', 'o', 'rest'] as const;
export type Part = (typeof PARTS)[number];

/**
 * n, f, s, p, d as in O = (N − F + 2P)/S + 1 with dilation D; k filters, c input channels. With `apart` those letters are
 * the height's and nw, fw, sw, pw, dw the width's. `rule` is the convention that is drawn, `point` the part that is lit.
 */
export const schema = {
	n: int({ default: 7, ...LIMITS.n }),
	f: int({ default: 3, ...LIMITS.f }),
	s: int({ default: 1, ...LIMITS.s }),
	p: int({ default: 0, ...LIMITS.p }),
	k: int({ default: 1, ...LIMITS.k }),
	c: int({ default: 1, ...LIMITS.c }),
	d: int({ default: 1, ...LIMITS.d }),
	rule: oneOf(RULES, { default: 'floor' }),
	apart: flag(),
	nw: int({ default: 7, ...LIMITS.n }),
	fw: int({ default: 3, ...LIMITS.f }),
	sw: int({ default: 1, ...LIMITS.s }),
	pw: int({ default: 0, ...LIMITS.p }),
	dw: int({ default: 1, ...LIMITS.d }),
	point: oneOf(['none', ...PARTS], { default: 'none' }),
	step: int({ default: 0, min: 0, max: 2_000_000 }),
};

export type OutputSizeParams = Values<typeof schema>;

/**
 * Settings that do not go together (a filter larger than its input) are kept: the figure says so. Only the width's own
 * numbers are put back where width and height are the same.
 */
export function normalise(given: OutputSizeParams): Normalised<OutputSizeParams> {
	if (given.apart) return { values: { ...given }, notices: [] };
	const { nw, fw, sw, pw, dw } = schema;
	const same = {
		...{ nw: nw.fallback, fw: fw.fallback, sw: sw.fallback },
		...{ pw: pw.fallback, dw: dw.fallback },
	};
	return { values: { ...given, ...same }, notices: [] };
}

/** The layer that is described, both axes spelled out. */
export function settingOf(params: OutputSizeParams): LayerSetting {
	const { apart } = params;
	const both = (vertical: number, horizontal: number): Pair => [vertical, apart ? horizontal : vertical];
	return {
		inputSize: both(params.n, params.nw),
		kernelSize: both(params.f, params.fw),
		stride: both(params.s, params.sw),
		padding: both(params.p, params.pw),
		dilation: both(params.d, params.dw),
		inChannels: params.c,
		filters: params.k,
	};
}
