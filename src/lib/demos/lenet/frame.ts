import { defineFrame } from '../frame';
import { schema } from './params';

/** What can be left out of this figure; a drawing is the reader's own, so nothing is held fast. */
export const frame = defineFrame(schema, { parts: ['pad', 'maps', 'bars', 'detail'], locks: () => ({}) });
