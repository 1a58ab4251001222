/** The files this demo shows without running a network: the weights themselves, and what excites each map and unit. */
import { fetchBytes } from '$lib/data/digits';
import manifest from '$lib/data/lenet5-manifest.json' with { type: 'json' };
import type { Lenet5LayerId } from '$lib/nn/architecture';
import { siteFile } from '$lib/data/site-file';
import { loadPatches, PATCH_LAYERS, type Patch, type Patches } from '$lib/data/patches';
import { loadTopImages, type TopImages, type UnitLayer } from '$lib/data/top-images';
import { decodeWeights, type Lenet5Weights } from '$lib/data/weights';

/** Written out: the build finds by their names which files an embedded figure needs. */
const IMAGES: Readonly<Record<UnitLayer, string>> = {
	c5: siteFile('/models/lenet5/top-c5.bin'),
	f6: siteFile('/models/lenet5/top-f6.bin'),
	output: siteFile('/models/lenet5/top-output.bin'),
};

export class FeatureFiles {
	weights = $state.raw<Lenet5Weights | null>(null);
	patches = $state.raw<Patches | null>(null);
	images = $state.raw<Partial<Record<UnitLayer, TopImages>>>({});
	failed = $state(false);
	#loading: string | null = null;

	/** Fetches what a layer's view needs and is not there yet; again after a failure. Never rejects. */
	async load(layer: Lenet5LayerId): Promise<void> {
		if (this.#loading === layer) return;
		this.#loading = layer;
		try {
			await (layer in IMAGES ? this.#loadImages(layer as UnitLayer) : this.#loadMaps());
			if (this.#loading === layer) this.failed = false;
		} catch {
			if (this.#loading === layer) this.failed = true;
		} finally {
			if (this.#loading === layer) this.#loading = null;
		}
	}

	/** The nine of a map or a unit of the layer, once they are there. */
	top(layer: Lenet5LayerId, map: number): readonly Patch[] | null {
		const patchLayer = PATCH_LAYERS.find((id) => id === layer);
		const all = patchLayer ? this.patches?.[patchLayer] : this.images[layer as UnitLayer];
		return all?.[map] ?? null;
	}

	async #loadImages(layer: UnitLayer): Promise<void> {
		if (this.images[layer]) return;
		const images = await loadTopImages(IMAGES[layer], layer);
		this.images = { ...this.images, [layer]: images };
	}

	async #loadMaps(): Promise<void> {
		if (this.weights && this.patches) return;
		const [weights, patches] = await Promise.all([
			fetchBytes(siteFile('/models/lenet5/weights.bin')),
			loadPatches(siteFile('/models/lenet5/patches.bin')),
		]);
		this.weights = decodeWeights(manifest, weights);
		this.patches = patches;
	}
}
