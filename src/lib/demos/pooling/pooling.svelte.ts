import {
	averageDivisor,
	POOL_MODES,
	poolTerms,
	stochasticPoolMean,
	stochasticProbabilities,
	type PoolMode,
	type PoolTerm,
} from '$lib/nn/pool';
import { placements, unreadIndices } from '$lib/nn/shape';
import { fromRows, toRows } from '$lib/nn/tensor';
import { Transport } from '$lib/ui/transport.svelte';
import { defaults, type Matrix } from '$lib/url/codec';
import type { Cell, CellEdit, CellKind, CellMark, WindowMark } from '$lib/viz/cell';
import { sameCell } from '$lib/viz/cell';
import { scaleFor } from '$lib/viz/paint';
import { holding, NO_LOCK } from '../held';
import { KINDS, pooled, type Kind, type Pooled, type PoolSettings, type WindowKind } from './kinds';
import { axisOf, bounds, normalise, schema, windowOptions, type PoolingParams } from './params';
import { presetInput, presetSide, resized, type InputPreset } from './presets';
import { compare, lostCells, poolChange, overAll, shifted, type Change, type Shift } from './shift';
import type { PoolQuestion } from './slips';

/** What the reader points at, by hover or focus. Input cells count in the padded input. */
export type Point =
	| (Cell & { readonly part: 'input' })
	| (Cell & { readonly part: 'output'; readonly kind: Kind })
	| { readonly part: 'term'; readonly kind: WindowKind; readonly index: number };

/** What the experiment found for one row of its table. */
export interface Finding {
	readonly of: Kind | 'input';
	readonly change: Change;
	/** over all eight directions: the share of cells that change, and the mean change per cell */
	readonly all: { readonly share: number; readonly mean: number };
}

const isWindowKind = (kind: Kind): kind is WindowKind => kind !== 'global';
/** Kinds whose value can be worked out by hand. */
const isAskable = (kind: Kind): kind is PoolMode => POOL_MODES.some((mode) => mode === kind);

/** One image pooled five ways: what is chosen, what follows, and what is pointed at. */
export class PoolingDemo {
	readonly transport: Transport;
	/** all but the step, always consistent: every change passes through `update` */
	#params = $state.raw<PoolingParams>(defaults(schema));
	#point = $state.raw<Point | null>(null);
	/** ask mode: the present question's value is not shown until it is found or given up */
	readonly #lock: readonly string[];
	readonly asks: boolean;
	#revealed = $state(-1);

	/** @param given what differs from the defaults */
	constructor(given: Partial<PoolingParams> = {}, { ask = false, lock = NO_LOCK } = {}) {
		this.#lock = lock;
		this.asks = ask;
		this.#params = this.#settle({ ...defaults(schema), ...given });
		this.transport = new Transport({
			count: () => this.side ** 2 * this.#perWindow,
			index: this.#params.step * this.#perWindow,
			held: lock.includes('step'),
		});
	}

	/** In ask mode something must be askable. */
	#settle(params: PoolingParams): PoolingParams {
		const { values } = normalise(params);
		if (!this.asks || values.kinds.some(isAskable)) return values;
		return { ...values, kinds: ['max', ...values.kinds] };
	}

	readonly bounds = $derived(bounds(this.#params));
	readonly axis = $derived(axisOf(this.#params));
	/** outputs along one side */
	readonly side = $derived(this.axis.size);
	/** the kinds on show, in their fixed order */
	readonly kinds = $derived(KINDS.filter((kind) => this.#params.kinds.includes(kind)));
	/** how many questions a window has; one step a window where nothing is asked */
	readonly #asked = $derived(this.kinds.filter(isAskable));
	readonly #perWindow = $derived.by(() => (this.asks ? this.#asked.length : 1));

	/** before the shift */
	readonly original = $derived<Matrix>(this.#params.cells ?? presetInput(this.#params.input, this.#params.n));
	readonly shift = $derived<Shift>({ down: this.#params.dy, right: this.#params.dx });
	readonly isShifted = $derived(this.shift.down !== 0 || this.shift.right !== 0);
	/** what is pooled */
	readonly image = $derived(this.isShifted ? shifted(this.original, this.shift) : this.original);
	readonly lost = $derived(lostCells(this.original, this.shift));

	readonly #settings = $derived<PoolSettings>({
		window: windowOptions(this.#params),
		count: this.#params.count,
		seed: this.#params.seed,
	});
	/** every kind of the shown image, on show or not */
	readonly results = $derived(
		Object.fromEntries(KINDS.map((kind) => [kind, pooled(kind, this.image, this.#settings)])) as Record<
			Kind,
			Pooled
		>,
	);
	/** one scale for the input and all outputs: they are compared */
	readonly scale = $derived(scaleFor([...this.original.flat(), ...this.image.flat()]));
	readonly hasNegative = $derived(this.image.some((row) => row.some((value) => value < 0)));

	/** The padded input; padding holds nothing (`null`) unless the average counts its zeros. */
	readonly padded = $derived.by(() => {
		const { paddingBefore: before, paddingAfter: after } = this.axis;
		const empty = this.countsZeros ? 0 : null;
		return Array.from({ length: before + this.inputSize + after }, (_, r) =>
			Array.from(
				{ length: before + this.inputSize + after },
				(__, c) => this.image[r - before]?.[c - before] ?? empty,
			),
		);
	});
	readonly countsZeros = $derived(this.#params.count && this.kinds.includes('average'));
	readonly isPadded = $derived(this.axis.paddingBefore + this.axis.paddingAfter > 0);

	/** the window of the present step */
	readonly #step = $derived.by(() => this.cellOf(Math.floor(this.transport.index / this.#perWindow)));

	/** how many windows of a kind are shown, in reading order */
	#filled(kind: Kind): number {
		if (kind === 'global') return 1;
		const { index } = this.transport;
		if (!this.asks) return this.isShifted ? this.side ** 2 : index + 1;
		const done = this.#revealed >= index ? index + 1 : index;
		const place = isAskable(kind) ? this.#asked.indexOf(kind) : -1;
		return Math.floor(
			(done + this.#perWindow - 1 - (place < 0 ? this.#perWindow - 1 : place)) / this.#perWindow,
		);
	}

	/** outputs of every kind as far as they are filled, `null` beyond */
	readonly shown = $derived.by(() => {
		const until = (kind: Kind) => {
			const filled = this.#filled(kind);
			return this.results[kind].rows.map((row, r) =>
				row.map((value, c) => (r * row.length + c < filled ? value : null)),
			);
		};
		return Object.fromEntries(KINDS.map((kind) => [kind, until(kind)])) as Record<Kind, (number | null)[][]>;
	});

	/** Whether a kind's value of the shown window may be seen. */
	isKnown(kind: Kind): boolean {
		return !this.asks || this.indexOf(this.current) < this.#filled(kind) || kind === 'global';
	}

	/** The output cell whose window is shown: the pointed one, else the present step's. */
	readonly current = $derived.by<Cell>(() => {
		const point = this.#point;
		if (point?.part !== 'output' || point.kind === 'global') return this.#step;
		// the output may have become smaller under the pointer
		if (Math.max(point.row, point.column) >= this.side) return this.#step;
		if (this.asks && this.indexOf(point) >= this.#filled(point.kind)) return this.#step;
		return { row: point.row, column: point.column };
	});

	/** No kind on show has a window that slides. */
	readonly onlyWhole = $derived(this.kinds.every((kind) => kind === 'global'));
	readonly window = $derived.by<WindowMark>(() => {
		const { paddingBefore, stride, kernelSize } = this.axis;
		if (this.onlyWhole || (this.#point?.part === 'output' && this.#point.kind === 'global')) {
			const n = this.inputSize;
			return { row: paddingBefore, column: paddingBefore, height: n, width: n };
		}
		const { row, column } = this.current;
		return { row: row * stride, column: column * stride, height: kernelSize, width: kernelSize };
	});

	readonly #input = $derived(fromRows(this.image));
	/** the cells of the shown window, row by row */
	readonly terms = $derived<readonly PoolTerm[]>(
		poolTerms(this.#input, this.#settings.window, { ...this.current, channel: 0 }),
	);
	readonly inputTerms = $derived(this.terms.flatMap(({ value }) => (value === null ? [] : [value])));
	/** what the average divides by */
	readonly divisor = $derived(averageDivisor(this.inputTerms.length, this.terms.length, this.#params.count));
	/** for every term, the probability of being drawn; 0 in the padding */
	readonly probabilities = $derived.by(() => {
		const drawn = stochasticProbabilities(this.inputTerms);
		let next = 0;
		return this.terms.map(({ value }) => (value === null ? 0 : (drawn[next++] ?? 0)));
	});
	/** Σ p·a of the shown window */
	readonly expected = $derived.by(() => {
		const means = toRows(stochasticPoolMean(this.#input, this.#settings.window));
		return means[this.current.row]?.[this.current.column] ?? 0;
	});

	/** A kind's value of the shown window (of the whole map for the global average). */
	valueOf(kind: Kind): number {
		const at = kind === 'global' ? { row: 0, column: 0 } : this.current;
		return this.results[kind].rows[at.row]?.[at.column] ?? 0;
	}

	/** A kind's value of the shown window before the shift. */
	wasOf(kind: Kind): number {
		const at = kind === 'global' ? { row: 0, column: 0 } : this.current;
		return this.before(kind)[at.row]?.[at.column] ?? 0;
	}

	/** Which term of the shown window a kind took; −1 for none. */
	winnerOf(kind: WindowKind): number {
		const cell = this.results[kind].winners[this.indexOf(this.current)];
		return this.terms.findIndex((term) => !!cell && sameCell(term, cell));
	}

	#toPadded({ row, column }: Cell): Cell {
		const { paddingBefore } = this.axis;
		return { row: row + paddingBefore, column: column + paddingBefore };
	}

	/** The kind that is looked at: the pointed one, else the chosen one. */
	readonly looked = $derived.by<Kind | 'all'>(() =>
		this.#point && this.#point.part !== 'input' ? this.#point.kind : this.#params.look,
	);

	/** The kinds whose winners are marked on the input: the one looked at, else maximum and minimum. */
	readonly #marking = $derived.by<readonly WindowKind[]>(() => {
		const { looked } = this;
		const wanted: readonly Kind[] = looked === 'all' ? ['max', 'min'] : [looked];
		return wanted.filter(isWindowKind).filter((kind) => this.kinds.includes(kind) && this.isKnown(kind));
	});
	/** for each term, the kinds that took it and are marked */
	readonly takenBy = $derived(
		this.terms.map((_, index) => this.#marking.filter((kind) => this.winnerOf(kind) === index)),
	);
	readonly inputMarks = $derived<CellMark[]>(
		this.terms.flatMap((term, index) =>
			this.takenBy[index]?.length ? [{ ...this.#toPadded(term), kind: 'won' }] : [],
		),
	);

	/** The term that is pointed at, directly or by its input. */
	readonly activeTerm = $derived.by<number | null>(() => {
		const point = this.#point;
		if (!point || point.part === 'output') return null;
		if (point.part === 'term') return point.index < this.terms.length ? point.index : null;
		const index = this.terms.findIndex((term) => sameCell(this.#toPadded(term), point));
		return index < 0 ? null : index;
	});
	readonly pointedInput = $derived.by<Cell | null>(() => {
		if (this.#point?.part === 'input') return this.#point;
		const term = this.terms[this.activeTerm ?? -1];
		return term ? this.#toPadded(term) : null;
	});
	pointedOutput(kind: Kind): Cell | null {
		return this.#point?.part === 'output' && this.#point.kind === kind ? this.#point : null;
	}

	/** a pointed input shows every output that reads it */
	readonly #readers = $derived.by<Cell[]>(() => {
		const point = this.#point;
		if (point?.part !== 'input') return [];
		const { paddingBefore, kernelSize } = this.axis;
		const reading = (at: number) =>
			placements(this.axis).flatMap((start, output) => {
				const inside = at - paddingBefore >= start && at - paddingBefore < start + kernelSize;
				return inside ? [output] : [];
			});
		return reading(point.row).flatMap((row) => reading(point.column).map((column) => ({ row, column })));
	});
	/** changed cells of a kind, and those that read the pointed input */
	outputMarks(kind: Kind): CellMark[] {
		const changed = this.findings?.find(({ of }) => of === kind)?.change.cells ?? [];
		const inInput =
			this.#point?.part === 'input' && this.inputKind(this.#point.row, this.#point.column) !== 'padding';
		const linked = kind === 'global' ? (inInput ? [{ row: 0, column: 0 }] : []) : this.#readers;
		return [
			...changed.map((cell): CellMark => ({ ...cell, kind: 'changed' })),
			...linked.map((cell): CellMark => ({ ...cell, kind: 'linked' })),
		];
	}

	/** What the shift changed: the input first, then every kind on show; `null` while nothing is shifted. */
	readonly findings = $derived.by<Finding[] | null>(() => {
		if (!this.isShifted || this.asks) return null;
		const { original, shift } = this;
		const moved = (by: Shift) => compare(original, shifted(original, by));
		const input: Finding = { of: 'input', change: moved(shift), all: overAll(moved) };
		const found = this.kinds.map((kind): Finding => {
			const change = (by: Shift) => poolChange(kind, original, by, this.#settings);
			return { of: kind, change: change(shift), all: overAll(change) };
		});
		return [input, ...found];
	});
	/** A kind's map of the input before the shift. */
	before(kind: Kind): Matrix {
		return pooled(kind, this.original, this.#settings).rows;
	}

	readonly #unread = $derived(unreadIndices(this.axis).map((index) => index + this.axis.paddingBefore));
	/** input rows (and as many columns) no window reads */
	readonly unreadCount = $derived(this.#unread.length);
	readonly inputKind = $derived.by(() => {
		const { inputSize, paddingBefore } = this.axis;
		const unread = this.#unread;
		const outside = (at: number) => at < paddingBefore || at >= inputSize + paddingBefore;
		return (row: number, column: number): CellKind => {
			if (outside(row) || outside(column)) return 'padding';
			return unread.includes(row) || unread.includes(column) ? 'unread' : 'plain';
		};
	});

	get inputSize(): number {
		return this.#params.n;
	}
	set inputSize(n: number) {
		this.update({ n, cells: this.#params.cells && resized(this.#params.cells, n) });
	}

	get poolSize(): number {
		return this.#params.f;
	}
	set poolSize(f: number) {
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

	get same(): boolean {
		return this.#params.same;
	}
	set same(same: boolean) {
		this.update({ same, ...(same && { p: 0, count: false }) });
	}

	get countPadding(): boolean {
		return this.#params.count;
	}
	set countPadding(count: boolean) {
		this.update({ count });
	}

	get seed(): number {
		return this.#params.seed;
	}

	get look(): Kind | 'all' {
		return this.#params.look;
	}
	set look(look: Kind | 'all') {
		this.update({ look });
	}

	/** the preset, or `null` once a cell was edited */
	get preset(): InputPreset | null {
		return this.#params.cells ? null : this.#params.input;
	}

	/** A preset comes in the size it is meant for; with the window, where it must shrink to fit. */
	choosePreset(input: InputPreset): void {
		const n = presetSide(input) ?? this.inputSize;
		this.update({ input, n, cells: null, f: Math.min(this.poolSize, n) });
	}

	/** Shows or hides a kind; the last one stays. */
	showKind(kind: Kind, shows: boolean): void {
		const kinds = KINDS.filter((each) => (each === kind ? shows : this.#params.kinds.includes(each)));
		if (kinds.length > 0) this.update({ kinds, ...(this.look === kind && !shows && { look: 'all' }) });
	}

	/** Moves the input as seen from where it was, not from where it is. */
	shiftTo({ down, right }: Shift): void {
		this.update({ dy: down, dx: right });
	}

	/** New random numbers for stochastic pooling. */
	drawAgain(): void {
		const { seed } = this.#params;
		this.update({ seed: seed >= 9999 ? 1 : seed + 1 });
	}

	/** Whether a cell of the padded input can be changed: not the padding, nor what the shift brought in. */
	isEditable(row: number, column: number): boolean {
		const { down, right } = this.shift;
		const { paddingBefore } = this.axis;
		return (
			this.original[row - paddingBefore - down]?.[column - paddingBefore - right] !== undefined &&
			this.inputKind(row, column) !== 'padding'
		);
	}

	/** Edits of the image; rows and columns count in the padded, shifted input. */
	edit(edits: readonly CellEdit[]): void {
		const { paddingBefore } = this.axis;
		const cells = this.original.map((row, r) =>
			row.map((old, c) => {
				const at = { row: r + paddingBefore + this.shift.down, column: c + paddingBefore + this.shift.right };
				return edits.findLast((edit) => sameCell(edit, at))?.value ?? old;
			}),
		);
		this.update({ cells });
	}

	/** Pointing stops the playing; leaving does not start it again. */
	pointAt(point: Point | null): void {
		if (point) this.transport.pause();
		this.#point = point;
	}

	/** Goes to the step that makes an output cell; in ask mode nowhere. */
	seek(cell: Cell): void {
		if (!this.asks) this.transport.seek(this.indexOf(cell));
	}

	/** The answer to the present question is out. */
	reveal(): void {
		this.#revealed = Math.max(this.#revealed, this.transport.index);
	}

	/** The question of ask mode: one kind's value of the present window. */
	get question(): PoolQuestion {
		const kind = this.#asked[this.transport.index % this.#perWindow] ?? 'max';
		const { window, count } = this.#settings;
		return { kind, image: this.image, window, count, cell: this.#step };
	}

	indexOf({ row, column }: Cell): number {
		return row * this.side + column;
	}

	cellOf(index: number): Cell {
		return { row: Math.floor(index / this.side), column: index % this.side };
	}

	#hold(changes: Partial<PoolingParams>): PoolingParams {
		const present = this.toParams();
		return holding(present, { ...present, ...changes }, this.#lock, (params) => this.#settle(params));
	}

	/** Changes parameters; what no longer fits together is put right. */
	update(changes: Partial<PoolingParams>): void {
		this.#params = this.#hold(changes);
		this.transport.index = this.#params.step * this.#perWindow;
		if (this.asks) this.#revealed = Math.min(this.#revealed, this.transport.index - 1);
	}

	/** The worked example of the lesson, at its first step. */
	reset(): void {
		this.transport.reset();
		this.#params = this.#hold(defaults(schema));
		this.#revealed = -1;
	}

	toParams(): PoolingParams {
		return { ...this.#params, step: Math.floor(this.transport.index / this.#perWindow) };
	}

	/** The same with the window that is pointed at just now: for the words around a figure, which light up with it. */
	toShown(): PoolingParams {
		return { ...this.toParams(), step: this.indexOf(this.current) };
	}
}
