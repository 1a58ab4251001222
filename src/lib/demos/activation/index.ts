import { defineDemo } from '../demo';
import Activation from './Activation.svelte';
import { normalise, schema } from './params';
import { curve, layers, map, question, softmax } from './parts';

export const demo = defineDemo({
	schema,
	normalise,
	View: Activation,
	parts: [curve, map, softmax, layers, question],
});
