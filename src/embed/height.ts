import { HEIGHT_LIMITS } from './protocol';

/** Milliseconds of calm before a frame is made lower; it is made higher at once. */
const CALM = 200;
/** A frame that has been made higher again so often without anybody's doing is caught in a loop and stays high. */
const MOST_REVERSALS = 3;
/** Pixels a scroll bar can take; a greater change of width is the host's doing. */
const SCROLL_BAR = 24;

/**
 * Which heights are worth telling, and when. The page is laid out so that its height does not depend on the frame's, but
 * a host may change the width with the height; then the frame must come to rest.
 */
export class HeightReporter {
	#width = 0;
	#wanted = 0;
	#told = 0;
	#hasShrunk = false;
	#reversals = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param tell hands a height in whole pixels, within the limits, to the hosts */
	constructor(private readonly tell: (height: number) => void) {}

	measure(width: number, contentHeight: number): void {
		if (Math.abs(width - this.#width) > SCROLL_BAR) this.acted();
		this.#width = width;
		this.#wanted = Math.min(HEIGHT_LIMITS.max, Math.max(HEIGHT_LIMITS.min, Math.ceil(contentHeight)));
		clearTimeout(this.#timer);
		if (this.#wanted > this.#told) this.#grow();
		else if (this.#wanted < this.#told) this.#timer = setTimeout(() => this.#shrink(), CALM);
	}

	/** The learner or the host did something: heights may come back for a good reason. */
	acted(): void {
		this.#reversals = 0;
	}

	/** Tells the present height once more, to a host that could not hear it before. */
	repeat(): void {
		if (this.#told > 0) this.tell(this.#told);
	}

	#grow(): void {
		if (this.#hasShrunk) this.#reversals += 1;
		this.#hasShrunk = false;
		this.#say();
	}

	#shrink(): void {
		if (this.#reversals >= MOST_REVERSALS) return;
		this.#hasShrunk = true;
		this.#say();
	}

	#say(): void {
		this.#told = this.#wanted;
		this.tell(this.#told);
	}
}
