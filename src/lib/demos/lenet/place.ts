/** Places one can stand at while following a number back: any unit, and the pixels where every way ends. */
import type { FieldBox } from '$lib/nn/receptive-field';
import type { MosaicCell } from '$lib/viz/map-mosaic';
import { LENET5_LAYERS } from '$lib/nn/architecture';
import type { LayerId } from './layers';
import { fieldOf, INPUT_SIDE, sameUnit, unitAt, unitCount, unitIndex, type Unit } from './unit';

/** A pixel of the 28×28 picture; it has one map, number 0. */
export interface Pixel extends MosaicCell {
	readonly layer: 'input';
}

export type Place = Unit | Pixel;
export type PlaceLayer = LayerId | 'input';

export const PLACE_LAYERS: readonly PlaceLayer[] = ['input', ...LENET5_LAYERS];

export const isPixel = (place: Place): place is Pixel => place.layer === 'input';

export const pixelAt = (row: number, column: number): Pixel => ({ layer: 'input', map: 0, row, column });

/** Places in a layer. */
export const placeCount = (layer: PlaceLayer): number =>
	layer === 'input' ? INPUT_SIDE ** 2 : unitCount(layer);

/** The number of a place in its layer, channels-last: what the link's `unit` holds. */
export const placeIndex = (place: Place): number =>
	isPixel(place) ? place.row * INPUT_SIDE + place.column : unitIndex(place);

/** The place with a number, or null when the layer has none of that number. */
export function placeAt(layer: PlaceLayer, index: number): Place | null {
	if (layer !== 'input') return unitAt(layer, index);
	if (!Number.isInteger(index) || index < 0 || index >= INPUT_SIDE ** 2) return null;
	return pixelAt(Math.floor(index / INPUT_SIDE), index % INPUT_SIDE);
}

export const samePlace: (a: Place | null, b: Place | null) => boolean = sameUnit;

/** What a place sees of the picture; a pixel sees itself. */
export function fieldOfPlace(place: Place): FieldBox {
	if (!isPixel(place)) return fieldOf(place);
	const box = { top: place.row, bottom: place.row, left: place.column, right: place.column };
	return { unclipped: box, clipped: box };
}

/** A place in a few letters, for what is kept between two visits: `c3.120`. */
export const placeCode = (place: Place): string => `${place.layer}.${placeIndex(place)}`;

/** The place of a code, or null for anything else. */
export function readPlaceCode(code: string): Place | null {
	const [name, number = ''] = code.split('.');
	const layer = PLACE_LAYERS.find((id) => id === name);
	return layer && /^\d{1,4}$/.test(number) ? placeAt(layer, Number(number)) : null;
}
