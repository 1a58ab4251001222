import { defineDemo } from '../demo';
import Padding from './Padding.svelte';
import { normalise, schema } from './params';

export const demo = defineDemo({ schema, normalise, View: Padding });
