/** How a plane of cells is drawn: `rows` by `columns` squares with a side of `unit`, in units of its picture. */

/** Room around the cells for a thick outline. */
export const MARGIN = 3;

/** Cells smaller than this have no lines between them. */
const FINEST = 6;

/** The picture's own attributes; its width can be scaled by `--plane-scale`. */
export function planeView(rows: number, columns: number, unit: number) {
	const [width, height] = [columns * unit + 2 * MARGIN, rows * unit + 2 * MARGIN];
	return { viewBox: `0 0 ${width} ${height}`, width, style: `--width: ${width}px` };
}

/** The lines between the cells, as the path of an SVG. */
export function planeMesh(rows: number, columns: number, unit: number): string {
	if (unit < FINEST) return '';
	const at = (cells: number) => MARGIN + cells * unit;
	const across = Array.from({ length: rows + 1 }, (_, row) => `M${MARGIN} ${at(row)}h${columns * unit}`);
	const down = Array.from({ length: columns + 1 }, (_, column) => `M${at(column)} ${MARGIN}v${rows * unit}`);
	return [...across, ...down].join('');
}
