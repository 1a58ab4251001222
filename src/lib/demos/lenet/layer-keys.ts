/** The keyboard on one layer: arrows between its maps, Enter into the units, arrows over them, Esc back. */
import { isVector, LAYOUTS, type LayerId } from './layers';
import { isDirection, stepInTable, stepUnit, type Unit } from './unit';

export interface LayerCursor {
	/** the map that has the focus; 0 for a layer without maps */
	readonly map: number;
	/** the unit inside it, once Enter was pressed */
	readonly unit: Unit | null;
}

export type LayerStep = LayerCursor | 'enter' | 'pin' | 'leave' | null;

/** Buttons a layer holds: its maps, or one for all units of a vector. */
export const stops = (layer: LayerId): number => (isVector(layer) ? 1 : LAYOUTS[layer].maps);

/** What a key does: a new cursor, a verb, or null when the key is not ours. */
export function layerStep(layer: LayerId, { map, unit }: LayerCursor, code: string): LayerStep {
	if (code === 'Enter' || code === 'NumpadEnter' || code === 'Space') return unit ? 'pin' : 'enter';
	if (code === 'Escape') return unit ? 'leave' : null;
	if (!isDirection(code)) return null;
	if (unit) return { map, unit: stepUnit(unit, code) };
	return { map: stepInTable(map, code, LAYOUTS[layer].columns, stops(layer)), unit: null };
}
