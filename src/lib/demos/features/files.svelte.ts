/** The files this demo shows without running a network: the weights themselves, and the patches that excite each map. */
import { fetchBytes } from '$lib/data/digits';
import manifest from '$lib/data/lenet5-manifest.json' with { type: 'json' };
import { siteFile } from '$lib/data/site-file';
import { loadPatches, type Patches } from '$lib/data/patches';
import { decodeWeights, type Lenet5Weights } from '$lib/data/weights';

export class FeatureFiles {
	weights = $state.raw<Lenet5Weights | null>(null);
	patches = $state.raw<Patches | null>(null);
	failed = $state(false);
	#loading = false;

	/** Fetches what is not there yet; again after a failure. Never rejects. */
	async load(): Promise<void> {
		if (this.#loading || (this.weights && this.patches)) return;
		this.#loading = true;
		this.failed = false;
		try {
			const [weights, patches] = await Promise.all([
				fetchBytes(siteFile('/models/lenet5/weights.bin')),
				loadPatches(siteFile('/models/lenet5/patches.bin')),
			]);
			this.weights = decodeWeights(manifest, weights);
			this.patches = patches;
		} catch {
			this.failed = true;
		} finally {
			this.#loading = false;
		}
	}
}
