import { defineDemo } from '../demo';
import OutputSize from './OutputSize.svelte';
import { normalise, schema } from './params';
import { code, costs, planes, question, rules } from './parts';

export const demo = defineDemo({
	schema,
	normalise,
	View: OutputSize,
	parts: [planes, rules, costs, code, question],
});
