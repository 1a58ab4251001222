import { defineDemo } from '../demo';
import { normalise, schema } from './params';
import { controls, question } from './parts';
import ReceptiveField from './ReceptiveField.svelte';

export const demo = defineDemo({ schema, normalise, View: ReceptiveField, parts: [controls, question] });
