import { defineDemo } from '../demo';
import Activation from './Activation.svelte';
import { normalise, schema } from './params';
import * as parts from './parts';

export const demo = defineDemo({
	schema,
	normalise,
	View: Activation,
	parts,
});
