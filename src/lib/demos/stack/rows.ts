/** A stack as words and as a table to take away. */
import type { LayerDescription, NetworkDescription } from '$lib/nn/architecture';
import type { ReceptiveField } from '$lib/nn/receptive-field';
import { pair, paddingPairs, type Padding, type PerAxis } from '$lib/nn/shape';
import type { TextTable } from '$lib/ui/table-text';
import type { StackBranches, StackLayer } from './layer-text';
import type { StackStrings } from './strings';

export const shapeText = (shape: readonly number[]) => shape.join('×');

/** `3`, or `3×5` where height and width differ. */
export function sizeText(size: PerAxis): string {
	const [vertical, horizontal] = pair(size);
	return vertical === horizontal ? String(vertical) : `${vertical}×${horizontal}`;
}

const square = (size: PerAxis) => pair(size).join('×');

/** `1`, `1×2` where the axes differ, `0+1` where the sides of an axis do, `same`. */
export function paddingText(padding: Padding): string {
	if (typeof padding === 'string') return padding;
	const [vertical, horizontal] = paddingPairs(padding).map(([before, after]) =>
		before === after ? String(before) : `${before}+${after}`,
	);
	return vertical === horizontal ? String(vertical) : `${vertical}×${horizontal}`;
}

function settings(stride: PerAxis, padding: Padding, dilation: PerAxis = 1): string {
	const parts = [
		`S ${sizeText(stride)}`,
		`P ${paddingText(padding)}`,
		...(sizeText(dilation) === '1' ? [] : [`D ${sizeText(dilation)}`]),
	];
	return parts.join(', ');
}

/** A layer inside branches: `3×3`, `3×3/2` with its stride, `max 3×3`. */
function shortText(words: StackStrings, layer: StackLayer): string {
	switch (layer.kind) {
		case 'conv': {
			const { kernelSize, stride = 1, dilation = 1 } = layer;
			const dilated = sizeText(dilation) === '1' ? '' : ` D ${sizeText(dilation)}`;
			return `${square(kernelSize)}${sizeText(stride) === '1' ? '' : `/${sizeText(stride)}`}${dilated}`;
		}
		case 'pool': {
			const { mode, poolSize, stride = poolSize } = layer;
			return `${words.shortPool[mode]} ${square(poolSize)}${sizeText(stride) === '1' ? '' : `/${sizeText(stride)}`}`;
		}
		case 'branches':
			return `(${waysText(words, layer)})`;
		default:
			return layerText(words, layer);
	}
}

const waysText = (words: StackStrings, { branches }: StackBranches) =>
	branches.map((way) => way.map((layer) => shortText(words, layer)).join(' → ') || words.skip).join(' | ');

/** A layer in one line: `Convolution 5×5, 6 filters, S 1, P 2`; without the filters where they do not matter. */
export function layerText(words: StackStrings, layer: StackLayer, filters = true): string {
	switch (layer.kind) {
		case 'conv': {
			const { kernelSize, stride = 1, padding = 0, dilation } = layer;
			const name = filters
				? words.conv(square(kernelSize), layer.filters)
				: words.plainConv(square(kernelSize));
			return `${name}, ${settings(stride, padding, dilation)}`;
		}
		case 'pool': {
			const { mode, poolSize, stride = poolSize, padding = 0, dilation } = layer;
			return `${words.pool[mode]} ${square(poolSize)}, ${settings(stride, padding, dilation)}`;
		}
		case 'globalAveragePool':
			return words.globalAveragePool;
		case 'flatten':
			return words.flatten;
		case 'dense':
			return words.dense(layer.units);
		case 'branches':
			return `${words.joined[layer.join]}: ${waysText(words, layer)}`;
	}
}

/** `14×14`, or nothing where a unit has no place in an image. */
export const fieldText = (field: ReceptiveField | null) =>
	field ? `${field.vertical.size}×${field.horizontal.size}` : '–';
export const jumpText = (field: ReceptiveField | null) =>
	field ? sizeText([field.vertical.jump, field.horizontal.jump]) : '–';

function cells(words: StackStrings, described: LayerDescription): (string | number)[] {
	switch (described.status) {
		case 'fits': {
			const { outputShape, parameters, multiplyAdds, receptiveField } = described;
			const field = [fieldText(receptiveField), jumpText(receptiveField)];
			return [shapeText(outputShape), parameters, multiplyAdds, ...field];
		}
		case 'fails':
			return [words.fails, '–', '–', '–', '–'];
		case 'unreached':
			return [words.unreached, '–', '–', '–', '–'];
	}
}

/** Input, every layer, and the sums: what is copied, and what the figure shows as a table. */
export function stackTable(
	words: StackStrings,
	{ inputShape, layers, totals }: NetworkDescription,
): TextTable {
	const { parameters, multiplyAdds } = totals;
	return {
		head: [
			...['#', words.layer, words.output, words.parameters],
			...[words.multiplyAdds, words.receptiveField, words.jump],
		],
		rows: [
			['', words.input, shapeText(inputShape), 0, 0, '1×1', '1'],
			...layers.map((described, index) => [
				String(index + 1),
				layerText(words, described.layer as StackLayer),
				...cells(words, described),
			]),
			['', words.total, '', parameters, multiplyAdds, '', ''],
		],
	};
}
