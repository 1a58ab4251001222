import {
	axisPart,
	boxThrough,
	INPUT_FIELD,
	type AxisField,
	type FieldBox,
	type LaidPart,
	type ReceptiveField,
} from '$lib/nn/receptive-field';
import { defaults } from '$lib/url/codec';
import type { Cell } from '$lib/viz/cell';
import { StackState } from '../stack/stack.svelte';
import { coneOf } from './cone';
import { knownNetwork, layersOf, NETS, sideOf, stackText, usualLayer, type NetId } from './networks';
import { holding, NO_LOCK } from '../held';
import {
	CENTRE,
	fittingLayers,
	mapSize,
	MAX_LAYERS,
	normalise,
	placeOf,
	schema,
	settled,
	unitText,
	type Axis,
	type PictureName,
	type Place,
	type ReceptiveFieldParams,
	type View,
} from './params';
import { askedLayers, questionsOf, SERIES, type AskedStack, type Question } from './slips';

/** A unit of a layer (counted from 1; 0 is the input), whatever its map. */
export interface UnitPlace extends Cell {
	readonly layer: number;
}

/** From this side on a picture with more in it than a digit is the better one to look at. */
const LARGE = 96;

const clamp = (value: number, size: number) => Math.min(Math.max(0, value), Math.max(0, size - 1));

/** A stack of layers, one of its units, and everything that unit sees. */
export class ReceptiveFieldDemo {
	readonly stack: StackState;
	/** ask mode: what is asked for is not shown until it is found or given up */
	readonly asks: boolean;
	/** the network the layers were taken from last */
	#origin = $state<NetId>('lenet');
	/** 0: the layer that is usually shown first */
	#layer = $state(0);
	#unit = $state.raw<Place | null>(null);
	#axis = $state<Axis>('across');
	#picture = $state<PictureName>('digit');
	/** any stack, or the live LeNet-5 */
	#view = $state<View>('stack');
	#held: ReceptiveFieldParams | null = null;
	#guarding = false;
	/** what the live view was opened with, and then what it shows */
	live = $state.raw<ReceptiveFieldParams>(defaults(schema));
	/** the live view listens here while it is open */
	takeLive: ((params: ReceptiveFieldParams) => void) | null = null;
	#pointed = $state.raw<UnitPlace | null>(null);
	#asked = $state(0);
	#round = $state(0);
	#revealed = $state('');

	/** parameters that stay as they are */
	readonly lock: readonly string[];

	/** @param given what differs from the defaults */
	constructor(given: Partial<ReceptiveFieldParams> = {}, { ask = false, lock = NO_LOCK } = {}) {
		[this.asks, this.lock] = [ask, lock];
		const { values } = normalise({ ...defaults(schema), ...given });
		const { layers, side } = settled(values);
		[this.#view, this.live] = [values.view, values];
		this.stack = new StackState(
			{ input: [side, side, 1], layers },
			{ depths: false, maxLayers: MAX_LAYERS, guard: (change) => this.#guard(change) },
		);
		this.#take(values);
		this.#held = this.toParams();
	}

	/** Makes a change, and undoes it where it moves a parameter that is held fast. */
	#guard(change: () => void): void {
		if (this.lock.length === 0 || this.#held === null || this.#guarding) return change();
		const held = this.#held;
		const own = [this.#origin, this.#layer, this.#unit, this.#axis, this.#picture, this.#view] as const;
		const restack = this.stack.snapshot();
		this.#guarding = true;
		change();
		this.#guarding = false;
		const now: Record<string, unknown> = { ...this.toParams() };
		if (
			this.lock.every((name) => JSON.stringify(now[name]) === JSON.stringify(held[name as keyof typeof held]))
		)
			return;
		restack();
		[this.#origin, this.#layer, this.#unit, this.#axis, this.#picture, this.#view] = own;
	}

	get view(): View {
		return this.#view;
	}
	set view(view: View) {
		this.#guard(() => (this.#view = view));
	}

	#take({ net, layer, unit, axis, picture }: ReceptiveFieldParams): void {
		[this.#origin, this.#layer, this.#unit, this.#axis, this.#picture] = [
			net,
			layer,
			placeOf(unit),
			axis,
			picture,
		];
		this.#pointed = null;
	}

	readonly #text = $derived.by(() => stackText(this.stack.layers));
	/** the network whose layers these are, unchanged */
	readonly net = $derived.by<NetId | null>(() => {
		const same = (id: NetId) => stackText(layersOf(id)) === this.#text;
		return same(this.#origin) ? this.#origin : (NETS.find(same) ?? null);
	});
	/** the network it is and what is published of it, on the input that was for */
	readonly published = $derived.by(() => {
		const network = this.net && knownNetwork(this.net);
		return network && this.side === network.inputSize ? (network.published ?? null) : null;
	});

	readonly fitting = $derived.by(() => fittingLayers(this.stack.description));
	readonly #laid = $derived.by(() => this.fitting.map(({ laid }) => laid as LaidPart));
	/** the field of every level, the input's first */
	readonly fields = $derived.by<readonly ReceptiveField[]>(() => [
		INPUT_FIELD,
		...this.fitting.map(({ receptiveField }) => receptiveField ?? INPUT_FIELD),
	]);

	get side(): number {
		return this.stack.input[0];
	}
	set side(side: number) {
		this.stack.input = [side, side, 1];
		this.#pointed = null;
	}

	/** The layer whose unit is chosen; at most the last that fits. */
	get layer(): number {
		return Math.min(this.#layer || usualLayer(this.stack.layers), this.fitting.length);
	}
	/** Another layer: its unit in the middle. */
	set layer(layer: number) {
		this.choose({ layer, ...this.#middle(layer) });
	}

	sizeOf(layer: number): Place {
		return mapSize(this.side, this.fitting, layer);
	}

	#middle(layer: number): Cell {
		const [height, width] = this.sizeOf(layer);
		return { row: Math.floor((height - 1) / 2), column: Math.floor((width - 1) / 2) };
	}

	#inside({ layer, row, column }: UnitPlace): UnitPlace {
		const kept = Math.min(layer, this.fitting.length);
		const [height, width] = this.sizeOf(kept);
		return { layer: kept, row: clamp(row, height), column: clamp(column, width) };
	}

	/** the unit that stays when nothing is pointed at */
	readonly chosen = $derived.by<UnitPlace>(() => {
		const { layer } = this;
		const [row, column] = this.#unit ?? [];
		const place = row === undefined || column === undefined ? this.#middle(layer) : { row, column };
		return this.#inside({ layer, ...place });
	});
	/** the unit that is shown: the pointed one, else the chosen one */
	readonly shown = $derived.by<UnitPlace>(() => (this.#pointed ? this.#inside(this.#pointed) : this.chosen));
	readonly field = $derived.by(() => this.fields[this.shown.layer] ?? INPUT_FIELD);
	readonly box = $derived.by<FieldBox>(() => {
		const { layer, row, column } = this.shown;
		return boxThrough(this.#laid.slice(0, layer), row, column);
	});
	/** whether height and width see differently anywhere */
	readonly differs = $derived.by(() =>
		this.fields.some(
			({ vertical, horizontal }) =>
				vertical.size !== horizontal.size ||
				vertical.start !== horizontal.start ||
				vertical.jump !== horizontal.jump,
		),
	);
	readonly axis = $derived.by<Axis>(() => (this.differs ? this.#axis : 'across'));
	readonly cone = $derived.by(() => {
		const { layer, row, column } = this.shown;
		const name = this.axis === 'down' ? 'vertical' : 'horizontal';
		const parts = this.#laid.map((part) => axisPart(part, name));
		return coneOf(parts, this.side, layer, this.axis === 'down' ? row : column);
	});

	chooseAxis(axis: Axis): void {
		this.#guard(() => (this.#axis = axis));
	}

	get picture(): PictureName {
		return this.#picture;
	}
	set picture(picture: PictureName) {
		this.#guard(() => (this.#picture = picture));
	}

	/** Shows a unit until the pointer leaves it. */
	pointAt(unit: UnitPlace | null): void {
		this.#pointed = unit;
	}

	/** Shows a unit and keeps it. */
	choose(unit: UnitPlace): void {
		const { layer, row, column } = this.#inside(unit);
		this.#guard(() => ([this.#layer, this.#unit] = [layer, [row, column]]));
		this.#pointed = null;
	}

	/** The unit of a level that stands nearest to a place of the input along the axis that is drawn; the other axis stays. */
	nearest(level: number, at: number): UnitPlace {
		const found = this.cone[level];
		const index = found ? Math.round((at - found.field.centre) / found.field.jump) : 0;
		const across = this.axis === 'across';
		const other = this.#otherIndex(level);
		return this.#inside({ layer: level, row: across ? other : index, column: across ? index : other });
	}

	/** Where the chosen unit stands along the axis that is not drawn, on another level. */
	#otherIndex(level: number): number {
		const name = this.axis === 'across' ? 'vertical' : 'horizontal';
		const { layer, row, column } = this.chosen;
		const [from, to] = [this.fields[layer]?.[name], this.fields[level]?.[name]] as (AxisField | undefined)[];
		const own = name === 'vertical' ? row : column;
		if (!from || !to || level === layer) return own;
		return Math.round((from.centre + own * from.jump - to.centre) / to.jump);
	}

	/** The unit of the shown layer whose field is centred nearest to a place of the image. */
	nearestTo(row: number, column: number): UnitPlace {
		const { layer } = this.chosen;
		const { vertical, horizontal } = this.fields[layer] ?? INPUT_FIELD;
		return this.#inside({
			layer,
			row: Math.round((row - vertical.centre) / vertical.jump),
			column: Math.round((column - horizontal.centre) / horizontal.jump),
		});
	}

	chooseNet(id: NetId): void {
		const [inputSize, layers] = [sideOf(id), layersOf(id)];
		const picture = inputSize >= LARGE ? 'scene' : 'digit';
		this.#guard(() => {
			this.stack.replace({ input: [inputSize, inputSize, 1], layers });
			this.#take({ ...defaults(schema), net: id, picture });
		});
	}

	/** what predict mode asks about */
	readonly askedLayers = $derived.by(() => askedLayers(this.fitting).slice(0, this.chosen.layer));
	readonly #questions = $derived.by(() => questionsOf(this.askedLayers));
	readonly question = $derived.by<Question>(
		() => this.#questions[Math.min(this.#asked, this.#questions.length - 1)] ?? 'size',
	);
	/** tells one question from another */
	readonly questionKey = $derived.by(
		() => `${this.question} ${this.chosen.layer} ${this.side} ${this.#text}`,
	);
	readonly isRevealed = $derived.by(() => this.#revealed === this.questionKey);
	/** Whether the pictures, which say it all, may be seen. */
	readonly knows = $derived.by(
		() => !this.asks || (this.isRevealed && this.question === this.#questions.at(-1)),
	);
	readonly atLastQuestion = $derived.by(
		() => this.#round === SERIES.length && this.#asked >= this.#questions.length - 1,
	);

	/** What may be said of a layer: all, or in ask mode only what no question of this stack is about. */
	knowsOf(layer: number): boolean {
		return this.knows || layer < this.chosen.layer;
	}

	/** The answer is out. */
	reveal(): void {
		this.#revealed = this.questionKey;
	}

	/** The next question of this stack, else the first of the next stack. */
	nextQuestion(): void {
		if (this.atLastQuestion) return;
		if (this.#asked < this.#questions.length - 1) {
			this.#asked += 1;
			return;
		}
		const next = SERIES[this.#round];
		this.#asked = 0;
		this.#round += 1;
		if (next) this.#ask(next);
	}

	#ask({ layers, side, layer }: AskedStack): void {
		this.stack.replace({ input: [side, side, 1], layers });
		this.#take({ ...defaults(schema), layer });
	}

	/** Changes parameters; another network brings its own layers and input, another layer its middle unit. */
	update(changes: Partial<ReceptiveFieldParams>): void {
		const fresh = changes.net === undefined ? {} : { layers: null, n: 0, layer: 0, unit: CENTRE };
		const moved = changes.layer === undefined ? {} : { unit: CENTRE };
		const wanted = { ...this.toParams(), ...fresh, ...moved, ...changes };
		const values = holding(this.toParams(), wanted, this.lock, (params) => normalise(params).values);
		this.#view = values.view;
		this.live = values;
		this.takeLive?.(values);
		if (values.view === 'lenet') return;
		const { layers, side } = settled(values);
		this.stack.replace({ input: [side, side, 1], layers });
		this.#take(values);
	}

	/** The example of the lesson. */
	reset(): void {
		this.chooseNet('lenet');
		[this.#asked, this.#round, this.#revealed] = [0, 0, ''];
	}

	toParams(): ReceptiveFieldParams {
		if (this.view === 'lenet') return this.live;
		const net = this.net ?? this.#origin;
		const { layer, row, column } = this.chosen;
		const middle = this.#middle(layer);
		return {
			...defaults(schema),
			net,
			layers: this.net ? null : this.stack.layers,
			n: this.side === sideOf(net) ? 0 : this.side,
			layer: layer === usualLayer(this.stack.layers) ? 0 : layer,
			unit: unitText({ row, column }, middle),
			axis: this.axis,
			picture: this.#picture,
		};
	}
}
