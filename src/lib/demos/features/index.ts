import { defineDemo } from '../demo';
import Features from './Features.svelte';
import { normalise, schema } from './params';

export const demo = defineDemo({ schema, normalise, View: Features });
