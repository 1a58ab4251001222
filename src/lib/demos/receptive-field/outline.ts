/**
 * The line round a set of cells: every side of a cell whose neighbour does not belong to the set, as an SVG path in cells.
 * @param cells numbers of cells, row by row, `width` in a row
 */
export function outlineOf(cells: readonly number[], width: number): string {
	const inside = new Set(cells);
	const has = (row: number, column: number) =>
		column >= 0 && column < width && inside.has(row * width + column);
	return cells
		.flatMap((cell) => {
			const [row, column] = [Math.floor(cell / width), cell % width];
			return [
				has(row - 1, column) ? '' : `M${column} ${row}h1`,
				has(row + 1, column) ? '' : `M${column} ${row + 1}h1`,
				has(row, column - 1) ? '' : `M${column} ${row}v1`,
				has(row, column + 1) ? '' : `M${column + 1} ${row}v1`,
			];
		})
		.join('');
}
