/** The figure's numbers for those who read rather than look, and its sum in one line. */
import type { WindowTerms } from '$lib/nn/conv';
import type { FigureTable } from '$lib/ui/Figure.svelte';
import { formatCount, formatFactor, formatNumber } from '$lib/viz/format';
import type { ChannelsDemo } from './channels.svelte';
import type { Stack } from './stack';
import type { ChannelsStrings } from './strings';

/** `3 + (−4) + 6 + 2 = 7`: the channels' sums, the bias, the total. */
export function sumText({ channels, bias, total }: WindowTerms): string {
	const parts = [...channels.map(({ sum }) => sum), bias].map((value) => formatFactor(value));
	return `${parts.join(' + ')} = ${formatNumber(total)}`;
}

/** `(5·5·3 + 1)·10` */
export const countText = (f: number, d: number, k: number): string =>
	`(${f}·${f}·${formatCount(d)} + 1)·${formatCount(k)}`;

function countTable(demo: ChannelsDemo, words: ChannelsStrings): FigureTable {
	const { counts, side, inputSize, depth, filterCount } = demo;
	return {
		caption: words.layer,
		rows: [
			[words.inputNumbers, formatCount(inputSize ** 2 * depth)],
			[words.weights, formatCount(counts.weights)],
			[words.parameters, formatCount(counts.parameters)],
			[words.outputNumbers, formatCount(side ** 2 * filterCount)],
			[words.multiplyAdds, formatCount(counts.multiplyAdds)],
		],
	};
}

function stackTable(caption: string, { layers }: Stack, words: ChannelsStrings): FigureTable {
	return {
		caption,
		head: [words.layer, words.field, words.parameters, words.multiplyAdds],
		rows: layers.map(({ kernelSize, inChannels, filters, field, counts }) => [
			words.layerShape(kernelSize, formatCount(inChannels), formatCount(filters)),
			words.fieldCells(field),
			formatCount(counts.parameters),
			formatCount(counts.multiplyAdds),
		]),
	};
}

/** Everything the figure shows now, as tables; in ask mode only what is out. */
export function figureTables(demo: ChannelsDemo, words: ChannelsStrings): FigureTable[] {
	const tables: FigureTable[] = [];
	if (demo.drawn) {
		const inputName = demo.padding > 0 ? words.paddedInput : words.input;
		demo.padded.forEach((rows, c) => tables.push({ caption: words.inputChannel(inputName, c + 1), rows }));
		demo.kernels.forEach((filter, k) => {
			filter.forEach((rows, c) => tables.push({ caption: words.filterChannel(k + 1, c + 1), rows }));
			tables.push({ caption: words.biasOf(k + 1), rows: [[demo.biases[k] ?? 0]] });
		});
		if (demo.mapsKnown) {
			demo.shownMaps.forEach((rows, k) => tables.push({ caption: words.map(k + 1), rows }));
		}
	}
	if (demo.countKnown) tables.push(countTable(demo, words));
	if (demo.compare && demo.stacks && demo.countKnown) {
		const { large, small } = demo.stacks;
		tables.push(stackTable(words.oneLayer(large.field), large, words));
		tables.push(stackTable(words.smallLayers(small.layers.length), small, words));
	}
	return tables;
}
