import { defineDemo } from '../demo';
import Channels from './Channels.svelte';
import { normalise, schema } from './params';
import { controls, count, layers, question, stacks, volume } from './parts';

export const demo = defineDemo({
	schema,
	normalise,
	View: Channels,
	parts: [volume, count, layers, stacks, controls, question],
});
