/** The way down from a unit to what its number is made of, place by place, and back. */
import { placeCode, readPlaceCode, samePlace, type Place } from './place';

/** How the reader came to where the trail ends: what takes the focus follows from it. */
export interface Arrival {
	readonly by: 'link' | 'step' | 'back';
	/** where the trail ended before, and where it had begun */
	readonly from: Place | null;
	readonly began: Place | null;
}

/** Who remembers trails outside, so that the browser's Back leads from one to the one before. */
export interface TrailKeeper {
	/** the trail has become this one, by a step forward */
	keep(code: string): void;
	/** goes back to an earlier trail, which is then restored; false when it does not know one */
	back(code: string): boolean;
}

export class Trail {
	#places = $state.raw<readonly Place[]>([]);
	/** the place whose arithmetic is open; null while none is */
	here = $derived(this.#places.at(-1) ?? null);
	/** not for drawing: read once when a place is opened */
	arrival: Arrival = { by: 'link', from: null, began: null };
	keeper: TrailKeeper | null = null;

	/** nobody goes anywhere: only a link places it. Set once, before anything is drawn. */
	held = false;

	/** from the unit that was chosen first to `here` */
	get places(): readonly Place[] {
		return this.#places;
	}

	/** Begins anew at a place, as when it is clicked on the maps. */
	start(place: Place): void {
		this.#forward([place]);
	}

	/** Goes on to a place the present number came from. A place already on the trail is gone back to: trails have no loops. */
	into(place: Place): void {
		const before = this.#places.findIndex((known) => samePlace(known, place));
		if (before >= 0) this.backTo(before);
		else this.#forward([...this.#places, place]);
	}

	/** Back to the place of this number on the trail; −1 closes it. */
	backTo(index: number): void {
		if (this.held || index >= this.#places.length - 1) return;
		const places = this.#places.slice(0, index + 1);
		if (!this.keeper?.back(codeOf(places))) this.#move(places, 'back');
	}

	/** One step back, from the first place out. */
	back(): void {
		this.backTo(this.#places.length - 2);
	}

	close(): void {
		this.backTo(-1);
	}

	/** Takes a trail from a link. */
	open(places: readonly Place[]): void {
		this.#move(places, 'link');
	}

	/** Takes a trail that was kept; one that cannot be read is empty. */
	restore(code: string, by?: Arrival['by']): void {
		if (code === this.code) return;
		const places = placesOf(code);
		this.#move(places, by ?? (places.length < this.#places.length ? 'back' : 'step'));
	}

	/** the trail in letters: `output.3,f6.12` */
	get code(): string {
		return codeOf(this.#places);
	}

	#forward(places: readonly Place[]): void {
		if (this.held) return;
		this.#move(places, 'step');
		this.keeper?.keep(codeOf(places));
	}

	#move(places: readonly Place[], by: Arrival['by']): void {
		this.arrival = { by, from: this.here, began: this.#places[0] ?? null };
		this.#places = places;
	}
}

const codeOf = (places: readonly Place[]) => places.map(placeCode).join();

/** A trail with a place that does not exist is worth nothing: all of it is left out. */
function placesOf(code: string): readonly Place[] {
	const places = code === '' ? [] : code.split(',').map(readPlaceCode);
	return places.every((place) => place !== null) ? places : [];
}
