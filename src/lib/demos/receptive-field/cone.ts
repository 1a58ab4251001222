/** The cone of one unit along one axis: which places of every map below it lie in its view, and where all stand over the input. */
import { nextAxisField, readIndices, type AxisField, type AxisPart } from '$lib/nn/receptive-field';
import { tapOffsets } from '$lib/nn/shape';

const OWN: AxisField = { size: 1, jump: 1, start: 0, centre: 0 };

export interface ConeLevel {
	/** counted from 1; 0 is the input */
	readonly layer: number;
	/** units along the axis */
	readonly size: number;
	/** where they stand: unit i over `centre + i·jump` of the input */
	readonly field: AxisField;
	/** places beyond the first and the last unit that windows of the next layer reach into */
	readonly before: number;
	readonly after: number;
	/** the units that reach the pointed one; none above it */
	readonly lit: readonly number[];
	/** from where to where the cone lies, padding included; `null` above the pointed unit */
	readonly hull: readonly [first: number, last: number] | null;
	/** for each lit unit of the level above, the places here it reads; empty where it would be too many lines */
	readonly lines: readonly (readonly [above: number, here: number])[];
}

const MOST_LINES = 160;
/** Units that stand nearer to each other than this, in thousandths of the drawing's width, run together. */
export const ROOM = 7;

/** How far the windows of a part reach beyond its input, on either side. */
function overhang(part: AxisPart): readonly [before: number, after: number] {
	const { start, jump, size } = nextAxisField(OWN, part);
	const last = start + (part.size - 1) * jump + size - 1;
	return [Math.max(0, -start), Math.max(0, last - (part.inputSize - 1))];
}

/** Pairs of a lit unit and a place it reads, padding included; of branches only the places really read. */
function linesOf(part: AxisPart, lit: readonly number[]): (readonly [number, number])[] {
	const pairs = lit.flatMap((unit) => {
		if ('branches' in part) return readIndices([part], unit).map((place) => [unit, place] as const);
		const begin = unit * part.stride - part.paddingBefore;
		return tapOffsets(part).map((tap) => [unit, begin + tap] as const);
	});
	return pairs.length > MOST_LINES ? [] : pairs;
}

/**
 * The levels from the input (first) to the last layer (last).
 * @param parts every layer along the axis
 * @param inputSize cells of the input along the axis
 * @param layer of the pointed unit, counted from 1; 0 for a cell of the input
 */
export function coneOf(
	parts: readonly AxisPart[],
	inputSize: number,
	layer: number,
	unit: number,
): ConeLevel[] {
	const fields = parts.reduce<AxisField[]>(
		(all, part) => [...all, nextAxisField(all.at(-1) ?? OWN, part)],
		[OWN],
	);
	const litOf = litLevels(parts, layer, unit);
	return fields.map((field, level): ConeLevel => {
		const above = parts[level];
		const [before, after] = above ? overhang(above) : [0, 0];
		const size = parts[level - 1]?.size ?? inputSize;
		const inside = level <= layer;
		const own = parts.slice(level, layer).reduce(nextAxisField, OWN);
		const first = own.start + unit * own.jump;
		return {
			...{ layer: level, size, field, before, after, lit: litOf[level] ?? [] },
			hull: inside ? [first, first + own.size - 1] : null,
			lines: above && level < layer ? linesOf(above, litOf[level + 1] ?? []) : [],
		};
	});
}

/** The units of every level from 0 to `layer` that reach the pointed one. */
function litLevels(parts: readonly AxisPart[], layer: number, unit: number): number[][] {
	const levels: number[][] = [];
	levels[layer] = [unit];
	for (let level = layer - 1; level >= 0; level--) {
		const part = parts[level];
		const above = levels[level + 1] ?? [];
		const reached = new Set(part ? above.flatMap((index) => readIndices([part], index)) : []);
		levels[level] = [...reached].sort((a, b) => a - b);
	}
	return levels;
}

/** Where a unit (or a place of padding) of a level stands over the input. */
export const standsAt = ({ field }: ConeLevel, index: number) => field.centre + index * field.jump;

/** The stretch of the input that holds all levels with their padding and the cone: half a cell more at either end. */
export function extentOf(
	levels: readonly ConeLevel[],
	withPadding: boolean,
): readonly [from: number, to: number] {
	const ends = levels.flatMap((level) => {
		const [before, after] = withPadding ? [level.before, level.after] : [0, 0];
		const [first, last] = level.hull ?? [0, level.size - 1];
		return [
			standsAt(level, Math.min(-before, first)),
			standsAt(level, Math.max(level.size - 1 + after, last)),
		];
	});
	return [Math.min(...ends) - 0.5, Math.max(...ends) + 0.5];
}
