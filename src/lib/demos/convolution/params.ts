import { effectiveKernelSize, outputSize } from '$lib/nn/shape';
import {
	decimal,
	flag,
	int,
	matrix,
	oneOf,
	type Matrix,
	type ParamNotice,
	type Values,
} from '$lib/url/codec';
import type { EditLimits } from '$lib/viz/edit';
import type { Normalised } from '../demo';
import { IMAGE_PRESETS, KERNEL_PRESETS } from './presets';

export const LIMITS = {
	n: { min: 3, max: 16 },
	f: { min: 1, max: 7 },
	s: { min: 1, max: 5 },
	p: { min: 0, max: 3 },
	d: { min: 1, max: 3 },
	bias: { min: -99, max: 99 },
} as const;

/** What a cell of the image or the kernel may hold. */
export const CELL_LIMITS = { min: -99, max: 99, decimals: 2, step: 1 } as const satisfies EditLimits;

/** n, f, s, p, d as in O = (N − F + 2P)/S + 1 with dilation D. Edited cells travel in `cells` and `weights`. */
export const schema = {
	n: int({ default: 5, ...LIMITS.n }),
	f: int({ default: 3, ...LIMITS.f }),
	s: int({ default: 1, ...LIMITS.s }),
	p: int({ default: 0, ...LIMITS.p }),
	d: int({ default: 1, ...LIMITS.d }),
	image: oneOf(IMAGE_PRESETS, { default: 'example' }),
	kernel: oneOf(KERNEL_PRESETS, { default: 'example' }),
	bias: decimal({ default: 0, ...LIMITS.bias, decimals: 2 }),
	flip: flag(),
	step: int({ default: 0, min: 0, max: 999 }),
	cells: matrix({ default: null, maxRows: 16, maxColumns: 16, ...CELL_LIMITS }),
	weights: matrix({ default: null, maxRows: 7, maxColumns: 7, ...CELL_LIMITS }),
};

/** Names that are locked together: cells are what a preset is made of. */
export const LOCKED_TOGETHER = [
	['image', 'cells'],
	['kernel', 'weights'],
] as const;

export type ConvolutionParams = Values<typeof schema>;

/** Number of placements along one side. */
export function placementsPerSide({ n, f, s, p, d }: ConvolutionParams): number {
	return outputSize({ inputSize: n, kernelSize: f, stride: s, padding: p, dilation: d });
}

/** The least and most each size may be while the dilated filter still fits the padded input. */
export function bounds({ n, f, p, d }: ConvolutionParams) {
	const span = effectiveKernelSize(f, d);
	const room = n + 2 * p;
	return {
		n: { min: Math.max(LIMITS.n.min, span - 2 * p), max: LIMITS.n.max },
		f: { min: LIMITS.f.min, max: Math.min(LIMITS.f.max, Math.floor((room - 1) / d) + 1) },
		s: LIMITS.s,
		p: { min: Math.max(LIMITS.p.min, Math.ceil((span - n) / 2)), max: LIMITS.p.max },
		d: {
			min: LIMITS.d.min,
			max: f === 1 ? LIMITS.d.max : Math.min(LIMITS.d.max, Math.floor((room - 1) / (f - 1))),
		},
	};
}

const isSquare = (rows: Matrix, side: number) => rows.length === side && rows[0]?.length === side;

/** A filter larger than its input, cells for another size and a step past the end are put right, each with a notice. */
export function normalise(given: ConvolutionParams): Normalised<ConvolutionParams> {
	const values = { ...given };
	const notices: ParamNotice[] = [];
	const change = <Key extends keyof ConvolutionParams>(
		name: Key,
		used: ConvolutionParams[Key],
		shown = '',
	) => {
		notices.push({ name, given: shown || String(values[name]), used: String(used ?? '') });
		values[name] = used;
	};
	if (effectiveKernelSize(values.f, values.d) > values.n + 2 * values.p) {
		if (values.d > 1) change('d', 1);
		const room = values.n + 2 * values.p;
		if (values.f > room) change('f', room);
	}
	const sizeOf = (rows: Matrix) => `${rows.length}×${rows[0]?.length ?? 0}`;
	if (values.cells && !isSquare(values.cells, values.n)) change('cells', null, sizeOf(values.cells));
	if (values.weights && !isSquare(values.weights, values.f)) change('weights', null, sizeOf(values.weights));
	const last = placementsPerSide(values) ** 2 - 1;
	if (values.step > last) change('step', last);
	return { values, notices };
}
