import { defineDemo } from '../demo';
import Activation from './Activation.svelte';
import { normalise, schema } from './params';

export const demo = defineDemo({ schema, normalise, View: Activation });
