import { defineDemo } from '../demo';
import Convolution from './Convolution.svelte';
import { normalise, schema } from './params';

export const demo = defineDemo({ schema, normalise, View: Convolution });
