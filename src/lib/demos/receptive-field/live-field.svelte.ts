/** The field of a unit of the live LeNet-5: what is chosen, what was measured, and how much of it lies where. */
import type { Lenet5LayerId } from '$lib/nn/architecture';
import { LENET5_LAYERS } from '$lib/nn/architecture';
import { massInBox, middleBox, strongestCells } from '$lib/nn/effective-field';
import type { StudyProgress } from '$lib/tf/client';
import type { LiveNetwork } from '$lib/tf/client.svelte';
import { defaults } from '$lib/url/codec';
import { LAYOUTS } from '../lenet/layers';
import { NO_LOCK } from '../held';
import { LenetLab } from '../lenet/lenet-lab.svelte';
import { fieldOf, INPUT_SIDE, sameUnit, unitIndex, type Unit } from '../lenet/unit';
import {
	liveLayer,
	normalise,
	placeOf,
	schema,
	unitText,
	type ReceptiveFieldParams,
	type Share,
} from './params';

/** What was measured: of which unit, over which pictures. */
export interface Measured {
	readonly unit: Unit;
	readonly images: Float32Array;
	/** how many pictures the mean is over; 0 for the digit on show alone */
	readonly count: number;
	/** mean |∂unit/∂pixel|, 784 numbers */
	readonly magnitudes: Float32Array;
	/** what it took in the worker */
	readonly milliseconds: number;
}

const PIXELS = INPUT_SIDE ** 2;
const clamp = (value: number, size: number) => Math.min(Math.max(0, value), size - 1);

export class LiveField {
	/** the reader's own drawing, or a test digit */
	readonly lab = new LenetLab();
	#unit = $state.raw<Unit>({ layer: 'c3', map: 0, row: 4, column: 4 });
	#pointed = $state.raw<Unit | null>(null);
	count = $state(0);
	share = $state<Share>('90');
	measured = $state.raw<Measured | null>(null);
	progress = $state.raw<StudyProgress | null>(null);
	/** the measuring failed; the rest goes on */
	failed = $state(false);
	#abort: AbortController | null = null;

	/** parameters that stay as they are */
	readonly #lock: readonly string[];

	constructor(params: ReceptiveFieldParams, lock: readonly string[] = NO_LOCK) {
		this.#lock = lock;
		this.take(params);
	}

	/** What a link, or words beside the figure, ask for. */
	take(params: ReceptiveFieldParams): void {
		const { values } = normalise(params);
		const layer = liveLayer(values);
		const [row, column] = placeOf(values.unit) ?? [];
		this.#unit =
			row === undefined || column === undefined
				? middle(layer, values.map)
				: { layer, map: values.map, row, column };
		[this.count, this.share] = [values.images, values.share];
		this.#pointed = null;
		if (this.lab.digitIndex !== null || this.lab.isEmpty) this.lab.pickDigit(values.digit);
	}

	/** the unit that stays, and the one that is shown: the pointed one first */
	get unit(): Unit {
		return this.#unit;
	}
	readonly shown = $derived.by(() => this.#pointed ?? this.#unit);
	readonly field = $derived.by(() => fieldOf(this.shown));
	/** the pictures the mean is over: the digit on show, or the first of the test digits; null before they are there */
	readonly images = $derived.by<Float32Array | null>(() => {
		if (this.count === 0) return this.lab.digit?.image ?? null;
		const digits = this.lab.testDigits?.slice(0, this.count);
		if (!digits) return null;
		const joined = new Float32Array(digits.length * PIXELS);
		digits.forEach(({ image }, index) => joined.set(image, index * PIXELS));
		return joined;
	});

	/** Whether what was measured is of the unit and the pictures on show. */
	readonly isCurrent = $derived.by(
		() => !!this.measured && sameUnit(this.measured.unit, this.shown) && this.measured.images === this.images,
	);
	/** How much lies inside the theoretical box, inside its middle, and in the outlined cells. */
	readonly mass = $derived.by(() => {
		const { measured, field } = this;
		const box = field.clipped;
		if (!measured || !box || !this.isCurrent) return null;
		const { magnitudes } = measured;
		const middle = middleBox(box);
		const { total, inside } = massInBox(magnitudes, INPUT_SIDE, box);
		const cells = strongestCells(magnitudes, Number(this.share) / 100);
		return {
			...{ total, inside, cells, middle },
			boxCells: (box.bottom - box.top + 1) * (box.right - box.left + 1),
			middleCells: (middle.bottom - middle.top + 1) * (middle.right - middle.left + 1),
			inMiddle: massInBox(magnitudes, INPUT_SIDE, middle).inside,
		};
	});

	chooseLayer(layer: Lenet5LayerId): void {
		if (['layer', 'unit', 'map'].some((name) => this.#lock.includes(name))) return;
		this.#unit = middle(layer, clamp(this.#unit.map, LAYOUTS[layer].maps));
		this.#pointed = null;
	}

	choose(change: Partial<Omit<Unit, 'layer'>>): void {
		const { maps, mapHeight, mapWidth } = LAYOUTS[this.#unit.layer];
		const { unit: present } = this;
		const place = this.#lock.includes('unit') ? { row: present.row, column: present.column } : {};
		const kept = this.#lock.includes('map') ? { map: present.map } : {};
		const { map, row, column } = { ...present, ...change, ...place, ...kept };
		this.#unit = {
			layer: this.#unit.layer,
			...{ map: clamp(map, maps), row: clamp(row, mapHeight), column: clamp(column, mapWidth) },
		};
		this.#pointed = null;
	}

	/** The unit of the layer whose field is centred nearest to a place of the picture. */
	nearestTo(row: number, column: number): Unit {
		const { mapHeight, mapWidth } = LAYOUTS[this.#unit.layer];
		const at = (r: number, c: number) => fieldOf({ ...this.#unit, row: r, column: c }).unclipped;
		const first = at(0, 0);
		const [down, right] = [at(Math.min(1, mapHeight - 1), 0), at(0, Math.min(1, mapWidth - 1))];
		const index = (place: number, from: number, to: number, jump: number, size: number) =>
			jump > 0 ? clamp(Math.round((place - (from + to) / 2) / jump), size) : 0;
		return {
			...this.#unit,
			row: index(row, first.top, first.bottom, down.top - first.top, mapHeight),
			column: index(column, first.left, first.right, right.left - first.left, mapWidth),
		};
	}

	pointAt(unit: Unit | null): void {
		this.#pointed = unit && !sameUnit(unit, this.#unit) ? unit : null;
	}

	/** Measures the shown unit; a measurement under way is given up. Never rejects. */
	async measure(network: Pick<LiveNetwork, 'inputGradient'>): Promise<void> {
		const { shown: unit, images, count } = this;
		this.#abort?.abort();
		if (!images) return;
		const abort = (this.#abort = new AbortController());
		const onprogress = (progress: StudyProgress) => {
			if (!abort.signal.aborted) this.progress = progress;
		};
		try {
			const study = {
				...{ unit: { layer: unit.layer, index: unitIndex(unit) }, images },
				...{ side: 'activation' as const, reduce: 'mean-abs' as const },
			};
			const finding = await network.inputGradient(study, { onprogress, signal: abort.signal });
			if (!finding || abort.signal.aborted) return;
			const { values: magnitudes, milliseconds } = finding;
			[this.measured, this.failed] = [{ unit, images, count, magnitudes, milliseconds }, false];
		} catch {
			if (!abort.signal.aborted) this.failed = true;
		} finally {
			if (this.#abort === abort) this.progress = null;
		}
	}

	dispose(): void {
		this.#abort?.abort();
	}

	/** What a link holds; what is drawn by hand does not travel. */
	toParams(): ReceptiveFieldParams {
		const { layer, map, row, column } = this.#unit;
		const usual = middle(layer, map);
		const number = LENET5_LAYERS.indexOf(layer) + 1;
		return {
			...defaults(schema),
			view: 'lenet',
			layer: number === 3 ? 0 : number,
			unit: unitText({ row, column }, usual),
			map,
			digit: this.lab.digitIndex ?? 0,
			images: this.count,
			share: this.share,
		};
	}
}

/** The unit in the middle of a map. */
function middle(layer: Lenet5LayerId, map: number): Unit {
	const { mapHeight, mapWidth } = LAYOUTS[layer];
	return { layer, map, row: Math.floor((mapHeight - 1) / 2), column: Math.floor((mapWidth - 1) / 2) };
}
