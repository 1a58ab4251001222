/** What is said of a unit and of the layers, from the state. */
import { windowsOf } from '$lib/nn/architecture';
import { receptiveFields, type FieldBox, type ReceptiveField } from '$lib/nn/receptive-field';
import { sizeText } from '../stack/rows';
import { jumpFormula, sizeFormula, startFormula, stepOf, type AxisStep } from './formulas';
import type { FigureTable } from '$lib/ui/Figure.svelte';
import type { ReceptiveFieldDemo, UnitPlace } from './receptive-field.svelte';
import { KNOWN, knownNetwork } from './networks';
import type { Question } from './slips';
import type { ReceptiveFieldStrings, SeenUnit } from './strings';

/** The name of a layer: its own (C3), or its number. */
export function layerName(words: ReceptiveFieldStrings, demo: ReceptiveFieldDemo, layer: number): string {
	if (layer === 0) return words.input;
	return demo.stack.layers[layer - 1]?.id ?? words.layer(layer);
}

/** `14×14`: always both, as it is an area. */
export const areaText = ({ vertical, horizontal }: ReceptiveField) => `${vertical.size}×${horizontal.size}`;

function seenUnit(
	words: ReceptiveFieldStrings,
	demo: ReceptiveFieldDemo,
	{ layer, row, column }: UnitPlace,
	{ unclipped, clipped }: FieldBox,
): SeenUnit {
	const whole =
		clipped && Object.values(unclipped).join() === Object.values({ ...unclipped, ...clipped }).join();
	return {
		...{ layer: layerName(words, demo, layer), row: row + 1, column: column + 1 },
		size: areaText(demo.field),
		rows: clipped && [clipped.top + 1, clipped.bottom + 1],
		columns: clipped && [clipped.left + 1, clipped.right + 1],
		clipped: !whole,
	};
}

/** The shown unit in a sentence. */
export function told(words: ReceptiveFieldStrings, demo: ReceptiveFieldDemo): string {
	const { shown, box } = demo;
	if (shown.layer === 0) return words.inputCell(shown.row + 1, shown.column + 1);
	return words.seen(seenUnit(words, demo, shown, box));
}

/** The figure in a sentence: of the unit that is shown. */
export function summary(words: ReceptiveFieldStrings, demo: ReceptiveFieldDemo): string {
	if (!demo.knows) return words.summaryAsked(demo.stack.length, demo.side);
	const jump = sizeText([demo.field.vertical.jump, demo.field.horizontal.jump]);
	return words.summary(seenUnit(words, demo, demo.shown, demo.box), demo.side, jump);
}

const FORMULAS: Record<Question, (step: AxisStep) => string> = {
	size: sizeFormula,
	jump: jumpFormula,
	start: startFormula,
};

/** The recurrence up to the layer that is asked for, along the axis across. */
export function explanation(
	words: ReceptiveFieldStrings,
	{ question, askedLayers }: ReceptiveFieldDemo,
): string {
	const formulas = askedLayers.map(({ from, to }) => FORMULAS[question](stepOf(from, to)));
	return words.explanations[question](formulas.join(', '));
}

const both = (field: ReceptiveField, value: 'size' | 'jump' | 'start' | 'centre') => {
	const [vertical, horizontal] = [field.vertical[value], field.horizontal[value]];
	return vertical === horizontal ? vertical : `${vertical} / ${horizontal}`;
};

/** Output, r, j, start and centre of every layer. */
export function fieldTable(words: ReceptiveFieldStrings, demo: ReceptiveFieldDemo): FigureTable {
	return {
		caption: words.stack,
		head: ['', words.output, words.size, words.jump, words.start, words.centre],
		rows: demo.fields.map((field, layer) => [
			layerName(words, demo, layer),
			demo.sizeOf(layer).join('×'),
			...(['size', 'jump', 'start', 'centre'] as const).map((value) =>
				demo.knowsOf(layer) ? both(field, value) : words.hidden,
			),
		]),
	};
}

/** Every network to begin with, computed on its own input, beside what is published. */
export function networkTable(words: ReceptiveFieldStrings): FigureTable {
	return {
		caption: words.networks,
		head: [
			...[words.network, words.paper, words.measured, words.inputSide],
			...[words.size, words.jump, words.padding, words.publishedSize],
		],
		rows: KNOWN.flatMap((id) => {
			const network = knownNetwork(id);
			if (!network) return [];
			const { name, paper, end, inputSize, layers, published } = network;
			const { size, jump, start } = receptiveFields(windowsOf(layers), inputSize).at(-1)?.horizontal ?? {
				...{ size: 1, jump: 1, start: 0 },
			};
			return [[name, paper, end, inputSize, size, jump, 0 - start, published?.size ?? '–']];
		}),
	};
}
