import type { FittingLayer, NetworkDescription } from '$lib/nn/architecture';
import { int, list, oneOf, type ParamNotice, type TextField, type Values } from '$lib/url/codec';
import type { Normalised } from '../demo';
import { readLayer, writeLayer, type StackLayer } from '../stack/layer-text';
import { describeLoosely } from '../stack/loose';
import { layersOf, networkOf, NETS, usualLayer } from './networks';

export const LIMITS = { n: { min: 1, max: 1024 } } as const;
/** Inception-ResNet v2 needs fifty rows, ResNet-200 sixty-eight. */
export const MAX_LAYERS = 72;

/** Which side of the image is drawn as a line. */
export const AXES = ['across', 'down'] as const;
export type Axis = (typeof AXES)[number];

export const PICTURES = ['digit', 'scene'] as const;
export type PictureName = (typeof PICTURES)[number];

const SLIDING = ['conv', 'pool', 'branches'];
/** A layer whose units have places: flattening and dense layers have none. */
function readSliding(word: string): StackLayer | undefined {
	const layer = readLayer(word);
	return layer && SLIDING.includes(layer.kind) ? layer : undefined;
}

const someLayers = list<StackLayer>(
	{
		travels: 'search',
		fallback: { kind: 'conv', filters: 1, kernelSize: 3 },
		read: readSliding,
		write: writeLayer,
	},
	{ default: [], minLength: 1, maxLength: MAX_LAYERS },
);

/** `null`: the layers of `net`. */
const layers: TextField<readonly StackLayer[] | null> = {
	travels: 'search',
	fallback: null,
	read: (text) => someLayers.read(text),
	write: (value) => (value ? someLayers.write(value) : ''),
};

const two = list(int({ default: 0, min: 0, max: LIMITS.n.max + 128 }), {
	default: [],
	minLength: 2,
	maxLength: 2,
});

export type Place = readonly [row: number, column: number];

/** `4,7`: row and column from 0; `null`: the unit in the middle. */
const unit: TextField<Place | null> = {
	travels: 'search',
	fallback: null,
	read: (text) => two.read(text) as Place | undefined,
	write: (value) => (value ? two.write(value) : ''),
};

/** n = 0 is the input the network was made for, layer = 0 the layer that is shown first. */
export const schema = {
	net: oneOf(NETS, { default: 'lenet' }),
	layers,
	n: int({ default: 0, min: 0, max: LIMITS.n.max }),
	layer: int({ default: 0, min: 0, max: MAX_LAYERS }),
	unit,
	axis: oneOf(AXES, { default: 'across' }),
	picture: oneOf(PICTURES, { default: 'digit' }),
};

export type ReceptiveFieldParams = Values<typeof schema>;

/** The layers, the side of the input and the layer that parameters mean. */
export function settled({ net, layers: own, n, layer }: ReceptiveFieldParams) {
	const rows = own ?? layersOf(net);
	return { layers: rows, side: n || networkOf(net).inputSize, layer: layer || usualLayer(net, rows) };
}

/** The layers up to the first that does not fit. */
export function fittingLayers({ layers: described }: NetworkDescription): FittingLayer[] {
	const fitting: FittingLayer[] = [];
	for (const layer of described) {
		if (layer.status !== 'fits') break;
		fitting.push(layer);
	}
	return fitting;
}

/** Height and width of the map of a layer, counted from 1; 0 is the input. */
export function mapSize(side: number, fitting: readonly FittingLayer[], layer: number): Place {
	const [height = side, width = side] = fitting[layer - 1]?.outputShape ?? [];
	return [height, width];
}

/** A layer that is not there, and a unit that is not there, become the usual ones. */
export function normalise(given: ReceptiveFieldParams): Normalised<ReceptiveFieldParams> {
	const values = { ...given };
	const notices: ParamNotice[] = [];
	const change = (name: 'layer' | 'unit', shown: string, used: string) =>
		notices.push({ name, given: shown, used });
	const { layers: rows } = settled(values);
	if (values.layer > rows.length) {
		change('layer', String(values.layer), '0');
		values.layer = 0;
	}
	const { side, layer } = settled(values);
	const fitting = fittingLayers(describeLoosely([side, side, 1], rows));
	const [height, width] = mapSize(side, fitting, Math.min(layer, fitting.length));
	if (values.unit && (values.unit[0] >= height || values.unit[1] >= width)) {
		change('unit', values.unit.join(), '');
		values.unit = null;
	}
	return { values, notices };
}
