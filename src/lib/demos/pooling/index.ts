import { defineDemo } from '../demo';
import { normalise, schema } from './params';
import { controls, experiment, question } from './parts';
import Pooling from './Pooling.svelte';

export const demo = defineDemo({ schema, normalise, View: Pooling, parts: [controls, experiment, question] });
