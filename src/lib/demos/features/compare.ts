/** Two sets of maps, number by number. */
import type { ColourScale } from '$lib/viz/colour';

export interface Difference {
	/** first − second, channels-last like both */
	readonly values: Float32Array;
	/** the largest magnitude, and the map (or unit of a vector) it is in */
	readonly largest: number;
	readonly map: number;
}

/** The difference of two layers of the same size. @param maps maps of the layer; its length for a vector */
export function difference(first: Float32Array, second: Float32Array, maps = first.length): Difference {
	const values = first.map((value, place) => value - (second[place] as number));
	let place = 0;
	values.forEach((value, at) => {
		if (Math.abs(value) > Math.abs(values[place] as number)) place = at;
	});
	return { values, largest: Math.abs(values[place] as number), map: place % maps };
}

/** One signed scale for everything that is compared. */
export function layerScales(all: readonly Float32Array[], maps: number): ColourScale[] {
	const max = Math.max(
		1e-3,
		...all.map((values) => values.reduce((most, v) => Math.max(most, Math.abs(v)), 0)),
	);
	return Array.from({ length: maps }, () => ({ kind: 'signed', max }));
}
