import { conv2d, windowTerms, type WindowTerms } from '$lib/nn/conv';
import { convCounts } from '$lib/nn/counts';
import { pad } from '$lib/nn/pad';
import { conv2dShape, unreadIndices } from '$lib/nn/shape';
import { tensor, toRows } from '$lib/nn/tensor';
import { Transport } from '$lib/ui/transport.svelte';
import { defaults, type Matrix } from '$lib/url/codec';
import type { Cell, CellEdit, CellKind, CellMark, WindowMark } from '$lib/viz/cell';
import { scaleFor } from '$lib/viz/paint';
import { inputsOfWeight, outputsOfInput, windowOrigin, type Sliding } from '../convolution/links';
import { holding, NO_LOCK } from '../held';
import { seededBias, seededChannel, seededKernel } from './numbers';
import { bounds, isDrawn, normalise, schema, type ChannelsParams, type Mark } from './params';
import { presetOf, presetParams, type Preset } from './presets';
import { compareStacks } from './stack';

/** A cell of one of the output maps. */
export interface Unit extends Cell {
	readonly filter: number;
}

/** What the reader points at, by hover or focus. Input cells count in the padded input. */
export type Point =
	| (Cell & { readonly part: 'input'; readonly channel: number })
	| (Cell & { readonly part: 'weight'; readonly filter: number; readonly channel: number })
	| (Unit & { readonly part: 'output' })
	| { readonly part: 'term'; readonly channel: number; readonly index: number }
	/** `filter` where the mark belongs to one of them: its bias */
	| { readonly part: 'mark'; readonly mark: Mark; readonly filter?: number };

/** The questions of ask mode: how many maps, how many parameters, then cell by cell. */
export type Question = { kind: 'maps' } | { kind: 'parameters' } | { kind: 'cell'; unit: Unit };
const BEFORE_CELLS = 2;

const each = (count: number) => Array.from({ length: count }, (_, i) => i);
const stackRows = (matrices: readonly Matrix[]): Matrix => matrices.flat();
/** Rows of equal matrices below each other -> the matrices. */
const unstack = (rows: Matrix, height: number): Matrix[] =>
	each(rows.length / height).map((i) => rows.slice(i * height, (i + 1) * height));
/** What is kept of `old` where it reaches, `fresh` elsewhere. */
const keepOver = (old: Matrix | undefined, fresh: Matrix): Matrix =>
	fresh.map((row, r) => row.map((value, c) => old?.[r]?.[c] ?? value));
const withEdits = (matrix: Matrix, edits: readonly CellEdit[]): Matrix =>
	matrix.map((row, r) =>
		row.map((old, c) => edits.findLast((edit) => edit.row === r && edit.column === c)?.value ?? old),
	);

const volumeOf = ({ cells, seed, d, n }: ChannelsParams): Matrix[] =>
	cells ? unstack(cells, n) : each(d).map((channel) => seededChannel(seed, channel, n));
const kernelsOf = ({ weights, seed, d, k, f }: ChannelsParams): Matrix[][] =>
	each(k).map((filter) =>
		each(d).map((channel) =>
			weights
				? weights.slice((filter * d + channel) * f, (filter * d + channel + 1) * f)
				: seededKernel(seed, filter, channel, f),
		),
	);
const biasesOf = ({ biases, seed, k }: ChannelsParams): readonly number[] =>
	biases?.[0] ?? each(k).map((filter) => seededBias(seed, filter));

/** Edited numbers carried over to other sizes; gone where numbers are no longer drawn. */
function carryEdits(before: ChannelsParams, next: ChannelsParams): ChannelsParams {
	const sizes = ['n', 'd', 'k', 'f', 'p'] as const;
	if (sizes.every((name) => before[name] === next[name]) || !isDrawn(before)) return next;
	if (!isDrawn(next)) return { ...next, cells: null, weights: null, biases: null };
	const seeded = { ...next, cells: null, weights: null, biases: null };
	const [channels, kernels, biases] = [volumeOf(before), kernelsOf(before), biasesOf(before)];
	return {
		...next,
		cells: next.cells && stackRows(volumeOf(seeded).map((fresh, c) => keepOver(channels[c], fresh))),
		weights:
			next.weights &&
			stackRows(
				kernelsOf(seeded).flatMap((own, k) => own.map((fresh, c) => keepOver(kernels[k]?.[c], fresh))),
			),
		biases: next.biases && [biasesOf(seeded).map((fresh, k) => biases[k] ?? fresh)],
	};
}

/** One convolution over several channels: what is chosen, what follows, and what is pointed at. */
export class ChannelsDemo {
	readonly transport: Transport;
	/** all but the step, always consistent: every change passes through `update` */
	#params = $state.raw<ChannelsParams>(defaults(schema));
	#point = $state.raw<Point | null>(null);
	readonly #lock: readonly string[];
	readonly asks: boolean;
	/** ask mode: the question that is open, and how many answers are out */
	#asked = $state(0);
	#answered = $state(0);

	/** @param given what differs from the defaults */
	constructor(given: Partial<ChannelsParams> = {}, { ask = false, lock = NO_LOCK } = {}) {
		this.#lock = lock;
		this.#params = normalise({ ...defaults(schema), ...given }).values;
		this.asks = ask;
		this.transport = new Transport({
			count: () => (this.drawn ? this.filterCount * this.side ** 2 : 1),
			index: ask ? 0 : this.#params.step,
			held: lock.includes('step'),
		});
	}

	readonly bounds = $derived(bounds(this.#params));
	/** every number is on the screen */
	readonly drawn = $derived(isDrawn(this.#params));
	readonly #layer = $derived.by(() => {
		const { n, d, k, f, s, p } = this.#params;
		return conv2dShape([n, n, d], f, k, { stride: s, padding: p });
	});
	/** windows along one side */
	readonly side = $derived(this.#layer.vertical.size);
	/** input rows (and as many columns) that no window reads */
	readonly unreadCount = $derived(unreadIndices(this.#layer.vertical).length);
	readonly counts = $derived.by(() => {
		const { d, k, f } = this.#params;
		return convCounts({ kernelSize: f, inChannels: d, filters: k, outputSize: this.side });
	});
	readonly stacks = $derived(compareStacks(this.#params));

	// The numbers; read only where they are drawn.
	readonly volume = $derived(volumeOf(this.#params));
	readonly kernels = $derived(kernelsOf(this.#params));
	readonly biases = $derived(biasesOf(this.#params));
	readonly #input = $derived.by(() => {
		const { n, d } = this.#params;
		const values = each(n).flatMap((r) => each(n).flatMap((c) => this.volume.map((map) => map[r]?.[c] ?? 0)));
		return tensor([n, n, d], values);
	});
	readonly #kernel = $derived.by(() => {
		const { d, k, f } = this.#params;
		const values = each(f).flatMap((r) =>
			each(f).flatMap((c) =>
				each(d).flatMap((channel) => this.kernels.map((filter) => filter[channel]?.[r]?.[c] ?? 0)),
			),
		);
		return tensor([f, f, d, k], values);
	});
	readonly #bias = $derived(tensor([this.#params.k], this.biases));
	readonly #options = $derived({ stride: this.#params.s, padding: this.#params.p });
	readonly #sliding = $derived<Sliding>({ axis: this.#layer.vertical, flip: false });
	/** the padded input, channel by channel */
	readonly padded = $derived.by(() => {
		const padded = pad(this.#input, this.#params.p);
		return each(this.#params.d).map((channel) => toRows(padded, channel));
	});
	/** every output map, whether shown yet or not */
	readonly maps = $derived.by(() => {
		const output = conv2d(this.#input, this.#kernel, this.#bias, this.#options);
		return each(this.#params.k).map((filter) => toRows(output, filter));
	});
	readonly inputScale = $derived(scaleFor(this.volume.flat(2)));
	readonly weightScale = $derived(scaleFor([...this.kernels.flat(3), ...this.biases], 'signed'));
	readonly outputScale = $derived(scaleFor(this.maps.flat(2)));

	/** how many outputs are shown, filter by filter in reading order */
	readonly filled = $derived.by(() =>
		this.asks ? Math.max(0, this.#answered - BEFORE_CELLS) : this.transport.index + 1,
	);
	readonly shownMaps = $derived(
		this.maps.map((map, filter) =>
			map.map((row, r) =>
				row.map((value, c) => (this.indexOf({ filter, row: r, column: c }) < this.filled ? value : null)),
			),
		),
	);
	/** whether the number of maps, and the parameters, may be seen */
	readonly mapsKnown = $derived.by(() => !this.asks || this.#answered > 0);
	readonly countKnown = $derived.by(() => !this.asks || this.#answered > 1);

	/** The unit whose window is shown: the pointed one, else the present step's; a pointed filter's where one is pointed at. */
	readonly current = $derived.by<Unit>(() => {
		const step = this.unitOf(this.transport.index);
		const point = this.#point;
		if (point?.part === 'output') {
			const { filter, row, column } = point;
			// the output may have become smaller under the pointer
			if (Math.max(row, column) >= this.side || filter >= this.filterCount) return step;
			return this.asks && this.indexOf(point) >= this.filled ? step : { filter, row, column };
		}
		if (this.asks) return step;
		if (point?.part === 'weight') return { ...step, filter: point.filter };
		if (point?.part === 'mark' && point.filter !== undefined) return { ...step, filter: point.filter };
		return step;
	});
	readonly isKnown = $derived.by(() => !this.asks || this.indexOf(this.current) < this.filled);
	readonly window = $derived<WindowMark>({
		...windowOrigin(this.#sliding, this.current),
		...{ height: this.#params.f, width: this.#params.f },
	});
	/** the arithmetic of the shown unit */
	readonly sum = $derived(this.termsOf(this.current));

	/** The product that is pointed at, directly or by its input or weight. */
	readonly activeTerm = $derived.by<{ channel: number; index: number } | null>(() => {
		const point = this.#point;
		if (point?.part === 'term') return point;
		if (point?.part !== 'input' && point?.part !== 'weight') return null;
		const p = this.padding;
		const index = this.sum.channels[point.channel]?.terms.findIndex((term) =>
			point.part === 'weight'
				? term.kernelRow === point.row && term.kernelColumn === point.column
				: term.row + p === point.row && term.column + p === point.column,
		);
		return index === undefined || index < 0 ? null : { channel: point.channel, index };
	});
	readonly #term = $derived.by(() => {
		const active = this.activeTerm;
		return active && this.sum.channels[active.channel]?.terms[active.index];
	});

	/** What is lit up: what is pointed at belongs to, else what is held fast. */
	readonly lit = $derived.by<Mark>(() => {
		const point = this.#point;
		if (!point) return this.#params.mark;
		if (point.part === 'mark') return point.mark;
		if (point.part === 'output') return 'column';
		return channelMark(point.channel);
	});

	pointedInput(channel: number): Cell | null {
		const point = this.#point;
		if (point?.part === 'input') return point.channel === channel ? point : null;
		const term = this.#term;
		if (!term || term.channel !== channel) return null;
		return { row: term.row + this.padding, column: term.column + this.padding };
	}

	pointedWeight(filter: number, channel: number): Cell | null {
		const term = this.#term;
		if (!term || term.channel !== channel || filter !== this.current.filter) return null;
		return { row: term.kernelRow, column: term.kernelColumn };
	}

	pointedOutput(filter: number): Cell | null {
		return this.#point?.part === 'output' && this.#point.filter === filter ? this.#point : null;
	}

	/** a pointed weight shows every input it multiplies, all in its own channel */
	inputMarks(channel: number): CellMark[] {
		const point = this.#point;
		if (point?.part !== 'weight' || point.channel !== channel) return [];
		return inputsOfWeight(this.#sliding, point).map((cell) => ({ ...cell, kind: 'linked' }));
	}

	/** A pointed input shows the outputs that read it, in every map; the depth column is one place in every map. */
	outputMarks(): CellMark[] {
		const point = this.#point;
		if (point?.part === 'input') {
			return outputsOfInput(this.#sliding, point).map((cell) => ({ ...cell, kind: 'linked' }));
		}
		if (this.lit !== 'column') return [];
		return [{ row: this.current.row, column: this.current.column, kind: 'linked' }];
	}

	readonly inputKind = $derived.by(() => {
		const { n, p } = this.#params;
		const unread = unreadIndices(this.#layer.vertical).map((index) => index + p);
		const outside = (at: number) => at < p || at >= n + p;
		return (row: number, column: number): CellKind => {
			if (outside(row) || outside(column)) return 'padding';
			return unread.includes(row) || unread.includes(column) ? 'unread' : 'plain';
		};
	});

	/** Every product, sum and the bias behind a unit. */
	termsOf(unit: Unit): WindowTerms {
		return windowTerms(this.#input, this.#kernel, this.#bias, unit, this.#options);
	}

	get inputSize(): number {
		return this.#params.n;
	}
	set inputSize(n: number) {
		this.update({ n });
	}

	get depth(): number {
		return this.#params.d;
	}
	set depth(d: number) {
		this.update({ d });
	}

	get filterCount(): number {
		return this.#params.k;
	}
	set filterCount(k: number) {
		this.update({ k });
	}

	get kernelSize(): number {
		return this.#params.f;
	}
	set kernelSize(f: number) {
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

	get compare(): boolean {
		return this.#params.compare;
	}
	set compare(compare: boolean) {
		this.update({ compare });
	}

	get preset(): Preset | null {
		return presetOf(this.#params);
	}

	choosePreset(name: Preset): void {
		this.update(presetParams(name));
	}

	/** Other numbers of the same sizes. */
	newNumbers(): void {
		const { min, max } = this.bounds.seed;
		const seed = this.#params.seed >= max ? min : this.#params.seed + 1;
		this.update({ seed, cells: null, weights: null, biases: null });
	}

	/** Edits of one channel; rows and columns count in the padded input. */
	editInput(channel: number, edits: readonly CellEdit[]): void {
		const p = this.padding;
		const own = edits.map((edit) => ({ ...edit, row: edit.row - p, column: edit.column - p }));
		const volume = this.volume.map((map, c) => (c === channel ? withEdits(map, own) : map));
		this.update({ cells: stackRows(volume) });
	}

	editKernel(filter: number, channel: number, edits: readonly CellEdit[]): void {
		const kernels = this.kernels.map((own, k) =>
			own.map((kernel, c) => (k === filter && c === channel ? withEdits(kernel, edits) : kernel)),
		);
		this.update({ weights: stackRows(kernels.flat()) });
	}

	editBias(filter: number, value: number): void {
		this.update({ biases: [this.biases.map((old, k) => (k === filter ? value : old))] });
	}

	/** Pointing stops the playing; leaving does not start it again. */
	pointAt(point: Point | null): void {
		if (point) this.transport.pause();
		this.#point = point;
	}

	/** Whether a mark is held fast. */
	holds(mark: Mark): boolean {
		return this.#params.mark === mark;
	}

	/** Holds a mark fast, or lets it go. */
	hold(mark: Mark): void {
		if (this.#lock.includes('mark')) return;
		this.#params = { ...this.#params, mark: this.holds(mark) ? 'none' : mark };
	}

	/** Goes to the step that makes an output; in ask mode the questions lead. */
	seek(unit: Unit): void {
		if (!this.asks) this.transport.seek(this.indexOf(unit));
	}

	/** The question that is open, in ask mode. */
	get question(): Question {
		if (this.#asked === 0) return { kind: 'maps' };
		if (this.#asked === 1) return { kind: 'parameters' };
		return { kind: 'cell', unit: this.unitOf(this.#asked - BEFORE_CELLS) };
	}

	get isLastQuestion(): boolean {
		const cells = this.drawn ? this.transport.count : 0;
		return this.#asked >= BEFORE_CELLS + cells - 1;
	}

	/** The answer to the open question is out. */
	reveal(): void {
		this.#answered = Math.max(this.#answered, this.#asked + 1);
	}

	nextQuestion(): void {
		if (this.isLastQuestion) return;
		this.#asked += 1;
		this.transport.seek(Math.max(0, this.#asked - BEFORE_CELLS));
	}

	indexOf({ filter, row, column }: Unit): number {
		return (filter * this.side + row) * this.side + column;
	}

	unitOf(index: number): Unit {
		const { side } = this;
		const rest = index % side ** 2;
		return { filter: Math.floor(index / side ** 2), row: Math.floor(rest / side), column: rest % side };
	}

	/** Changes parameters; what no longer fits together is put right. In ask mode what was answered for other numbers is asked again. */
	update(changes: Partial<ChannelsParams>): void {
		const before = this.#params;
		const next = carryEdits(before, { ...before, step: this.transport.index, ...changes });
		this.#params = holding(
			{ ...before, step: this.transport.index },
			next,
			this.#lock,
			(params) => normalise(params).values,
		);
		this.transport.index = this.asks ? 0 : this.#params.step;
		if (!this.asks) return;
		const sizes = ['n', 'd', 'k', 'f', 's', 'p'] as const;
		const keeps = sizes.every((name) => before[name] === this.#params[name]) ? BEFORE_CELLS : 0;
		this.#asked = Math.min(this.#asked, keeps);
		this.#answered = Math.min(this.#answered, keeps);
	}

	/** The worked example of the lesson, at its first step. */
	reset(): void {
		this.transport.reset();
		this.update(defaults(schema));
	}

	/** What travels in a link. */
	toParams(): ChannelsParams {
		return { ...this.#params, step: this.transport.index };
	}

	/** The same with what is pointed at just now: for the words around a figure, which light up with it. */
	toShown(): ChannelsParams {
		if (!this.#point) return this.toParams();
		return { ...this.#params, step: this.drawn ? this.indexOf(this.current) : 0, mark: this.lit };
	}
}

/** The mark of a channel, counted from 0. */
export function channelMark(channel: number): Mark {
	return `channel-${channel + 1}` as Mark;
}
