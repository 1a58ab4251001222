import { defineDemo } from '../demo';
import OutputSize from './OutputSize.svelte';
import { normalise, schema } from './params';
import { question } from './parts';

export const demo = defineDemo({ schema, normalise, View: OutputSize, parts: [question] });
