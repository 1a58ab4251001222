/** What is chosen in this demo: a part, a unit, how to climb, a digit and what is broken. Everything else follows. */
import { PATCH_LAYERS, type PatchLayer } from '$lib/data/patches';
import type { AscentSettings } from '$lib/nn/ascent';
import { LENET5_SHAPES, type Lenet5LayerId } from '$lib/nn/architecture';
import type { Lenet5Change, Lenet5Unit } from '$lib/nn/lenet5-trace';
import { defaults } from '$lib/url/codec';
import { holding, NO_LOCK } from '../held';
import { LenetLab } from '../lenet/lenet-lab.svelte';
import { normalise, readMaps, schema, writeMaps, type FeaturesParams } from './params';
import { transform } from './transform';

/** Maps of a layer; a vector's units are maps of one cell. */
export const mapCount = (layer: Lenet5LayerId): number => LENET5_SHAPES[layer].at(-1) as number;

/** The unit in the middle of a map. */
export function middleUnit(layer: Lenet5LayerId, map: number): number {
	const shape = LENET5_SHAPES[layer];
	const [height = 1, width = 1] = shape.length === 3 ? shape : [];
	return (Math.floor(height / 2) * width + Math.floor(width / 2)) * mapCount(layer) + map;
}

export type Silencable = 'c1' | 'c3';

const WHOLE: Partial<FeaturesParams> = {
	pool: 'average',
	c1off: '',
	c3off: '',
	dx: 0,
	dy: 0,
	turn: 0,
	noise: 0,
	shuffle: false,
};

export class FeaturesDemo {
	/** always consistent: every change passes through `update` */
	#params = $state.raw<FeaturesParams>(defaults(schema));
	/** the reader's own drawing, or a test digit */
	readonly lab = new LenetLab();
	/** the same of what it is compared with */
	readonly second = new LenetLab();

	readonly #lock: readonly string[];

	/** @param given what differs from the defaults @param lock names of parameters that stay as they are */
	constructor(given: Partial<FeaturesParams> = {}, { lock = NO_LOCK }: { lock?: readonly string[] } = {}) {
		this.#lock = lock;
		this.#params = normalise({ ...defaults(schema), ...given }).values;
		this.lab.pickDigit(this.#params.digit);
		this.second.pickDigit(this.#params.with);
	}

	get params(): FeaturesParams {
		return this.#params;
	}

	update(change: Partial<FeaturesParams>): void {
		const settle = (wanted: FeaturesParams) => normalise(wanted).values;
		this.#params = holding(this.#params, { ...this.#params, ...change }, this.#lock, settle);
		if (change.digit !== undefined) this.lab.pickDigit(this.#params.digit);
		if (change.with !== undefined) this.second.pickDigit(this.#params.with);
	}

	readonly layer = $derived(this.#params.layer);
	/** its number in the layer, channels last */
	readonly index = $derived(this.#params.unit ?? middleUnit(this.#params.layer, 0));
	readonly unit = $derived<Lenet5Unit>({ layer: this.layer, index: this.index });
	readonly map = $derived(this.index % mapCount(this.layer));
	/** the layer, where patches of test images are known for it */
	readonly patchLayer = $derived<PatchLayer | null>(PATCH_LAYERS.find((id) => id === this.layer) ?? null);

	chooseLayer(layer: Lenet5LayerId): void {
		this.update({ layer, unit: null });
	}

	chooseMap(map: number): void {
		this.update({ unit: middleUnit(this.layer, map) });
	}

	readonly settings = $derived<AscentSettings>({
		step: this.#params.step,
		l2: this.#params.l2,
		blur: this.#params.blur,
		totalVariation: this.#params.tv,
	});

	/** How the network differs from the trained one. */
	readonly change = $derived<Lenet5Change>({
		pooling: this.#params.pool,
		silenced: [
			...this.silenced('c1').map((map) => ({ layer: 'c1' as const, map })),
			...this.silenced('c3').map((map) => ({ layer: 'c3' as const, map })),
		],
	});
	/** The digit as it was drawn or picked; null before it is there. */
	readonly drawn = $derived.by(() => this.lab.digit?.image ?? null);
	/** The digit it is compared with, drawn or picked; null before it is there. */
	readonly other = $derived.by(() => this.second.digit?.image ?? null);
	/** The same as the network gets it. */
	readonly image = $derived(this.drawn && transform(this.drawn, this.#params));
	readonly isWhole = $derived(
		Object.entries(WHOLE).every(([name, value]) => this.#params[name as keyof FeaturesParams] === value),
	);

	/** The maps of a layer that are silenced. */
	silenced(layer: Silencable): number[] {
		return readMaps(this.#params[`${layer}off`]);
	}

	isSilenced(layer: Silencable, map: number): boolean {
		return this.silenced(layer).includes(map);
	}

	toggleMap(layer: Silencable, map: number): void {
		const off = this.silenced(layer);
		const next = off.includes(map) ? off.filter((each) => each !== map) : [...off, map];
		this.update({ [`${layer}off`]: writeMaps(next) });
	}

	/** Nothing broken any more. */
	mend(): void {
		this.update(WHOLE);
	}

	/** As on a first visit, in the same part. */
	reset(): void {
		this.update({ ...defaults(schema), part: this.#params.part });
	}

	/** What a link holds; what is drawn by hand does not travel. */
	toParams(): FeaturesParams {
		return {
			...this.#params,
			digit: this.lab.digitIndex ?? this.#params.digit,
			with: this.second.digitIndex ?? this.#params.with,
		};
	}
}
