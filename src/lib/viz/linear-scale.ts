/**
 * Numbers to places in a picture and back, along a straight line. d3's `scaleLinear` does the same for anything that can
 * be interpolated, and brings colours, dates and number formats along: a tenth of a small figure's file.
 */
import { ticks } from 'd3';

export interface LinearScale {
	/** the place of a number, also outside of the domain */
	(value: number): number;
	/** the number at a place */
	invert(place: number): number;
	/** about so many round numbers of the domain */
	ticks(count: number): number[];
	readonly range: readonly [number, number];
}

/** @param domain two different numbers @param range their places */
export function linearScale(
	domain: readonly [number, number],
	range: readonly [number, number],
): LinearScale {
	const [from, to] = domain;
	const [start, end] = range;
	const scale = (value: number) => start + ((value - from) / (to - from)) * (end - start);
	const invert = (place: number) => from + ((place - start) / (end - start)) * (to - from);
	return Object.assign(scale, { invert, ticks: (count: number) => ticks(from, to, count), range });
}
