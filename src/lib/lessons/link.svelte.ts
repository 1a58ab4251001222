import { untrack } from 'svelte';
import { getLesson } from './context';

/** A figure's parameters by their names in the demo's link: `{ n: 7, s: 2 }`. */
export type FigureParams = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The one state that joins a lesson's words with its figure, in both directions: `<Say>` sets it and the figure
 * follows; the figure reports every change and each `<Say>` knows whether its state is the one on the screen.
 */
export class FigureLink {
	/** What the figure shows now: what the text asked for, then whatever the reader made of it. */
	params = $state.raw<FigureParams>({});
	/** What a figure begins with: what it was made with, and what the text asked for before it came to life. */
	wanted: FigureParams = {};
	#figures: ((values: FigureParams) => void)[] = [];

	/** @param id names the link within its page, for words and figures that come to life apart from each other */
	constructor(
		initial: FigureParams = {},
		readonly id?: string,
	) {
		this.params = initial;
		this.wanted = initial;
	}

	/** Asks the figure to show these values; what is not named stays as it is. */
	show(values: FigureParams): void {
		this.params = { ...this.params, ...values };
		this.wanted = this.params;
		for (const take of this.#figures) take(values);
	}

	/** Called by a figure that comes to life: `take` is told what the text asks for from now on, until the answer is called. */
	connect(take: (values: FigureParams) => void): () => void {
		this.#figures.push(take);
		return () => {
			this.#figures = this.#figures.filter((figure) => figure !== take);
		};
	}

	/** Called by the figure, from an effect of its own: it shows these values now. */
	report(values: FigureParams): void {
		this.params = { ...untrack(() => this.params), ...values };
	}

	/** Whether the figure shows all of these values. */
	shows(values: FigureParams): boolean {
		return Object.entries(values).every(([name, value]) => same(this.params[name], value));
	}
}

/** In a lesson's script: `const size = linkFigure({ n: 7, f: 3, s: 1 });` */
export function linkFigure(initial: FigureParams = {}): FigureLink {
	return new FigureLink(initial, getLesson().nextLinkId());
}
