import type { Values } from '$lib/url/codec';
import { defineDemo, type Normalised } from '../demo';
import { normalise as normaliseLayer, schema as layerSchema } from '../output-size/params';
import * as parts from '../output-size/parts';
import Calculator from './Calculator.svelte';
import { inputField, layersField } from './layer-text';
import { preset } from './presets';

const lenet = preset('lenet');

/** One layer and a stack of them share a link: the names of both stay apart. */
export const schema = {
	...layerSchema,
	input: inputField(lenet.input),
	layers: layersField(lenet.layers),
};

export type CalculatorParams = Values<typeof schema>;

function normalise(given: CalculatorParams): Normalised<CalculatorParams> {
	const { values, notices } = normaliseLayer(given);
	return { values: { ...given, ...values }, notices };
}

/** The calculator page's figures; it is a page and not in the list of demos. */
export const calculator = defineDemo({
	schema,
	normalise,
	View: Calculator,
	parts,
});
