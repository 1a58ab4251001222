import { defineDemo } from '../demo';
import Channels from './Channels.svelte';
import { normalise, schema } from './params';
import * as parts from './parts';

export const demo = defineDemo({
	schema,
	normalise,
	View: Channels,
	parts,
});
