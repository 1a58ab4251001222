/**
 * A stack of layers in a link, one word a layer, readable and written by hand:
 *   c6f5s1p2d1  convolution: K filters, F, then S, P (or `same`) and D where they are not 1, 0 and 1; f3x5 is 3 high, 5 wide
 *   p0_1  padding of 0 before and 1 after, along both axes; p0_1x2_2 along each
 *   max2 avg3s2p1d2  pooling: F, then S where it is not F, P (or `same`) and D      gap  global average pooling
 *   flat  flattening      d120  dense layer of 120 units
 *   add(skip-c8f3same.c8f3same) cat(c8f1-max3s1same)  branches, added or stacked in depth; `skip` is a way without layers
 */
import type { BranchesLayer, ConvLayer, Layer, PoolLayer } from '$lib/nn/architecture';
import { pair, paddingPairs, type Padding, type PerAxis } from '$lib/nn/shape';
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

export interface StackBranches extends BranchesLayer {
	readonly branches: readonly (readonly StackLayer[])[];
}

/** A layer whose sizes do not depend on anything else is left out: activations and dropout change no number here. */
export type StackLayer = Exclude<Layer, { kind: 'activation' | 'dropout' }> | StackBranches;
export type StackKind = StackLayer['kind'];

type Range = { readonly min: number; readonly max: number };
const POOLS = { max: 'max', avg: 'average' } as const;

const NUMBER = '(\\d{1,5}(?:x\\d{1,5})?)';
const SIDES = '(\\d{1,5}(?:_\\d{1,5})?(?:x\\d{1,5}(?:_\\d{1,5})?)?)';
const SETTINGS = `(?:s${NUMBER})?(?:p${SIDES}|(same))?(?:d${NUMBER})?`;
const CONV = new RegExp(`^c(\\d{1,5})f${NUMBER}${SETTINGS}$`);
const POOL = new RegExp(`^(max|avg)${NUMBER}${SETTINGS}$`);
const BRANCHES = /^(add|cat)\((.*)\)$/;
/** How deep branches may stand in branches, how many ways they have, and how many layers a way. */
const DEEPEST = 3;
export const MAX_WAYS = 8;
const LONGEST_WAY = 12;
const JOINS = { add: 'add', cat: 'concat' } as const;

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

function padding(cells: string | undefined, same: string | undefined): Padding {
	if (same) return 'same';
	if (!cells?.includes('_')) return sizes(cells, LIMITS.padding, 0);
	const [vertical = [0], horizontal = vertical] = cells
		.split('x')
		.map((axis) => axis.split('_').map((part) => whole(part, LIMITS.padding)));
	const [top = 0, bottom = top] = vertical;
	const [left = 0, right = left] = horizontal;
	return simplified({ top, bottom, left, right });
}

/** Padding as few numbers as it takes. */
export function simplified(amount: Padding): Padding {
	if (typeof amount === 'string') return amount;
	const [[top, bottom], [left, right]] = paddingPairs(amount);
	if (top !== bottom || left !== right) return { top, bottom, left, right };
	return top === left ? top : [top, left];
}

/** Splits at a letter that does not stand in brackets. */
function splitOutside(text: string, letter: string): string[] {
	const parts = [''];
	let depth = 0;
	for (const character of text) {
		depth += character === '(' ? 1 : character === ')' ? -1 : 0;
		if (character === letter && depth === 0) parts.push('');
		else parts[parts.length - 1] += character;
	}
	return parts;
}

/** One way of branches: layers with dots between them, or `skip`. `undefined` for anything that is not exactly right. */
export function readWay(text: string, depth = 1): readonly StackLayer[] | undefined {
	if (text === 'skip') return [];
	const words = splitOutside(text, '.');
	const layers = words.map((word) => (word.length > 0 ? readWord(word, depth) : undefined));
	return words.length > LONGEST_WAY || layers.includes(undefined) ? undefined : (layers as StackLayer[]);
}

function readBranches(join: 'add' | 'cat', text: string, depth: number): StackBranches | undefined {
	const texts = splitOutside(text, '-');
	if (depth >= DEEPEST || texts.length < 2 || texts.length > MAX_WAYS) return undefined;
	const branches = texts.map((way) => readWay(way, depth + 1));
	if (branches.includes(undefined)) return undefined;
	return { kind: 'branches', join: JOINS[join], branches: branches as (readonly StackLayer[])[] };
}

function readWord(word: string, depth = 0): StackLayer | undefined {
	const branches = BRANCHES.exec(word);
	if (branches) return readBranches(branches[1] as 'add' | 'cat', branches[2] ?? '', depth);
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
	const [, mode, size, stride, cells, same, dilation] = pool;
	const poolSize = sizes(size, LIMITS.kernelSize, 2);
	return {
		...{ kind: 'pool', mode: POOLS[mode as keyof typeof POOLS], poolSize },
		...{ stride: sizes(stride, LIMITS.stride, poolSize), padding: padding(cells, same) },
		...(dilation !== undefined && { dilation: sizes(dilation, LIMITS.dilation, 1) }),
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
function paddingText(amount: Padding = 0): string {
	const plain = simplified(amount);
	if (plain === 'same') return 'same';
	if (plain === 'valid') return '';
	if (typeof plain === 'number' || !('top' in plain)) return unless('p', plain, 0);
	const [vertical, horizontal] = paddingPairs(plain).map(([before, after]) => `${before}_${after}`);
	return vertical === horizontal ? `p${vertical}` : `p${vertical}x${horizontal}`;
}

function writeConv({ filters, kernelSize, stride = 1, padding: amount, dilation = 1 }: ConvLayer): string {
	return `c${filters}f${sizeText(kernelSize)}${unless('s', stride, 1)}${paddingText(amount)}${unless('d', dilation, 1)}`;
}

function writePool({ mode, poolSize, stride = poolSize, padding: amount, dilation = 1 }: PoolLayer): string {
	const name = mode === 'average' ? 'avg' : 'max';
	return `${name}${sizeText(poolSize)}${unless('s', stride, poolSize)}${paddingText(amount)}${unless('d', dilation, 1)}`;
}

/** One way of branches as `readWay` reads it. */
export const writeWay = (layers: readonly StackLayer[]): string =>
	layers.length === 0 ? 'skip' : layers.map(writeLayer).join('.');

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
		case 'branches':
			return `${layer.join === 'add' ? 'add' : 'cat'}(${layer.branches.map(writeWay).join('-')})`;
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
