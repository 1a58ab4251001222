import { describeNetwork } from '$lib/nn/architecture';
import { MAX_LAYERS, writeLayer, type InputShape, type StackLayer } from './layer-text';
import { describeLoosely } from './loose';
import { preset, PRESETS, type PresetId } from './presets';

export interface StackParams {
	readonly input: InputShape;
	readonly layers: readonly StackLayer[];
}

/** A layer with a name of its own, so that a row stays the same row when it moves. */
export interface StackItem {
	readonly id: number;
	readonly layer: StackLayer;
}

export interface StackOptions {
	/** unless false, branches that are added must have one depth */
	readonly depths?: boolean;
	readonly maxLayers?: number;
	/** runs every change, and may undo it: parameters can be held fast */
	readonly guard?: (change: () => void) => void;
}

/** A list of layers that can be added to, changed, moved and shortened, and what nn/ says of it. */
export class StackState {
	#input = $state.raw<InputShape>([28, 28, 1]);
	#items = $state.raw<readonly StackItem[]>([]);
	#nextId = 0;
	/** the id of the layer whose numbers are open */
	editing = $state<number | null>(null);

	readonly #depths: boolean;
	readonly #guard: (change: () => void) => void;
	readonly maxLayers: number;

	constructor(
		{ input, layers }: StackParams = preset('lenet'),
		{ depths = true, maxLayers = MAX_LAYERS, guard = (change) => change() }: StackOptions = {},
	) {
		this.#depths = depths;
		this.maxLayers = maxLayers;
		this.#guard = guard;
		this.#input = input;
		this.#items = layers.map((layer) => this.#item(layer));
	}

	readonly description = $derived.by(() =>
		(this.#depths ? describeNetwork : describeLoosely)(
			this.#input,
			this.#items.map(({ layer }) => layer),
		),
	);
	readonly layers = $derived(this.#items.map(({ layer }) => layer));
	/** every layer with what it comes to */
	readonly rows = $derived(
		this.description.layers.flatMap((described, index) => {
			const item = this.#items[index];
			return item ? [{ ...item, described }] : [];
		}),
	);
	readonly isFull = $derived.by(() => this.#items.length >= this.maxLayers);
	readonly presetId = $derived.by<PresetId | null>(() => {
		const same = ({ input, layers }: StackParams) =>
			input.join() === this.#input.join() &&
			layers.map(writeLayer).join() === this.#items.map(({ layer }) => writeLayer(layer)).join();
		return PRESETS.find((id) => same(preset(id))) ?? null;
	});

	get input(): InputShape {
		return this.#input;
	}
	set input(input: InputShape) {
		this.#put(this.#items, input);
	}

	#put(items: readonly StackItem[], input = this.#input): void {
		this.#guard(() => ([this.#items, this.#input] = [items, input]));
	}

	/** Everything there is, to come back to it. */
	snapshot(): () => void {
		const [items, input] = [this.#items, this.#input];
		return () => ([this.#items, this.#input] = [items, input]);
	}

	get length(): number {
		return this.#items.length;
	}

	#item(layer: StackLayer): StackItem {
		return { id: this.#nextId++, layer };
	}

	/** At the end; nothing happens when the stack is full. Answers the new row's id. */
	add(layer: StackLayer): number | undefined {
		if (this.isFull) return undefined;
		const item = this.#item(layer);
		this.#put([...this.#items, item]);
		return item.id;
	}

	change(id: number, layer: StackLayer): void {
		this.#put(this.#items.map((item) => (item.id === id ? { id, layer } : item)));
	}

	/** Up (−1) or down (1) by one place. */
	move(id: number, by: -1 | 1): void {
		const from = this.#items.findIndex((item) => item.id === id);
		const [item, other] = [this.#items[from], this.#items[from + by]];
		if (!item || !other) return;
		this.#put(this.#items.with(from, other).with(from + by, item));
	}

	/** Answers the id of the row that took its place, or of the last one. */
	remove(id: number): number | undefined {
		const index = this.#items.findIndex((item) => item.id === id);
		this.#put(this.#items.filter((item) => item.id !== id));
		if (this.editing === id) this.editing = null;
		return (this.#items[index] ?? this.#items.at(-1))?.id;
	}

	choose(id: PresetId): void {
		this.replace(preset(id));
	}

	/** Another stack in place of this one. */
	replace({ input, layers }: StackParams): void {
		this.#put(
			layers.map((layer) => this.#item(layer)),
			input,
		);
		this.editing = null;
	}

	toParams(): StackParams {
		return { input: this.#input, layers: this.#items.map(({ layer }) => layer) };
	}
}
