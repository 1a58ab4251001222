/** Layers to begin with: the worked numbers of the lesson. */
import { defaults } from '$lib/url/codec';
import { schema, type ChannelsParams } from './params';

export const PRESETS = [
	'worked',
	'mixing',
	'one-filter',
	'six-filters',
	'column',
	'keep-size',
	'pointwise',
	'lenet',
	'small-filters',
	'small-filters-deep',
] as const;
export type Preset = (typeof PRESETS)[number];

type Layer = Pick<ChannelsParams, 'n' | 'd' | 'k' | 'f' | 's' | 'p' | 'compare'>;

const { n, d, k, f, s, p, compare } = defaults(schema);
const WORKED: Layer = { n, d, k, f, s, p, compare };
const RGB: Layer = { ...WORKED, n: 32, d: 3, f: 5 };

const LAYERS: Readonly<Record<Preset, Layer>> = {
	worked: WORKED,
	mixing: { ...WORKED, f: 1 },
	'one-filter': { ...RGB, k: 1 },
	'six-filters': { ...RGB, k: 6 },
	column: { ...RGB, k: 5 },
	'keep-size': { ...RGB, k: 10, p: 2 },
	pointwise: { ...WORKED, n: 56, d: 64, k: 32, f: 1 },
	lenet: { ...WORKED, n: 32, d: 1, k: 6, f: 5 },
	'small-filters': { ...WORKED, n: 28, d: 1, k: 1, f: 5, p: 2, compare: true },
	'small-filters-deep': { ...WORKED, n: 28, d: 64, k: 64, f: 5, p: 2, compare: true },
};

/** Layers whose shapes and counts are worth seeing beside each other. */
export const LISTED = [
	'one-filter',
	'six-filters',
	'column',
	'keep-size',
	'lenet',
	'pointwise',
] as const satisfies readonly Preset[];

/** The sizes of a preset's layer. */
export const presetLayer = (name: Preset): Layer => LAYERS[name];

/** Everything a preset sets: the layer, no numbers of one's own, no step taken, and what it is to show. */
export function presetParams(name: Preset): Partial<ChannelsParams> {
	const mark = name === 'column' ? 'column' : 'none';
	return { ...LAYERS[name], mark, step: 0, cells: null, weights: null, biases: null };
}

/** The preset of these sizes, or `null`. */
export function presetOf(values: ChannelsParams): Preset | null {
	const same = (layer: Layer) =>
		(Object.keys(layer) as (keyof Layer)[]).every((name) => layer[name] === values[name]);
	if (values.cells || values.weights || values.biases) return null;
	return PRESETS.find((name) => same(LAYERS[name])) ?? null;
}
