/** The stacks to begin with: a few made to compare, and networks as they are published. */
import { KNOWN_NETWORKS, type KnownNetwork, type KnownNetworkId } from '$lib/nn/known-networks';
import { readLayer, writeLayer, type StackLayer } from '../stack/layer-text';

/** Made for a comparison, with the side of the input they are shown on. */
const SMALL_STACKS = {
	/** the course's LeNet-5: MNIST's 28×28, padded by two in C1 */
	'lenet-padded': { inputSize: 28, text: 'c1f5p2,avg2,c1f5,avg2,c1f5' },
	threes: { inputSize: 16, text: 'c1f3,c1f3,c1f3' },
	seven: { inputSize: 16, text: 'c1f7' },
	strided: { inputSize: 16, text: 'c1f3s2,c1f3s2,c1f3' },
	dilated3: { inputSize: 16, text: 'c1f3,c1f3d2,c1f3d4' },
	residual: { inputSize: 16, text: 'c1f3p1,add(skip-c1f3p1.c1f3p1),add(skip-c1f3p1.c1f3p1)' },
} as const;

const NAMES: Partial<Record<NetId, readonly string[]>> = { 'lenet-padded': ['C1', 'S2', 'C3', 'S4', 'C5'] };

export type SmallId = keyof typeof SMALL_STACKS;
export type NetId = KnownNetworkId | SmallId;

export const KNOWN = Object.keys(KNOWN_NETWORKS) as readonly KnownNetworkId[];
export const SMALL = Object.keys(SMALL_STACKS) as readonly SmallId[];
export const NETS = ['lenet', ...SMALL, ...KNOWN.filter((id) => id !== 'lenet')] as [NetId, ...NetId[]];

const isSmall = (id: NetId): id is SmallId => id in SMALL_STACKS;

/** What is published of a network; `null` for a stack made to compare. */
export const knownNetwork = (id: NetId): KnownNetwork | null => (isSmall(id) ? null : KNOWN_NETWORKS[id]);

/** The side of the input it was made for. */
export const sideOf = (id: NetId): number =>
	isSmall(id) ? SMALL_STACKS[id].inputSize : KNOWN_NETWORKS[id].inputSize;

/** Its layers as rows of a stack; networks hold convolutions, pooling and branches of these, all of which a row can show. */
export function layersOf(id: NetId): readonly StackLayer[] {
	if (!isSmall(id)) return KNOWN_NETWORKS[id].layers as readonly StackLayer[];
	const words = SMALL_STACKS[id].text.split(',');
	return words.flatMap((word, index) => {
		const layer = readLayer(word);
		const name = NAMES[id]?.[index];
		return layer ? [name ? { ...layer, id: name } : layer] : [];
	});
}

/** A stack in one line, to compare it with others. */
export const stackText = (layers: readonly StackLayer[]) => layers.map(writeLayer).join();

const LENETS = (['lenet', 'lenet-padded'] as const).map((id) => stackText(layersOf(id)));

/** The layer whose unit is shown first: C3 of LeNet-5, the worked number of the lesson; else the last. */
export const usualLayer = (layers: readonly StackLayer[]): number =>
	LENETS.includes(stackText(layers)) ? 3 : layers.length;
