/**
 * The file of trained weights: kernels as 8-bit whole numbers with one scale for each output channel, `w = scale · q`
 * with q from −127 to 127 (Jacob et al. 2018, without offset), biases as 32-bit little-endian floats. What is where,
 * the scales and the file's checksum stand in a manifest that is compiled into the program, so that neither can be
 * changed without the other.
 */
import type { Tensor } from '../nn/tensor.js';
import { checksum, expectBytes } from './checksum.js';
import { DataError } from './data-error.js';
import { LENET5_BLOCKS, LENET5_PARAMETERS, type Lenet5LayerName } from './lenet5-shapes.js';

export interface WeightsBlock {
	layer: string;
	part: string;
	shape: readonly number[];
	dtype: string;
	/** For `int8`: one factor for each output channel (the last axis). */
	scales?: readonly number[];
}

/** How the weights came to be; told on the page and in the model card. */
export interface ModelCard {
	data: string;
	seed: number;
	epochs: number;
	batchSize: number;
	/** Share of the 10,000 test images classified rightly, with the weights as they are in the file. */
	testAccuracy: number;
	/** The same before rounding to 8 bits. */
	testAccuracyFloat: number;
	/** The same test images thinned to strokes and drawn again by the page's pen. */
	redrawnTestAccuracy: number;
	date: string;
	command: string;
}

export interface WeightsManifest {
	format: string;
	blocks: readonly WeightsBlock[];
	byteLength: number;
	sha256: string;
	card: ModelCard;
}

export type Lenet5Weights = Record<Lenet5LayerName, { kernel: Tensor; bias: Tensor }>;

const FORMAT = 'convoscope-weights-1';
const LARGEST = 127;
const BYTES_OF: Readonly<Record<string, number>> = { int8: 1, float32: 4 };

/** One scale a channel: the channel's largest weight becomes ±127; the channel is the fastest axis. */
function channelScales(values: Float32Array, channels: number): number[] {
	const largest = new Float32Array(channels);
	values.forEach((value, i) => {
		const channel = i % channels;
		largest[channel] = Math.max(largest[channel] as number, Math.abs(value));
	});
	return Array.from(largest, (value) => Math.fround(value / LARGEST) || 1);
}

/**
 * Packs the network's parameters.
 * @param parameters all 61,706, in the order of `LENET5_BLOCKS`
 * @throws RangeError when there are not that many, or one is not finite
 */
export function encodeWeights(
	parameters: Float32Array,
	card: ModelCard,
): { manifest: WeightsManifest; bytes: Uint8Array } {
	if (parameters.length !== LENET5_PARAMETERS || !parameters.every(Number.isFinite)) {
		throw new RangeError(
			`encodeWeights: expected ${LENET5_PARAMETERS} finite numbers, got ${parameters.length}`,
		);
	}
	const blocks: WeightsBlock[] = [];
	const chunks: Uint8Array[] = [];
	for (const { layer, part, shape, offset, size } of LENET5_BLOCKS) {
		const values = parameters.subarray(offset, offset + size);
		if (part === 'bias') {
			const view = new DataView(new ArrayBuffer(4 * size));
			values.forEach((value, i) => view.setFloat32(4 * i, value, true));
			chunks.push(new Uint8Array(view.buffer));
			blocks.push({ layer, part, shape, dtype: 'float32' });
			continue;
		}
		const channels = shape[shape.length - 1] as number;
		const scales = channelScales(values, channels);
		const packed = Int8Array.from(values, (value, i) => Math.round(value / (scales[i % channels] as number)));
		chunks.push(new Uint8Array(packed.buffer));
		blocks.push({ layer, part, shape, dtype: 'int8', scales });
	}
	const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let position = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, position);
		position += chunk.length;
	}
	return {
		manifest: { format: FORMAT, blocks, byteLength: bytes.length, sha256: checksum(bytes), card },
		bytes,
	};
}

function unpack(block: WeightsBlock, bytes: Uint8Array, size: number): Float32Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (block.dtype === 'float32')
		return Float32Array.from({ length: size }, (_, i) => view.getFloat32(4 * i, true));
	const scales = block.scales ?? [];
	return Float32Array.from(
		{ length: size },
		(_, i) => view.getInt8(i) * (scales[i % scales.length] as number),
	);
}

function expectManifest(manifest: WeightsManifest): void {
	const fits = LENET5_BLOCKS.every(({ layer, part, shape }, i) => {
		const block = manifest.blocks[i];
		if (!block || block.layer !== layer || block.part !== part || String(block.shape) !== String(shape))
			return false;
		return (
			block.dtype === 'float32' ||
			(block.dtype === 'int8' && block.scales?.length === shape[shape.length - 1])
		);
	});
	if (manifest.format !== FORMAT || !fits || manifest.blocks.length !== LENET5_BLOCKS.length) {
		throw new DataError(
			'format',
			`decodeWeights: expected a ${FORMAT} manifest of LeNet-5, got ${manifest.format}`,
		);
	}
}

/**
 * Unpacks the file of weights.
 * @returns kernel and bias of each layer, shaped as in `LENET5_LAYERS`
 * @throws DataError `integrity` when the bytes are not exactly those the manifest names, `format` when the manifest is
 * of another network
 */
export function decodeWeights(manifest: WeightsManifest, bytes: ArrayBuffer): Lenet5Weights {
	expectManifest(manifest);
	const all = new Uint8Array(bytes);
	expectBytes('decodeWeights', all, manifest);
	const layers: Partial<Record<Lenet5LayerName, Partial<Record<'kernel' | 'bias', Tensor>>>> = {};
	let position = 0;
	LENET5_BLOCKS.forEach(({ layer, part, shape, size }, i) => {
		const block = manifest.blocks[i] as WeightsBlock;
		const length = size * (BYTES_OF[block.dtype] as number);
		const data = unpack(block, all.subarray(position, position + length), size);
		(layers[layer] ??= {})[part] = { data, shape: [...shape] };
		position += length;
	});
	return layers as Lenet5Weights;
}

/** The weights as one vector in the order of `LENET5_BLOCKS`, as training holds them. */
export function flattenWeights(weights: Lenet5Weights): Float32Array {
	const parameters = new Float32Array(LENET5_PARAMETERS);
	for (const { layer, part, offset } of LENET5_BLOCKS) parameters.set(weights[layer][part].data, offset);
	return parameters;
}

/** One vector of all parameters as kernel and bias of each layer; the inverse of `flattenWeights`. */
export function splitParameters(parameters: Float32Array): Lenet5Weights {
	if (parameters.length !== LENET5_PARAMETERS) {
		throw new RangeError(`splitParameters: expected ${LENET5_PARAMETERS} numbers, got ${parameters.length}`);
	}
	const layers: Partial<Record<Lenet5LayerName, Partial<Record<'kernel' | 'bias', Tensor>>>> = {};
	for (const { layer, part, shape, offset, size } of LENET5_BLOCKS) {
		(layers[layer] ??= {})[part] = { data: parameters.slice(offset, offset + size), shape: [...shape] };
	}
	return layers as Lenet5Weights;
}
