/** What outlives a new state of the same figure: the network, the files, what was found out, and the reader's drawing. */
import { LiveNetwork } from '$lib/tf/client.svelte';
import { LenetLab } from '../lenet/lenet-lab.svelte';
import { trainedWeights } from '../lenet/source';
import { FeatureFiles } from './files.svelte';
import { Insights } from './insights.svelte';

export class Kept {
	readonly files = new FeatureFiles();
	readonly network = new LiveNetwork(trainedWeights(() => {}));
	readonly insights = new Insights(this.network);
	readonly lab = new LenetLab();
	/** The figure has been in view. */
	seen = $state(false);
}

const NAME = 'features';

/** What is kept in `keep`, made when it is not there yet; without `keep` something of the view's own. */
export function keptIn(keep: Map<string, unknown> | undefined): Kept {
	const there = keep?.get(NAME);
	if (there instanceof Kept) return there;
	// Made outside of the view: what is derived in it must go on when the view is replaced. A server has no effects.
	const roots: Kept[] = [];
	$effect.root(() => void roots.push(new Kept()));
	const kept = roots[0] ?? new Kept();
	keep?.set(NAME, kept);
	return kept;
}
