import { defineDemo } from '../demo';
import Channels from './Channels.svelte';
import { normalise, schema } from './params';
import { controls, question } from './parts';

export const demo = defineDemo({ schema, normalise, View: Channels, parts: [controls, question] });
