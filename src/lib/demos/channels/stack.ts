/**
 * One layer of F×F beside a stack of 3×3 layers that sees as much: (F − 1)/2 of them, for odd F from 5 and stride 1.
 * The first layer of the stack has D channels in and K out, the others K in and K out. The padding is shared out so that
 * the sizes of the outputs agree. Source: K. Simonyan & A. Zisserman, "Very deep convolutional networks", 2015, section 2.3.
 */
import { addCounts, convCounts, type LayerCounts } from '$lib/nn/counts';
import { receptiveFields } from '$lib/nn/receptive-field';
import { outputSize } from '$lib/nn/shape';
import type { ChannelsParams } from './params';

export interface StackLayer {
	readonly kernelSize: number;
	readonly inChannels: number;
	readonly filters: number;
	readonly inputSize: number;
	readonly outputSize: number;
	readonly padding: number;
	readonly counts: LayerCounts;
	/** how many input cells a unit of this layer sees along one side */
	readonly field: number;
}

export interface Stack {
	readonly layers: readonly StackLayer[];
	readonly counts: LayerCounts;
	readonly field: number;
}

interface Window {
	kernelSize: number;
	padding: number;
}

function makeStack(windows: readonly Window[], n: number, d: number, k: number): Stack {
	const fields = receptiveFields(windows, n);
	let inputSize = n;
	const layers = windows.map((window, index): StackLayer => {
		const size = outputSize({ inputSize, ...window });
		const inChannels = index === 0 ? d : k;
		const layer = {
			...window,
			...{ inChannels, filters: k, inputSize, outputSize: size },
			counts: convCounts({ kernelSize: window.kernelSize, inChannels, filters: k, outputSize: size }),
			field: fields[index]?.vertical.size ?? 0,
		};
		inputSize = size;
		return layer;
	});
	const last = layers[layers.length - 1];
	return { layers, counts: addCounts(layers.map(({ counts }) => counts)), field: last?.field ?? 0 };
}

/** Both stacks, or `null` where no stack of 3×3 layers sees just as much. */
export function compareStacks({ n, d, k, f, s, p }: ChannelsParams): { large: Stack; small: Stack } | null {
	if (f < 5 || f % 2 === 0 || s !== 1) return null;
	const count = (f - 1) / 2;
	const threes = Array.from({ length: count }, (_, index) => ({
		kernelSize: 3,
		padding: Math.floor(p / count) + (index < p % count ? 1 : 0),
	}));
	return { large: makeStack([{ kernelSize: f, padding: p }], n, d, k), small: makeStack(threes, n, d, k) };
}
