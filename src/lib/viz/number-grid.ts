import type { Cell, CellEdit, CellKind, CellMark, WindowMark } from './cell';
import type { ColourScale } from './colour';
import type { EditLimits } from './edit';

/** What a `NumberGrid` takes. */
export interface NumberGridProps {
	/** the numbers, `null` where nothing is computed yet */
	rows: readonly (readonly (number | null)[])[];
	/** what the grid is, in one or two words: "Kernel" */
	name: string;
	scale: ColourScale;
	/** which cells are padding (hatched) or never read (cross-hatched); plain unless given */
	kindOf?: (row: number, column: number) => CellKind;
	window?: WindowMark | null;
	/** small text in each cell of the window, row by row: the weights that lie on it */
	windowNotes?: readonly string[];
	pointed?: Cell | null;
	marks?: readonly CellMark[];
	/** which cells can be changed: all, none, or as a function says */
	editable?: boolean | ((row: number, column: number) => boolean);
	limits?: EditLimits;
	/** side of a cell in rem where there is room; never under 24 px */
	cell?: number;
	decimals?: number;
	/** what stands in an empty cell: a question mark where the reader is asked */
	emptyText?: string;
	onpoint?: (cell: Cell | null) => void;
	/** a click, Enter or Space on a cell that is not editable */
	onactivate?: (cell: Cell) => void;
	onedit?: (edits: CellEdit[]) => void;
	/** a sentence on what was wrong with what the reader typed */
	oninvalid?: (message: string) => void;
}
