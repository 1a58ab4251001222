import { outputSize } from '$lib/nn/shape';
import { flag, int, matrix, oneOf, type ParamNotice, type Values } from '$lib/url/codec';
import type { EditLimits } from '$lib/viz/edit';
import type { Normalised } from '../demo';

export const LIMITS = {
	n: { min: 1, max: 512 },
	d: { min: 1, max: 1024 },
	k: { min: 1, max: 1024 },
	f: { min: 1, max: 11 },
	s: { min: 1, max: 8 },
	p: { min: 0, max: 5 },
	seed: { min: 0, max: 9999 },
} as const;

/** Up to these sizes every number is drawn; beyond them the figure shows shapes and counts. */
export const DRAWN = { side: 8, d: 4, k: 4, f: 5 } as const;

/** What a cell of the input, a weight or a bias may be. */
export const CELL_LIMITS = { min: -99, max: 99, decimals: 2, step: 1 } as const satisfies EditLimits;

/** What can be held fast in the light: a channel, a factor of the parameter count, or the depth column. */
export const MARKS = [
	'none',
	'channel-1',
	'channel-2',
	'channel-3',
	'channel-4',
	'area',
	'depth',
	'bias',
	'filters',
	'column',
] as const;
export type Mark = (typeof MARKS)[number];

/**
 * n, f, s, p as in O = (N − F + 2P)/S + 1; d channels in, k filters. `compare` sets one F×F layer beside layers of 3×3.
 * Edited numbers travel one below the other: `cells` channel by channel, `weights` filter by filter and in it channel by
 * channel, `biases` in one row.
 */
export const schema = {
	n: int({ default: 4, ...LIMITS.n }),
	d: int({ default: 3, ...LIMITS.d }),
	k: int({ default: 2, ...LIMITS.k }),
	f: int({ default: 3, ...LIMITS.f }),
	s: int({ default: 1, ...LIMITS.s }),
	p: int({ default: 0, ...LIMITS.p }),
	seed: int({ default: 783, ...LIMITS.seed }),
	compare: flag(),
	mark: oneOf(MARKS, { default: 'none' }),
	step: int({ default: 0, min: 0, max: 999 }),
	cells: matrix({ default: null, maxRows: DRAWN.d * DRAWN.side, maxColumns: DRAWN.side, ...CELL_LIMITS }),
	weights: matrix({
		default: null,
		maxRows: DRAWN.k * DRAWN.d * DRAWN.f,
		maxColumns: DRAWN.f,
		...CELL_LIMITS,
	}),
	biases: matrix({ default: null, maxRows: 1, maxColumns: DRAWN.k, ...CELL_LIMITS }),
};

export type ChannelsParams = Values<typeof schema>;

/** Whether a figure of these sizes shows every number. */
export function isDrawn({ n, d, k, f, p }: Pick<ChannelsParams, 'n' | 'd' | 'k' | 'f' | 'p'>): boolean {
	return n + 2 * p <= DRAWN.side && d <= DRAWN.d && k <= DRAWN.k && f <= DRAWN.f;
}

/** Number of windows along one side. */
export const windowsPerSide = ({ n, f, s, p }: ChannelsParams): number =>
	outputSize({ inputSize: n, kernelSize: f, stride: s, padding: p });

/** The least and most each size may be while the filter still fits the padded input. */
export function bounds({ n, f, p }: ChannelsParams) {
	return {
		...LIMITS,
		n: { min: Math.max(LIMITS.n.min, f - 2 * p), max: LIMITS.n.max },
		f: { min: LIMITS.f.min, max: Math.min(LIMITS.f.max, n + 2 * p) },
		p: { min: Math.max(LIMITS.p.min, Math.ceil((f - n) / 2)), max: LIMITS.p.max },
	};
}

const channelOf = (mark: Mark) => (mark.startsWith('channel-') ? Number(mark.slice(8)) : 0);

/** A filter larger than its input, numbers for other sizes, a step past the end: put right, each with a notice. */
export function normalise(given: ChannelsParams): Normalised<ChannelsParams> {
	const values = { ...given };
	const notices: ParamNotice[] = [];
	const change = <Key extends keyof ChannelsParams>(name: Key, used: ChannelsParams[Key], shown = '') => {
		notices.push({ name, given: shown || String(values[name]), used: String(used ?? '') });
		values[name] = used;
	};
	const room = values.n + 2 * values.p;
	if (values.f > room) change('f', room);
	const drawn = isDrawn(values);
	const { n, d, k, f } = values;
	const sizes = { cells: [d * n, n], weights: [k * d * f, f], biases: [1, k] } as const;
	for (const name of ['cells', 'weights', 'biases'] as const) {
		const rows = values[name];
		if (!rows) continue;
		const [height, width] = sizes[name];
		const fits = drawn && rows.length === height && rows[0]?.length === width;
		if (!fits) change(name, null, `${rows.length}×${rows[0]?.length ?? 0}`);
	}
	const last = drawn ? k * windowsPerSide(values) ** 2 - 1 : 0;
	if (values.step > last) change('step', last);
	const channel = channelOf(values.mark);
	if (channel > 0 && (!drawn || channel > d)) change('mark', 'none');
	return { values, notices };
}
