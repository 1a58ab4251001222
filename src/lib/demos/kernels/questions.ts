/** Places worth asking about: windows of few different greys, so that they can be added up by hand. */
import type { Cell } from '$lib/viz/cell';
import type { Picture } from './filter';

/** Questions a picture gives. */
const MOST = 8;
/** Windows looked at along each side, at most. */
const LOOKED_AT = 40;
const EASY = 4;

interface Candidate extends Cell {
	readonly different: number;
	readonly contrast: number;
}

function candidate({ pixels, width }: Picture, row: number, column: number): Candidate {
	const greys = [-1, 0, 1].flatMap((down) =>
		[-1, 0, 1].map((right) => pixels[(row + down) * width + column + right] ?? 0),
	);
	return {
		...{ row, column, different: new Set(greys).size },
		contrast: Math.max(...greys) - Math.min(...greys),
	};
}

/**
 * The middles of up to eight windows: those of at most four different greys before others, the stronger contrast
 * first, no two of them touching. The same for the same picture.
 */
export function questionPlaces(picture: Picture): Cell[] {
	const step = (size: number) => Math.max(1, Math.floor((size - 2) / LOOKED_AT));
	const candidates: Candidate[] = [];
	for (let row = 1; row < picture.height - 1; row += step(picture.height)) {
		for (let column = 1; column < picture.width - 1; column += step(picture.width)) {
			candidates.push(candidate(picture, row, column));
		}
	}
	const hard = ({ different }: Candidate) => (different <= EASY ? 0 : different);
	candidates.sort((a, b) => hard(a) - hard(b) || b.contrast - a.contrast);
	const chosen: Candidate[] = [];
	for (const next of candidates) {
		const apart = chosen.every(
			({ row, column }) => Math.abs(row - next.row) > 2 || Math.abs(column - next.column) > 2,
		);
		if (apart) chosen.push(next);
		if (chosen.length === MOST) break;
	}
	return chosen.map(({ row, column }) => ({ row, column }));
}
