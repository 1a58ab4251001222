/** One convolutional layer under the three conventions for strides that do not divide. All numbers are from nn/. */
import { convCounts, type LayerCounts } from '$lib/nn/counts';
import { INPUT_FIELD, nextField, type ReceptiveField } from '$lib/nn/receptive-field';
import {
	axisOutput,
	unreadIndices,
	type AxisOutput,
	type Convention,
	type WindowGeometry,
} from '$lib/nn/shape';
import { ShapeError, type ShapeProblem } from '$lib/nn/shape-error';

export const RULES = ['exact', 'floor', 'same'] as const satisfies readonly Convention[];
export type Rule = (typeof RULES)[number];

export type Pair = readonly [vertical: number, horizontal: number];

/** Everything that is set, `[vertical, horizontal]` where the axes may differ. */
export interface LayerSetting {
	readonly inputSize: Pair;
	readonly kernelSize: Pair;
	readonly stride: Pair;
	readonly padding: Pair;
	readonly dilation: Pair;
	readonly inChannels: number;
	readonly filters: number;
}

export interface FittingAnswer {
	readonly status: 'fits';
	readonly geometry: WindowGeometry;
	/** `[height, width, filters]` */
	readonly shape: readonly [number, number, number];
	readonly counts: LayerCounts;
	readonly field: ReceptiveField;
	/** rows and columns of the input no window reads */
	readonly unread: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

export type LayerAnswer = FittingAnswer | { readonly status: 'fails'; readonly problem: ShapeProblem };

export type AxisAnswer =
	| { readonly status: 'fits'; readonly axis: AxisOutput }
	| { readonly status: 'fails'; readonly problem: ShapeProblem };

/** One axis (0 vertical, 1 horizontal) under one convention; what does not fit is an answer, not an error. */
export function axisAnswer(setting: LayerSetting, which: 0 | 1, rule: Rule): AxisAnswer {
	try {
		const axis = axisOutput({
			inputSize: setting.inputSize[which],
			kernelSize: setting.kernelSize[which],
			stride: setting.stride[which],
			padding: setting.padding[which],
			dilation: setting.dilation[which],
			convention: rule,
		});
		return { status: 'fits', axis };
	} catch (error) {
		if (!(error instanceof ShapeError)) throw error;
		return { status: 'fails', problem: error.problem };
	}
}

/** The whole layer under one convention. It fails where either axis does. */
export function layerAnswer(setting: LayerSetting, rule: Rule): LayerAnswer {
	const [vertical, horizontal] = [axisAnswer(setting, 0, rule), axisAnswer(setting, 1, rule)];
	if (vertical.status === 'fails') return vertical;
	if (horizontal.status === 'fails') return horizontal;
	const geometry = { vertical: vertical.axis, horizontal: horizontal.axis };
	const { kernelSize, inChannels, filters } = setting;
	const outputSize = [vertical.axis.size, horizontal.axis.size] as const;
	return {
		status: 'fits',
		geometry,
		shape: [...outputSize, filters],
		counts: convCounts({ kernelSize, inChannels, filters, outputSize }),
		field: nextField(INPUT_FIELD, geometry),
		unread: { rows: unreadIndices(geometry.vertical), columns: unreadIndices(geometry.horizontal) },
	};
}

/** Neighbouring indices joined: `[2, 5, 6]` -> `[[2, 1], [5, 2]]`, each a first index and a length. */
export function runsOf(indices: readonly number[]): [start: number, length: number][] {
	const runs: [number, number][] = [];
	for (const index of indices) {
		const last = runs.at(-1);
		if (last && last[0] + last[1] === index) last[1] += 1;
		else runs.push([index, 1]);
	}
	return runs;
}
