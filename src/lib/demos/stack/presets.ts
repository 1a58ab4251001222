/** Networks to begin with, written as they travel in a link. */
import { readLayer, type InputShape, type StackLayer } from './layer-text';

interface Preset {
	readonly input: InputShape;
	readonly layers: string;
}

const PRESET_TEXTS = {
	/** LeCun et al. 1998, as the course builds it: 61,706 parameters */
	lenet: { input: [28, 28, 1], layers: 'c6f5p2,avg2,c16f5,avg2,flat,d120,d84,d10' },
	/** the small network of lesson 11: 33,120 parameters, 33,058 of them weights */
	small: { input: [64, 64, 3], layers: 'c6f3,max2,c16f4,max2,flat,d10' },
	/** the deeper network for MNIST: 936,426 */
	mnist: {
		input: [28, 28, 1],
		layers: 'c32f3same,c32f3same,max2,c64f3same,c64f3same,max2,flat,d256,d256,d10',
	},
	/** lesson 3's worked layer */
	single: { input: [28, 28, 1], layers: 'c64f4s2p1' },
	/** does not fit: the second convolution has nothing left to stand on */
	broken: { input: [12, 12, 1], layers: 'c8f5,max2,max2,c16f3,flat,d10' },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof PRESET_TEXTS;
export const PRESETS = Object.keys(PRESET_TEXTS) as readonly PresetId[];

export function preset(id: PresetId): { input: InputShape; layers: readonly StackLayer[] } {
	const { input, layers } = PRESET_TEXTS[id];
	return { input, layers: layers.split(',').flatMap((word) => readLayer(word) ?? []) };
}

/** What a new layer of each kind begins with. */
export const NEW_LAYERS = {
	conv: 'c16f3same',
	max: 'max2',
	average: 'avg2',
	globalAveragePool: 'gap',
	flatten: 'flat',
	dense: 'd10',
	branches: 'cat(c16f1-c16f3same)',
} as const;
export type NewLayer = keyof typeof NEW_LAYERS;

export function newLayer(kind: NewLayer): StackLayer {
	const layer = readLayer(NEW_LAYERS[kind]);
	if (!layer) throw new Error(`newLayer: expected a layer's word for ${kind}, got ${NEW_LAYERS[kind]}`);
	return layer;
}
