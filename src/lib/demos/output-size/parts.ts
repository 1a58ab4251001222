import { Part, whenAsked } from '../part';

export const question = new Part(() => import('./SizeQuestion.svelte'), whenAsked);
