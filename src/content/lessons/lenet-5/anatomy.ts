/** LeNet-5 as a table: what each layer puts out, and its counts as expressions with their numbers in them. */
import { describeNetwork, LENET5, LENET5_LAYERS, type Lenet5LayerId } from '$lib/nn/architecture';
import { addCounts, type LayerCounts } from '$lib/nn/counts';
import { C3_CONNECTIONS, LENET5_1998_COUNTS } from '$lib/nn/lenet5-1998';

/** A number, and how it comes about: `(5·5·6 + 1)·16`. */
export interface Counted {
	readonly expression: string;
	readonly number: number;
}

export interface AnatomyRow {
	readonly id: Lenet5LayerId;
	/** height, width and maps, or the number of units */
	readonly shape: readonly number[];
	readonly parameters: Counted;
	readonly original: Counted;
	readonly multiplyAdds: Counted;
}

const NOTHING: Counted = { expression: '', number: 0 };

const described = describeNetwork(LENET5.inputShape, LENET5.layers);

/** How many maps of C3 read how many maps of S2, as in 1998: `6·3 + 9·4 + 1·6`. */
function connectionSum(): string {
	const sizes = C3_CONNECTIONS.map(({ length }) => length);
	return [...new Set(sizes)]
		.map((size) => `${sizes.filter((other) => other === size).length}·${size}`)
		.join(' + ');
}

/** What 1998 counted where it differs from today: subsampling with two numbers a map, C3 with its table, an output that learned nothing. */
function originalOf(id: Lenet5LayerId, today: Counted, maps: number): Counted {
	if (id === 'output') return NOTHING;
	const { parameters } = LENET5_1998_COUNTS[id];
	if (id === 's2' || id === 's4') return { expression: `2·${maps}`, number: parameters };
	if (id === 'c3') return { expression: `5·5·(${connectionSum()}) + ${maps}`, number: parameters };
	return { ...today, number: parameters };
}

function rowOf(id: Lenet5LayerId): AnatomyRow {
	const layer = described.layers.find((candidate) => candidate.id === id);
	if (layer?.status !== 'fits') throw new Error(`anatomy: layer ${id} does not fit`);
	const { outputShape: shape, inputShape, parameters, multiplyAdds } = layer;
	const [inputs = 0, , depth = 0] = inputShape;
	const units = shape.at(-1) ?? 0;
	const { kind } = layer.layer;
	const counted = (expression: string, number: number): Counted =>
		number === 0 ? NOTHING : { expression, number };
	const one = kind === 'conv' ? `5·5·${depth}` : String(inputs);
	const today = counted(`(${one} + 1)·${units}`, parameters);
	return {
		id,
		shape,
		parameters: today,
		original: originalOf(id, today, units),
		multiplyAdds: counted(`${shape.join('·')}·${kind === 'conv' ? `(${one})` : one}`, multiplyAdds),
	};
}

export const ANATOMY: readonly AnatomyRow[] = LENET5_LAYERS.map(rowOf);

const original: LayerCounts = addCounts(Object.values(LENET5_1998_COUNTS));

export const TOTALS = {
	parameters: described.totals.parameters,
	original: original.parameters,
	multiplyAdds: described.totals.multiplyAdds,
};
