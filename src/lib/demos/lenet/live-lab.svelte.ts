/** The network behind a lab, and what it answered together with the picture it answered to. */
import type { Activations } from '$lib/tf/protocol';
import type { Evidence } from './drill/explain';
import { pageNetwork } from './source';

/** A blank sheet is an image too: with it the maps show what the biases alone make. */
export const BLANK = new Float32Array(28 * 28);

export class LiveLab {
	readonly network = pageNetwork();
	/** picture, answer and weights that belong together; null before the first answer */
	evidence = $state.raw<Evidence | null>(null);
	#known: Activations | null = null;

	/** Asks the network about a picture, once it is there. Of pictures that overtake each other the newest is answered. */
	async show(image: Float32Array): Promise<void> {
		const { network } = this;
		await network.show(image);
		const { activations, weights } = network;
		// Unless this picture was overtaken: then the answer is still the one before.
		if (!activations || activations === this.#known || !weights) return;
		this.#known = activations;
		this.evidence = { image, activations, weights };
	}
}
