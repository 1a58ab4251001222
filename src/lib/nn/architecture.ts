/**
 * A network as a list of layers, described layer by layer without running it: shapes, parameters, multiply-adds,
 * receptive fields. A layer that does not fit is marked with its reason; nothing is thrown.
 */
import type { LayerActivation } from './activation.ts';
import { addCounts, convCounts, denseCounts, NO_COUNTS, type LayerCounts } from './counts.ts';
import { poolGeometry, type PoolMode } from './pool.ts';
import {
	INPUT_FIELD,
	joinBranches,
	laidSize,
	nextField,
	type LaidPart,
	type ReceptiveField,
	type StackPart,
} from './receptive-field.ts';
import { requireWhole, ShapeError, type ShapeProblem } from './shape-error.ts';
import { windowGeometry, type Padding, type PerAxis, type WindowGeometry } from './shape.ts';
import { size } from './tensor.ts';

export type { PoolMode } from './pool.ts';

export interface ConvLayer {
	readonly kind: 'conv';
	readonly id?: string;
	/** K */
	readonly filters: number;
	readonly kernelSize: PerAxis;
	/** 1 unless given */
	readonly stride?: PerAxis;
	/** 'valid' unless given */
	readonly padding?: Padding;
	/** 1 unless given */
	readonly dilation?: PerAxis;
	/** 'linear' unless given */
	readonly activation?: LayerActivation;
	/** true unless given */
	readonly bias?: boolean;
}

export interface PoolLayer {
	readonly kind: 'pool';
	readonly id?: string;
	readonly mode: PoolMode;
	readonly poolSize: PerAxis;
	/** the pool size unless given */
	readonly stride?: PerAxis;
	/** 'valid' unless given */
	readonly padding?: Padding;
	/** 1 unless given */
	readonly dilation?: PerAxis;
}

/** Average of each whole map: `[height, width, channels]` -> `[channels]`. */
export interface GlobalAveragePoolLayer {
	readonly kind: 'globalAveragePool';
	readonly id?: string;
}

/** `[height, width, channels]` -> one vector, in row, column, channel order as tfjs does. */
export interface FlattenLayer {
	readonly kind: 'flatten';
	readonly id?: string;
}

export interface DenseLayer {
	readonly kind: 'dense';
	readonly id?: string;
	readonly units: number;
	/** 'linear' unless given */
	readonly activation?: LayerActivation;
	/** true unless given */
	readonly bias?: boolean;
}

export interface ActivationLayer {
	readonly kind: 'activation';
	readonly id?: string;
	readonly activation: LayerActivation;
}

/** In training sets each value to 0 with probability `rate`; a running network passes everything on. */
export interface DropoutLayer {
	readonly kind: 'dropout';
	readonly id?: string;
	readonly rate: number;
}

export type Layer =
	ConvLayer | PoolLayer | GlobalAveragePoolLayer | FlattenLayer | DenseLayer | ActivationLayer | DropoutLayer;

/**
 * Several ways from one map to the next: `add` sums what they come to, as ResNet does, `concat` stacks it in depth, as
 * Inception does. A way without layers is a skip connection. Described only: `forwardNetwork` runs lists of layers.
 */
export interface BranchesLayer {
	readonly kind: 'branches';
	readonly id?: string;
	readonly join: 'add' | 'concat';
	readonly branches: readonly (readonly NetworkPart[])[];
}

/** A layer, or branches of layers. */
export type NetworkPart = Layer | BranchesLayer;

export type LayerKind = NetworkPart['kind'];

export interface Network {
	/** `[height, width, channels]`, or `[values]` for a network of dense layers alone */
	readonly inputShape: readonly number[];
	readonly layers: readonly Layer[];
}

interface DescriptionBase {
	/** the layer's own id, or its kind and its number among its kind: conv1, conv2, pool1 … */
	readonly id: string;
	readonly layer: NetworkPart;
}

export interface FittingLayer extends DescriptionBase, LayerCounts {
	readonly status: 'fits';
	readonly inputShape: readonly number[];
	readonly outputShape: readonly number[];
	/** what one unit sees of the input; null when the input is a vector and has no places */
	readonly receptiveField: ReceptiveField | null;
	/** the sliding window, of a convolution or a pooling layer */
	readonly geometry: WindowGeometry | null;
	/** the layer or the branches laid on their input; null for what does not slide */
	readonly laid: LaidPart | null;
}

export interface FailingLayer extends DescriptionBase {
	readonly status: 'fails';
	readonly inputShape: readonly number[];
	/** why, as data */
	readonly problem: ShapeProblem;
	/** why, in English */
	readonly message: string;
}

/** A layer behind the one that fails: nothing can be said of it. */
export interface UnreachedLayer extends DescriptionBase {
	readonly status: 'unreached';
}

export type LayerDescription = FittingLayer | FailingLayer | UnreachedLayer;

export interface NetworkDescription {
	readonly inputShape: readonly number[];
	readonly layers: readonly LayerDescription[];
	/** null when a layer fails */
	readonly outputShape: readonly number[] | null;
	/** the layer that fails, if one does */
	readonly failure: FailingLayer | null;
	/** sums over the layers that fit */
	readonly totals: LayerCounts;
}

/** What is known between two layers. `spatial` remembers height and width once flattened. */
interface Signal {
	readonly shape: readonly number[];
	readonly spatial: readonly [number, number];
	readonly field: ReceptiveField | null;
}

interface Step extends Signal {
	readonly counts: LayerCounts;
	readonly laid: LaidPart | null;
}

/**
 * Describes every layer of a network on an input of `inputShape` (`[height, width, channels]` or `[values]`).
 * Parameters: convolution (F·F·D + 1)·K, dense (inputs + 1)·units, everything else 0.
 * A layer that does not fit has status 'fails' with its problem, and those behind it 'unreached'.
 * Throws only when the input shape itself is not one or three whole numbers of at least 1.
 */
export function describeNetwork(
	inputShape: readonly number[],
	layers: readonly NetworkPart[],
): NetworkDescription {
	let signal: Signal | null = inputSignal(inputShape);
	const ids = layerIds(layers);
	const described = layers.map((layer, index): LayerDescription => {
		const base = { id: ids[index] as string, layer };
		if (signal === null) return { ...base, status: 'unreached' };
		const description = describeLayer(base, signal);
		signal = description.status === 'fits' ? description.next : null;
		return description.status === 'fits' ? description.fitting : description;
	});
	const fitting = described.filter((layer) => layer.status === 'fits');
	return {
		inputShape,
		layers: described,
		outputShape: (signal as Signal | null)?.shape ?? null,
		failure: described.find((layer) => layer.status === 'fails') ?? null,
		totals: addCounts(fitting),
	};
}

/** The ids of a list of layers: their own, or kind and number among that kind. */
export function layerIds(layers: readonly NetworkPart[]): string[] {
	const seen = new Map<LayerKind, number>();
	return layers.map((layer) => {
		const count = (seen.get(layer.kind) ?? 0) + 1;
		seen.set(layer.kind, count);
		return layer.id ?? `${layer.kind}${count}`;
	});
}

function inputSignal(inputShape: readonly number[]): Signal {
	if (inputShape.length !== 1 && inputShape.length !== 3) {
		throw new ShapeError('describeNetwork', { code: 'needs-image', shape: inputShape });
	}
	for (const axis of inputShape) requireWhole('describeNetwork', 'the input size', axis, 1);
	const [height = 1, width = 1] = inputShape;
	return inputShape.length === 3
		? { shape: inputShape, spatial: [height, width], field: INPUT_FIELD }
		: { shape: inputShape, spatial: [1, 1], field: null };
}

type Described = { status: 'fits'; fitting: FittingLayer; next: Signal } | FailingLayer;

function describeLayer(base: DescriptionBase, signal: Signal): Described {
	try {
		const { counts, laid, ...next } = step(base.layer, signal);
		const shapes = { inputShape: signal.shape, outputShape: next.shape };
		const geometry = laid && 'vertical' in laid ? laid : null;
		const fitting = { ...base, ...counts, ...shapes, geometry, laid, receptiveField: next.field };
		return { status: 'fits', fitting: { ...fitting, status: 'fits' }, next };
	} catch (error) {
		if (!(error instanceof ShapeError)) throw error;
		const { problem, message } = error;
		return { ...base, status: 'fails', inputShape: signal.shape, problem, message };
	}
}

function step(layer: NetworkPart, signal: Signal): Step {
	const unchanged = { ...signal, counts: NO_COUNTS, laid: null };
	switch (layer.kind) {
		case 'conv':
			return convStep(layer, signal);
		case 'pool':
			return poolStep(layer, signal);
		case 'globalAveragePool':
			return { ...unchanged, ...seesEverything(signal), shape: [imageOf(layer, signal)[2]] };
		case 'flatten':
			return { ...unchanged, shape: [size(signal.shape)] };
		case 'dense':
			return denseStep(layer, signal);
		case 'activation':
			return unchanged;
		case 'dropout':
			if (layer.rate >= 0 && layer.rate < 1) return unchanged;
			throw new ShapeError('dropout', { code: 'bad-rate', rate: layer.rate });
		case 'branches':
			return branchesStep(layer, signal);
	}
}

/** Every way is described for itself on the same input; sizes and jumps must agree, and depths where they are added. */
function branchesStep({ join, branches }: BranchesLayer, signal: Signal): Step {
	const [height, width] = imageOf({ kind: 'branches' }, signal);
	const ways = branches.map((layers) => throughBranch(layers, signal));
	const laid = joinBranches(
		ways.map((way) => way.laid),
		[height, width],
		'branches',
	);
	const depths = ways.map(({ end }) => imageOf({ kind: 'branches' }, end)[2]);
	if (join === 'add' && new Set(depths).size > 1) {
		const values = depths.map(String);
		throw new ShapeError('branches', { code: 'branches-differ', what: 'channels', values });
	}
	const depth = join === 'add' ? (depths[0] ?? 0) : depths.reduce((sum, channels) => sum + channels, 0);
	const counts = addCounts(ways.map((way) => way.counts));
	const spatial = laidSize(laid);
	return {
		shape: [...spatial, depth],
		spatial,
		field: signal.field && nextField(signal.field, laid),
		counts,
		laid,
	};
}

interface Way {
	readonly end: Signal;
	readonly counts: LayerCounts;
	readonly laid: readonly LaidPart[];
}

function throughBranch(layers: readonly NetworkPart[], start: Signal): Way {
	return layers.reduce<Way>(
		(way, layer) => {
			const { counts, laid, ...end } = step(layer, way.end);
			return { end, counts: addCounts([way.counts, counts]), laid: laid ? [...way.laid, laid] : way.laid };
		},
		{ end: start, counts: NO_COUNTS, laid: [] },
	);
}

/**
 * The layers of a network that slide, as far as receptive fields need them. Throws for layers that read every place at
 * once or need a vector: a receptive field has no place there.
 */
export function windowsOf(layers: readonly NetworkPart[]): StackPart[] {
	return layers.flatMap((layer): StackPart[] => {
		switch (layer.kind) {
			case 'conv':
				return [layer];
			case 'pool': {
				const { poolSize, stride = poolSize, padding = 0, dilation = 1 } = layer;
				return [{ kernelSize: poolSize, stride, padding, dilation }];
			}
			case 'branches':
				return [{ branches: layer.branches.map(windowsOf) }];
			case 'activation':
			case 'dropout':
				return [];
			default:
				throw new RangeError(`windowsOf: expected layers that slide, got ${layer.kind}`);
		}
	});
}

function convStep(layer: ConvLayer, signal: Signal): Step {
	const [height, width, inChannels] = imageOf(layer, signal);
	const { filters, kernelSize, bias = true } = layer;
	requireWhole('conv', 'the number of filters', filters, 1);
	const geometry = windowGeometry([height, width], kernelSize, layer, 'conv');
	const outputSize = sizes(geometry);
	const counts = convCounts({ kernelSize, inChannels, filters, outputSize, bias });
	return { ...slide(geometry, signal), shape: [...outputSize, filters], counts };
}

function poolStep(layer: PoolLayer, signal: Signal): Step {
	const [height, width, channels] = imageOf(layer, signal);
	const geometry = poolGeometry([height, width], layer);
	return { ...slide(geometry, signal), shape: [...sizes(geometry), channels], counts: NO_COUNTS };
}

function denseStep(layer: DenseLayer, signal: Signal): Step {
	const [inputs] = signal.shape;
	if (signal.shape.length !== 1 || inputs === undefined) {
		throw new ShapeError('dense', { code: 'needs-vector', shape: signal.shape });
	}
	const counts = denseCounts(inputs, layer.units, layer.bias ?? true);
	return { ...seesEverything(signal), shape: [layer.units], counts, laid: null };
}

function imageOf(layer: Pick<NetworkPart, 'kind'>, { shape }: Signal): readonly [number, number, number] {
	const [height, width, channels] = shape;
	if (shape.length !== 3 || height === undefined || width === undefined || channels === undefined) {
		throw new ShapeError(layer.kind, { code: 'needs-image', shape });
	}
	return [height, width, channels];
}

function sizes(geometry: WindowGeometry): readonly [number, number] {
	return [geometry.vertical.size, geometry.horizontal.size];
}

function slide(geometry: WindowGeometry, { field }: Signal): Omit<Step, 'shape' | 'counts'> {
	return { spatial: sizes(geometry), field: field && nextField(field, geometry), laid: geometry };
}

/** A layer that reads every place at once: a window as large as what is left of the image. */
function seesEverything({ spatial, field }: Signal): Omit<Signal, 'shape'> {
	return { spatial: [1, 1], field: field && nextField(field, windowGeometry(spatial, spatial)) };
}

/** The layers of LeNet-5 that hold units, in order; the flattening between s4 and c5 is a view and has none. */
export const LENET5_LAYERS = ['c1', 's2', 'c3', 's4', 'c5', 'f6', 'output'] as const;
export type Lenet5LayerId = (typeof LENET5_LAYERS)[number];

/** The layers of LeNet-5 that learn. */
export const LENET5_TRAINABLE = ['c1', 'c3', 'c5', 'f6', 'output'] as const;
export type Lenet5TrainableId = (typeof LENET5_TRAINABLE)[number];

/**
 * The course's LeNet-5, after Y. LeCun, L. Bottou, Y. Bengio & P. Haffner, "Gradient-Based Learning Applied to
 * Document Recognition", 1998: MNIST's 28×28 padded by 2 to the paper's 32×32, average pooling without
 * coefficients, C3 fully connected, tanh, softmax. 61,706 parameters.
 */
export const LENET5 = {
	inputShape: [28, 28, 1],
	layers: [
		{ kind: 'conv', id: 'c1', filters: 6, kernelSize: 5, padding: 2, activation: 'tanh' },
		{ kind: 'pool', id: 's2', mode: 'average', poolSize: 2 },
		{ kind: 'conv', id: 'c3', filters: 16, kernelSize: 5, activation: 'tanh' },
		{ kind: 'pool', id: 's4', mode: 'average', poolSize: 2 },
		{ kind: 'flatten', id: 'flatten' },
		{ kind: 'dense', id: 'c5', units: 120, activation: 'tanh' },
		{ kind: 'dense', id: 'f6', units: 84, activation: 'tanh' },
		{ kind: 'dense', id: 'output', units: 10, activation: 'softmax' },
	],
} as const satisfies Network;

/** The shape of every layer's output in LeNet-5, `[height, width, channels]` or `[units]`. */
export const LENET5_SHAPES: Readonly<Record<Lenet5LayerId, readonly number[]>> = {
	c1: [28, 28, 6],
	s2: [14, 14, 6],
	c3: [10, 10, 16],
	s4: [5, 5, 16],
	c5: [120],
	f6: [84],
	output: [10],
};
