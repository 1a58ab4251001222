import { defineDemo } from '../demo';
import Channels from './Channels.svelte';
import { normalise, schema } from './params';

export const demo = defineDemo({ schema, normalise, View: Channels });
