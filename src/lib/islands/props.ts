/** An island's props as JSON in the page. A figure's link is written by its id, so that islands of one page share it. */
import { FigureLink, type FigureParams } from '$lib/lessons/link.svelte';

interface WrittenLink {
	$link: string;
	at: FigureParams;
}

const isWrittenLink = (value: unknown): value is WrittenLink =>
	typeof value === 'object' && value !== null && '$link' in value;

/** The props as an attribute's value. Throws for a link without an id: nobody could find it again. */
export function writeProps(props: object): string {
	return JSON.stringify(props, (_, value: unknown) => {
		if (!(value instanceof FigureLink)) return value;
		if (!value.id)
			throw new Error('writeProps: a figure link in a page needs an id; make it with linkFigure');
		return { $link: value.id, at: value.params } satisfies WrittenLink;
	});
}

/** The links of one page, each once. */
export class PageLinks {
	readonly #links = new Map<string, FigureLink>();

	/** The link of this id; `initial` counts when it is asked for the first time. */
	find(id: string, initial: FigureParams = {}): FigureLink {
		const found = this.#links.get(id) ?? new FigureLink(initial, id);
		this.#links.set(id, found);
		return found;
	}

	/** The props that `writeProps` wrote. */
	read(text: string): Record<string, unknown> {
		return JSON.parse(text, (_, value: unknown) =>
			isWrittenLink(value) ? this.find(value.$link, value.at) : value,
		) as Record<string, unknown>;
	}
}
