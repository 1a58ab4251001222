/**
 * What part of the input a unit can see.
 * Recurrence, along each axis, with effective filter F' = (F − 1)·D + 1, stride S and padding before P:
 *   r_out = r_in + (F' − 1)·j_in,   j_out = j_in·S,   start_out = start_in − P·j_in;   the input has r = 1, j = 1, start = 0.
 * Where branches join, the field is the smallest interval round the fields of all branches: as long as the longest path's
 * when their centres agree, which they do in the usual networks. Their jumps must be equal.
 * Conventions: j is called the effective stride, −start the effective padding by the source; r counts cells of padding
 * like any others; it depends neither on the input's size nor on the padding, `start` does on both where SAME is used.
 * Source: A. Araujo, W. Norris & J. Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019.
 */
import { requireWhole, ShapeError } from './shape-error.ts';
import {
	pair,
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

/** Several ways from one map to the next, joined at the end by adding or stacking; a way without layers is a skip connection. */
export interface Branches {
	readonly branches: readonly (readonly StackPart[])[];
}

export type StackPart = WindowLayer | Branches;

/** Branches laid on an input: what each comes to, and the size they agree on. Sizes are `[vertical, horizontal]`. */
export interface LaidBranches {
	readonly inputSize: readonly [number, number];
	readonly size: readonly [number, number];
	readonly branches: readonly (readonly LaidPart[])[];
}

/** A part of a stack laid on its input. */
export type LaidPart = WindowGeometry | LaidBranches;

/** Branches along one axis. */
export interface AxisBranches {
	readonly inputSize: number;
	readonly size: number;
	readonly branches: readonly (readonly AxisPart[])[];
}

/** A laid part along one axis. */
export type AxisPart = AxisOutput | AxisBranches;

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

/** One step of the recurrence, along one axis. Throws a `ShapeError` where the jumps of branches differ. */
export function nextAxisField(field: AxisField, part: AxisPart): AxisField {
	if ('branches' in part)
		return joinAxisFields(part.branches.map((branch) => branch.reduce(nextAxisField, field)));
	const reach = field.size + (part.effectiveKernelSize - 1) * field.jump;
	const start = field.start - part.paddingBefore * field.jump;
	return { size: reach, jump: field.jump * part.stride, start, centre: start + (reach - 1) / 2 };
}

/** The smallest field round several. */
function joinAxisFields(fields: readonly AxisField[]): AxisField {
	const jumps = new Set(fields.map((field) => field.jump));
	const [jump = 1] = jumps;
	if (jumps.size > 1) {
		const values = fields.map((field) => String(field.jump));
		throw new ShapeError('receptiveFields', { code: 'branches-differ', what: 'jump', values });
	}
	const start = Math.min(...fields.map((field) => field.start));
	const size = Math.max(...fields.map((field) => field.start + field.size)) - start;
	return { size, jump, start, centre: start + (size - 1) / 2 };
}

/** The field after one more part, from the field before it. Throws a `ShapeError` where the jumps of branches differ. */
export function nextField(field: ReceptiveField, part: LaidPart): ReceptiveField {
	return {
		vertical: nextAxisField(field.vertical, axisPart(part, 'vertical')),
		horizontal: nextAxisField(field.horizontal, axisPart(part, 'horizontal')),
	};
}

/** Whether the fields of all branches have the same centre along both axes, behind the field `field`: whether features of one image place are joined. */
export function isAligned(field: ReceptiveField, { branches }: LaidBranches): boolean {
	const centres = branches.map((branch) => {
		const { vertical, horizontal } = branch.reduce<ReceptiveField>(nextField, field);
		return `${vertical.centre} ${horizontal.centre}`;
	});
	return new Set(centres).size === 1;
}

/** A laid part along one of its axes. */
export function axisPart(part: LaidPart, axis: 'vertical' | 'horizontal'): AxisPart {
	if (!('branches' in part)) return part[axis];
	const which = axis === 'vertical' ? 0 : 1;
	const branches = part.branches.map((branch) => branch.map((inner) => axisPart(inner, axis)));
	return { inputSize: part.inputSize[which], size: part.size[which], branches };
}

/** Height and width of what a laid part puts out. */
export function laidSize(part: LaidPart): readonly [height: number, width: number] {
	return 'branches' in part ? part.size : [part.vertical.size, part.horizontal.size];
}

/**
 * Lays every part of a stack, branches included, on an input of `inputSize`.
 * Throws a `ShapeError` naming the part (from 0) that does not fit, or whose branches come to maps of different sizes.
 */
export function layStack(
	stack: readonly StackPart[],
	inputSize: PerAxis,
	caller = 'receptiveFields',
): LaidPart[] {
	let current = pair(inputSize);
	return stack.map((part, index) => {
		const laid = layPart(part, current, `${caller}, layer ${index}`);
		current = laidSize(laid);
		return laid;
	});
}

function layPart(part: StackPart, inputSize: readonly [number, number], caller: string): LaidPart {
	if (!('branches' in part)) return windowGeometry(inputSize, part.kernelSize, part, caller);
	const branches = part.branches.map((branch, index) =>
		layStack(branch, inputSize, `${caller}, branch ${index}`),
	);
	return joinBranches(branches, inputSize, caller);
}

/** Branches that were laid on the same input, as one part. Throws a `ShapeError` when their maps have different sizes. */
export function joinBranches(
	branches: readonly (readonly LaidPart[])[],
	inputSize: readonly [number, number],
	caller = 'joinBranches',
): LaidBranches {
	const sizes = branches.map((branch) => {
		const last = branch.at(-1);
		return last ? laidSize(last) : inputSize;
	});
	const values = sizes.map((size) => size.join('×'));
	if (new Set(values).size > 1) {
		throw new ShapeError(caller, { code: 'branches-differ', what: 'size', values });
	}
	return { inputSize, size: sizes[0] ?? inputSize, branches };
}

/** The geometry of every layer of a stack over an input of `inputSize`. Throws a `ShapeError` naming the layer (from 0) that does not fit. */
export function stackGeometry(stack: readonly WindowLayer[], inputSize: PerAxis): WindowGeometry[] {
	return layStack(stack, inputSize) as WindowGeometry[];
}

/** The receptive field of every part of a stack on an input of `inputSize` (SAME padding depends on it). Throws as `layStack` and `nextField` do. */
export function receptiveFields(stack: readonly StackPart[], inputSize: PerAxis): ReceptiveField[] {
	let field = INPUT_FIELD;
	return layStack(stack, inputSize).map((part) => (field = nextField(field, part)));
}

/**
 * The field of the unit at (`row`, `column`) of layer `layerIndex`, in cells of the input, or of the output of
 * layer `onto` when given (`layerIndex − 1` is the previous layer; −1, the default, the input).
 * Throws when the layer or the unit does not exist, and as `layStack` does.
 */
export function receptiveBox(
	stack: readonly StackPart[],
	layerIndex: number,
	row: number,
	column: number,
	inputSize: PerAxis,
	onto = -1,
): FieldBox {
	const all = layStack(stack, inputSize);
	expectLayers(stack.length, layerIndex, onto);
	return boxThrough(all.slice(onto + 1, layerIndex + 1), row, column);
}

/** The field of the unit at (`row`, `column`) of the last of some laid parts, in cells of the input of the first. Throws when there is no such unit. */
export function boxThrough(parts: readonly LaidPart[], row: number, column: number): FieldBox {
	const along = (axis: 'vertical' | 'horizontal') => parts.map((part) => axisPart(part, axis));
	const vertical = axisSpan(along('vertical'), row, 'row');
	const horizontal = axisSpan(along('horizontal'), column, 'column');
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
export function readIndices(axes: readonly AxisPart[], unit: number): number[] {
	return axisSpan(axes, unit, 'unit').read;
}

type Interval = readonly [first: number, last: number];

interface Span {
	/** in every direction as far as the windows reach, padding included */
	readonly whole: Interval;
	readonly read: readonly number[];
}

/** Walks back from one unit to the input of the first axis: the whole interval, and the indices really read. */
function axisSpan(
	axes: readonly AxisPart[],
	unit: number,
	name: string,
): { whole: Interval; read: number[] } {
	requireWhole('receptiveBox', `the ${name}`, unit, 0);
	const units = axes.at(-1)?.size ?? Infinity;
	if (unit >= units) throw new RangeError(`receptiveBox: ${name} ${unit} is outside a layer of ${units}`);
	const { whole, read } = spanBefore(axes, { whole: [unit, unit], read: [unit] });
	return { whole, read: [...read] };
}

/** What is read at the input of the first of `axes` when `span` is read behind the last. */
function spanBefore(axes: readonly AxisPart[], span: Span): Span {
	return [...axes].reverse().reduce((behind, axis) => {
		if (!('branches' in axis)) return windowSpan(axis, behind);
		const spans = axis.branches.map((branch) => spanBefore(branch, behind));
		const whole = [
			Math.min(...spans.map((each) => each.whole[0])),
			Math.max(...spans.map((each) => each.whole[1])),
		] as const;
		return { whole, read: inOrder(spans.flatMap((each) => each.read)) };
	}, span);
}

function windowSpan(axis: AxisOutput, { whole, read }: Span): Span {
	const begin = (index: number) => index * axis.stride - axis.paddingBefore;
	const reached = read.flatMap((index) => tapOffsets(axis).map((tap) => begin(index) + tap));
	return {
		whole: [begin(whole[0]), begin(whole[1]) + axis.effectiveKernelSize - 1],
		read: inOrder(reached.filter((index) => index >= 0 && index < axis.inputSize)),
	};
}

const inOrder = (indices: readonly number[]) => [...new Set(indices)].sort((a, b) => a - b);

function joinBox(rows: readonly [number, number], columns: readonly [number, number]): Box {
	return { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}

function clippedBox(rows: readonly number[], columns: readonly number[]): Box | null {
	const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
	if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
	return { top, left, bottom, right };
}
