import type { WindowGeometry } from '$lib/nn/shape';
import { Transport } from '$lib/ui/transport.svelte';
import { defaults } from '$lib/url/codec';
import type { Cell } from '$lib/viz/cell';
import { holding, NO_LOCK } from '../held';
import { axisAnswer, layerAnswer, RULES, type LayerAnswer, type Rule } from './layer';
import { normalise, schema, settingOf, type OutputSizeParams, type Part } from './params';

/** The two questions of ask mode, in order. */
export const QUESTIONS = ['size', 'parameters'] as const;
export type Question = (typeof QUESTIONS)[number];

/** One layer's sizes: what is set, what each convention makes of it, where the window stands, what is pointed at. */
export class OutputSizeDemo {
	/** walks through the windows in reading order */
	readonly transport: Transport;
	#params = $state.raw<OutputSizeParams>(defaults(schema));
	#hovered = $state.raw<Part | null>(null);
	/** ask mode: nothing is shown before it is found or given up */
	readonly #lock: readonly string[];
	readonly asks: boolean;
	/** one row of windows is walked along, where only the axis is shown */
	readonly line: boolean;
	#asked = $state(0);
	#answered = $state(0);

	/** @param given what differs from the defaults @param options `ask` asks first, `line` walks along one row only */
	constructor(given: Partial<OutputSizeParams> = {}, { ask = false, line = false, lock = NO_LOCK } = {}) {
		this.#lock = lock;
		this.#params = normalise({ ...defaults(schema), ...given }).values;
		this.asks = ask;
		this.line = line;
		this.transport = new Transport({
			count: () => this.windowCount,
			index: this.#params.step,
			held: lock.includes('step'),
		});
	}

	readonly setting = $derived(settingOf(this.#params));
	readonly answers = $derived.by(() => {
		const of = (rule: Rule): LayerAnswer => layerAnswer(this.setting, rule);
		return { exact: of('exact'), floor: of('floor'), same: of('same') };
	});
	/** what the chosen convention answers */
	readonly answer = $derived<LayerAnswer>(this.answers[this.#params.rule]);
	/** What is drawn: the windows of the chosen convention; where it refuses, those that there is room for. */
	readonly drawn = $derived.by<WindowGeometry | null>(() => {
		if (this.answer.status === 'fits') return this.answer.geometry;
		return this.answers.floor.status === 'fits' ? this.answers.floor.geometry : null;
	});
	/** the horizontal axis under each convention, for the strips side by side */
	readonly byRule = $derived(
		RULES.map((rule) => ({
			rule,
			vertical: axisAnswer(this.setting, 0, rule),
			horizontal: axisAnswer(this.setting, 1, rule),
		})),
	);

	readonly windowCount = $derived.by(() => {
		if (!this.drawn) return 1;
		return (this.line ? 1 : this.drawn.vertical.size) * this.drawn.horizontal.size;
	});
	/** the output cell whose window is shown */
	readonly current = $derived.by<Cell>(() => this.cellOf(this.transport.index));

	/** what is lit: under the pointer, else what the link or the text asked for */
	readonly part = $derived<Part | null>(
		this.#hovered ?? (this.#params.point === 'none' ? null : this.#params.point),
	);

	/** whether the size may be seen; and the counts */
	readonly knowsSize = $derived.by(() => !this.asks || this.#answered > 0);
	readonly knowsCounts = $derived.by(() => !this.asks || this.#answered > 1);
	/** the question that stands; `undefined` where no size exists to ask for */
	readonly question = $derived.by<Question | undefined>(() =>
		this.asks && this.answers[this.askedRule].status === 'fits' ? QUESTIONS[this.#asked] : undefined,
	);
	/** The textbook's rule has no answer where it does not fit: then the libraries' is asked for. */
	get askedRule(): Rule {
		const { rule } = this.#params;
		return this.answers[rule].status === 'fits' ? rule : 'floor';
	}

	get params(): Readonly<OutputSizeParams> {
		return this.#params;
	}

	get rule(): Rule {
		return this.#params.rule;
	}
	set rule(rule: Rule) {
		this.update({ rule });
	}

	get apart(): boolean {
		return this.#params.apart;
	}
	/** Apart, the width begins with the height's numbers. */
	set apart(apart: boolean) {
		const { n, f, s, p, d } = this.#params;
		this.update(apart ? { apart, nw: n, fw: f, sw: s, pw: p, dw: d } : { apart });
	}

	cellOf(index: number): Cell {
		const width = this.drawn?.horizontal.size ?? 1;
		return { row: Math.floor(index / width), column: index % width };
	}

	/** Goes to the window of an output cell, stopping there. */
	seek({ row, column }: Cell): void {
		if (this.drawn) this.transport.seek(row * this.drawn.horizontal.size + column);
	}

	/** Pointing stops the playing; leaving does not start it again. */
	pointAt(part: Part | null): void {
		if (part) this.transport.pause();
		this.#hovered = part;
	}

	#hold(changes: Partial<OutputSizeParams>): OutputSizeParams {
		return holding(
			this.#params,
			{ ...this.#params, ...changes },
			this.#lock,
			(params) => normalise(params).values,
		);
	}

	/** Changes parameters. A new size keeps the window where it stands, if it can. */
	update(changes: Partial<OutputSizeParams>): void {
		const { row, column } = this.current;
		this.#params = this.#hold(changes);
		const [height, width] = this.drawn ? [this.drawn.vertical.size, this.drawn.horizontal.size] : [1, 1];
		this.transport.index = Math.min(row, height - 1) * width + Math.min(column, width - 1);
		this.#asked = 0;
		this.#answered = 0;
	}

	/** The answer to the present question is out. */
	reveal(): void {
		this.#answered = Math.max(this.#answered, this.#asked + 1);
	}

	nextQuestion(): void {
		this.#asked = Math.min(this.#asked + 1, QUESTIONS.length - 1);
	}

	get atLastQuestion(): boolean {
		return this.#asked === QUESTIONS.length - 1;
	}

	/** The worked example of the lesson. */
	reset(): void {
		this.transport.reset();
		this.#params = this.#hold(defaults(schema));
		this.#asked = 0;
		this.#answered = 0;
	}

	/** @param live with what is under the pointer, so that a text can light the word for it */
	toParams({ live = false } = {}): OutputSizeParams {
		const point = live ? (this.part ?? 'none') : this.#params.point;
		return { ...this.#params, point, step: this.transport.index };
	}
}
