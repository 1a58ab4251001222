/** What can be said of one map, or of a whole layer, without seeing it: how its numbers spread, and where the strongest lies. */
import type { MosaicLayout } from '$lib/viz/map-mosaic';

export type Third = 'start' | 'middle' | 'end';

export interface MapSummary {
	min: number;
	max: number;
	/** where the number of largest magnitude lies, in thirds of the map; null when all numbers are alike */
	strongest: { vertical: Third; horizontal: Third } | null;
}

const THIRDS: readonly Third[] = ['start', 'middle', 'end'];
const third = (index: number, length: number): Third => THIRDS[Math.floor((index * 3) / length)] ?? 'end';

/** Differences below this are not worth a place: the map is even. */
const EVEN = 1e-3;

/** @param values all maps of the layer, channels-last; `map` null takes them together, as for C5 and F6 */
export function summariseMap(values: Float32Array, layout: MosaicLayout, map: number | null): MapSummary {
	let min = Infinity;
	let max = -Infinity;
	let strongest = map ?? 0;
	for (let index = map ?? 0; index < values.length; index += map === null ? 1 : layout.maps) {
		const value = values[index] ?? 0;
		if (value < min) min = value;
		if (value > max) max = value;
		if (Math.abs(value) > Math.abs(values[strongest] ?? 0)) strongest = index;
	}
	const place = Math.floor(strongest / layout.maps);
	const even = map === null || max - min < EVEN;
	return {
		min,
		max,
		strongest: even
			? null
			: {
					vertical: third(Math.floor(place / layout.mapWidth), layout.mapHeight),
					horizontal: third(place % layout.mapWidth, layout.mapWidth),
				},
	};
}

export interface LayerSummary {
	min: number;
	max: number;
	/** the map (or, in a vector, the unit) of largest and of smallest mean magnitude, and that magnitude; a unit's own number */
	strongest: { map: number; value: number };
	weakest: { map: number; value: number };
}

/** A layer in four numbers. Of equally strong maps the first is named. @param values channels-last */
export function summariseLayer(values: Float32Array, { maps }: MosaicLayout): LayerSummary {
	const sums = new Float64Array(maps);
	let [min, max] = [Infinity, -Infinity];
	values.forEach((value, index) => {
		min = Math.min(min, value);
		max = Math.max(max, value);
		sums[index % maps] = (sums[index % maps] ?? 0) + Math.abs(value);
	});
	const cells = values.length / maps;
	let [strong, weak] = [0, 0];
	sums.forEach((sum, map) => {
		if (sum > (sums[strong] ?? 0)) strong = map;
		if (sum < (sums[weak] ?? 0)) weak = map;
	});
	const told = (map: number) => ({
		map,
		value: cells === 1 ? (values[map] ?? 0) : (sums[map] ?? 0) / cells,
	});
	return { min, max, strongest: told(strong), weakest: told(weak) };
}
