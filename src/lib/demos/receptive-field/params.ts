import { DIGITS_MANIFEST } from '$lib/data/digits';
import {
	LENET5_LAYERS,
	LENET5_SHAPES,
	type FittingLayer,
	type Lenet5LayerId,
	type NetworkDescription,
} from '$lib/nn/architecture';
import { int, list, oneOf, type ParamNotice, type TextField, type Values } from '$lib/url/codec';
import { sameCell, type Cell } from '$lib/viz/cell';
import type { Normalised } from '../demo';
import { readLayer, writeLayer, type StackLayer } from '../stack/layer-text';
import { describeLoosely } from '../stack/loose';
import { layersOf, NETS, sideOf, usualLayer } from './networks';

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

/** The unit in the middle of its map. */
export const CENTRE = 'centre';

/** `4,7`: row and column from 0; or `centre`. */
const unit: TextField<string> = {
	travels: 'search',
	fallback: CENTRE,
	read: (text) => (text === CENTRE ? text : two.read(text)?.join()),
	write: (value) => value,
};

/** Row and column of a unit in a link; `null` is the one in the middle. */
export const placeOf = (text: string): Place | null => (two.read(text) as Place | undefined) ?? null;

/** A unit as a link holds it. */
export const unitText = (place: Cell, middle: Cell): string =>
	sameCell(place, middle) ? CENTRE : `${place.row},${place.column}`;

/** Any stack of layers, or LeNet-5 as it is trained, measured. */
export const VIEWS = ['stack', 'lenet'] as const;
export type View = (typeof VIEWS)[number];

/** The percentage of all influence the outlined cells hold. */
export const SHARES = ['50', '90', '99'] as const;
export type Share = (typeof SHARES)[number];

/** Test digits there are to measure on. */
export const DIGITS = DIGITS_MANIFEST.count;

/**
 * n = 0 is the input the network was made for, layer = 0 the layer that is shown first. Of the live LeNet-5 `layer` counts
 * C1, S2, C3, S4, C5, F6 and the output; `map` is the map or, behind S4, the unit; images = 0 is the digit on show alone.
 */
export const schema = {
	view: oneOf(VIEWS, { default: 'stack' }),
	net: oneOf(NETS, { default: 'lenet' }),
	layers,
	n: int({ default: 0, min: 0, max: LIMITS.n.max }),
	layer: int({ default: 0, min: 0, max: MAX_LAYERS }),
	unit,
	axis: oneOf(AXES, { default: 'across' }),
	picture: oneOf(PICTURES, { default: 'digit' }),
	map: int({ default: 0, min: 0, max: 119 }),
	digit: int({ default: 0, min: 0, max: DIGITS - 1 }),
	images: int({ default: 0, min: 0, max: DIGITS }),
	share: oneOf(SHARES, { default: '90' }),
};

export type ReceptiveFieldParams = Values<typeof schema>;

/** The layers, the side of the input and the layer that parameters mean. */
export function settled({ net, layers: own, n, layer }: ReceptiveFieldParams) {
	const rows = own ?? layersOf(net);
	return { layers: rows, side: n || sideOf(net), layer: layer || usualLayer(rows) };
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

/** The layer of the live network that a link means. */
export const liveLayer = ({ layer }: Pick<ReceptiveFieldParams, 'layer'>): Lenet5LayerId =>
	LENET5_LAYERS[(layer || 3) - 1] ?? 'c3';

/** Height and width of the map that `layer` of the view means, and how many maps there are. */
function shapeOf(values: ReceptiveFieldParams): readonly [height: number, width: number, maps: number] {
	if (values.view === 'lenet') {
		const shape = LENET5_SHAPES[liveLayer(values)];
		const [height = 1, width = 1] = shape.length === 3 ? shape : [];
		return [height, width, shape.at(-1) ?? 1];
	}
	const { layers: rows, side, layer } = settled(values);
	const fitting = fittingLayers(describeLoosely([side, side, 1], rows));
	return [...mapSize(side, fitting, Math.min(layer, fitting.length)), Infinity];
}

/** A layer that is not there, a unit and a map that are not there become the usual ones. */
export function normalise(given: ReceptiveFieldParams): Normalised<ReceptiveFieldParams> {
	const values = { ...given };
	const notices: ParamNotice[] = [];
	const change = <Key extends 'layer' | 'unit' | 'map'>(name: Key, usual: ReceptiveFieldParams[Key]) => {
		notices.push({ name, given: String(values[name]), used: String(usual) });
		values[name] = usual;
	};
	const last = values.view === 'lenet' ? LENET5_LAYERS.length : settled(values).layers.length;
	if (values.layer > last) change('layer', 0);
	const [height, width, maps] = shapeOf(values);
	const place = placeOf(values.unit);
	if (place && (place[0] >= height || place[1] >= width)) change('unit', CENTRE);
	if (values.map >= maps) change('map', 0);
	return { values, notices };
}
