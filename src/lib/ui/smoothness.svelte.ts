/**
 * Whether this device keeps up with what slides across the page. Where it does not, a slide is a row of late frames: what
 * would slide then goes to its place at once.
 */
let lost = $state(false);

export const smoothness = {
	/** frames came late while something slid; stays so while the page is open */
	get isLost(): boolean {
		return lost;
	},
	lose(): void {
		lost = true;
	},
};

/** A frame that took so many times the shortest one came late: the display's own pace differs. */
const LATE = 1.6;
/** A step that computes may take a frame or two; more are late for what they show. */
const ALLOWED = 2;

/** Watches the frames of something that plays, step by step. */
export class FrameWatch {
	#shortest = Infinity;
	#late = 0;

	/** @param ms since the frame before */
	frame(ms: number): void {
		if (ms <= 0) return;
		this.#shortest = Math.min(this.#shortest, ms);
		if (ms > LATE * this.#shortest) this.#late++;
	}

	/** A step is over: whether its frames were in time. */
	endStep(): boolean {
		const inTime = this.#late <= ALLOWED;
		this.#late = 0;
		return inTime;
	}
}
