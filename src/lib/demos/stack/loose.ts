/** A stack looked at for its places alone: how deep its maps are does not matter. */
import { describeNetwork, type NetworkDescription, type NetworkPart } from '$lib/nn/architecture';

/** The layer with all its branches stacked rather than added: the same fields, and no depths to agree on. */
function withoutDepths(layer: NetworkPart): NetworkPart {
	if (layer.kind !== 'branches') return layer;
	return { ...layer, join: 'concat', branches: layer.branches.map((way) => way.map(withoutDepths)) };
}

/** `describeNetwork` without asking branches that are added for one depth. Throws as it does. */
export function describeLoosely(
	inputShape: readonly number[],
	layers: readonly NetworkPart[],
): NetworkDescription {
	return describeNetwork(inputShape, layers.map(withoutDepths));
}
