import { decodeWeights, type WeightsManifest } from '$lib/data/weights';
import type { WeightsSource } from './client';

/** The file of weights at `url`; when it has arrived its length and SHA-256 are held against its manifest. */
export function weightsFrom(url: string, manifest: WeightsManifest): WeightsSource {
	return {
		url,
		bytes: manifest.byteLength,
		open: (bytes) => decodeWeights(manifest, bytes.buffer),
	};
}
