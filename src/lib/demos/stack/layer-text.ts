/**
 * A stack of layers in a link, one word a layer, readable and written by hand:
 *   c6f5s1p2d1  convolution: K filters, F, then S, P (or `same`) and D where they are not 1, 0 and 1; f3x5 is 3 high, 5 wide
 *   max2 avg3s2p1  pooling: F, then S where it is not F, and P (or `same`)      gap  global average pooling
 *   flat  flattening      d120  dense layer of 120 units
 */
import type { ConvLayer, Layer, PoolLayer } from '$lib/nn/architecture';
import { pair, type Padding, type PerAxis } from '$lib/nn/shape';
import { list, type TextField } from '$lib/url/field';

/** What each number may be. */
export const LIMITS = {
	filters: { min: 1, max: 2048 },
	kernelSize: { min: 1, max: 31 },
	stride: { min: 1, max: 32 },
	padding: { min: 0, max: 64 },
	dilation: { min: 1, max: 32 },
	units: { min: 1, max: 65536 },
	side: { min: 1, max: 1024 },
	channels: { min: 1, max: 2048 },
} as const;
export const MAX_LAYERS = 32;

/** A layer whose sizes do not depend on anything else is left out: activations and dropout change no number here. */
export type StackLayer = Exclude<Layer, { kind: 'activation' | 'dropout' }>;
export type StackKind = StackLayer['kind'];

type Range = { readonly min: number; readonly max: number };
const POOLS = { max: 'max', avg: 'average' } as const;

const NUMBER = '(\\d{1,5}(?:x\\d{1,5})?)';
const CONV = new RegExp(`^c(\\d{1,5})f${NUMBER}(?:s${NUMBER})?(?:p${NUMBER}|(same))?(?:d${NUMBER})?$`);
const POOL = new RegExp(`^(max|avg)${NUMBER}(?:s${NUMBER})?(?:p${NUMBER}|(same))?$`);

/** Thrown and caught in this file only: a number out of its range. */
class OutOfRange extends Error {}

function whole(text: string, { min, max }: Range): number {
	const value = Number(text);
	if (value < min || value > max) throw new OutOfRange();
	return value;
}

function sizes(text: string | undefined, range: Range, fallback: PerAxis): PerAxis {
	if (text === undefined) return fallback;
	const [vertical = 0, horizontal = vertical] = text.split('x').map((part) => whole(part, range));
	return vertical === horizontal ? vertical : [vertical, horizontal];
}

const padding = (cells: string | undefined, same: string | undefined): Padding =>
	same ? 'same' : sizes(cells, LIMITS.padding, 0);

function readWord(word: string): StackLayer | undefined {
	if (word === 'gap') return { kind: 'globalAveragePool' };
	if (word === 'flat') return { kind: 'flatten' };
	if (/^d\d{1,5}$/.test(word)) return { kind: 'dense', units: whole(word.slice(1), LIMITS.units) };
	const conv = CONV.exec(word);
	if (conv) {
		const [, filters = '', kernelSize, stride, cells, same, dilation] = conv;
		return {
			kind: 'conv',
			filters: whole(filters, LIMITS.filters),
			kernelSize: sizes(kernelSize, LIMITS.kernelSize, 1),
			stride: sizes(stride, LIMITS.stride, 1),
			padding: padding(cells, same),
			dilation: sizes(dilation, LIMITS.dilation, 1),
		};
	}
	const pool = POOL.exec(word);
	if (!pool) return undefined;
	const [, mode, size, stride, cells, same] = pool;
	const poolSize = sizes(size, LIMITS.kernelSize, 2);
	return {
		...{ kind: 'pool', mode: POOLS[mode as keyof typeof POOLS], poolSize },
		...{ stride: sizes(stride, LIMITS.stride, poolSize), padding: padding(cells, same) },
	};
}

/** A layer from its word, or `undefined` for anything that is not exactly right. */
export function readLayer(word: string): StackLayer | undefined {
	try {
		return readWord(word);
	} catch (error) {
		if (error instanceof OutOfRange) return undefined;
		throw error;
	}
}

const sizeText = (size: PerAxis) => {
	const [vertical, horizontal] = pair(size);
	return vertical === horizontal ? String(vertical) : `${vertical}x${horizontal}`;
};
const unless = (letter: string, size: PerAxis, usual: PerAxis) =>
	sizeText(size) === sizeText(usual) ? '' : letter + sizeText(size);
const paddingText = (amount: Padding = 0) =>
	amount === 'same' ? 'same' : amount === 'valid' ? '' : unless('p', amount, 0);

function writeConv({ filters, kernelSize, stride = 1, padding: amount, dilation = 1 }: ConvLayer): string {
	return `c${filters}f${sizeText(kernelSize)}${unless('s', stride, 1)}${paddingText(amount)}${unless('d', dilation, 1)}`;
}

function writePool({ mode, poolSize, stride = poolSize, padding: amount }: PoolLayer): string {
	const name = mode === 'average' ? 'avg' : 'max';
	return `${name}${sizeText(poolSize)}${unless('s', stride, poolSize)}${paddingText(amount)}`;
}

/** The shortest word for a layer. */
export function writeLayer(layer: StackLayer): string {
	switch (layer.kind) {
		case 'conv':
			return writeConv(layer);
		case 'pool':
			return writePool(layer);
		case 'globalAveragePool':
			return 'gap';
		case 'flatten':
			return 'flat';
		case 'dense':
			return `d${layer.units}`;
	}
}

const layer: TextField<StackLayer> = {
	travels: 'search',
	fallback: { kind: 'flatten' },
	read: readLayer,
	write: writeLayer,
};

/** `28x28x1`: height, width, channels. */
export type InputShape = readonly [height: number, width: number, channels: number];

export function inputField(fallback: InputShape): TextField<InputShape> {
	return {
		travels: 'search',
		fallback,
		read(text) {
			if (!/^\d{1,4}x\d{1,4}x\d{1,4}$/.test(text)) return undefined;
			const [height = 0, width = 0, channels = 0] = text.split('x').map(Number);
			const inside = (value: number, { min, max }: Range) => value >= min && value <= max;
			const sides = inside(height, LIMITS.side) && inside(width, LIMITS.side);
			return sides && inside(channels, LIMITS.channels) ? [height, width, channels] : undefined;
		},
		write: (shape) => shape.join('x'),
	};
}

export function layersField(fallback: readonly StackLayer[]): TextField<readonly StackLayer[]> {
	return list(layer, { default: fallback, maxLength: MAX_LAYERS });
}
