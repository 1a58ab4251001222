/** A layer in words and tables, from its setting and its answer. */
import { formatCount } from '$lib/viz/format';
import type { ConvCode } from '$lib/lessons/code';
import { numbers, textOf } from './formula';
import type { FittingAnswer, LayerSetting, Pair, Rule } from './layer';
import type { LayerWords, OutputSizeStrings } from './strings.en';

/** `3`, or `3×5` where the axes differ. */
export const pairText = ([vertical, horizontal]: Pair) =>
	vertical === horizontal ? String(vertical) : `${vertical}×${horizontal}`;

/** Under SAME the padding has a name and no number. */
export function layerWords(setting: LayerSetting, rule: Rule): LayerWords {
	const { inputSize, kernelSize, stride, padding, dilation, inChannels } = setting;
	return {
		input: `${inputSize.join('×')}×${inChannels}`,
		filter: kernelSize.join('×'),
		stride: pairText(stride),
		padding: rule === 'same' ? 'SAME' : pairText(padding),
		dilation: dilation.every((value) => value === 1) ? '' : pairText(dilation),
	};
}

/** What the layer costs, each as its calculation with numbers and its value. */
export function costs(setting: LayerSetting, { shape, counts, field }: FittingAnswer) {
	const { kernelSize, inChannels, filters } = setting;
	const area = kernelSize.join('·');
	const [height, width] = shape;
	return {
		parameters: { how: `(${area}·${inChannels} + 1)·${filters}`, value: counts.parameters },
		multiplyAdds: { how: `${formatCount(counts.weights)} · ${height}·${width}`, value: counts.multiplyAdds },
		field: { size: `${field.vertical.size}×${field.horizontal.size}` },
		jump: pairText([field.vertical.jump, field.horizontal.jump]),
	};
}

/** The same as rows to copy: quantity, calculation, value. */
export function layerRows(
	words: OutputSizeStrings,
	setting: LayerSetting,
	answer: FittingAnswer,
	rule: Rule,
): [string, string, string | number][] {
	const { parameters, multiplyAdds, field, jump } = costs(setting, answer);
	const { vertical, horizontal } = answer.geometry;
	const size = (label: string, axis: typeof vertical): [string, string, number] => [
		label,
		textOf(numbers(rule, axis)).replace(/^= /, ''),
		axis.size,
	];
	const { input, filter, stride, padding, dilation } = layerWords(setting, rule);
	const setup: [string, string, string][] = [
		[words.inputMap, '', input],
		[words.kernelSize, '', filter],
		[words.stride, '', stride],
		[words.padding, '', padding],
		...(dilation ? ([[words.dilation, '', dilation]] as [string, string, string][]) : []),
		[words.filters, '', String(setting.filters)],
	];
	return [
		...setup,
		size(words.height, vertical),
		size(words.width, horizontal),
		[words.outputShape, '', answer.shape.join('×')],
		[words.parameters, parameters.how, parameters.value],
		[words.multiplyAdds, multiplyAdds.how, multiplyAdds.value],
		[words.receptiveField, '', field.size],
		[words.jump, '', jump],
	];
}

/** The layer for the code box. The frameworks have no rule that refuses: 'exact' is written as they would run it. */
export function codeOf(setting: LayerSetting, rule: Rule): { kind: 'conv' } & ConvCode {
	const { inputSize, kernelSize, stride, padding, dilation, inChannels, filters } = setting;
	return {
		...{ kind: 'conv', inChannels, filters, kernelSize, stride, dilation, inputSize },
		padding: rule === 'same' ? 'same' : padding,
	};
}
