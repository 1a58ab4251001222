/** Where this demo's weights are, and the network of the page that computes with them. */
import { siteFile } from '$lib/data/site-file';
import manifest from '$lib/data/lenet5-manifest.json' with { type: 'json' };
import type { WeightsManifest } from '$lib/data/weights';
import { LiveNetwork, SharedClient, weightsFrom } from '$lib/tf/client.svelte';

const MANIFEST: WeightsManifest = manifest;

/** How the weights came to be. */
export const MODEL_CARD = MANIFEST.card;

/** The page's one worker. The figures of a page are islands that know nothing of each other: they meet here. */
const worker = new SharedClient();

/**
 * The trained network as one figure sees it. All figures of a page share one worker. Length and SHA-256 of the weights
 * are held against the compiled-in manifest. Dispose it when the figure goes.
 */
export const pageNetwork = (): LiveNetwork =>
	new LiveNetwork(weightsFrom(siteFile('/models/lenet5/weights.bin'), manifest), worker);
