/** The stacks to begin with. */
import { KNOWN_NETWORKS, type KnownNetwork, type KnownNetworkId } from '$lib/nn/known-networks';
import { writeLayer, type StackLayer } from '../stack/layer-text';

export type NetId = KnownNetworkId;
export const NETS = Object.keys(KNOWN_NETWORKS) as [NetId, ...NetId[]];

/** A network as it is published. */
export const networkOf = (id: NetId): KnownNetwork => KNOWN_NETWORKS[id];

/** Its layers as rows of a stack; they hold convolutions, pooling and branches of these, all of which a row can show. */
export const layersOf = (id: NetId): readonly StackLayer[] => networkOf(id).layers as readonly StackLayer[];

/** A stack in one line, to compare it with others. */
export const stackText = (layers: readonly StackLayer[]) => layers.map(writeLayer).join();

/** The layer whose unit is shown first: C3 of LeNet-5, the worked number of the lesson; else the last. */
export const usualLayer = (net: NetId, layers: readonly StackLayer[]): number =>
	net === 'lenet' && stackText(layers) === stackText(layersOf('lenet')) ? 3 : layers.length;
