import { defineDemo } from '../demo';
import { normalise, schema } from './params';
import * as parts from './parts';
import ReceptiveField from './ReceptiveField.svelte';

export const demo = defineDemo({ schema, normalise, View: ReceptiveField, parts });
