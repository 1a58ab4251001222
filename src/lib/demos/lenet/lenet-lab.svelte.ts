/** What the learner has drawn, picked and pointed at. Everything else on the page follows from it. */
import {
	FIELD,
	strokesToDigit,
	type Digit,
	type DigitFrame,
	type Point,
	type Stroke,
} from '$lib/data/strokes';
import { lockTogether, NO_LOCK } from '../held';
import { NO_CELLS, PAINT_SIDE, strokesOfCells, withCell, type PaintedCells } from './paint-cells';
import { LOCKED_TOGETHER, serialiseLab, type LabLink } from './params';
import type { ReadPicture } from './picture';
import { placeAt, placeIndex, samePlace, type Place } from './place';
import { Trail } from './trail.svelte';
import type { Unit } from './unit';

/** A test digit as far as this demo needs it: 784 values 0 … 1, and what it is. */
export interface KnownDigit {
	readonly image: Float32Array;
	readonly label: number;
}

/** Where the picture comes from. Every change makes a new one, so that undo keeps the old. */
export type Drawing =
	| { readonly kind: 'strokes'; readonly strokes: readonly Stroke[]; readonly painted: PaintedCells }
	| { readonly kind: 'digit'; readonly index: number }
	| { readonly kind: 'mistake'; readonly testIndex: number }
	| { readonly kind: 'picture'; readonly picture: ReadPicture };

export type ScaleMode = 'layer' | 'map';

const EMPTY: Drawing = { kind: 'strokes', strokes: [], painted: NO_CELLS };

/** A test digit fills the drawing area: pixel `j` of 28 covers `[j, j + 1) / 28` of it. */
const WHOLE_AREA: DigitFrame = { scale: FIELD, offsetX: 0, offsetY: 0 };

/** Points nearer than this to the one before (in fractions of the area) say nothing new. */
const NEAREST = 0.003;
const MOST_UNDOS = 300;

/** What of a drawing travels in a link: its number, if it has one. */
const numberOf = (drawing: Drawing) =>
	drawing.kind === 'digit' ? drawing.index : drawing.kind === 'mistake' ? drawing.testIndex : null;

const isEmpty = (drawing: Drawing) =>
	drawing.kind === 'strokes' && drawing.strokes.length === 0 && drawing.painted.size === 0;

export class LenetLab {
	#drawing = $state.raw<Drawing>(EMPTY);
	#past = $state.raw<readonly Drawing[]>([]);
	/** Test digits, once they have been loaded. */
	testDigits = $state.raw<readonly KnownDigit[] | null>(null);
	/** The network's mistakes on the test set, once they have been loaded. */
	mistakes = $state.raw<readonly (KnownDigit & { readonly testIndex: number })[] | null>(null);
	/** Colours span each map's own range, or that of its whole layer. */
	scaleMode = $state<ScaleMode>('layer');
	#large = $state(false);
	/** The place under the pointer, and the unit under the keyboard's cursor. */
	hovered = $state.raw<Place | null>(null);
	cursor = $state.raw<Unit | null>(null);
	/** The place whose arithmetic is open, and the way there. */
	readonly trail = new Trail();
	readonly #lock: readonly string[];

	/** The place that is outlined everywhere. */
	shown: Place | null = $derived(this.hovered ?? this.cursor ?? this.trail.here);

	#paintedStrokes = $derived(this.#drawing.kind === 'strokes' ? strokesOfCells(this.#drawing.painted) : []);
	/** Everything that is drawn by pen or by key, as strokes. */
	strokes: readonly Stroke[] = $derived(
		this.#drawing.kind === 'strokes' ? [...this.#drawing.strokes, ...this.#paintedStrokes] : [],
	);
	/** The test digit or mistake that is shown, once it is there. */
	known: KnownDigit | null = $derived.by(() => {
		const drawing = this.#drawing;
		if (drawing.kind === 'digit') return this.testDigits?.[drawing.index] ?? null;
		if (drawing.kind !== 'mistake') return null;
		return this.mistakes?.find(({ testIndex }) => testIndex === drawing.testIndex) ?? null;
	});
	/** What the network is given, and how the drawing area maps onto it; null when there is nothing. */
	digit: Digit | null = $derived.by(() => {
		const drawing = this.#drawing;
		if (drawing.kind === 'strokes') return strokesToDigit(this.strokes);
		if (drawing.kind === 'picture') return drawing.picture;
		const image = this.known?.image;
		return image ? { image, frame: WHOLE_AREA } : null;
	});
	/** The test digit that is shown, by its number. */
	digitIndex = $derived(this.#drawing.kind === 'digit' ? this.#drawing.index : null);
	/** The mistake that is shown, by its number in the test set. */
	mistakeIndex = $derived(this.#drawing.kind === 'mistake' ? this.#drawing.testIndex : null);
	isEmpty = $derived(isEmpty(this.#drawing));
	canUndo = $derived(this.#past.length > 0);

	/** @param lock names of parameters that stay as a link has set them */
	constructor({ lock = NO_LOCK }: { lock?: readonly string[] } = {}) {
		this.#lock = lockTogether(lock, LOCKED_TOGETHER);
		this.trail.held = this.locked('unit');
	}

	/** Whether a parameter cannot be changed by hand, nor by words that move the figure. */
	locked(name: keyof LabLink): boolean {
		return this.#lock.includes(name);
	}

	/** Whether the digit that is shown stays: nothing can be drawn, painted or opened in its place. */
	get pictureHeld(): boolean {
		return this.locked('digit') && numberOf(this.#drawing) !== null;
	}

	/** For a class: larger type, and only what is needed to draw and to follow a number. */
	get large(): boolean {
		return this.#large;
	}

	set large(large: boolean) {
		if (!this.locked('large')) this.#large = large;
	}

	get drawing(): Drawing {
		return this.#drawing;
	}

	/** Begins a stroke, on an empty sheet when a test digit or a picture was shown. */
	startStroke(point: Point): void {
		const { strokes, painted } = this.#pen();
		this.#change({ kind: 'strokes', strokes: [...strokes, [point]], painted });
	}

	/** Goes on with the last stroke; the whole stroke is one step of undo. */
	extendStroke(points: readonly Point[]): void {
		const { strokes, painted } = this.#pen();
		const last = strokes.at(-1);
		if (!last) return;
		const longer = [...last];
		for (const point of points) {
			const before = longer.at(-1);
			if (!before || Math.hypot(point.x - before.x, point.y - before.y) >= NEAREST) longer.push(point);
		}
		if (longer.length === last.length) return;
		this.#drawing = { kind: 'strokes', strokes: [...strokes.slice(0, -1), longer], painted };
	}

	isPainted(row: number, column: number): boolean {
		return this.#drawing.kind === 'strokes' && this.#drawing.painted.has(row * PAINT_SIDE + column);
	}

	/** Paints a cell of the keyboard's grid, or wipes it. */
	paintCell(row: number, column: number, ink: boolean): void {
		if (this.isPainted(row, column) === ink) return;
		const { strokes, painted } = this.#pen();
		const cell = row * PAINT_SIDE + column;
		this.#change({ kind: 'strokes', strokes, painted: withCell(painted, cell, ink) });
	}

	pickDigit(index: number): void {
		if (this.digitIndex !== index) this.#change({ kind: 'digit', index });
	}

	showPicture(picture: ReadPicture): void {
		this.#change({ kind: 'picture', picture });
	}

	/** Goes on with what was drawn on another page. */
	takeOver(drawing: Drawing): void {
		this.#change(drawing);
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		this.#drawing = before;
	}

	/** Wipes the sheet; undo brings it back. */
	clear(): void {
		if (!this.isEmpty) this.#change(EMPTY);
	}

	/** Opens a unit's arithmetic; the same unit again closes it. */
	toggle(unit: Unit): void {
		if (samePlace(this.trail.here, unit)) this.trail.close();
		else this.trail.start(unit);
	}

	/** As on a first visit. */
	reset(): void {
		this.#drawing = EMPTY;
		this.#past = [];
		this.hovered = this.cursor = null;
		this.trail.open([]);
		this.scaleMode = 'layer';
		this.#large = false;
	}

	/** Takes what a link says. */
	open({ digit, mistake, layer, unit, large }: LabLink): void {
		this.reset();
		this.#large = large;
		if (digit !== null) this.#drawing = { kind: 'digit', index: digit };
		else if (mistake !== null) this.#drawing = { kind: 'mistake', testIndex: mistake };
		const place = layer !== null && unit !== null ? placeAt(layer, unit) : null;
		if (place) this.trail.open([place]);
	}

	/** Goes to what a text asks for. What was drawn stays, unless it asks for another digit. */
	update(changes: Partial<LabLink>): void {
		const { digit, layer, unit, large } = { ...this.toLink(), ...changes };
		this.large = large;
		if (digit !== null) this.pickDigit(digit);
		const place = layer !== null && unit !== null ? placeAt(layer, unit) : null;
		if (!this.locked('unit') && !samePlace(place, this.trail.here)) this.trail.open(place ? [place] : []);
	}

	/** What a link holds that shows the same test digit and place; what is drawn by hand does not travel. */
	toLink(): LabLink {
		const { here } = this.trail;
		return {
			digit: this.digitIndex,
			mistake: this.mistakeIndex,
			layer: here?.layer ?? null,
			unit: here && placeIndex(here),
			large: this.large,
		};
	}

	/** The query of that link. */
	toParams(): string {
		return serialiseLab(this.toLink());
	}

	#pen() {
		return this.#drawing.kind === 'strokes' ? this.#drawing : EMPTY_PEN;
	}

	/** A locked digit keeps its number; where none was given, what is drawn by hand still changes. */
	#change(next: Drawing): void {
		if (this.locked('digit') && (this.pictureHeld || numberOf(next) !== null)) return;
		this.#past = [...this.#past.slice(-MOST_UNDOS), this.#drawing];
		this.#drawing = next;
	}
}

const EMPTY_PEN = { strokes: [] as readonly Stroke[], painted: NO_CELLS };
