import type { Cell, CellEdit } from './cell';

/** Pixels before a press becomes a drag, and pixels for one notch. */
const DEAD_ZONE = 6;
const NOTCH = 12;

/** Changing a number by dragging it up or down with mouse or pen. A finger scrolls the page instead. */
export class ValueDrag {
	#start: { y: number; value: number; cell: Cell; allowed: boolean } | undefined;
	#again = false;
	#last = 0;
	dragging = false;

	/** @param again whether the pressed cell had the focus already, so that a click means "edit" */
	start(event: PointerEvent, cell: Cell, value: number, { again = false, allowed = false }): void {
		this.#start = { y: event.clientY, value, cell, allowed: allowed && event.pointerType !== 'touch' };
		this.#again = again;
		this.#last = 0;
		this.dragging = false;
	}

	/** The edit this movement asks for, if it is a new one. */
	move(event: PointerEvent, step: number): CellEdit | undefined {
		if (!this.#start?.allowed || event.buttons === 0) return undefined;
		const up = this.#start.y - event.clientY;
		if (Math.abs(up) > DEAD_ZONE) this.dragging = true;
		const notches = Math.round(up / NOTCH);
		if (!this.dragging || notches === this.#last) return undefined;
		this.#last = notches;
		return { ...this.#start.cell, value: this.#start.value + notches * step };
	}

	/** What the press turned out to be. */
	end(): { moved: boolean; again: boolean } {
		const result = { moved: this.dragging, again: this.#again };
		this.#start = undefined;
		this.dragging = false;
		this.#again = false;
		return result;
	}
}
