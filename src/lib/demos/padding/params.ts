import { PAD_MODES } from '$lib/nn/pad';
import { axisOutput, type AxisOutput } from '$lib/nn/shape';
import { int, matrix, oneOf, type ParamNotice, type Values } from '$lib/url/codec';
import type { EditLimits } from '$lib/viz/edit';
import type { Normalised } from '../demo';
import { FILTERS, IMAGES } from './presets';

export const LIMITS = {
	n: { min: 4, max: 32 },
	f: { min: 1, max: 7 },
	s: { min: 1, max: 4 },
	p: { min: 0, max: 4 },
	layers: { min: 1, max: 8 },
} as const;

/** Larger inputs are pictures, not grids of numbers, and are not edited. */
export const MAX_EDITABLE = 16;

/** What a cell of the image may hold. */
export const CELL_LIMITS = { min: -99, max: 99, decimals: 2, step: 1 } as const satisfies EditLimits;

/** How the padding is chosen: a number of cells, none, or as TensorFlow's SAME computes it. */
export const RULES = ['custom', 'valid', 'same'] as const;
export type PadRule = (typeof RULES)[number];

/** A cell that is pointed out: one of the input, or the first of the frame. */
export const PLACES = ['none', 'corner', 'side', 'centre', 'frame'] as const;
export type Place = (typeof PLACES)[number];

/** n, f, s, p as in O = (N − F + 2P)/S + 1; `mode` is what stands in the padding. Edited cells travel in `cells`. */
export const schema = {
	n: int({ default: 7, ...LIMITS.n }),
	f: int({ default: 3, ...LIMITS.f }),
	s: int({ default: 1, ...LIMITS.s }),
	p: int({ default: 1, ...LIMITS.p }),
	pad: oneOf(RULES, { default: 'custom' }),
	mode: oneOf(PAD_MODES, { default: 'zero' }),
	layers: int({ default: 3, ...LIMITS.layers }),
	image: oneOf(IMAGES, { default: 'count' }),
	filter: oneOf(FILTERS, { default: 'mean' }),
	at: oneOf(PLACES, { default: 'none' }),
	step: int({ default: 0, min: 0, max: 9999 }),
	cells: matrix({ default: null, maxRows: MAX_EDITABLE, maxColumns: MAX_EDITABLE, ...CELL_LIMITS }),
};

/** Names that are locked together: cells are what a preset is made of. */
export const LOCKED_TOGETHER = [['image', 'cells']] as const;

export type PaddingParams = Values<typeof schema>;

type Sizes = Pick<PaddingParams, 'n' | 'f' | 's' | 'p' | 'pad'>;

/** Both axes are alike: one of them, worked out. Throws as `axisOutput` does. */
export function axisOf({ n, f, s, p, pad }: Sizes): AxisOutput {
	return axisOutput({
		...{ inputSize: n, kernelSize: f, stride: s, padding: pad === 'valid' ? 0 : p },
		...(pad === 'same' && { convention: 'same' as const }),
	});
}

/** The widest frame a mode can fill: a mirror leaves its edge out. */
const mostPadding = ({ n, mode }: Pick<PaddingParams, 'n' | 'mode'>) =>
	Math.min(LIMITS.p.max, mode === 'reflect' ? n - 1 : n);

/** The largest filter that fits. */
function mostFilter({ n, p, pad }: Pick<PaddingParams, 'n' | 'p' | 'pad'>): number {
	const room = pad === 'custom' ? n + 2 * p : n;
	return pad === 'same' ? LIMITS.f.max : Math.min(LIMITS.f.max, room);
}

/** The least and most each size may be while the filter fits and the frame can be filled. */
export function bounds(params: PaddingParams) {
	const { n, f, p, pad, mode } = params;
	const filter = { custom: f - 2 * p, valid: f, same: 0 }[pad];
	const mirrored = mode === 'reflect' ? p + 1 : 0;
	return {
		n: { min: Math.max(LIMITS.n.min, filter, mirrored), max: LIMITS.n.max },
		f: { min: LIMITS.f.min, max: mostFilter(params) },
		s: LIMITS.s,
		p: { min: Math.max(LIMITS.p.min, Math.ceil((f - n) / 2)), max: mostPadding(params) },
		layers: LIMITS.layers,
	};
}

/** What is right one by one and wrong together is put right, each with a notice. */
export function normalise(given: PaddingParams): Normalised<PaddingParams> {
	const values = { ...given };
	const notices: ParamNotice[] = [];
	const change = <Key extends keyof PaddingParams>(name: Key, used: PaddingParams[Key], shown = '') => {
		notices.push({ name, given: shown || String(values[name]), used: String(used ?? '') });
		values[name] = used;
	};
	if (values.p > mostPadding(values)) change('p', mostPadding(values));
	if (values.f > mostFilter(values)) change('f', mostFilter(values));
	const { cells, n } = values;
	if (cells && (cells.length !== n || cells[0]?.length !== n)) {
		change('cells', null, `${cells.length}×${cells[0]?.length ?? 0}`);
	}
	const last = axisOf(values).size ** 2 - 1;
	if (values.step > last) change('step', last);
	return { values, notices };
}
