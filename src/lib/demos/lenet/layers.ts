/** The layers of LeNet-5 as this demo lays them out: which maps they hold and how these are arranged. */
import { describeNetwork, LENET5, LENET5_SHAPES, type Lenet5LayerId } from '$lib/nn/architecture';
import type { MosaicLayout } from '$lib/viz/map-mosaic';

export type LayerId = Lenet5LayerId;
/** The layers drawn as pictures; `output` is drawn as bars. */
export type MapLayerId = Exclude<LayerId, 'output'>;

export const MAP_LAYERS: readonly MapLayerId[] = ['c1', 's2', 'c3', 's4', 'c5', 'f6'];

/** Maps in one row, and the cells between them. The vectors C5 and F6 are folded into a few rows of single cells. */
const ARRANGEMENT: Record<LayerId, { columns: number; gap: number }> = {
	c1: { columns: 6, gap: 3 },
	s2: { columns: 6, gap: 2 },
	c3: { columns: 8, gap: 1 },
	s4: { columns: 8, gap: 1 },
	c5: { columns: 40, gap: 0 },
	f6: { columns: 42, gap: 0 },
	output: { columns: 10, gap: 0 },
};

function layoutOf(layer: LayerId): MosaicLayout {
	const shape = LENET5_SHAPES[layer];
	const [height = 1, width = 1, maps = 1] = shape.length === 1 ? [1, 1, shape[0]] : shape;
	return { maps, mapHeight: height, mapWidth: width, ...ARRANGEMENT[layer] };
}

/** How the maps of each layer lie in its picture. A unit of C5, F6 and the output is a map of one cell. */
export const LAYOUTS: Readonly<Record<LayerId, MosaicLayout>> = {
	c1: layoutOf('c1'),
	s2: layoutOf('s2'),
	c3: layoutOf('c3'),
	s4: layoutOf('s4'),
	c5: layoutOf('c5'),
	f6: layoutOf('f6'),
	output: layoutOf('output'),
};

/** C5, F6 and the output have units but no maps. */
export const isVector = (layer: LayerId): boolean => LENET5_SHAPES[layer].length === 1;

const description = describeNetwork(LENET5.inputShape, LENET5.layers);

/** Numbers the network has learned: weights and biases of all layers. */
export const PARAMETERS = description.totals.parameters;

/** Multiplications (each with its addition) for one image. */
export const MULTIPLY_ADDS = description.totals.multiplyAdds;
