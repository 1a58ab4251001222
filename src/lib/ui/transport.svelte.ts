import { reducesMotion } from './motion';
import { FrameWatch, smoothness } from './smoothness.svelte';

/** Multiples of the pace a reader can choose. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Steps a second at speed 1. */
const PACE = 1.5;

/** What drives time: `requestAnimationFrame` in a page, a test's own clock in a test. */
export interface FrameClock {
	request(callback: (timestamp: number) => void): number;
	cancel(handle: number): void;
}

const browserClock: FrameClock = {
	request: (callback) => requestAnimationFrame(callback),
	cancel: (handle) => cancelAnimationFrame(handle),
};

export interface TransportOptions {
	/** how many steps there are now (at least 1); read again whenever it is needed */
	count: () => number;
	/** the step to begin with; 0 unless given */
	index?: number;
	/** the learner cannot leave the step */
	held?: boolean;
	clock?: FrameClock;
	/** whether the reader wants no motion: then at most one step a second */
	reducedMotion?: () => boolean;
}

/**
 * The place in a sequence of steps, and how it moves: by hand, or by itself once `play` is called.
 * Nothing plays unasked. `index` is always a valid step, also after `count` has shrunk.
 */
export class Transport {
	#index = $state(0);
	#playing = $state(false);
	speed = $state<Speed>(1);

	readonly #options: Required<TransportOptions>;
	#watch = new FrameWatch();
	#frame: number | undefined;
	#previous: number | undefined;
	/** the part of the next step that has passed, 0 … 1 */
	#progress = 0;

	constructor(options: TransportOptions) {
		this.#options = {
			index: 0,
			held: false,
			clock: browserClock,
			reducedMotion: reducesMotion,
			...options,
		};
		this.#index = this.#options.index;
	}

	get count(): number {
		return Math.max(1, this.#options.count());
	}

	get index(): number {
		return Math.min(this.#index, this.count - 1);
	}

	set index(index: number) {
		if (!this.#options.held) this.#index = Math.min(Math.max(0, Math.trunc(index)), this.count - 1);
	}

	get playing(): boolean {
		return this.#playing;
	}

	get held(): boolean {
		return this.#options.held;
	}

	get atStart(): boolean {
		return this.index === 0;
	}

	get atEnd(): boolean {
		return this.index === this.count - 1;
	}

	/** Goes to a step and stops there. */
	seek(index: number): void {
		this.pause();
		this.index = index;
	}

	stepForward(): void {
		this.seek(this.index + 1);
	}

	stepBack(): void {
		this.seek(this.index - 1);
	}

	/** Back to the first step. */
	reset(): void {
		this.seek(0);
	}

	/** Plays on from here; from the end it starts over. */
	play(): void {
		if (this.#playing || this.count < 2 || this.#options.held) return;
		if (this.atEnd) this.index = 0;
		this.#playing = true;
		this.#progress = 0;
		this.#previous = undefined;
		this.#watch = new FrameWatch();
		this.#frame = this.#options.clock.request(this.#tick);
	}

	pause(): void {
		if (this.#frame !== undefined) this.#options.clock.cancel(this.#frame);
		this.#frame = undefined;
		this.#playing = false;
	}

	toggle(): void {
		if (this.#playing) this.pause();
		else this.play();
	}

	#tick = (timestamp: number): void => {
		const pace = this.#options.reducedMotion() ? Math.min(1, PACE * this.speed) : PACE * this.speed;
		const seconds = this.#previous === undefined ? 0 : (timestamp - this.#previous) / 1000;
		this.#previous = timestamp;
		this.#progress += seconds * pace;
		this.#watch.frame(1000 * seconds);
		if (this.#progress >= 1) {
			// A tab that slept must not jump: one step a frame at most.
			this.#progress = Math.min(this.#progress - 1, 1);
			this.index += 1;
			if (!this.#watch.endStep()) smoothness.lose();
		}
		if (this.atEnd) this.pause();
		else this.#frame = this.#options.clock.request(this.#tick);
	};
}
