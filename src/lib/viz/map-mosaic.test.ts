import { describe, expect, it } from 'vitest';
import { rampTable } from './colour';
import {
	mapMagnitudes,
	mapOrigin,
	mapScales,
	markPath,
	mosaicCellAt,
	mosaicSize,
	paintMosaic,
	type MosaicLayout,
} from './map-mosaic';

const layout: MosaicLayout = { maps: 3, mapHeight: 2, mapWidth: 2, columns: 2, gap: 1 };

describe('places in a mosaic', () => {
	it('three 2×2 maps in rows of two, one cell apart, take 5×5 cells', () => {
		expect(mosaicSize(layout)).toEqual({ width: 5, height: 5 });
		expect(mapOrigin(layout, 1)).toEqual({ x: 3, y: 0 });
		expect(mapOrigin(layout, 2)).toEqual({ x: 0, y: 3 });
	});

	it('finds the cell under a point, none in gaps, outside, or where a map is missing', () => {
		expect(mosaicCellAt(layout, 4.9, 1.2)).toEqual({ map: 1, row: 1, column: 1 });
		expect(mosaicCellAt(layout, 2.5, 0)).toBeNull();
		expect(mosaicCellAt(layout, 0, 2.5)).toBeNull();
		expect(mosaicCellAt(layout, -0.1, 0)).toBeNull();
		expect(mosaicCellAt(layout, 5.1, 0)).toBeNull();
		expect(mosaicCellAt(layout, 3.5, 3.5)).toBeNull();
	});

	it('every cell is found at its own middle', () => {
		for (let map = 0; map < layout.maps; map++) {
			const { x, y } = mapOrigin(layout, map);
			for (const [row, column] of [
				[0, 0],
				[0, 1],
				[1, 0],
				[1, 1],
			] as const) {
				expect(mosaicCellAt(layout, x + column + 0.5, y + row + 0.5)).toEqual({ map, row, column });
			}
		}
	});

	it('outlines a box in chosen maps or in all', () => {
		const box = { top: 0, left: 1, bottom: 1, right: 1 };
		expect(markPath(layout, [{ maps: [2], box }])).toBe('M1 3h1v2h-1z');
		expect(markPath(layout, [{ maps: 'all', box }]).match(/M/g)).toHaveLength(3);
		expect(markPath(layout, [])).toBe('');
	});
});

describe('colours of a mosaic', () => {
	const values = Float32Array.from([1, -2, 0, 0.5, 0, 0, -1, 0, 0, 0, 0, 0]);

	it('the largest magnitude of each map, or of all', () => {
		expect([...mapMagnitudes(values, 3)]).toEqual([1, 2, 0]);
		expect(mapScales('signed', mapMagnitudes(values, 3), true).map(({ max }) => max)).toEqual([2, 2, 2]);
		const [first, second, third] = mapScales('signed', mapMagnitudes(values, 3), false);
		expect([first?.max, second?.max]).toEqual([1, 2]);
		expect(third?.max).toBeGreaterThan(0);
	});

	it('paints channels-last values into their maps and leaves the gaps alone', () => {
		const pixels = new Uint32Array(25);
		paintMosaic(pixels, values, layout, mapScales('signed', mapMagnitudes(values, 3), false), 'light');
		const ramp = rampTable('signed', 'light');
		expect(pixels[0]).toBe(ramp[255]); // map 0, its largest
		expect(pixels[5]).toBe(ramp[0]); // map 0, row 1: its smallest
		expect(pixels[3]).toBe(ramp[0]); // map 1, its smallest
		expect(pixels[15]).toBe(ramp[128]); // map 2, zero
		expect([pixels[2], pixels[7], pixels[10], pixels[24]]).toEqual([0, 0, 0, 0]);
	});
});
