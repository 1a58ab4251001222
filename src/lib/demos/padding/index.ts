import { defineDemo } from '../demo';
import Padding from './Padding.svelte';
import { normalise, schema } from './params';
import { formula, grids, layers, question } from './parts';

export const demo = defineDemo({
	schema,
	normalise,
	View: Padding,
	parts: [grids, formula, layers, question],
});
