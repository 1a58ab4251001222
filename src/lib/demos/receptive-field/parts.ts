import { Part, whenAsked, whenSet } from '../part';

export const controls = new Part(() => import('./FieldControls.svelte'), whenSet);
export const question = new Part(() => import('./FieldQuestion.svelte'), whenAsked);
