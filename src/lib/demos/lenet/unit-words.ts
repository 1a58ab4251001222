/** A unit in sentences: what it is, what it reads, what it sees. */
import { fixed } from './fixed';
import { LAYOUTS, isVector, type LayerId } from './layers';
import { summariseLayer } from './map-summary';
import { isPixel, type Place } from './place';
import type { LenetStrings } from './strings';
import { fieldOf, INPUT_SIDE, readsOneMap, unitCount, windowOf, type Unit } from './unit';

export function layerName(layer: LayerId, words: LenetStrings): string {
	return layer === 'output' ? words.outputName : words.layers[layer].name;
}

export function unitName({ layer, map, row, column }: Unit, words: LenetStrings): string {
	if (layer === 'output') return words.unitOutput(map);
	const name = layerName(layer, words);
	return isVector(layer)
		? words.unitInVector(name, map + 1)
		: words.unitInMap(name, map + 1, row + 1, column + 1);
}

export function unitReads(unit: Unit, words: LenetStrings): string {
	const { from, box } = windowOf(unit);
	const side = box.unclipped.bottom - box.unclipped.top + 1;
	if (from === 'input') return words.readsInput(side);
	const name = layerName(from, words);
	if (readsOneMap(unit)) return words.readsOneMap(side, unit.map + 1, name);
	if (isVector(unit.layer)) return words.readsAll(unitCount(from), name);
	return words.readsMaps(side, LAYOUTS[from].maps, name);
}

export function unitSees(unit: Unit, words: LenetStrings): string {
	const { clipped, unclipped } = fieldOf(unit);
	if (!clipped) return '';
	const { top, left, bottom, right } = clipped;
	if (right - left + 1 === INPUT_SIDE && bottom - top + 1 === INPUT_SIDE) return `${words.seesAll}.`;
	const padded =
		unclipped.top < top || unclipped.left < left || unclipped.bottom > bottom || unclipped.right > right;
	const sees = words.sees({ first: top + 1, last: bottom + 1 }, { first: left + 1, last: right + 1 });
	return `${padded ? `${sees} ${words.seesPadding}` : sees}.`;
}

/** Any place by name; a pixel too. */
export function placeName(place: Place, words: LenetStrings): string {
	return isPixel(place) ? words.pixel(place.row + 1, place.column + 1) : unitName(place, words);
}

/** The same in a few letters, for a row of many. */
export function placeShort(place: Place, words: LenetStrings): string {
	const { layer, map, row, column } = place;
	if (layer === 'input') return words.pixelShort(row + 1, column + 1);
	if (layer === 'output') return words.unitOutput(map);
	const name = layerName(layer, words);
	return isVector(layer) ? `${name}·${map + 1}` : `${name}·${map + 1} (${row + 1}, ${column + 1})`;
}

/** What a place reads and sees, in a sentence or two. */
export function placeReach(place: Place, words: LenetStrings): string {
	return isPixel(place) ? '' : `${unitReads(place, words)} ${unitSees(place, words)}`;
}

/** A whole layer in a sentence, for those who do not see it. @param values channels-last */
export function layerInWords(layer: LayerId, values: Float32Array, words: LenetStrings): string {
	const { maps, mapHeight, mapWidth } = LAYOUTS[layer];
	const { min, max, strongest, weakest } = summariseLayer(values, LAYOUTS[layer]);
	const told = ({ map, value }: { map: number; value: number }) => ({ map: map + 1, value: fixed(value, 2) });
	return words[isVector(layer) ? 'layerUnits' : 'layerMaps']({
		name: layerName(layer, words),
		maps,
		height: mapHeight,
		width: mapWidth,
		strongest: told(strongest),
		weakest: told(weakest),
		low: fixed(min, 1),
		high: fixed(max, 1),
	});
}
