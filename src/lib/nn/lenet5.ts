/** Running LeNet-5 (or any list of layers) in plain arithmetic, and taking any of its units apart. */
import {
	activate,
	activateTensor,
	softmax,
	type ActivationName,
	type LayerActivation,
} from './activation.ts';
import {
	LENET5,
	layerIds,
	type ConvLayer,
	type Layer,
	type Lenet5LayerId,
	type Lenet5TrainableId,
	type Network,
} from './architecture.ts';
import { conv2d, windowTerms, type WindowTerms } from './conv.ts';
import { contributions, dense, type DenseTerms } from './dense.ts';
import { globalAveragePool, pool2d, poolTerms, type PoolTerm } from './pool.ts';
import { expectShape, indexOf, reshape, type Tensor } from './tensor.ts';

export interface LayerWeights {
	/** `[kh, kw, inChannels, filters]` of a convolution, `[inputs, units]` of a dense layer */
	readonly kernel: Tensor;
	/** `[filters]` or `[units]` */
	readonly bias: Tensor;
}

export type Lenet5Weights = Readonly<Record<Lenet5TrainableId, LayerWeights>>;

/** What every layer of LeNet-5 puts out, behind its activation: maps `[h, w, c]` up to s4, vectors after it; `output` are probabilities. */
export type Lenet5Activations = Readonly<Record<'input' | Lenet5LayerId, Tensor>>;

/**
 * Runs a network on one input and returns every layer's output, behind its activation, by the layer's id
 * (`layerIds`; dropout passes everything on). `weights` holds kernel and bias of each layer that learns, by id.
 * Throws when the input or a weight has the wrong shape, or weights are missing.
 */
export function forwardNetwork(
	network: Network,
	weights: Readonly<Record<string, LayerWeights>>,
	input: Tensor,
): Map<string, Tensor> {
	expectShape('forwardNetwork', 'an input', input.shape, network.inputShape);
	const outputs = new Map<string, Tensor>();
	const ids = layerIds(network.layers);
	network.layers.reduce((signal, layer, index) => {
		const id = ids[index] as string;
		const output = runLayer(layer, id, weights[id], signal);
		outputs.set(id, output);
		return output;
	}, input);
	return outputs;
}

function runLayer(layer: Layer, id: string, weights: LayerWeights | undefined, input: Tensor): Tensor {
	switch (layer.kind) {
		case 'conv': {
			const { kernel, bias } = present(weights, id);
			return activateTensor(layer.activation ?? 'linear', conv2d(input, kernel, biasOf(layer, bias), layer));
		}
		case 'dense': {
			const { kernel, bias } = present(weights, id);
			return activateTensor(layer.activation ?? 'linear', dense(input, kernel, biasOf(layer, bias)));
		}
		case 'pool':
			return pool2d(input, layer);
		case 'globalAveragePool':
			return globalAveragePool(input);
		case 'flatten':
			return reshape(input, [input.data.length]);
		case 'activation':
			return activateTensor(layer.activation, input);
		case 'dropout':
			return input;
	}
}

function present(weights: LayerWeights | undefined, id: string): LayerWeights {
	if (weights) return weights;
	throw new RangeError(`forwardNetwork: expected weights for layer ${id}, got none`);
}

function biasOf(layer: { readonly bias?: boolean }, bias: Tensor): Tensor | undefined {
	return layer.bias === false ? undefined : bias;
}

/** Runs LeNet-5 on one image `[28, 28, 1]` of greys from 0 to 1. Throws as `forwardNetwork` does. */
export function forward(weights: Lenet5Weights, image: Tensor): Lenet5Activations {
	const outputs = forwardNetwork(LENET5, weights, image);
	const of = (id: Lenet5LayerId) => outputs.get(id) as Tensor;
	const maps = { c1: of('c1'), s2: of('s2'), c3: of('c3'), s4: of('s4') };
	return { input: image, ...maps, c5: of('c5'), f6: of('f6'), output: of('output') };
}

/** Where a unit stands: `[row, column, channel]` in a map, `[index]` in a vector. */
export type UnitIndex = readonly number[];

/** The arithmetic of one unit, told apart by `kind`; `total` is the sum before the activation, `value` what the unit puts out. */
export type UnitArithmetic =
	| (WindowTerms & { readonly kind: 'conv'; readonly activation: ActivationName; readonly value: number })
	| {
			readonly kind: 'pool';
			readonly terms: readonly PoolTerm[];
			readonly sum: number;
			readonly divisor: number;
			readonly value: number;
	  }
	| (DenseTerms & {
			readonly kind: 'dense';
			readonly activation: ActivationName;
			readonly value: number;
			readonly sources: readonly UnitIndex[];
	  })
	| (DenseTerms & {
			readonly kind: 'softmax';
			/** the totals of all ten units, which softmax needs together */
			readonly logits: readonly number[];
			readonly value: number;
			readonly sources: readonly UnitIndex[];
	  });

/** The layer each layer of LeNet-5 reads. */
export const LENET5_SOURCE: Readonly<Record<Lenet5LayerId, 'input' | Lenet5LayerId>> = {
	c1: 'input',
	s2: 'c1',
	c3: 's2',
	s4: 'c3',
	c5: 's4',
	f6: 'c5',
	output: 'f6',
};

/**
 * Every number behind one unit of LeNet-5, recomputed from what the layer before put out: products per channel, sums,
 * bias, total and value of a convolution; the cells and the divisor of a pooling layer; all products of a dense unit,
 * each with the place in the layer before it comes from (`sources`); all logits of the output.
 * Throws when the unit does not exist or a tensor has the wrong shape.
 */
export function unitArithmetic(
	layerId: Lenet5LayerId,
	unit: UnitIndex,
	activations: Pick<Lenet5Activations, 'input' | Lenet5LayerId>,
	weights: Lenet5Weights,
): UnitArithmetic {
	const input = activations[LENET5_SOURCE[layerId]];
	switch (layerId) {
		case 'c1':
		case 'c3':
			return convUnit(layerId, unit, input, weights[layerId]);
		case 's2':
		case 's4':
			return poolUnit(layerId, unit, input);
		case 'c5':
		case 'f6':
			return denseUnit(layerId, unit, input, weights[layerId]);
		case 'output':
			return outputUnit(unit, input, weights.output);
	}
}

/** The layer of LENET5 with this id. */
function layerOf<Id extends Lenet5LayerId>(id: Id): Extract<(typeof LENET5.layers)[number], { id: Id }> {
	return LENET5.layers.find((layer) => layer.id === id) as Extract<
		(typeof LENET5.layers)[number],
		{ id: Id }
	>;
}

function convUnit(
	id: 'c1' | 'c3',
	unit: UnitIndex,
	input: Tensor,
	{ kernel, bias }: LayerWeights,
): UnitArithmetic {
	const [row = NaN, column = NaN, filter = NaN] = unit;
	const { activation } = layerOf<'c1' | 'c3'>(id);
	const layer: ConvLayer = layerOf<'c1' | 'c3'>(id);
	const terms = windowTerms(input, kernel, bias, { row, column, filter }, layer);
	return { kind: 'conv', ...terms, activation, value: activate(activation, terms.total) };
}

function poolUnit(id: 's2' | 's4', unit: UnitIndex, input: Tensor): UnitArithmetic {
	const [row = NaN, column = NaN, channel = NaN] = unit;
	const terms = poolTerms(input, layerOf<'s2' | 's4'>(id), { row, column, channel });
	const sum = terms.reduce((total, term) => total + (term.value ?? 0), 0);
	return { kind: 'pool', terms, sum, divisor: terms.length, value: sum / terms.length };
}

function denseUnit(
	id: 'c5' | 'f6',
	[index = NaN]: UnitIndex,
	source: Tensor,
	{ kernel, bias }: LayerWeights,
): UnitArithmetic {
	const activation: LayerActivation = layerOf<'c5' | 'f6'>(id).activation;
	const terms = contributions(flat(source), kernel, bias, index);
	return {
		kind: 'dense',
		...terms,
		activation,
		value: activate(activation, terms.total),
		sources: places(source),
	};
}

function outputUnit(
	[index = NaN]: UnitIndex,
	source: Tensor,
	{ kernel, bias }: LayerWeights,
): UnitArithmetic {
	const terms = contributions(flat(source), kernel, bias, index);
	const logits = Array.from(dense(flat(source), kernel, bias).data);
	return {
		kind: 'softmax',
		...terms,
		logits,
		value: softmax(logits)[index] as number,
		sources: places(source),
	};
}

function flat(source: Tensor): Tensor {
	return reshape(source, [source.data.length]);
}

/** The index of every value of a tensor, in the order flattening puts them. */
function places(source: Tensor): UnitIndex[] {
	return Array.from(source.data, (_, position) => indexOf(source.shape, position));
}
