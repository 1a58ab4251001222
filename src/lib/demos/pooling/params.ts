import { poolGeometry, type PoolWindowOptions } from '$lib/nn/pool';
import type { AxisOutput } from '$lib/nn/shape';
import { flag, int, list, matrix, oneOf, type ParamNotice, type Values } from '$lib/url/codec';
import type { EditLimits } from '$lib/viz/edit';
import type { Normalised } from '../demo';
import { KINDS } from './kinds';
import { INPUT_PRESETS } from './presets';

export const LIMITS = {
	n: { min: 2, max: 16 },
	f: { min: 1, max: 5 },
	s: { min: 1, max: 5 },
	p: { min: 0, max: 2 },
	seed: { min: 1, max: 9999 },
} as const;

/** What a cell of the input may hold. */
export const CELL_LIMITS = { min: -99, max: 99, decimals: 2, step: 1 } as const satisfies EditLimits;

/**
 * n, f, s, p as in O = (N − F + 2P)/S + 1; `same` pads as TensorFlow does instead, `count` is `count_include_pad`.
 * `look` is the kind whose cells are pointed out, dx and dy the shift (right, down). Edited cells travel in `cells`.
 */
export const schema = {
	n: int({ default: 4, ...LIMITS.n }),
	f: int({ default: 2, ...LIMITS.f }),
	s: int({ default: 2, ...LIMITS.s }),
	p: int({ default: 0, ...LIMITS.p }),
	same: flag(),
	count: flag(),
	kinds: list(oneOf(KINDS, { default: 'max' }), { default: KINDS, minLength: 1, unique: true }),
	look: oneOf(['all', ...KINDS], { default: 'all' }),
	input: oneOf(INPUT_PRESETS, { default: 'example' }),
	seed: int({ default: 1, ...LIMITS.seed }),
	step: int({ default: 0, min: 0, max: 999 }),
	dx: int({ default: 0, min: -1, max: 1 }),
	dy: int({ default: 0, min: -1, max: 1 }),
	cells: matrix({ default: null, maxRows: 16, maxColumns: 16, ...CELL_LIMITS }),
};

/** Names that are locked together: cells are what a preset is made of. */
export const LOCKED_TOGETHER = [['input', 'cells']] as const;

export type PoolingParams = Values<typeof schema>;

/** The window as `nn/pool` wants it. */
export function windowOptions({ f, s, p, same }: PoolingParams): PoolWindowOptions {
	return { poolSize: f, stride: s, padding: same ? 'same' : p };
}

/** Both axes are alike: one of them, worked out. */
export function axisOf(params: PoolingParams): AxisOutput {
	return poolGeometry(params.n, windowOptions(params)).vertical;
}

/** PyTorch refuses more padding than half the window; nothing but padding would be in some windows. */
const mostPadding = (f: number) => Math.min(LIMITS.p.max, Math.floor(f / 2));

/** The least and most each size may be while the window fits the input and the padding half the window. */
export function bounds({ n, f, p, same }: PoolingParams) {
	return {
		n: { min: Math.max(LIMITS.n.min, f), max: LIMITS.n.max },
		f: { min: Math.max(LIMITS.f.min, 2 * p), max: Math.min(LIMITS.f.max, n) },
		s: LIMITS.s,
		p: { min: LIMITS.p.min, max: same ? 0 : mostPadding(f) },
	};
}

/** As it stands in a link. */
const shownAs = (value: unknown) =>
	typeof value === 'boolean' ? String(Number(value)) : String(value ?? '');

/** What is right one by one and wrong together is put right, each with a notice. */
export function normalise(given: PoolingParams): Normalised<PoolingParams> {
	const values = { ...given };
	const notices: ParamNotice[] = [];
	const change = <Key extends keyof PoolingParams>(name: Key, used: PoolingParams[Key], shown = '') => {
		notices.push({ name, given: shown || String(values[name]), used: shownAs(used) });
		values[name] = used;
	};
	if (values.f > values.n) change('f', values.n);
	const most = values.same ? 0 : mostPadding(values.f);
	if (values.p > most) change('p', most);
	// TensorFlow, whose rule it is, never counts it.
	if (values.same && values.count) change('count', false, '1');
	const { cells, n } = values;
	if (cells && (cells.length !== n || cells[0]?.length !== n)) {
		change('cells', null, `${cells.length}×${cells[0]?.length ?? 0}`);
	}
	if (values.look !== 'all' && !values.kinds.includes(values.look)) change('look', 'all');
	const last = axisOf(values).size ** 2 - 1;
	if (values.step > last) change('step', last);
	return { values, notices };
}
