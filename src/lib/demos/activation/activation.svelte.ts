import { activate, activationDerivative, softmax, type ActivationName } from '$lib/nn/activation';
import { defaults, roundTo, type Matrix } from '$lib/url/codec';
import { sameCell, type Cell, type CellEdit, type CellMark } from '$lib/viz/cell';
import { scaleFor } from '$lib/viz/paint';
import { holding, NO_LOCK } from '../held';
import { addsUp, countDifferent, productTerms, stackLayers, type Layers } from './layers';
import { CELL_LIMITS, LOGIT_LIMITS, normalise, schema, type ActivationParams, type Part } from './params';
import {
	INPUTS,
	presetLogits,
	presetMap,
	presetWeights,
	type LogitPreset,
	type MapPreset,
	type WeightPreset,
} from './presets';
import { answerTo, type ActivationQuestion } from './slips';

/** A matrix of the two layers. */
export type LayerName = keyof Layers;

/** What the reader points at, by hover or focus. */
export type Point =
	| (Cell & { readonly part: 'map' })
	| { readonly part: 'class'; readonly index: number }
	| (Cell & { readonly part: 'layer'; readonly name: LayerName })
	| { readonly part: 'term'; readonly index: number };

/** Which two matrices make a third. */
export const PRODUCTS = {
	hidden: ['first', 'inputs'],
	output: ['second', 'active'],
	merged: ['second', 'first'],
	single: ['merged', 'inputs'],
} as const satisfies Partial<Record<LayerName, readonly [LayerName, LayerName]>>;
export type ProductName = keyof typeof PRODUCTS;

const isProduct = (name: LayerName): name is ProductName => name in PRODUCTS;

/** Where questions about a curve are asked. */
const QUESTION_X = [-2, 1, -0.5, 3] as const;

const withEdits = (rows: Matrix, edits: readonly CellEdit[], shift = 0): Matrix =>
	rows.map((row, r) =>
		row.map((old, c) => {
			const edit = edits.findLast((each) => sameCell(each, { row: r, column: c }));
			return edit ? roundTo(edit.value - shift, 2) : old;
		}),
	);

/** Activations: a curve with a point on it, softmax over some scores, two layers in a row; and what is pointed at. */
export class ActivationDemo {
	/** always consistent: every change passes through `update` */
	#params = $state.raw<ActivationParams>(defaults(schema));
	#point = $state.raw<Point | null>(null);
	/** ask mode: what is asked for is not shown until it is found or given up */
	readonly #lock: readonly string[];
	readonly asks: boolean;
	#question = $state(0);
	#revealed = $state(false);
	/** the product cell whose sum stays on show when its terms are pointed at */
	#cell = $state.raw<Cell & { readonly name: ProductName }>({ name: 'merged', row: 0, column: 0 });

	/** @param given what differs from the defaults */
	constructor(given: Partial<ActivationParams> = {}, { ask = false, lock = NO_LOCK } = {}) {
		this.#lock = lock;
		this.asks = ask;
		this.#params = normalise({ ...defaults(schema), ...given }).values;
	}

	readonly isHidden = $derived.by(() => this.asks && !this.#revealed);

	get part(): Part {
		return this.#params.part;
	}
	set part(part: Part) {
		this.#ask(0);
		this.update({ part });
	}

	// the curve

	get fn(): ActivationName {
		return this.#params.fn;
	}
	set fn(fn: ActivationName) {
		this.#ask(0);
		this.update({ fn });
	}

	/** where the point stands; in ask mode where the question puts it */
	get x(): number {
		return this.asks ? this.#askedX : this.#params.x;
	}
	set x(x: number) {
		if (!this.asks) this.update({ x });
	}

	get slopeShown(): boolean {
		return this.#params.slope;
	}
	set slopeShown(slope: boolean) {
		this.update({ slope });
	}

	get bias(): number {
		return this.#params.b;
	}
	set bias(b: number) {
		this.update({ b });
	}

	get mapPreset(): MapPreset | null {
		return this.#params.cells ? null : this.#params.map;
	}
	chooseMap(map: MapPreset): void {
		this.update({ map, cells: null });
	}

	readonly #askedX = $derived(QUESTION_X[Math.floor(this.#question / 2) % QUESTION_X.length] ?? 1);
	readonly y = $derived(activate(this.fn, this.x));
	readonly slope = $derived(activationDerivative(this.fn, this.x));
	/** what ten such slopes in a row leave of a gradient */
	readonly tenfold = $derived(this.slope ** 10);

	readonly #base = $derived<Matrix>(this.#params.cells ?? presetMap(this.#params.map));
	/** the map before its activation, the bias added */
	readonly before = $derived(this.#base.map((row) => row.map((value) => value + this.#params.b)));
	readonly after = $derived(this.before.map((row) => row.map((value) => activate(this.fn, value))));
	readonly slopes = $derived(
		this.before.map((row) => row.map((value) => activationDerivative(this.fn, value))),
	);
	/** before and after are compared: one scale */
	readonly mapScale = $derived(scaleFor([...this.before.flat(), ...this.after.flat()], 'signed'));
	readonly negativeBefore = $derived(this.before.flat().filter((value) => value < 0).length);
	readonly zeroAfter = $derived(this.after.flat().filter((value) => value === 0).length);
	/** cells through which no gradient passes at all */
	readonly deadCount = $derived(this.slopes.flat().filter((value) => value === 0).length);
	readonly cellCount = $derived(this.before.flat().length);

	readonly pointedMap = $derived.by<Cell | null>(() => (this.#point?.part === 'map' ? this.#point : null));
	/** what the formulas are about: the pointed cell's number, else the point's */
	readonly shownX = $derived.by(() => {
		const at = this.pointedMap;
		return at ? (this.before[at.row]?.[at.column] ?? this.x) : this.x;
	});
	/** cells that hold the number the point stands at */
	readonly mapMarks = $derived.by<CellMark[]>(() =>
		this.before.flatMap((row, r) =>
			row.flatMap((value, c) =>
				Math.abs(value - this.x) < 0.005 ? [{ row: r, column: c, kind: 'linked' as const }] : [],
			),
		),
	);

	editMap(edits: readonly CellEdit[]): void {
		const inRange = edits.map((edit) => ({ ...edit, value: clamp(edit.value, CELL_LIMITS) }));
		this.update({ cells: withEdits(this.#base, inRange, this.bias) });
	}

	/** Brings the point to a cell's number, as far as the axis goes. */
	goToCell({ row, column }: Cell): void {
		const value = this.before[row]?.[column];
		if (value !== undefined) this.x = clamp(value, { min: -6, max: 6 });
	}

	// softmax

	get temperature(): number {
		return this.#params.t;
	}
	set temperature(t: number) {
		this.update({ t });
	}

	get logitPreset(): LogitPreset | null {
		return this.#params.scores ? null : this.#params.logits;
	}
	chooseLogits(logits: LogitPreset): void {
		this.#ask(0);
		this.update({ logits, scores: null });
		const best = this.logits.indexOf(Math.max(...this.logits));
		this.update({ pick: best });
	}

	readonly logits = $derived.by<readonly number[]>(() => {
		const { scores, logits } = this.#params;
		// ten exponentials are too much to ask of anyone
		const rows = scores ?? presetLogits(this.asks ? 'three' : logits);
		return rows[0] ?? [];
	});
	readonly probabilities = $derived(softmax(this.logits, this.#params.t));
	/** e^(z/T), class by class */
	readonly powers = $derived(this.logits.map((logit) => Math.exp(logit / this.#params.t)));
	readonly powerSum = $derived(this.powers.reduce((sum, power) => sum + power, 0));
	readonly probabilitySum = $derived(this.probabilities.reduce((sum, share) => sum + share, 0));
	readonly best = $derived(this.probabilities.indexOf(Math.max(...this.probabilities)));
	/** all classes with the largest probability */
	readonly tied = $derived(
		this.probabilities.flatMap((share, index) =>
			Math.abs(share - (this.probabilities[this.best] ?? 0)) < 1e-9 ? [index] : [],
		),
	);

	/** the class whose arithmetic is shown: the pointed one, else the chosen one */
	readonly shownClass = $derived.by(() => {
		if (this.asks) return this.#question % this.logits.length;
		return this.#point?.part === 'class' ? Math.min(this.#point.index, this.logits.length - 1) : this.pick;
	});
	readonly pointedClass = $derived.by<Cell | null>(() =>
		this.#point?.part === 'class' ? { row: 0, column: this.#point.index } : null,
	);

	get pick(): number {
		return this.#params.pick;
	}
	set pick(pick: number) {
		this.update({ pick });
	}

	editLogits(edits: readonly CellEdit[]): void {
		this.update({ scores: withEdits([this.logits], edits) });
	}

	/** Changes every logit alike: adding changes no probability, doubling does what halving the temperature does. */
	mapLogits(change: (logit: number) => number): void {
		this.update({ scores: [this.logits.map((logit) => roundTo(clamp(change(logit), LOGIT_LIMITS), 2))] });
	}

	// two layers

	get between(): ActivationName {
		return this.#params.between;
	}
	set between(between: ActivationName) {
		this.update({ between });
	}

	get weightPreset(): WeightPreset | null {
		const { first, second, weights } = this.#params;
		return first || second ? null : weights;
	}
	chooseWeights(weights: WeightPreset): void {
		this.update({ weights, first: null, second: null, inputs: null });
	}

	readonly layers = $derived.by<Layers>(() => {
		const { weights, first, second, inputs, between } = this.#params;
		const preset = presetWeights(weights);
		return stackLayers(first ?? preset.first, second ?? preset.second, inputs ?? INPUTS, between);
	});
	readonly differences = $derived(countDifferent(this.layers.output, this.layers.single));
	readonly outputAddsUp = $derived(addsUp(this.layers.output));
	/** one scale for all inputs and outputs, one for all weights */
	readonly flowScale = $derived.by(() => {
		const { inputs, hidden, output, single } = this.layers;
		return scaleFor([inputs, hidden, output, single].flat(2), 'signed');
	});
	readonly weightScale = $derived.by(() => {
		const { first, second, merged } = this.layers;
		return scaleFor([first, second, merged].flat(2), 'signed');
	});

	/** the product cell whose sum is shown */
	readonly shownCell = $derived.by(() => {
		if (this.asks) return { name: 'merged' as const, ...this.#askedCell };
		const point = this.#point;
		return point?.part === 'layer' && isProduct(point.name) ? { ...point, name: point.name } : this.#cell;
	});
	readonly #askedCell = $derived<Cell>({
		row: Math.floor(this.#question / 2) % 2,
		column: this.#question % 2,
	});
	readonly cellTerms = $derived.by(() => {
		const { name, row, column } = this.shownCell;
		const [left, right] = PRODUCTS[name];
		return productTerms(this.layers[left], this.layers[right], row, column);
	});
	readonly pointedTerm = $derived.by(() => (this.#point?.part === 'term' ? this.#point.index : null));

	pointedLayer(name: LayerName): Cell | null {
		return this.#point?.part === 'layer' && this.#point.name === name ? this.#point : null;
	}

	/** Cells of a matrix that belong to what is pointed at: factors of a product, products of a factor. */
	layerMarks(name: LayerName): CellMark[] {
		const at = this.#point?.part === 'layer' ? this.#point : null;
		const marks: Cell[] = [];
		const rowOf = (of: LayerName, row: number) =>
			(this.layers[of][row] ?? []).map((_, column) => ({ row, column }));
		const columnOf = (of: LayerName, column: number) => this.layers[of].map((_, row) => ({ row, column }));
		if (!at) {
			const term = this.pointedTerm;
			const [left, right] = PRODUCTS[this.shownCell.name];
			const { row, column } = this.shownCell;
			if (term !== null && name === left) marks.push({ row, column: term });
			if (term !== null && name === right) marks.push({ row: term, column });
			if (term !== null && name === this.shownCell.name) marks.push({ row, column });
			return marks.map((cell) => ({ ...cell, kind: 'linked' }));
		}
		if (isProduct(at.name)) {
			const [left, right] = PRODUCTS[at.name];
			if (name === left) marks.push(...rowOf(left, at.row));
			if (name === right) marks.push(...columnOf(right, at.column));
		}
		if (isProduct(name)) {
			const [left, right] = PRODUCTS[name];
			if (at.name === left) marks.push(...rowOf(name, at.row));
			if (at.name === right) marks.push(...columnOf(name, at.column));
		}
		const pair = [at.name, name].toSorted().join(' ');
		if (pair === 'active hidden' || pair === 'output single') marks.push({ row: at.row, column: at.column });
		return marks.map((cell) => ({ ...cell, kind: 'linked' }));
	}

	editLayer(name: 'first' | 'second' | 'inputs', edits: readonly CellEdit[]): void {
		const { first, second, weights, inputs } = this.#params;
		const preset = presetWeights(weights);
		const now = { first: first ?? preset.first, second: second ?? preset.second, inputs: inputs ?? INPUTS };
		this.update({ [name]: withEdits(now[name], edits) });
	}

	// all

	pointAt(point: Point | null): void {
		if (point?.part === 'layer' && isProduct(point.name)) this.#cell = { ...point, name: point.name };
		this.#point = point;
	}

	/** The present question of ask mode. */
	get question(): ActivationQuestion {
		const { part, fn, t } = this.#params;
		if (part === 'curve') {
			return { kind: this.#question % 2 === 0 ? 'value' : 'slope', fn, x: this.#askedX };
		}
		if (part === 'softmax') {
			return { kind: 'probability', logits: this.logits, temperature: t, index: this.shownClass };
		}
		const { first, second } = this.layers;
		return { kind: 'merged', first, second, ...this.#askedCell };
	}
	readonly answer = $derived.by(() => answerTo(this.question));
	/** which question of the round this is, so that each starts empty */
	readonly questionNumber = $derived.by(() => this.#question);

	reveal(): void {
		this.#revealed = true;
	}
	nextQuestion(): void {
		this.#ask(this.#question + 1);
	}
	#ask(question: number): void {
		this.#question = question;
		this.#revealed = false;
	}

	/** Changes parameters; what no longer fits together is put right. */
	update(changes: Partial<ActivationParams>): void {
		this.#params = holding(
			this.#params,
			{ ...this.#params, ...changes },
			this.#lock,
			(params) => normalise(params).values,
		);
	}

	/** Back to the defaults of the part on show. */
	reset(): void {
		this.#ask(0);
		this.update({ ...defaults(schema), part: this.part });
	}

	toParams(): ActivationParams {
		return this.#params;
	}
}

function clamp(value: number, { min, max }: { min: number; max: number }): number {
	return Math.min(max, Math.max(min, value));
}
