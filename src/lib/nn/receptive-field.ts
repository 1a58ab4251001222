/**
 * What part of the input a unit can see.
 * Recurrence, along each axis, with effective filter F' = (F − 1)·D + 1, stride S and padding before P:
 *   r_out = r_in + (F' − 1)·j_in,   j_out = j_in·S,   start_out = start_in − P·j_in;   the input has r = 1, j = 1, start = 0.
 * Source: A. Araujo, W. Norris & J. Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019.
 */
import { requireWhole } from './shape-error.ts';
import {
	tapOffsets,
	windowGeometry,
	type AxisOutput,
	type PerAxis,
	type WindowGeometry,
	type WindowOptions,
} from './shape.ts';

/** A layer as far as it matters here: a window that slides. */
export interface WindowLayer extends WindowOptions {
	readonly kernelSize: PerAxis;
}

/** What one unit of a layer sees along one axis, in input cells. */
export interface AxisField {
	/** r: how many input cells the unit spans */
	readonly size: number;
	/** j: how far the field moves from one unit to the next */
	readonly jump: number;
	/** index of the first input cell of unit 0's field; negative inside the padding */
	readonly start: number;
	/** index of the middle of unit 0's field: start + (r − 1)/2; halves lie between two cells */
	readonly centre: number;
}

export interface ReceptiveField {
	readonly vertical: AxisField;
	readonly horizontal: AxisField;
}

/** A rectangle of cells; all four edges are indices that belong to it. */
export interface Box {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

export interface FieldBox {
	/** the whole field, as the recurrence gives it, reaching into the padding */
	readonly unclipped: Box;
	/** the smallest box round the cells that can really change the unit; null when only padding can */
	readonly clipped: Box | null;
}

const ONE_CELL: AxisField = { size: 1, jump: 1, start: 0, centre: 0 };

/** The field of an input cell: itself. */
export const INPUT_FIELD: ReceptiveField = { vertical: ONE_CELL, horizontal: ONE_CELL };

/** One step of the recurrence, along one axis. */
function nextAxisField(field: AxisField, axis: AxisOutput): AxisField {
	const reach = field.size + (axis.effectiveKernelSize - 1) * field.jump;
	const start = field.start - axis.paddingBefore * field.jump;
	return { size: reach, jump: field.jump * axis.stride, start, centre: start + (reach - 1) / 2 };
}

/** The field after one more layer, from the field before it and the layer's geometry. */
export function nextField(field: ReceptiveField, geometry: WindowGeometry): ReceptiveField {
	return {
		vertical: nextAxisField(field.vertical, geometry.vertical),
		horizontal: nextAxisField(field.horizontal, geometry.horizontal),
	};
}

/** The geometry of every layer of a stack over an input of `inputSize`. Throws a `ShapeError` naming the layer (from 0) that does not fit. */
export function stackGeometry(stack: readonly WindowLayer[], inputSize: PerAxis): WindowGeometry[] {
	let current = inputSize;
	return stack.map((layer, index) => {
		const geometry = windowGeometry(current, layer.kernelSize, layer, `receptiveFields, layer ${index}`);
		current = [geometry.vertical.size, geometry.horizontal.size];
		return geometry;
	});
}

/** The receptive field of every layer of a stack on an input of `inputSize` (SAME padding depends on it). Throws as `stackGeometry` does. */
export function receptiveFields(stack: readonly WindowLayer[], inputSize: PerAxis): ReceptiveField[] {
	let field = INPUT_FIELD;
	return stackGeometry(stack, inputSize).map((geometry) => (field = nextField(field, geometry)));
}

/**
 * The field of the unit at (`row`, `column`) of layer `layerIndex`, in cells of the input, or of the output of
 * layer `onto` when given (`layerIndex − 1` is the previous layer; −1, the default, the input).
 * Throws when the layer or the unit does not exist, and as `stackGeometry` does.
 */
export function receptiveBox(
	stack: readonly WindowLayer[],
	layerIndex: number,
	row: number,
	column: number,
	inputSize: PerAxis,
	onto = -1,
): FieldBox {
	const all = stackGeometry(stack, inputSize);
	expectLayers(stack.length, layerIndex, onto);
	const between = all.slice(onto + 1, layerIndex + 1);
	const vertical = axisSpan(
		between.map((geometry) => geometry.vertical),
		row,
		'row',
	);
	const horizontal = axisSpan(
		between.map((geometry) => geometry.horizontal),
		column,
		'column',
	);
	return {
		unclipped: joinBox(vertical.whole, horizontal.whole),
		clipped: clippedBox(vertical.read, horizontal.read),
	};
}

function expectLayers(layers: number, layerIndex: number, onto: number): void {
	if (!Number.isInteger(layerIndex) || layerIndex < 0 || layerIndex >= layers) {
		throw new RangeError(`receptiveBox: expected a layer from 0 to ${layers - 1}, got ${layerIndex}`);
	}
	if (!Number.isInteger(onto) || onto < -1 || onto >= layerIndex) {
		throw new RangeError(`receptiveBox: expected onto from −1 to ${layerIndex - 1}, got ${onto}`);
	}
}

/**
 * The indices along one axis of the input that reach unit `unit` of the last of `axes`, in order: none that lies in
 * the padding of any layer, none that a dilation or a stride skips. Throws when the unit does not exist.
 */
export function readIndices(axes: readonly AxisOutput[], unit: number): number[] {
	return axisSpan(axes, unit, 'unit').read;
}

interface Span {
	readonly whole: readonly [first: number, last: number];
	readonly read: number[];
}

/** Walks back from one unit to the input of the first axis: the whole interval, and the indices really read. */
function axisSpan(axes: readonly AxisOutput[], unit: number, name: string): Span {
	requireWhole('receptiveBox', `the ${name}`, unit, 0);
	const units = axes.at(-1)?.size ?? Infinity;
	if (unit >= units) throw new RangeError(`receptiveBox: ${name} ${unit} is outside a layer of ${units}`);
	let whole: readonly [number, number] = [unit, unit];
	let read = [unit];
	for (const axis of [...axes].reverse()) {
		const begin = (index: number) => index * axis.stride - axis.paddingBefore;
		whole = [begin(whole[0]), begin(whole[1]) + axis.effectiveKernelSize - 1];
		const reached = new Set(read.flatMap((index) => tapOffsets(axis).map((tap) => begin(index) + tap)));
		read = [...reached].filter((index) => index >= 0 && index < axis.inputSize).sort((a, b) => a - b);
	}
	return { whole, read };
}

function joinBox(rows: readonly [number, number], columns: readonly [number, number]): Box {
	return { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}

function clippedBox(rows: readonly number[], columns: readonly number[]): Box | null {
	const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
	if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
	return { top, left, bottom, right };
}
