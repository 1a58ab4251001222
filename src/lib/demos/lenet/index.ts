import { defineDemo } from '../demo';
import LenetDemo from './LenetDemo.svelte';
import { normalise, schema } from './params';

export const demo = defineDemo({ schema, normalise, View: LenetDemo });
