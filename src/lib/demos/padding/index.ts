import { defineDemo } from '../demo';
import Padding from './Padding.svelte';
import { normalise, schema } from './params';
import * as parts from './parts';

export const demo = defineDemo({
	schema,
	normalise,
	View: Padding,
	parts,
});
