import { defineDemo } from '../demo';
import Convolution from './Convolution.svelte';
import { normalise, schema } from './params';
import * as parts from './parts';

export const demo = defineDemo({ schema, normalise, View: Convolution, parts });
