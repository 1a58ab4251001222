import { defineDemo } from '../demo';
import OutputSize from './OutputSize.svelte';
import { normalise, schema } from './params';

export const demo = defineDemo({ schema, normalise, View: OutputSize });
