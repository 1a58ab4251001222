/** Medians, quantiles and the two web metrics that have a formula. Times are milliseconds. */

export interface Summary {
	median: number;
	min: number;
	max: number;
	count: number;
}

/**
 * The value below which a share `p` of the values lies, between two values by linear interpolation (Hyndman and Fan's
 * type 7, as in NumPy).
 * @throws RangeError when there is no value or `p` is outside 0 … 1
 */
export function quantile(values: readonly number[], p: number): number {
	if (values.length === 0) throw new RangeError('quantile: expected at least one value, got none');
	if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: expected a share from 0 to 1, got ${p}`);
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * p;
	const below = sorted[Math.floor(at)] as number;
	const above = sorted[Math.ceil(at)] as number;
	return below + (above - below) * (at - Math.floor(at));
}

/** Median and range of the runs; `null` when there was none. */
export function summarise(values: readonly number[]): Summary | null {
	if (values.length === 0) return null;
	return {
		median: quantile(values, 0.5),
		min: Math.min(...values),
		max: Math.max(...values),
		count: values.length,
	};
}

/** A task of the main thread of 50 ms or more: when it began, how long it took. */
export type LongTask = readonly [start: number, duration: number];

/**
 * Total blocking time: what tasks take beyond 50 ms, of the part that lies after the first paint, as Lighthouse counts.
 * @param from first contentful paint @param until tasks that begin later are left out
 */
export function blockingTime(tasks: readonly LongTask[], from: number, until: number): number {
	return tasks
		.filter(([start, duration]) => start + duration > from && start < until)
		.reduce((sum, [start, duration]) => sum + Math.max(0, start + duration - Math.max(start, from) - 50), 0);
}

/** One layout shift that no input caused: when, and its score. */
export type Shift = readonly [time: number, score: number];

/** Cumulative layout shift: the largest sum in a window of at most 5 s without a gap of more than 1 s. */
export function cumulativeShift(shifts: readonly Shift[]): number {
	let largest = 0;
	let sum = 0;
	let begin = -Infinity;
	let previous = -Infinity;
	for (const [time, score] of shifts) {
		if (time - previous > 1000 || time - begin > 5000) {
			sum = 0;
			begin = time;
		}
		sum += score;
		previous = time;
		largest = Math.max(largest, sum);
	}
	return largest;
}
