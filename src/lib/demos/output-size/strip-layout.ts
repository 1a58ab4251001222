/** Where things lie in the drawing of one axis. Lengths in units of the picture, indices in the padded input. */
import { placements, type AxisOutput } from '$lib/nn/shape';

/** Room for outlines round the picture. */
export const MARGIN = 4;
/** The widest picture, and the widest cell in it. */
const WIDEST = 720;
const WIDEST_CELL = 40;
/** More windows, or windows that overlap in more rows, are not drawn one by one. */
const MOST_WINDOWS = 96;
const MOST_LANES = 12;
/** As many windows get a row each: they can be counted. */
const OWN_ROW = 8;

export interface StripWindow {
	readonly index: number;
	readonly start: number;
	readonly lane: number;
}

export interface StripLayout {
	/** width of a cell */
	readonly unit: number;
	/** cells of the padded input */
	readonly cells: number;
	/** cells drawn, with the window that sticks out */
	readonly extent: number;
	readonly windows: readonly StripWindow[];
	readonly lanes: number;
	/** rows there are fewer than there may be: what stands below stays under the pointer when a size is stepped */
	readonly spareLanes: number;
	/** all windows are drawn, not only the first, the present and the last */
	readonly complete: boolean;
	/** start of the window there is no room for; `null` where the windows fill the input */
	readonly beyond: number | null;
}

/** @param current the window that is always drawn @param ghost whether a window that does not fit is drawn too */
export function stripLayout(axis: AxisOutput, current: number, ghost: boolean): StripLayout {
	const cells = axis.paddingBefore + axis.inputSize + axis.paddingAfter;
	const span = axis.effectiveKernelSize;
	const beyond = ghost && !axis.fits ? axis.size * axis.stride : null;
	const extent = beyond === null ? cells : Math.max(cells, beyond + span);
	const starts = placements(axis).map((start) => start + axis.paddingBefore);
	const needed = axis.size <= OWN_ROW ? axis.size : Math.min(axis.size, Math.ceil(span / axis.stride));
	const complete = axis.size <= MOST_WINDOWS && needed <= MOST_LANES;
	const lanes = complete ? needed : Math.min(3, axis.size);
	const chosen = complete
		? starts.map((_, index) => index)
		: [...new Set([0, current, axis.size - 1])].sort((a, b) => a - b);
	return {
		...{ unit: Math.min(WIDEST_CELL, WIDEST / extent), cells, extent, lanes, complete, beyond },
		spareLanes: Math.max(0, OWN_ROW - lanes),
		windows: chosen.map((index, place) => ({
			index,
			start: starts[index] ?? 0,
			lane: complete ? index % lanes : place,
		})),
	};
}
