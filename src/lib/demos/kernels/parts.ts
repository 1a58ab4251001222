import { Part, whenAsked } from '../part';

export const question = new Part(() => import('./KernelsQuestion.svelte'), whenAsked);
