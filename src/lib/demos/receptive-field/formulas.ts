/** The recurrence with its numbers put in. */
import type { AxisField } from '$lib/nn/receptive-field';
import { formatNumber } from '$lib/viz/format';

/** One step of the recurrence along one axis, as if it were a single window: branches count as one as wide as the widest. */
export interface AxisStep {
	/** F′: what the window spans, dilation included */
	readonly span: number;
	readonly stride: number;
	/** P before */
	readonly before: number;
	readonly from: AxisField;
	readonly to: AxisField;
}

export function stepOf(from: AxisField, to: AxisField): AxisStep {
	return {
		span: (to.size - from.size) / from.jump + 1,
		stride: to.jump / from.jump,
		before: (from.start - to.start) / from.jump,
		from,
		to,
	};
}

/** `6 + (5 − 1)·2 = 14` */
export const sizeFormula = ({ span, from, to }: AxisStep) =>
	`${from.size} + (${span} − 1)·${from.jump} = ${to.size}`;

/** `2·1 = 2` */
export const jumpFormula = ({ stride, from, to }: AxisStep) => `${from.jump}·${stride} = ${to.jump}`;

/** `0 − 2·1 = −2` */
export const startFormula = ({ before, from, to }: AxisStep) =>
	`${formatNumber(from.start)} − ${before}·${from.jump} = ${formatNumber(to.start)}`;

/** A text for each axis, joined where both are the same. */
export function perAxis(vertical: string, horizontal: string): string[] {
	return vertical === horizontal ? [vertical] : [vertical, horizontal];
}
