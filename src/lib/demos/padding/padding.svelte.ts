import { conv2d } from '$lib/nn/conv';
import { pad, readCounts, sourceIndices, type PadMode } from '$lib/nn/pad';
import { unreadIndices } from '$lib/nn/shape';
import { fromRows, tensor, toRows } from '$lib/nn/tensor';
import { Transport } from '$lib/ui/transport.svelte';
import { defaults, type Matrix } from '$lib/url/codec';
import type { Cell, CellEdit, CellKind, CellMark, WindowMark } from '$lib/viz/cell';
import { scaleFor } from '$lib/viz/paint';
import type { Part } from '../output-size/params';
import { holding, NO_LOCK } from '../held';
import { chain, type Chain } from './layers';
import {
	axisOf,
	bounds,
	MAX_EDITABLE,
	normalise,
	schema,
	type PaddingParams,
	type PadRule,
	type Place,
} from './params';
import { filterOf, presetOf, resized, sideOf, type FilterName, type ImageName } from './presets';
import { questionsOf, SERIES, type Question, type Setting } from './slips';

/** What the reader points at. Cells of `input` count in the padded input, those of `reads` in the input itself. */
export type Point =
	(Cell & { readonly part: 'input' | 'reads' | 'output' }) | { readonly part: 'term'; readonly term: Part };

/** How often one cell is read, along each axis and in all. */
export interface Reads {
	readonly down: number;
	readonly across: number;
	readonly total: number;
}

const grid = (side: number): Cell[] =>
	Array.from({ length: side ** 2 }, (_, i) => ({ row: Math.floor(i / side), column: i % side }));

/** One image in its frame, a window over both: what is chosen, what follows, and what is pointed at. */
export class PaddingDemo {
	readonly transport: Transport;
	/** all but the step, always consistent: every change passes through `update` */
	#params = $state.raw<PaddingParams>(defaults(schema));
	#point = $state.raw<Point | null>(null);
	/** ask mode: sizes and counts are not shown until they are found or given up */
	readonly #lock: readonly string[];
	readonly asks: boolean;
	#asked = $state(0);
	#round = $state(0);
	#revealed = $state('');

	/** @param given what differs from the defaults */
	constructor(given: Partial<PaddingParams> = {}, { ask = false, lock = NO_LOCK } = {}) {
		this.#lock = lock;
		this.asks = ask;
		this.#params = normalise({ ...defaults(schema), ...given }).values;
		this.transport = new Transport({
			count: () => this.side ** 2,
			index: this.#params.step,
			held: lock.includes('step'),
		});
	}

	readonly bounds = $derived(bounds(this.#params));
	readonly axis = $derived(axisOf(this.#params));
	/** outputs along one side */
	readonly side = $derived(this.axis.size);
	readonly before = $derived(this.axis.paddingBefore);
	readonly after = $derived(this.axis.paddingAfter);
	/** the padded input's side, N + 2P */
	readonly paddedSide = $derived(this.#params.n + this.before + this.after);
	/** small enough for a grid of numbers that can be edited */
	readonly isSmall = $derived(this.paddedSide <= MAX_EDITABLE);

	readonly image = $derived<Matrix>(this.#params.cells ?? presetOf(this.#params.image, this.#params.n));
	readonly #input = $derived(fromRows(this.image));
	readonly #padded = $derived.by(() => {
		const { before, after } = this;
		return pad(this.#input, { top: before, left: before, bottom: after, right: after }, this.#params.mode);
	});
	readonly padded = $derived<Matrix>(toRows(this.#padded));
	readonly #filter = $derived(filterOf(this.#params.filter, this.#params.f));
	readonly output = $derived<Matrix>(
		toRows(
			conv2d(
				this.#padded,
				tensor([this.#params.f, this.#params.f, 1, 1], this.#filter.flat()),
				tensor([1], [0]),
				{ stride: this.#params.s },
			),
		),
	);
	readonly inputScale = $derived(scaleFor(this.image.flat()));
	readonly outputScale = $derived(
		this.#params.filter === 'mean' ? this.inputScale : scaleFor(this.output.flat(), 'signed'),
	);
	/** how many windows read each cell of the input */
	readonly reads = $derived<Matrix>(
		toRows(
			readCounts(this.#params.n, this.#params.f, {
				...{
					stride: this.#params.s,
					padding: this.#params.pad === 'custom' ? this.#params.p : this.#params.pad,
				},
			}).input,
		),
	);
	readonly readsScale = $derived(scaleFor(this.reads.flat(), 'sequential'));
	readonly cornerReads = $derived(this.reads[0]?.[0] ?? 0);
	/** how often the cells that are read most are read: F² where there is room for it */
	readonly mostReads = $derived(Math.max(...this.reads.flat()));

	/** the maps of a stack of such layers, with this padding and, to compare, without any (or with SAME) */
	readonly chains = $derived.by<{ rule: PadRule; chain: Chain }[]>(() => {
		const { n, f, s, p, pad: rule, layers } = this.#params;
		const layer = { inputSize: n, kernelSize: f, stride: s };
		const under: Record<PadRule, () => Chain> = {
			valid: () => chain(layer, layers),
			custom: () => chain({ ...layer, padding: p }, layers),
			same: () => chain({ ...layer, convention: 'same' }, layers),
		};
		const other = rule === 'valid' ? 'same' : rule;
		return (['valid', other] as const).map((name) => ({ rule: name, chain: under[name]() }));
	});

	/** The output cell whose window is shown: the pointed one, else the present step's. */
	readonly current = $derived.by<Cell>(() => {
		const point = this.#point;
		// the output may have become smaller under the pointer
		const exists = point?.part === 'output' && Math.max(point.row, point.column) < this.side;
		return exists && this.knowsSize
			? { row: point.row, column: point.column }
			: this.cellOf(this.transport.index);
	});
	readonly value = $derived(this.output[this.current.row]?.[this.current.column] ?? 0);
	readonly window = $derived<WindowMark>({
		...{ row: this.current.row * this.#params.s, column: this.current.column * this.#params.s },
		...{ height: this.#params.f, width: this.#params.f },
	});

	/** the cell of the padded input that the words point out */
	readonly #placed = $derived.by<Cell | null>(() => {
		const { before } = this;
		const middle = before + Math.floor((this.#params.n - 1) / 2);
		const places: Record<Place, Cell | null> = {
			none: null,
			corner: { row: before, column: before },
			side: { row: before, column: middle },
			centre: { row: middle, column: middle },
			frame: this.isPadded ? { row: 0, column: 0 } : null,
		};
		return places[this.#params.at];
	});
	readonly isPadded = $derived(this.before + this.after > 0);

	/** The cell of the padded input that is pointed at, here or in the map of reads. */
	readonly pointedInput = $derived.by<Cell | null>(() => {
		const point = this.#point;
		if (!point) return this.#placed;
		if (point.part === 'input') return { row: point.row, column: point.column };
		if (point.part === 'reads') return { row: point.row + this.before, column: point.column + this.before };
		return null;
	});
	/** The same as a cell of the input; `null` in the frame. */
	readonly pointedOwn = $derived.by<Cell | null>(() => {
		const cell = this.pointedInput;
		return cell && !this.isFrame(cell) ? this.#toOwn(cell) : null;
	});
	readonly pointedOutput = $derived(this.#point?.part === 'output' ? this.#point : null);
	readonly term = $derived(this.#point?.part === 'term' ? this.#point.term : null);

	/** windows, along one axis, over a cell of the padded input */
	#over(index: number): number[] {
		const { stride, kernelSize, size } = this.axis;
		return Array.from({ length: size }, (_, output) => output).filter(
			(output) => output * stride <= index && index < output * stride + kernelSize,
		);
	}

	/** How often a cell of the padded input is read. */
	readsOf({ row, column }: Cell): Reads {
		const [down, across] = [this.#over(row).length, this.#over(column).length];
		return { down, across, total: down * across };
	}
	/** where the value of a pointed cell of the frame comes from; `null` for a zero and outside the frame */
	readonly pointedSource = $derived.by<Cell | null>(() => {
		const cell = this.pointedInput;
		if (!cell || !this.isFrame(cell)) return null;
		const [row, column] = [this.#sources[cell.row] ?? -1, this.#sources[cell.column] ?? -1];
		return row < 0 || column < 0 ? null : { row, column };
	});
	readonly #sources = $derived(sourceIndices(this.#params.n, this.before, this.after, this.#params.mode));

	/** a pointed cell shows its copies in the frame, or where it was copied from; a pointed letter what it stands for */
	readonly inputMarks = $derived.by<CellMark[]>(() => {
		const linked = (cells: Cell[]) => cells.map((cell): CellMark => ({ ...cell, kind: 'linked' }));
		if (this.term === 'p') return linked(grid(this.paddedSide).filter((cell) => this.isFrame(cell)));
		if (this.term === 'n') return linked(grid(this.paddedSide).filter((cell) => !this.isFrame(cell)));
		if (this.term === 'f') {
			const { row, column, height, width } = this.window;
			const inside = (at: number, from: number, length: number) => at >= from && at < from + length;
			return linked(
				grid(this.paddedSide).filter((c) => inside(c.row, row, height) && inside(c.column, column, width)),
			);
		}
		if (this.pointedSource) {
			const { row, column } = this.pointedSource;
			return linked([{ row: row + this.before, column: column + this.before }]);
		}
		const own = this.pointedOwn;
		if (!own || this.mode === 'zero') return [];
		return linked(
			grid(this.paddedSide).filter(
				(cell) =>
					this.isFrame(cell) &&
					this.#sources[cell.row] === own.row &&
					this.#sources[cell.column] === own.column,
			),
		);
	});
	/** a pointed cell shows every output that reads it */
	readonly outputMarks = $derived.by<CellMark[]>(() => {
		const linked = (cell: Cell): CellMark => ({ ...cell, kind: 'linked' });
		if (this.term === 'o') return grid(this.side).map(linked);
		const cell = this.pointedInput;
		if (!cell) return [];
		const columns = this.#over(cell.column);
		return this.#over(cell.row).flatMap((row) => columns.map((column) => linked({ row, column })));
	});

	/** A window of one cell over a step's output, for pictures that have no marks. */
	readonly outputMark = $derived<WindowMark>({ ...this.current, height: 1, width: 1 });

	readonly #unread = $derived(unreadIndices(this.axis).map((index) => index + this.before));
	/** input rows (and as many columns) no window reads */
	readonly unreadCount = $derived(this.#unread.length);
	readonly inputKind = $derived.by(() => {
		const [first, beyond, unread] = [this.before, this.before + this.#params.n, this.#unread];
		const outside = (at: number) => at < first || at >= beyond;
		return (row: number, column: number): CellKind => {
			if (outside(row) || outside(column)) return 'padding';
			return unread.includes(row) || unread.includes(column) ? 'unread' : 'plain';
		};
	});

	/** Whether a cell of the padded input is padding. */
	isFrame({ row, column }: Cell): boolean {
		return this.inputKind(row, column) === 'padding';
	}

	#toOwn({ row, column }: Cell): Cell {
		return { row: row - this.before, column: column - this.before };
	}

	get inputSize(): number {
		return this.#params.n;
	}
	set inputSize(n: number) {
		const { cells } = this.#params;
		this.update({ n, cells: cells && n <= MAX_EDITABLE ? resized(cells, n) : null });
	}

	get filterSize(): number {
		return this.#params.f;
	}
	set filterSize(f: number) {
		this.update({ f });
	}

	get stride(): number {
		return this.#params.s;
	}
	set stride(s: number) {
		this.update({ s });
	}

	get padding(): number {
		return this.#params.p;
	}
	set padding(p: number) {
		this.update({ p });
	}

	get rule(): PadRule {
		return this.#params.pad;
	}
	set rule(rule: PadRule) {
		this.update({ pad: rule });
	}

	get mode(): PadMode {
		return this.#params.mode;
	}
	set mode(mode: PadMode) {
		this.update({ mode });
	}

	get layers(): number {
		return this.#params.layers;
	}
	set layers(layers: number) {
		this.update({ layers });
	}

	get filter(): FilterName {
		return this.#params.filter;
	}
	set filter(filter: FilterName) {
		this.update({ filter });
	}

	/** the image, or `null` once a cell was edited */
	get imageName(): ImageName | null {
		return this.#params.cells ? null : this.#params.image;
	}

	/** An image made for one size brings it along. */
	chooseImage(image: ImageName): void {
		this.update({ image, cells: null, n: sideOf(image) ?? Math.min(this.inputSize, MAX_EDITABLE) });
	}

	/** Whether a cell of the padded input can be changed. */
	isEditable(row: number, column: number): boolean {
		return this.inputSize <= MAX_EDITABLE && !this.isFrame({ row, column });
	}

	/** Edits of the image; rows and columns count in the padded input. */
	edit(edits: readonly CellEdit[]): void {
		const own = edits
			.filter(({ row, column }) => this.isEditable(row, column))
			.map((edit) => ({ ...edit, ...this.#toOwn(edit) }));
		if (own.length === 0) return;
		const cells = this.image.map((row, r) =>
			row.map((old, c) => own.findLast((edit) => edit.row === r && edit.column === c)?.value ?? old),
		);
		this.update({ cells });
	}

	/** Pointing stops the playing; leaving does not start it again. */
	pointAt(point: Point | null): void {
		if (point) this.transport.pause();
		this.#point = point;
	}

	/** Goes to the step that makes an output cell. */
	seek({ row, column }: Cell): void {
		this.transport.seek(row * this.side + column);
	}

	cellOf(index: number): Cell {
		return { row: Math.floor(index / this.side), column: index % this.side };
	}

	/** what predict mode asks about */
	get setting(): Setting {
		const { n, f, s, p, pad: rule } = this.#params;
		return { n, f, s, p, pad: rule };
	}
	readonly #questions = $derived.by(() => questionsOf(this.setting));
	readonly question = $derived.by<Question>(() => {
		return this.#questions[Math.min(this.#asked, this.#questions.length - 1)] ?? 'size';
	});
	/** tells one question from another */
	readonly questionKey = $derived.by(() => JSON.stringify([this.question, this.setting]));
	readonly isRevealed = $derived.by(() => this.#revealed === this.questionKey);
	/** What may be seen: what is not asked, and what an earlier question of this setting has settled. */
	readonly knowsSize = $derived.by(() => !this.asks || this.question !== 'size' || this.isRevealed);
	readonly knowsReads = $derived.by(
		() => !this.asks || this.question === 'keep' || (this.question === 'corner' && this.isRevealed),
	);
	readonly knowsKeep = $derived.by(() => !this.asks || (this.question === 'keep' && this.isRevealed));
	readonly atLastQuestion = $derived.by(
		() => this.#round === SERIES.length && this.#asked >= this.#questions.length - 1,
	);

	/** The answer is out. */
	reveal(): void {
		this.#revealed = this.questionKey;
	}

	/** The next question of this setting, else the first of the next setting. */
	nextQuestion(): void {
		if (this.atLastQuestion) return;
		if (this.#asked < this.#questions.length - 1) {
			this.#asked += 1;
			return;
		}
		const setting = SERIES[this.#round];
		this.#asked = 0;
		this.#round += 1;
		if (setting) this.update({ ...setting, cells: null });
	}

	#hold(changes: Partial<PaddingParams>): PaddingParams {
		const present = this.toParams();
		return holding(present, { ...present, ...changes }, this.#lock, (params) => normalise(params).values);
	}

	/** Changes parameters; what no longer fits together is put right. */
	update(changes: Partial<PaddingParams>): void {
		this.#params = this.#hold(changes);
		this.transport.index = this.#params.step;
	}

	/** The example of the lesson, at its first step. */
	reset(): void {
		this.transport.reset();
		this.#params = this.#hold(defaults(schema));
		this.#asked = 0;
		this.#round = 0;
		this.#revealed = '';
	}

	toParams(): PaddingParams {
		return { ...this.#params, step: this.transport.index };
	}

	/** The same with the window that is pointed at just now: for the words around a figure, which light up with it. */
	toShown(): PaddingParams {
		return { ...this.toParams(), step: this.current.row * this.side + this.current.column };
	}
}
