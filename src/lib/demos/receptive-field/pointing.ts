/** What pointing at a picture in a frame of padding, and the arrow keys, mean in the picture's own rows and columns. */

/** A square seen through its frame, in cells: where the frame begins (0 is the picture's first cell) and its side. */
export interface PictureFrame {
	readonly from: number;
	readonly size: number;
}

/** The row and column under the pointer, in fractions; `n` is the middle of cell `n`. */
export function placeUnder(
	event: MouseEvent & { currentTarget: HTMLElement },
	{ from, size }: PictureFrame,
): [row: number, column: number] {
	const bounds = event.currentTarget.getBoundingClientRect();
	const along = (at: number, start: number, length: number) => from + ((at - start) / length) * size - 0.5;
	return [along(event.clientY, bounds.top, bounds.height), along(event.clientX, bounds.left, bounds.width)];
}

const MOVES: Partial<Record<string, readonly [number, number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
};

/** How many rows and columns an arrow key moves; nothing for other keys, with a modifier, or while text is composed. */
export function arrowMove(event: KeyboardEvent): readonly [rows: number, columns: number] | undefined {
	if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return undefined;
	return MOVES[event.code];
}
