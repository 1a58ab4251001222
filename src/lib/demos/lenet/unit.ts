/** One unit of the network: where it is, what it holds, what it looks at. */
import { LENET5, LENET5_LAYERS } from '$lib/nn/architecture';
import { receptiveBox, type Box, type FieldBox, type WindowLayer } from '$lib/nn/receptive-field';
import type { MosaicCell, MosaicLayout } from '$lib/viz/map-mosaic';
import type { DigitFrame } from '$lib/data/strokes';
import { isVector, LAYOUTS, type LayerId } from './layers';

export interface Unit extends MosaicCell {
	readonly layer: LayerId;
}

/** Side of the network's input, in pixels. */
export const INPUT_SIDE = LENET5.inputShape[0];

/** The layers as sliding windows; C5 reads S4 with a window as large as its maps, what follows reads one cell. */
const WINDOWS: readonly WindowLayer[] = LENET5_LAYERS.map((id) => {
	const layer = LENET5.layers.find((candidate) => candidate.id === id);
	if (layer?.kind === 'conv') {
		return { kernelSize: layer.kernelSize, padding: 'padding' in layer ? layer.padding : 0 };
	}
	if (layer?.kind === 'pool') return { kernelSize: layer.poolSize, stride: layer.poolSize };
	return { kernelSize: id === 'c5' ? LAYOUTS.s4.mapHeight : 1 };
});

/** The number of a unit in its layer, channels-last: what the link's `unit` holds. */
export function unitIndex({ layer, map, row, column }: Unit): number {
	const { maps, mapWidth } = LAYOUTS[layer];
	return (row * mapWidth + column) * maps + map;
}

/** Units in a layer. */
export function unitCount(layer: LayerId): number {
	const { maps, mapHeight, mapWidth } = LAYOUTS[layer];
	return maps * mapHeight * mapWidth;
}

/** The unit with a number, or null when the layer has none of that number. */
export function unitAt(layer: LayerId, index: number): Unit | null {
	if (!Number.isInteger(index) || index < 0 || index >= unitCount(layer)) return null;
	const { maps, mapWidth } = LAYOUTS[layer];
	const place = Math.floor(index / maps);
	return { layer, map: index % maps, row: Math.floor(place / mapWidth), column: place % mapWidth };
}

type Placed = (MosaicCell & { readonly layer: string }) | null;

/** Whether both are the same place of the same layer, or both none. */
export function sameUnit(a: Placed, b: Placed): boolean {
	if (!a || !b) return a === b;
	return a.layer === b.layer && a.map === b.map && a.row === b.row && a.column === b.column;
}

/** Made once for each place of a map: whatever a unit is pointed at for asks for them again. */
const boxes = new Map<string, FieldBox>();

/** What a place of a layer's maps sees of the layer `onto`, −1 for the picture. */
function boxOf({ layer, row, column }: Unit, onto: (layer: number) => number): FieldBox {
	const index = LENET5_LAYERS.indexOf(layer);
	const key = [index, onto(index), row, column].join();
	let box = boxes.get(key);
	if (!box) boxes.set(key, (box = receptiveBox(WINDOWS, index, row, column, INPUT_SIDE, onto(index))));
	return box;
}

/** What the unit sees of the 28×28 picture. */
export const fieldOf = (unit: Unit): FieldBox => boxOf(unit, () => -1);

/** The layer before, or the picture itself, and the part of each of its maps that the unit reads. */
export function windowOf(unit: Unit): { from: LayerId | 'input'; box: FieldBox } {
	const from = LENET5_LAYERS[LENET5_LAYERS.indexOf(unit.layer) - 1] ?? 'input';
	return { from, box: boxOf(unit, (layer) => layer - 1) };
}

/** A pooling unit reads only the map of its own number; every other unit reads all maps before it. */
export function readsOneMap({ layer }: Unit): boolean {
	return layer === 's2' || layer === 's4';
}

/** A window that reaches the rim of the drawing area is drawn this far inside it, so that its line is seen. */
const RIM = 0.005;

/** Where a box of the 28×28 picture lies on the drawing, in fractions of its side; null when all of it lies outside. */
export function boxOnDrawing(
	box: Box,
	frame: DigitFrame,
): { x: number; y: number; width: number; height: number } | null {
	const clamp = (value: number) => Math.min(1 - RIM, Math.max(RIM, value));
	const x = clamp((box.left - frame.offsetX) / frame.scale);
	const y = clamp((box.top - frame.offsetY) / frame.scale);
	const width = clamp((box.right + 1 - frame.offsetX) / frame.scale) - x;
	const height = clamp((box.bottom + 1 - frame.offsetY) / frame.scale) - y;
	return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The cell with the largest magnitude, of one map or of all (`map` null). */
export function strongestUnit(layer: LayerId, values: Float32Array, map: number | null): Unit {
	const { maps } = LAYOUTS[layer];
	let best = map ?? 0;
	for (let index = map ?? 0; index < values.length; index += map === null ? 1 : maps) {
		if (Math.abs(values[index] ?? 0) > Math.abs(values[best] ?? 0)) best = index;
	}
	return unitAt(layer, best) ?? { layer, map: map ?? 0, row: 0, column: 0 };
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';
const STEPS: Record<Direction, readonly [down: number, right: number]> = {
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	Home: [0, -Infinity],
	End: [0, Infinity],
};

export const isDirection = (code: string): code is Direction => code in STEPS;

/** One step over a table of `count` cells in rows of `columns`, without wrapping; a step out of it stays. */
export function stepInTable(index: number, direction: Direction, columns: number, count: number): number {
	const [down, right] = STEPS[direction];
	const row = Math.floor(index / columns);
	const lastColumn = Math.min(columns, count - row * columns) - 1;
	const column = Math.min(lastColumn, Math.max(0, (index % columns) + right));
	const next = (row + down) * columns + column;
	return next >= 0 && next < count ? next : index;
}

/** The neighbour of a unit: inside its map, or among the units of a vector as they are laid out. */
export function stepUnit(unit: Unit, direction: Direction): Unit {
	const layout: MosaicLayout = LAYOUTS[unit.layer];
	if (isVector(unit.layer)) {
		return { ...unit, map: stepInTable(unit.map, direction, layout.columns, layout.maps) };
	}
	const { mapWidth, mapHeight } = layout;
	const index = stepInTable(unit.row * mapWidth + unit.column, direction, mapWidth, mapWidth * mapHeight);
	return { ...unit, row: Math.floor(index / mapWidth), column: index % mapWidth };
}
