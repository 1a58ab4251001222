import { Part, whenAsked, whenSet } from '../part';

export const controls = new Part(() => import('./PoolingControls.svelte'), whenSet);
export const question = new Part(() => import('./PoolingQuestion.svelte'), whenAsked);
