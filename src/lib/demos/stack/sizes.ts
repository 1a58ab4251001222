/** The numbers of a layer that slides, by the names its controls have. */
import type { ConvLayer, PoolLayer } from '$lib/nn/architecture';
import { paddingPairs, type PerAxis, type Sides } from '$lib/nn/shape';

export type SlidingLayer = ConvLayer | PoolLayer;
export type SizeName = 'kernelSize' | 'stride' | 'padding' | 'dilation';

export interface LayerSize {
	readonly name: SizeName;
	/** its letter in formulas */
	readonly symbol: string;
	readonly value: PerAxis;
}

/** F, S, P and D; P only where it is the same on both sides of an axis. */
export function sizesOf(layer: SlidingLayer): LayerSize[] {
	const { padding = 0, dilation = 1 } = layer;
	const kernelSize = layer.kind === 'conv' ? layer.kernelSize : layer.poolSize;
	const stride = layer.stride ?? (layer.kind === 'conv' ? 1 : layer.poolSize);
	const even = typeof padding === 'number' || (typeof padding === 'object' && !('top' in padding));
	return [
		{ name: 'kernelSize', symbol: 'F', value: kernelSize },
		{ name: 'stride', symbol: 'S', value: stride },
		...(even ? [{ name: 'padding' as const, symbol: 'P', value: padding }] : []),
		{ name: 'dilation', symbol: 'd', value: dilation },
	];
}

/** The layer with one of its sizes changed. A pooling window's stride stays what it was. */
export function withSize<L extends SlidingLayer>(layer: L, name: SizeName, value: PerAxis): L {
	if (name !== 'kernelSize') return { ...layer, [name]: value };
	if (layer.kind === 'conv') return { ...layer, kernelSize: value };
	return { ...layer, stride: layer.stride ?? layer.poolSize, poolSize: value };
}

export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** The padding of each side where they are set apart, or `null`. */
export function sidesOf({ padding = 0 }: SlidingLayer): Sides | null {
	return typeof padding === 'object' && 'top' in padding ? padding : null;
}

/** The layer with its padding set apart for each side, or (taking what stands before) joined again. */
export function withSides<L extends SlidingLayer>(layer: L, apart: boolean): L {
	const [[top, bottom], [left, right]] = paddingPairs(layer.padding ?? 0);
	return { ...layer, padding: apart ? { top, bottom, left, right } : top === left ? top : [top, left] };
}
