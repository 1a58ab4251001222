import { defineDemo } from '../demo';
import OutputSize from './OutputSize.svelte';
import { normalise, schema } from './params';
import * as parts from './parts';

export const demo = defineDemo({
	schema,
	normalise,
	View: OutputSize,
	parts,
});
