import { Part, whenAsked } from '../part';

export const question = new Part(() => import('./ActivationQuestion.svelte'), whenAsked);
