/** What is outlined on a layer's maps while a unit is shown: the unit itself, or the window it reads. */
import type { MosaicMark } from '$lib/viz/map-mosaic';
import { isVector, LAYOUTS, type LayerId } from './layers';
import { isPixel, type Place } from './place';
import { readsOneMap, windowOf } from './unit';

const NONE: readonly MosaicMark[] = [];

export function marksOn(layer: LayerId, unit: Place | null): readonly MosaicMark[] {
	if (!unit || isPixel(unit)) return NONE;
	if (unit.layer === layer) {
		const { map, row, column } = unit;
		return [{ maps: [map], box: { top: row, bottom: row, left: column, right: column } }];
	}
	const { from, box } = windowOf(unit);
	if (from !== layer || !box.clipped) return NONE;
	if (isVector(layer)) return [wholeVector(layer)];
	return [{ maps: readsOneMap(unit) ? [unit.map] : 'all', box: box.clipped }];
}

/** One outline round all units of a vector, not one round each. */
function wholeVector(layer: LayerId): MosaicMark {
	const { maps, columns } = LAYOUTS[layer];
	return { maps: [0], box: { top: 0, left: 0, bottom: Math.ceil(maps / columns) - 1, right: columns - 1 } };
}
