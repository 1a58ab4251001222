/** A point of a line in a `Curve`; `null` interrupts the line. */
export type CurvePoint = readonly [x: number, y: number] | null;

/** One line of a `Curve`. */
export interface CurveLine {
	readonly id: string;
	/** what it is called in the picture's key: "slope" */
	readonly label: string;
	readonly points: readonly CurvePoint[];
	/** told apart by more than its colour */
	readonly dashed?: boolean;
}

/** The point of a `Curve` that can be moved. */
export interface CurveHandle {
	x: number;
	y: number;
	min: number;
	max: number;
	step: number;
	/** what the slider is called */
	label: string;
	/** its value in words */
	text: string;
	/** draws the tangent, and a ring on the second curve at this height */
	slope?: number | undefined;
}

/** The nearest number of a range that is a whole number of steps; the range's ends are allowed too. */
export function snapped(
	value: number,
	{ min, max, step }: { min: number; max: number; step: number },
): number {
	const steps = Math.round(value / step);
	// 3 steps of 0.1 are 0.30000000000000004
	const rounded = Number((steps * step).toFixed(6)) + 0;
	return Math.min(max, Math.max(min, rounded));
}

/** Where a key takes a value, as a slider does it; `undefined` for a key that does not move it. */
export function movedByKey(
	value: number,
	code: string,
	limits: { min: number; max: number; step: number },
): number | undefined {
	const { min, max, step } = limits;
	switch (code) {
		case 'ArrowRight':
		case 'ArrowUp':
			return snapped(value + step, limits);
		case 'ArrowLeft':
		case 'ArrowDown':
			return snapped(value - step, limits);
		case 'PageUp':
			return snapped(value + 10 * step, limits);
		case 'PageDown':
			return snapped(value - 10 * step, limits);
		case 'Home':
			return min;
		case 'End':
			return max;
		default:
			return undefined;
	}
}
