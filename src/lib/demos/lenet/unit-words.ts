/** A unit in sentences: what it is, what it reads, what it sees. */
import { LAYOUTS, isVector, type LayerId } from './layers';
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
