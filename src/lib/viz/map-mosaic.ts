/**
 * All maps of one layer in one picture: where each map lies, which cell is at a point, and the pixels.
 * Values are channels-last, as tfjs gives them: cell (row, column) of map k is `(row · width + column) · maps + k`.
 * Places are in cells of the picture, so that one cell is one pixel of a canvas that CSS enlarges.
 */
import type { Box } from '$lib/nn/receptive-field';
import { rampIndex, rampTable, type ColourScale, type ThemeName } from './colour';

export interface MosaicLayout {
	readonly maps: number;
	readonly mapHeight: number;
	readonly mapWidth: number;
	/** maps in one row of the picture */
	readonly columns: number;
	/** empty cells between two maps */
	readonly gap: number;
}

/** One cell of one map. */
export interface MosaicCell {
	readonly map: number;
	readonly row: number;
	readonly column: number;
}

/** A part of some maps to be outlined; `maps: 'all'` for the same part of each. */
export interface MosaicMark {
	readonly maps: readonly number[] | 'all';
	readonly box: Box;
}

/** Width and height of the picture, in cells. */
export function mosaicSize(layout: MosaicLayout): { width: number; height: number } {
	const { maps, mapHeight, mapWidth, columns, gap } = layout;
	const rows = Math.ceil(maps / columns);
	return {
		width: columns * mapWidth + (columns - 1) * gap,
		height: rows * mapHeight + (rows - 1) * gap,
	};
}

/** The top left cell of a map. */
export function mapOrigin(layout: MosaicLayout, map: number): { x: number; y: number } {
	const { mapHeight, mapWidth, columns, gap } = layout;
	return {
		x: (map % columns) * (mapWidth + gap),
		y: Math.floor(map / columns) * (mapHeight + gap),
	};
}

/** The cell at a point of the picture (in cells, from its top left corner); null between two maps and outside. */
export function mosaicCellAt(layout: MosaicLayout, x: number, y: number): MosaicCell | null {
	const { maps, mapHeight, mapWidth, columns, gap } = layout;
	const mapColumn = Math.floor(x / (mapWidth + gap));
	const mapRow = Math.floor(y / (mapHeight + gap));
	const column = Math.floor(x - mapColumn * (mapWidth + gap));
	const row = Math.floor(y - mapRow * (mapHeight + gap));
	const map = mapRow * columns + mapColumn;
	const inside =
		x >= 0 && y >= 0 && mapColumn < columns && map < maps && column < mapWidth && row < mapHeight;
	return inside ? { map, row, column } : null;
}

/** One SVG path round every marked box: `M x y h w v h …`, in cells. */
export function markPath(layout: MosaicLayout, marks: readonly MosaicMark[]): string {
	return marks
		.flatMap(({ maps, box }) => {
			const chosen = maps === 'all' ? Array.from({ length: layout.maps }, (_, map) => map) : maps;
			const width = box.right - box.left + 1;
			const height = box.bottom - box.top + 1;
			return chosen.map((map) => {
				const { x, y } = mapOrigin(layout, map);
				return `M${x + box.left} ${y + box.top}h${width}v${height}h${-width}z`;
			});
		})
		.join('');
}

/** The largest magnitude of each map, 0 for a map of zeros. */
export function mapMagnitudes(values: Float32Array, maps: number): Float32Array {
	const largest = new Float32Array(maps);
	for (let index = 0; index < values.length; index++) {
		const magnitude = Math.abs(values[index] ?? 0);
		const map = index % maps;
		if (magnitude > (largest[map] ?? 0)) largest[map] = magnitude;
	}
	return largest;
}

/** Below this a map is drawn as empty: without a floor, rounding errors would be blown up to full colour. */
const FAINTEST_SCALE = 1e-3;

/** A colour scale for every map: its own, or one that all share. */
export function mapScales(
	kind: ColourScale['kind'],
	magnitudes: Float32Array,
	shared: boolean,
): ColourScale[] {
	const overall = Math.max(FAINTEST_SCALE, ...magnitudes);
	return Array.from(magnitudes, (magnitude) => ({
		kind,
		max: shared ? overall : Math.max(FAINTEST_SCALE, magnitude),
	}));
}

/**
 * Writes the colours of all cells into the pixels of the picture; the gaps stay as they are.
 * @param pixels `width · height` of `mosaicSize`, one colour each, as `ImageData` holds them
 * @param values channels-last
 */
export function paintMosaic(
	pixels: Uint32Array,
	values: Float32Array,
	layout: MosaicLayout,
	scales: readonly ColourScale[],
	theme: ThemeName,
): void {
	const { maps, mapHeight, mapWidth } = layout;
	const { width } = mosaicSize(layout);
	for (let map = 0; map < maps; map++) {
		const scale = scales[map];
		if (!scale) continue;
		const ramp = rampTable(scale.kind, theme);
		const { x, y } = mapOrigin(layout, map);
		for (let row = 0; row < mapHeight; row++) {
			let from = row * mapWidth * maps + map;
			let to = (y + row) * width + x;
			for (let column = 0; column < mapWidth; column++, from += maps, to++) {
				pixels[to] = ramp[rampIndex(values[from] ?? 0, scale)] ?? 0;
			}
		}
	}
}
