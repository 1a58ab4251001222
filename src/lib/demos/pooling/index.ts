import { defineDemo } from '../demo';
import { normalise, schema } from './params';
import * as parts from './parts';
import Pooling from './Pooling.svelte';

export const demo = defineDemo({ schema, normalise, View: Pooling, parts });
