import { conv2d, windowTerms } from '$lib/nn/conv';
import { pad } from '$lib/nn/pad';
import { axisOutput, unreadIndices } from '$lib/nn/shape';
import { fromRows, tensor, toRows } from '$lib/nn/tensor';
import { Transport } from '$lib/ui/transport.svelte';
import { defaults, type Matrix } from '$lib/url/codec';
import type { Cell, CellEdit, CellKind, CellMark, WindowMark } from '$lib/viz/cell';
import { scaleFor } from '$lib/viz/paint';
import { holding, NO_LOCK } from '../held';
import { inputsOfWeight, outputsOfInput, windowOrigin, type Sliding } from './links';
import { bounds, normalise, schema, type ConvolutionParams } from './params';
import { presetImage, presetKernel, resized, type ImagePreset, type KernelPreset } from './presets';
import type { CellQuestion } from './slips';

/** What the reader points at, by hover or focus. Input cells count in the padded input. */
export type Point =
	| (Cell & { readonly part: 'input' | 'kernel' | 'output' })
	| { readonly part: 'term'; readonly index: number };

const withEdits = (matrix: Matrix, edits: readonly CellEdit[]): Matrix =>
	matrix.map((row, r) =>
		row.map((old, c) => edits.findLast((edit) => edit.row === r && edit.column === c)?.value ?? old),
	);

/** One convolution of one image with one kernel: what is chosen, what follows, and what is pointed at. */
export class ConvolutionDemo {
	readonly transport: Transport;
	/** all but the step, always consistent: every change passes through `update` */
	#params = $state.raw<ConvolutionParams>(defaults(schema));
	#point = $state.raw<Point | null>(null);
	/** ask mode: the value of the present cell is not shown until it is found or given up */
	readonly asks: boolean;
	readonly #lock: readonly string[];
	#revealed = $state(-1);

	/** @param given what differs from the defaults */
	constructor(given: Partial<ConvolutionParams> = {}, { ask = false, lock = NO_LOCK } = {}) {
		this.#lock = lock;
		this.#params = normalise({ ...defaults(schema), ...given }).values;
		this.asks = ask;
		this.transport = new Transport({
			count: () => this.side ** 2,
			index: this.#params.step,
			held: lock.includes('step'),
		});
	}

	readonly bounds = $derived(bounds(this.#params));
	readonly image = $derived<Matrix>(this.#params.cells ?? presetImage(this.#params.image, this.#params.n));
	readonly weights = $derived<Matrix>(
		this.#params.weights ?? presetKernel(this.#params.kernel, this.#params.f),
	);

	readonly #input = $derived(fromRows(this.image));
	readonly #kernel = $derived(tensor([this.weights.length, this.weights.length, 1, 1], this.weights.flat()));
	readonly #bias = $derived(tensor([1], [this.#params.bias]));
	readonly #options = $derived({
		stride: this.#params.s,
		padding: this.#params.p,
		dilation: this.#params.d,
		flip: this.#params.flip,
	});
	readonly axis = $derived(
		axisOutput({
			...{ inputSize: this.#params.n, kernelSize: this.#params.f, stride: this.#params.s },
			...{ padding: this.#params.p, dilation: this.#params.d },
		}),
	);
	/** outputs along one side */
	readonly side = $derived(this.axis.size);
	readonly #sliding = $derived<Sliding>({ axis: this.axis, flip: this.#params.flip });
	readonly padded = $derived<Matrix>(toRows(pad(this.#input, this.#params.p)));
	/** every output, whether shown yet or not */
	readonly output = $derived<Matrix>(toRows(conv2d(this.#input, this.#kernel, this.#bias, this.#options)));

	readonly inputScale = $derived(scaleFor(this.image.flat()));
	readonly weightScale = $derived(scaleFor(this.weights.flat(), 'signed'));
	readonly outputScale = $derived(scaleFor(this.output.flat()));

	/** how many outputs are shown, in reading order */
	readonly filled = $derived.by(() => {
		const index = this.transport.index;
		return this.asks && this.#revealed < index ? index : index + 1;
	});
	/** outputs as far as they are filled, `null` beyond */
	readonly shownOutput = $derived(
		this.output.map((row, r) => row.map((value, c) => (r * this.side + c < this.filled ? value : null))),
	);

	/** The output cell whose window is shown: the pointed one, else the present step's. */
	readonly current = $derived.by<Cell>(() => {
		const point = this.#point;
		// the output may have become smaller under the pointer
		const exists = point?.part === 'output' && Math.max(point.row, point.column) < this.side;
		if (exists && !(this.asks && this.indexOf(point) >= this.filled)) {
			return { row: point.row, column: point.column };
		}
		return this.cellOf(this.transport.index);
	});
	/** whether the value of the shown window may be seen */
	readonly isKnown = $derived.by(() => !this.asks || this.indexOf(this.current) < this.filled);
	readonly window = $derived<WindowMark>({
		...windowOrigin(this.#sliding, this.current),
		...{ height: this.#params.f, width: this.#params.f, dilation: this.#params.d },
	});
	readonly #sum = $derived(
		windowTerms(this.#input, this.#kernel, this.#bias, { ...this.current, filter: 0 }, this.#options),
	);
	readonly terms = $derived(this.#sum.channels[0]?.terms ?? []);
	readonly total = $derived(this.#sum.total);

	/** The term that is pointed at, directly or by its input or weight. */
	readonly activeTerm = $derived.by<number | null>(() => {
		const point = this.#point;
		if (!point || point.part === 'output') return null;
		if (point.part === 'term') return point.index < this.terms.length ? point.index : null;
		const index = this.terms.findIndex((term) =>
			point.part === 'kernel'
				? term.kernelRow === point.row && term.kernelColumn === point.column
				: term.row + this.padding === point.row && term.column + this.padding === point.column,
		);
		return index < 0 ? null : index;
	});

	readonly pointedInput = $derived.by<Cell | null>(() => {
		if (this.#point?.part === 'input') return this.#point;
		const term = this.terms[this.activeTerm ?? -1];
		return term ? { row: term.row + this.padding, column: term.column + this.padding } : null;
	});
	readonly pointedWeight = $derived.by<Cell | null>(() => {
		if (this.#point?.part === 'kernel') return this.#point;
		const term = this.terms[this.activeTerm ?? -1];
		return term ? { row: term.kernelRow, column: term.kernelColumn } : null;
	});
	readonly pointedOutput = $derived(this.#point?.part === 'output' ? this.#point : null);

	/** a pointed weight shows every input it multiplies */
	readonly inputMarks = $derived<CellMark[]>(
		this.#point?.part === 'kernel'
			? inputsOfWeight(this.#sliding, this.#point).map((cell) => ({ ...cell, kind: 'linked' }))
			: [],
	);
	/** a pointed input shows every output that reads it */
	readonly outputMarks = $derived<CellMark[]>(
		this.#point?.part === 'input'
			? outputsOfInput(this.#sliding, this.#point).map((cell) => ({ ...cell, kind: 'linked' }))
			: [],
	);

	readonly #unread = $derived(unreadIndices(this.axis).map((index) => index + this.#params.p));
	/** input rows (and as many columns) no window reads */
	readonly unreadCount = $derived(this.#unread.length);
	readonly inputKind = $derived.by(() => {
		const { n, p } = this.#params;
		const unread = this.#unread;
		const outside = (at: number) => at < p || at >= n + p;
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

	get kernelSize(): number {
		return this.#params.f;
	}
	set kernelSize(f: number) {
		this.update({ f, weights: this.#params.weights && resized(this.#params.weights, f) });
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

	get dilation(): number {
		return this.#params.d;
	}
	set dilation(d: number) {
		this.update({ d });
	}

	get bias(): number {
		return this.#params.bias;
	}
	set bias(bias: number) {
		this.update({ bias });
	}

	get flip(): boolean {
		return this.#params.flip;
	}
	set flip(flip: boolean) {
		this.update({ flip });
	}

	/** the preset, or `null` once a cell was edited */
	get imagePreset(): ImagePreset | null {
		return this.#params.cells ? null : this.#params.image;
	}
	get kernelPreset(): KernelPreset | null {
		return this.#params.weights ? null : this.#params.kernel;
	}

	chooseImage(image: ImagePreset): void {
		this.update({ image, cells: null });
	}

	chooseKernel(kernel: KernelPreset): void {
		this.update({ kernel, weights: null });
	}

	/** Edits of the image; rows and columns count in the padded input. */
	editImage(edits: readonly CellEdit[]): void {
		const p = this.padding;
		const own = edits.map((edit) => ({ ...edit, row: edit.row - p, column: edit.column - p }));
		this.update({ cells: withEdits(this.image, own) });
	}

	editKernel(edits: readonly CellEdit[]): void {
		this.update({ weights: withEdits(this.weights, edits) });
	}

	/** Pointing stops the playing; leaving does not start it again. */
	pointAt(point: Point | null): void {
		if (point) this.transport.pause();
		this.#point = point;
	}

	/** Goes to the step that makes an output cell; in ask mode only back. */
	seek(cell: Cell): void {
		if (!this.asks || this.indexOf(cell) < this.filled) this.transport.seek(this.indexOf(cell));
	}

	/** The answer for the present step is out. */
	reveal(): void {
		this.#revealed = Math.max(this.#revealed, this.transport.index);
	}

	/** The question of ask mode: the present step's cell. */
	get question(): CellQuestion {
		const { stride, padding, dilation, flip, image, weights, bias } = this;
		const cell = this.cellOf(this.transport.index);
		return { stride, padding, dilation, flip, image, weights, bias, cell };
	}

	indexOf({ row, column }: Cell): number {
		return row * this.side + column;
	}

	cellOf(index: number): Cell {
		return { row: Math.floor(index / this.side), column: index % this.side };
	}

	#hold(changes: Partial<ConvolutionParams>): ConvolutionParams {
		const present = { ...this.#params, step: this.transport.index };
		return holding(present, { ...present, ...changes }, this.#lock, (params) => normalise(params).values);
	}

	/** Changes parameters; what no longer fits together is put right. */
	update(changes: Partial<ConvolutionParams>): void {
		const step = this.transport.index;
		this.#params = this.#hold({ step, ...changes });
		this.transport.index = this.#params.step;
		if (this.asks) this.#revealed = Math.min(this.#revealed, this.transport.index - 1);
	}

	/** The worked example of the lesson, at its first step. */
	reset(): void {
		this.transport.reset();
		this.#params = this.#hold(defaults(schema));
		this.#revealed = -1;
	}

	toParams(): ConvolutionParams {
		return { ...this.#params, step: this.transport.index };
	}

	/** The same with the window that is pointed at just now: for the words around a figure, which light up with it. */
	toShown(): ConvolutionParams {
		return { ...this.toParams(), step: this.indexOf(this.current) };
	}
}
