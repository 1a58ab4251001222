import { defineDemo } from '../demo';
import Kernels from './Kernels.svelte';
import { normaliseLink, schema } from './params';
import * as parts from './parts';

export const demo = defineDemo({ schema, normalise: normaliseLink, View: Kernels, parts });
