/** Where this demo's weights are. */
import { siteFile } from '$lib/data/site-file';
import manifest from '$lib/data/lenet5-manifest.json' with { type: 'json' };
import { decodeWeights, type Lenet5Weights, type WeightsManifest } from '$lib/data/weights';
import type { WeightsSource } from '$lib/tf/client';

const MANIFEST: WeightsManifest = manifest;

/** How the weights came to be. */
export const MODEL_CARD = MANIFEST.card;

/**
 * The trained weights as the live network takes them: length and SHA-256 are held against the compiled-in manifest.
 * @param ontake given the weights too, to take single units apart on this side
 */
export function trainedWeights(ontake: (weights: Lenet5Weights) => void): WeightsSource {
	return {
		url: siteFile('/models/lenet5/weights.bin'),
		bytes: MANIFEST.byteLength,
		open(bytes) {
			const weights = decodeWeights(MANIFEST, bytes.buffer);
			ontake(weights);
			return weights;
		},
	};
}
