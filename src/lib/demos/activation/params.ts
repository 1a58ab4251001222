import { ACTIVATION_NAMES } from '$lib/nn/activation';
import { decimal, flag, int, matrix, oneOf, type ParamNotice, type Values } from '$lib/url/codec';
import type { EditLimits } from '$lib/viz/edit';
import type { Normalised } from '../demo';
import { LOGIT_PRESETS, MAP_PRESETS, presetLogits, WEIGHT_PRESETS } from './presets';

export const PARTS = ['curve', 'softmax', 'layers'] as const;
export type Part = (typeof PARTS)[number];

export const X_LIMITS = { min: -6, max: 6 } as const;
export const BIAS_LIMITS = { min: -6, max: 6 } as const;
export const TEMPERATURE_LIMITS = { min: 0.1, max: 20 } as const;

/** What a cell of the map, a logit and a weight may be. */
export const CELL_LIMITS = { min: -12, max: 12, decimals: 2, step: 1 } as const satisfies EditLimits;
export const LOGIT_LIMITS = { min: -20, max: 20, decimals: 2, step: 0.5 } as const satisfies EditLimits;
export const WEIGHT_LIMITS = { min: -9, max: 9, decimals: 2, step: 1 } as const satisfies EditLimits;

/** Fewer classes than this are no choice. */
const FEWEST_CLASSES = 2;
const SIDE = 5;

/**
 * `part` is what is shown. Curve: the function `fn` at `x`, on the map `map` (edited: `cells`) after adding the bias
 * `b`. Softmax: the scores `logits` (edited: `scores`), temperature `t`, class `pick`. Layers: weights `weights`
 * (edited: `first`, `second`), inputs `inputs` (columns), and what stands `between` the two layers.
 */
export const schema = {
	part: oneOf(PARTS, { default: 'curve' }),
	fn: oneOf(ACTIVATION_NAMES, { default: 'tanh' }),
	x: decimal({ default: 1, ...X_LIMITS, decimals: 2 }),
	slope: flag({ default: true }),
	map: oneOf(MAP_PRESETS, { default: 'edges' }),
	b: decimal({ default: 0, ...BIAS_LIMITS, decimals: 2 }),
	logits: oneOf(LOGIT_PRESETS, { default: 'clear' }),
	t: decimal({ default: 1, ...TEMPERATURE_LIMITS, decimals: 2 }),
	pick: int({ default: 3, min: 0, max: 9 }),
	weights: oneOf(WEIGHT_PRESETS, { default: 'example' }),
	between: oneOf(ACTIVATION_NAMES, { default: 'linear' }),
	cells: matrix({ default: null, maxRows: SIDE, maxColumns: SIDE, min: -18, max: 18 }),
	scores: matrix({ default: null, maxRows: 1, maxColumns: 10, ...LOGIT_LIMITS }),
	first: matrix({ default: null, maxRows: 2, maxColumns: 2, ...WEIGHT_LIMITS }),
	second: matrix({ default: null, maxRows: 2, maxColumns: 2, ...WEIGHT_LIMITS }),
	inputs: matrix({ default: null, maxRows: 2, maxColumns: 2, ...WEIGHT_LIMITS }),
};

/** Names that are locked together: cells are what a preset is made of. */
export const LOCKED_TOGETHER = [
	['map', 'cells'],
	['logits', 'scores'],
	['weights', 'first', 'second', 'inputs'],
] as const;

export type ActivationParams = Values<typeof schema>;

/** How many classes there are scores for. */
export const classCount = ({ scores, logits }: Pick<ActivationParams, 'scores' | 'logits'>) =>
	(scores ?? presetLogits(logits))[0]?.length ?? 0;

const MATRICES = ['cells', 'first', 'second', 'inputs'] as const;

/** What is right one by one and wrong together is put right, each with a notice. */
export function normalise(given: ActivationParams): Normalised<ActivationParams> {
	const values = { ...given };
	const notices: ParamNotice[] = [];
	for (const name of MATRICES) {
		const rows = values[name];
		const side = name === 'cells' ? SIDE : 2;
		if (!rows || (rows.length === side && rows[0]?.length === side)) continue;
		notices.push({ name, given: `${rows.length}×${rows[0]?.length ?? 0}`, used: '' });
		values[name] = null;
	}
	if (values.scores && classCount(values) < FEWEST_CLASSES) {
		notices.push({ name: 'scores', given: `1×${classCount(values)}`, used: '' });
		values.scores = null;
	}
	const last = classCount(values) - 1;
	if (values.pick > last) {
		// the default is the three; with fewer classes nobody asked for it
		if (values.pick !== schema.pick.fallback)
			notices.push({ name: 'pick', given: String(values.pick), used: String(last) });
		values.pick = last;
	}
	return { values, notices };
}
